/// A measurable target.
public struct Indicator: Codable, Sendable, Equatable {
  /// How the measured value is to stand to `value`.
  public enum Comparison: String, Codable, Sendable {
    case equal = "="
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case range
  }

  public var id: String
  public var label: String?
  public var section: String?
  public var name: String
  public var unit: String?
  public var comparison: Comparison?
  public var value: Double?
  /// The top of a range.
  public var upper: Double?
  public var text: String
  public var targetYear: Int?
  public var responsible: [Agency]
  public var confidence: Double
  public var source: LineSpan

  public init(
    id: String, label: String?, section: String?, name: String, unit: String? = nil,
    comparison: Comparison? = nil, value: Double? = nil, upper: Double? = nil, text: String,
    targetYear: Int? = nil, responsible: [Agency] = [], confidence: Double, source: LineSpan
  ) {
    self.id = id
    self.label = label
    self.section = section
    self.name = name
    self.unit = unit
    self.comparison = comparison
    self.value = value
    self.upper = upper
    self.text = text
    self.targetYear = targetYear
    self.responsible = responsible
    self.confidence = confidence
    self.source = source
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(label, forKey: .label)
    try container.encode(section, forKey: .section)
    try container.encode(name, forKey: .name)
    try container.encode(unit, forKey: .unit)
    try container.encode(comparison, forKey: .comparison)
    try container.encode(value, forKey: .value)
    try container.encode(upper, forKey: .upper)
    try container.encode(text, forKey: .text)
    try container.encode(targetYear, forKey: .targetYear)
    try container.encode(responsible, forKey: .responsible)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(source, forKey: .source)
  }
}
