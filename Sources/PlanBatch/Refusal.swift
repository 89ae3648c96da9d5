import PlanPipeline

/// Why there is no plan: a stable word for programs, a sentence for people.
public struct Refusal: Error, Codable, Sendable, Equatable {
  /// A kebab-case word ("too-large").
  public var code: String
  /// One sentence, without the input's name.
  public var message: String

  /// A value of the given parts.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// The reader's refusal; a line that it names stands in the message.
  public init(_ error: IngestionError) {
    self.init(
      code: error.code, message: error.line.map { "line \($0): \(error)" } ?? "\(error)")
  }
}
