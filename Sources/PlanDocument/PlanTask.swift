/// What is to be done, by whom, by when: a bullet or a lettered item of the body, or a row of an annex's table.
public struct PlanTask: Codable, Sendable, Equatable {
  /// Where a task is told.
  public enum Origin: String, Codable, Sendable {
    case body, annex
  }

  /// The path of labels.
  public var id: String
  /// Where it is told.
  public var origin: Origin
  /// The id of the section that holds it.
  public var section: String?
  /// The label as printed ("a)", "-", a row's TT).
  public var label: String?
  /// The whole task, its lines joined.
  public var text: String
  /// Who is charged.
  public var lead: [Agency]
  /// Who is to help.
  public var cooperating: [Agency]
  /// What is to come of it.
  public var deliverable: String?
  /// When it is due; nil where nothing is said.
  public var deadline: Deadline?
  /// Ids of tasks that tell the same thing elsewhere in the document.
  public var sameAs: [String]
  /// How sure its reading is, 0 … 1.
  public var confidence: Double
  /// The lines that tell it.
  public var source: LineSpan

  /// A value of the given parts.
  public init(
    id: String, origin: Origin, section: String?, label: String?, text: String,
    lead: [Agency] = [], cooperating: [Agency] = [], deliverable: String? = nil,
    deadline: Deadline? = nil, sameAs: [String] = [], confidence: Double, source: LineSpan
  ) {
    self.id = id
    self.origin = origin
    self.section = section
    self.label = label
    self.text = text
    self.lead = lead
    self.cooperating = cooperating
    self.deliverable = deliverable
    self.deadline = deadline
    self.sameAs = sameAs
    self.confidence = confidence
    self.source = source
  }

  /// Writes every key, `null` where the document does not say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(origin, forKey: .origin)
    try container.encode(section, forKey: .section)
    try container.encode(label, forKey: .label)
    try container.encode(text, forKey: .text)
    try container.encode(lead, forKey: .lead)
    try container.encode(cooperating, forKey: .cooperating)
    try container.encode(deliverable, forKey: .deliverable)
    try container.encode(deadline, forKey: .deadline)
    try container.encode(sameAs, forKey: .sameAs)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(source, forKey: .source)
  }
}
