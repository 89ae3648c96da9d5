/// When a task is due.
public struct Deadline: Codable, Sendable, Equatable {
  /// The phrase as printed.
  public var text: String
  /// EDTF (ISO 8601-2): a day, month, quarter (2025-33 … 2025-36), year or interval.
  public var due: String?
  /// Whether the work goes on without an end ("thường xuyên").
  public var ongoing: Bool
  /// RFC 5545 RRULE without the "RRULE:" prefix.
  public var recurrence: String?
  /// What must come first ("sau khi Trung ương ban hành").
  public var condition: String?

  /// A value of the given parts.
  public init(
    text: String, due: String? = nil, ongoing: Bool = false, recurrence: String? = nil,
    condition: String? = nil
  ) {
    self.text = text
    self.due = due
    self.ongoing = ongoing
    self.recurrence = recurrence
    self.condition = condition
  }

  /// Writes every key, `null` where the document does not say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(text, forKey: .text)
    try container.encode(due, forKey: .due)
    try container.encode(ongoing, forKey: .ongoing)
    try container.encode(recurrence, forKey: .recurrence)
    try container.encode(condition, forKey: .condition)
  }
}
