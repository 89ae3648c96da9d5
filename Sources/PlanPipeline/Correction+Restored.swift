import PlanDocument
import Restoration

extension Correction {
  /// Every place where the restored text differs from the input, in reading order.
  ///
  /// Specks that were left out are told with an empty reading, so that nothing is lost in silence. A table's
  /// rule is told only where the OCR had seen something else in it than a rule.
  package static func all(in restored: RestoredDocument) -> [Correction] {
    restored.lines.flatMap { line in
      line.tokens.filter(\.isCorrected).map { token in
        Correction(
          line: line.number, original: token.original, restored: token.restored,
          confidence: token.confidence.roundedConfidence, alternatives: token.alternatives)
      }
    }
  }
}

extension RestoredToken {
  fileprivate var isCorrected: Bool {
    switch kind {
    // Canonical equivalence: another Unicode form of the same letters is no correction.
    case .word, .noise: original != restored
    case .rule: !original.allSatisfy { "|¦│‖".contains($0) }
    }
  }
}
