import PlanPipeline
import Restoration

/// A restored document made of lines of words, each with one confidence.
func restored(_ lines: [(text: String, confidence: Double)]) -> RestoredDocument {
  let source = SourceDocument(
    name: "plan.txt", sha256: String(repeating: "0", count: 64),
    lines: lines.enumerated().map { SourceLine(number: $0 + 1, page: 1, text: $1.text) },
    pageCount: 1, warnings: [])
  return RestoredDocument(
    source: source,
    lines: zip(source.lines, lines).map { line, sample in
      let tokens = sample.text.split(separator: " ").map {
        RestoredToken(
          kind: .word, original: String($0), restored: String($0), confidence: sample.confidence)
      }
      return RestoredLine(
        number: line.number, page: 1, tokens: tokens, text: line.text,
        confidence: tokens.isEmpty ? 1 : sample.confidence)
    })
}
