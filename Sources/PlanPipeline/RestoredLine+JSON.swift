import PlanDocument
import Restoration

extension RestoredLine {
  /// The line as one line of JSON (RFC 8259), for programs that weigh each word's doubt:
  ///
  /// ```
  /// {"line":3,"page":1,"text":"…","confidence":0.98,"tokens":[
  ///   {"kind":"word","original":"s6","restored":"số","confidence":0.997,"alternatives":["sở"]}]}
  /// ```
  ///
  /// Confidences are posteriors of 0 … 1 to four decimals; `kind` is word, rule or noise, and rules and noise have no
  /// reading. The tokens of kind word, blanks between, are the text.
  public func json() throws -> [UInt8] {
    try PlanJSON.encodeLine(Record(self))
  }

  private struct Record: Encodable {
    var line: Int
    var page: Int
    var text: String
    var confidence: Double
    var tokens: [Token]

    init(_ restored: RestoredLine) {
      line = restored.number
      page = restored.page
      text = restored.text
      confidence = restored.confidence.roundedConfidence
      tokens = restored.tokens.map(Token.init)
    }
  }

  private struct Token: Encodable {
    var kind: String
    var original: String
    var restored: String
    var confidence: Double
    var alternatives: [String]

    init(_ token: RestoredToken) {
      kind =
        switch token.kind {
        case .word: "word"
        case .rule: "rule"
        case .noise: "noise"
        }
      original = token.original
      restored = token.restored
      confidence = token.confidence.roundedConfidence
      alternatives = token.alternatives
    }
  }
}
