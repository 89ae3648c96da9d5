/// A place where the restored text differs from the input.
public struct Correction: Codable, Sendable, Equatable {
  /// The input line, 1-based.
  public var line: Int
  /// What stood in the input.
  public var original: String
  /// What was printed; empty for a speck.
  public var restored: String
  /// The posterior of the restored reading, 0 … 1.
  public var confidence: Double
  /// Other readings, likeliest first; empty where there was no doubt.
  public var alternatives: [String]

  /// A value of the given parts.
  public init(
    line: Int, original: String, restored: String, confidence: Double, alternatives: [String]
  ) {
    self.line = line
    self.original = original
    self.restored = restored
    self.confidence = confidence
    self.alternatives = alternatives
  }
}
