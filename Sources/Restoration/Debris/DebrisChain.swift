import Foundation

/// Says of each element of a table's lines how likely its neighbours make it that it is debris.
///
/// A chain of two states, in text and in debris, over the elements of a line; debris comes in runs. How often it
/// comes is learned from the document itself, by expectation maximization from the general model's figures.
struct DebrisChain {
  private var afterText: Double
  private var afterDebris: Double
  /// How many observations the general figures are worth.
  private static let trust = 60.0

  /// - Parameter lines: by line, each element's evidence: the logarithm of how much likelier it is as debris.
  init(_ model: DebrisModel, adaptedTo lines: [[Float]]) {
    afterText = model.afterText
    afterDebris = model.afterDebris
    for _ in 0..<3 {
      var counts = [
        [Self.trust * (1 - model.afterText), Self.trust * model.afterText],
        [Self.trust * (1 - model.afterDebris), Self.trust * model.afterDebris],
      ]
      for line in lines { expect(line, &counts) }
      afterText = counts[0][1] / (counts[0][0] + counts[0][1])
      afterDebris = counts[1][1] / (counts[1][0] + counts[1][1])
    }
  }

  /// The logarithm of the odds that an element is debris by what stands around it, itself left out.
  func odds(_ line: [Float]) -> [Float] {
    let (before, after) = passes(line)
    return line.indices.map { index in
      Float(
        log(before[index] * after[index]) - log((1 - before[index]) * (1 - after[index])))
    }
  }

  /// By element, the chance of debris as those before it tell, and the share that those after it give it.
  private func passes(_ line: [Float]) -> (before: [Double], after: [Double]) {
    var before = [Double](repeating: 0, count: line.count)
    var after = before
    var isDebris = 0.0
    for (index, evidence) in line.enumerated() {
      let chance = isDebris * afterDebris + (1 - isDebris) * afterText
      before[index] = chance
      let ratio = chance / (1 - chance) * Self.ratio(evidence)
      isDebris = ratio / (1 + ratio)
    }
    var debris = 1.0
    var text = 1.0
    for index in line.indices.reversed() {
      after[index] = debris / (debris + text)
      let ratio = Self.ratio(line[index])
      let one = afterDebris * ratio * debris + (1 - afterDebris) * text
      let two = afterText * ratio * debris + (1 - afterText) * text
      debris = one / (one + two)
      text = two / (one + two)
    }
    return (before, after)
  }

  private func expect(_ line: [Float], _ counts: inout [[Double]]) {
    let (before, after) = passes(line)
    var filtered = 0.0
    for (index, evidence) in line.enumerated() {
      let ratio = Self.ratio(evidence)
      let weights = [
        [
          (1 - filtered) * (1 - afterText) * (1 - after[index]),
          (1 - filtered) * afterText * ratio * after[index],
        ],
        [
          filtered * (1 - afterDebris) * (1 - after[index]),
          filtered * afterDebris * ratio * after[index],
        ],
      ]
      let sum = weights[0][0] + weights[0][1] + weights[1][0] + weights[1][1]
      for from in 0...1 { for to in 0...1 { counts[from][to] += weights[from][to] / sum } }
      let own = before[index] / (1 - before[index]) * ratio
      filtered = own / (1 + own)
    }
  }

  /// How much an element's evidence counts: its letters are not independent.
  private static let scale: Float = 0.85

  /// The ratio behind an evidence; no single element says everything.
  private static func ratio(_ evidence: Float) -> Double {
    exp(Double(min(8, max(-8, evidence * scale))))
  }
}
