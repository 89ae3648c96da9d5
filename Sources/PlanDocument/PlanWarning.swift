/// Something that a reader of the plan must know: what could not be read, understood or trusted.
public struct PlanWarning: Codable, Sendable, Equatable {
  /// A stable kebab-case word that programs can test ("unreadable-line").
  public var code: String
  /// The input line it is about, 1-based; nil where it concerns the whole document.
  public var line: Int?
  public var message: String

  public init(code: String, line: Int?, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(code, forKey: .code)
    try container.encode(line, forKey: .line)
    try container.encode(message, forKey: .message)
  }
}
