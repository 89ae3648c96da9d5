/// Finds the labels of a text and their levels: the cheapest way to read its lines one after another.
///
/// The level of a part comes from the sequence, not from its label alone: a label goes on counting where a
/// label of its kind was open, or it opens a level below. Each departure has a cost, a beam keeps the best.
struct LabelSequence {
  /// A place where a part may begin: a line's start, or a label inside a line.
  struct Candidate {
    var readings: [LabelReading]
    /// The cost of starting a part here by what the lines look like.
    var start: Double
    /// The cost of taking the words for running text.
    var text: Double
  }

  /// An open level: the kind of its labels and the last number.
  struct Level: Hashable {
    var kind: LabelKind
    var value: Int
  }

  /// The label chosen for a candidate, the level's depth counted from the outermost.
  struct Choice {
    var reading: LabelReading
    var depth: Int
    var value: Int
  }

  private struct Hypothesis {
    var levels: [Level]
    var cost: Double
    var trail: Int
    /// The label that this candidate added, until the hypothesis has proved worth keeping.
    var pending: (reading: Int, depth: Int, value: Int)?
  }
  private struct Step {
    var candidate: Int32
    var reading: Int32
    var depth: Int32
    var value: Int32
    var previous: Int32
  }

  private static let beam = 8
  private static let maximumDepth = 9

  /// The choice for each candidate, nil where it is running text.
  static func decode(_ candidates: [Candidate]) -> [Choice?] {
    var steps: [Step] = []
    var beam = [Hypothesis(levels: [], cost: 0, trail: -1)]
    for (index, candidate) in candidates.enumerated() {
      // In the order in which they were offered: a dictionary's order differs from run to run.
      var next: [Hypothesis] = []
      var places: [[Level]: Int] = [:]
      func offer(_ hypothesis: Hypothesis) {
        if let place = places[hypothesis.levels] {
          if hypothesis.cost < next[place].cost { next[place] = hypothesis }
        } else {
          places[hypothesis.levels] = next.count
          next.append(hypothesis)
        }
      }
      for hypothesis in beam {
        var kept = hypothesis
        kept.cost += candidate.text
        offer(kept)
        for (number, reading) in candidate.readings.enumerated() {
          for way in continuations(of: hypothesis.levels, by: reading) {
            offer(
              Hypothesis(
                levels: way.levels,
                cost: hypothesis.cost + candidate.start + reading.cost + way.cost,
                trail: hypothesis.trail, pending: (number, way.levels.count - 1, way.value)))
          }
        }
      }
      beam = next.enumerated().sorted {
        ($0.element.cost, $0.element.levels.count, $0.offset)
          < ($1.element.cost, $1.element.levels.count, $1.offset)
      }.map(\.element)
      if beam.count > Self.beam { beam.removeLast(beam.count - Self.beam) }
      let least = beam[0].cost
      for i in beam.indices {
        beam[i].cost -= least
        guard let pending = beam[i].pending else { continue }
        steps.append(
          Step(
            candidate: Int32(index), reading: Int32(pending.reading), depth: Int32(pending.depth),
            value: Int32(pending.value), previous: Int32(beam[i].trail)))
        beam[i].trail = steps.count - 1
        beam[i].pending = nil
      }
    }
    var choices = [Choice?](repeating: nil, count: candidates.count)
    var trail = beam[0].trail
    while trail >= 0 {
      let step = steps[trail]
      let index = Int(step.candidate)
      choices[index] = Choice(
        reading: candidates[index].readings[Int(step.reading)], depth: Int(step.depth),
        value: Int(step.value))
      trail = Int(step.previous)
    }
    return choices
  }

  /// The ways in which a label can follow on the open levels.
  private static func continuations(
    of levels: [Level], by reading: LabelReading
  ) -> [(levels: [Level], cost: Double, value: Int)] {
    var found: [(levels: [Level], cost: Double, value: Int)] = []
    func add(_ kept: ArraySlice<Level>, _ value: Int, _ cost: Double) {
      var levels = Array(kept)
      levels.append(Level(kind: reading.kind, value: value))
      found.append((levels, cost, value))
    }
    if reading.kind.isBullet {
      if let open = levels.lastIndex(where: { $0.kind == reading.kind }) {
        add(levels[..<open], 0, 0)
      } else if levels.count < maximumDepth {
        add(levels[...], 0, reading.kind == .plus && levels.isEmpty ? 2 : 0)
      }
      return found
    }
    for open in levels.indices.reversed() where levels[open].kind == reading.kind {
      let expected = levels[open].value + 1
      let value = reading.numbers.last ?? expected
      add(levels[..<open], value, jump(value, expected) + prefix(reading, levels[..<open]))
      break
    }
    // A capital letter or a numeral that was lost only goes on a count.
    if reading.numbers.isEmpty, reading.kind == .capitalLetter || reading.kind == .roman {
      return found
    }
    if levels.count < maximumDepth {
      let value = reading.numbers.last ?? 1
      let parent = levels.last
      var cost = jump(value, 1) + prefix(reading, levels[...]) + 0.2
      if let parent, parent.kind.rank >= reading.kind.rank { cost += 2.5 }
      if levels.contains(where: { $0.kind == reading.kind }) { cost += 3 }
      add(levels[...], value, cost)
      // A bullet is no parent for a numbered part: it closes.
      if parent?.kind.isBullet ?? false {
        let outer = levels.prefix { !$0.kind.isBullet }
        if !outer.contains(where: { $0.kind == reading.kind }) {
          add(outer, value, jump(value, 1) + prefix(reading, outer) + 0.4)
        }
      }
    }
    // The levels between may close without a part of this kind having been open before.
    if !levels.contains(where: { $0.kind == reading.kind }),
      let outer = levels.firstIndex(where: { $0.kind.rank > reading.kind.rank })
    {
      let value = reading.numbers.last ?? 1
      add(levels[..<outer], value, jump(value, 1) + prefix(reading, levels[..<outer]) + 1.2)
    }
    return found
  }

  /// What it costs that a label does not go on by one.
  private static func jump(_ value: Int, _ expected: Int) -> Double {
    if value == expected { return 0 }
    if value > expected { return 2.6 + 0.3 * Double(min(value - expected, 10)) }
    return value == 1 ? 3.2 : 5
  }

  /// What it costs that the first numbers of "2.1." are not those of the part that holds it.
  private static func prefix(_ reading: LabelReading, _ outer: ArraySlice<Level>) -> Double {
    guard case .arabic(let depth) = reading.kind, depth > 1, reading.numbers.count == depth else {
      return 0
    }
    guard let parent = outer.last else { return 1.5 }
    return parent.value == reading.numbers[depth - 2] ? 0 : 2
  }
}
