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

  /// The path of labels.
  public var id: String
  /// The label as printed; nil where there is none.
  public var label: String?
  /// The id of the section that holds it.
  public var section: String?
  /// What is measured.
  public var name: String
  /// What it is measured in; nil for a plain number.
  public var unit: String?
  /// How the measured value is to stand to `value`; nil where that was not understood.
  public var comparison: Comparison?
  /// The target; the bottom of a range.
  public var value: Double?
  /// The top of a range.
  public var upper: Double?
  /// The target as printed.
  public var text: String
  /// The year by which it is to be reached.
  public var targetYear: Int?
  /// Who answers for it.
  public var responsible: [Agency]
  /// How sure its reading is, 0 … 1.
  public var confidence: Double
  /// The lines that tell it.
  public var source: LineSpan

  /// A value of the given parts.
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

  /// Writes every key, `null` where the document does not say.
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
