/// Something that a reader of the plan must know: what could not be read, understood or trusted.
public struct PlanWarning: Codable, Sendable, Equatable {
  /// A stable kebab-case word that programs can test ("unreadable-line").
  public var code: String
  /// The input line it is about, 1-based; nil where it concerns the whole document.
  public var line: Int?
  /// One sentence for people.
  public var message: String

  /// A value of the given parts.
  public init(code: String, line: Int?, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  /// Writes every key, `null` where the document does not say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(line, forKey: .line)
    try container.encode(message, forKey: .message)
  }
}
