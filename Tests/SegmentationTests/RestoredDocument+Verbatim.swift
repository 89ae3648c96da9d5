import Ingestion
import Restoration
import VietnameseText

extension RestoredDocument {
  /// The document taken as it stands, for input that needs no restoration: each run between blanks is a token
  /// of full confidence, in NFC, and "|" a rule.
  init(verbatim source: SourceDocument) {
    let lines = source.lines.map { line in
      let tokens = line.text.split(whereSeparator: \.isWhitespace).map { run -> RestoredToken in
        let original = String(run)
        if original == "|" {
          return RestoredToken(kind: .rule, original: original, restored: "", confidence: 1)
        }
        return RestoredToken(
          kind: .word, original: original, restored: Normalization.nfc(original), confidence: 1)
      }
      let text = tokens.map(\.restored).filter { !$0.isEmpty }.joined(separator: " ")
      return RestoredLine(
        number: line.number, page: line.page, tokens: tokens, text: text, confidence: 1)
    }
    self.init(source: source, lines: lines)
  }
}
