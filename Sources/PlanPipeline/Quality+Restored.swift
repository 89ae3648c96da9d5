import PlanDocument
import Restoration

extension Quality {
  /// The mean confidence of the lines that hold words, and their 5th percentile.
  ///
  /// Blank lines and lines of specks are left out: they would make a bad page look good.
  package init(of restored: RestoredDocument) {
    let confidences = restored.lines.filter(\.holdsWords).map(\.confidence).sorted()
    guard !confidences.isEmpty else {
      self.init(mean: 0, low: 0, grade: .poor)
      return
    }
    let mean = confidences.reduce(0, +) / Double(confidences.count)
    // Nearest rank: the value that 5 in 100 lines do not exceed.
    let rank = (confidences.count * 5 + 99) / 100
    self.init(
      mean: mean.roundedConfidence, low: confidences[rank - 1].roundedConfidence,
      grade: Grade(mean: mean))
  }
}

extension Quality.Grade {
  /// The word for a mean line confidence.
  init(mean: Double) {
    switch mean {
    case 0.99...: self = .excellent
    case 0.95...: self = .good
    case 0.85...: self = .fair
    default: self = .poor
    }
  }
}

extension RestoredLine {
  /// Whether anything on the line was printed text.
  var holdsWords: Bool { tokens.contains { $0.kind == .word } }
}

extension Double {
  /// A confidence as the JSON gives it: four decimals, more would say more than is known.
  var roundedConfidence: Double { (min(max(self, 0), 1) * 10_000).rounded() / 10_000 }
}
