/// A heading of the plan, an annex, or a group row of a table; `parent` makes a tree of the flat list.
public struct PlanSection: Codable, Sendable, Equatable {
  /// The path of labels ("II.2.1.a"); annexes are "PL1", "PL2", ….
  public var id: String
  public var label: String?
  public var title: String
  public var parent: String?
  /// Depth in the tree, 1 for a root.
  public var level: Int
  public var source: LineSpan

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
