import LanguageModel
import VietnameseText

/// Puts the readings of a line's units back into its tokens.
struct SurfaceLine {
  private struct Reading {
    var isDebris: Bool
    var text: String
    var confidence: Double
    var alternatives: [String]
  }

  private let line: LineUnits
  private var readings: [Reading?]

  init(_ line: LineUnits) {
    self.line = line
    readings = Array(repeating: nil, count: line.units.count)
  }

  /// Notes what was decided for a unit.
  mutating func set(
    _ decision: Decoder.Decision, unit: Int, confidence: Double, vocabulary: Vocabulary
  ) {
    let core = line.units[unit].core
    let text = Self.text(decision.arc.reading, core, vocabulary) + decision.arc.tail
    let alternatives = decision.alternatives
      .map { Self.text($0.reading, core, vocabulary) }
      .filter { $0 != text }
    readings[unit] = Reading(
      isDebris: decision.arc.reading == .nothing, text: text, confidence: confidence,
      alternatives: alternatives)
  }

  /// Notes that a unit was part of the word before it.
  mutating func absorb(unit: Int) {
    readings[unit] = Reading(isDebris: false, text: "", confidence: 1, alternatives: [])
  }

  static func text(
    _ reading: Candidate.Reading, _ core: [Unicode.Scalar], _ vocabulary: Vocabulary
  ) -> String {
    switch reading {
    case .asSeen, .same: return string(core)
    case .nothing: return ""
    case .text(let text): return text
    case .word(let word, let shape):
      let printed = vocabulary.words[Int(word)]
      // What was seen may be the same word with its tone mark in the other accepted place.
      if shape.isShape(of: core), Folding.isSame(core, as: printed) { return string(core) }
      return shape.apply(to: printed)
    case .pair(let first, let firstShape, let second, let secondShape):
      return firstShape.apply(to: vocabulary.words[Int(first)]) + " "
        + secondShape.apply(to: vocabulary.words[Int(second)])
    case .triple(let first, let firstShape, let second, let secondShape, let third, let thirdShape):
      return firstShape.apply(to: vocabulary.words[Int(first)]) + " "
        + secondShape.apply(to: vocabulary.words[Int(second)]) + " "
        + thirdShape.apply(to: vocabulary.words[Int(third)])
    }
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    Normalization.nfc(String(scalars: scalars))
  }

  /// The finished line.
  func restored(vocabulary: Vocabulary) -> RestoredLine {
    var tokens: [RestoredToken] = []
    var unit = 0
    for (index, token) in line.tokens.enumerated() {
      guard token.kind == .word else {
        tokens.append(
          RestoredToken(kind: token.kind, original: token.text, restored: "", confidence: 1))
        continue
      }
      var text = ""
      var confidence = 1.0
      var alternatives: [String] = []
      var isDebris = true
      while unit < line.units.count, line.units[unit].token == index {
        let own = line.units[unit]
        let reading = readings[unit]
        let core = reading?.text ?? Self.text(.asSeen, own.core, vocabulary)
        confidence = min(confidence, reading?.confidence ?? 0.5)
        // Punctuation that clings to debris is debris.
        if reading?.isDebris != true {
          isDebris = false
          text += own.prefix + core + own.suffix
        }
        alternatives += reading?.alternatives.map { own.prefix + $0 + own.suffix } ?? []
        unit += 1
      }
      tokens.append(
        RestoredToken(
          kind: isDebris ? .noise : .word, original: token.text, restored: Normalization.nfc(text),
          confidence: confidence, alternatives: alternatives))
    }
    let words = tokens.filter { $0.kind == .word && !$0.restored.isEmpty }
    let mean =
      words.isEmpty ? 1 : words.map(\.confidence).reduce(0, +) / Double(words.count)
    return RestoredLine(
      number: line.number, page: line.page, tokens: tokens,
      text: words.map(\.restored).joined(separator: " "), confidence: mean)
  }
}
