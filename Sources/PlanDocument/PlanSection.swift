/// A heading of the plan, an annex, or a group row of a table; `parent` makes a tree of the flat list.
public struct PlanSection: Codable, Sendable, Equatable {
  /// The path of labels ("II.2.1.a"); annexes are "PL1", "PL2", ….
  public var id: String
  /// The label as printed ("a)"); nil for an annex that has none.
  public var label: String?
  /// The heading without its label.
  public var title: String
  /// The id of the section above; nil for a root.
  public var parent: String?
  /// Depth in the tree, 1 for a root.
  public var level: Int
  /// The lines of the heading.
  public var source: LineSpan

  /// A value of the given parts.
  public init(
    id: String, label: String?, title: String, parent: String?, level: Int, source: LineSpan
  ) {
    self.id = id
    self.label = label
    self.title = title
    self.parent = parent
    self.level = level
    self.source = source
  }

  /// Writes every key, `null` where the document does not say.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(label, forKey: .label)
    try container.encode(title, forKey: .title)
    try container.encode(parent, forKey: .parent)
    try container.encode(level, forKey: .level)
    try container.encode(source, forKey: .source)
  }
}
