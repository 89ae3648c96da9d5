import PlanDocument
import Restoration

extension RestoredDocument {
  /// What a reader of the restored text must know: what the reader of the bytes had to say, whether the text is
  /// Vietnamese, and the lines that were hardly read.
  public var warnings: [PlanWarning] {
    source.warnings + [Plausibility.warningOfLanguage(of: source)].compactMap { $0 }
      + unreadableLines
  }

  /// A warning for each line of words that was restored with less confidence than a coin's.
  private var unreadableLines: [PlanWarning] {
    lines.filter { $0.holdsWords && $0.confidence < 0.5 }.map { line in
      let percent = Int((line.confidence * 100).rounded())
      return PlanWarning(
        code: "unreadable-line", line: line.number,
        message: "the line could hardly be read (confidence \(percent) %); check it with the scan")
    }
  }
}
