/// Rows of columns as chains that share their beginnings: equal ones have one number, so that parses that have read
/// the same columns are known by it.
struct ColumnChains {
  /// The last column of a chain, and how the chains that go on are found.
  private struct Link {
    var column: TableHead.Column
    let before: Int
    let hasTarget: Bool
    /// The chain that goes on with this one, and the next of those that go on with the one before; 0 where none does.
    var longer = 0
    var sibling = 0
  }

  /// No columns.
  static let empty = 0
  /// The empty chain's link tells nothing but what goes on with it.
  private var links = [
    Link(column: TableHead.Column(role: .ordinal, year: nil), before: 0, hasTarget: false)
  ]

  /// The chain that goes on with a column.
  mutating func chain(_ chain: Int, with column: TableHead.Column) -> Int {
    var longer = links[chain].longer
    while longer != 0 {
      if links[longer].column == column {
        if column.isSure { links[longer].column.isSure = true }
        return longer
      }
      longer = links[longer].sibling
    }
    var link = Link(
      column: column, before: chain, hasTarget: links[chain].hasTarget || column.role == .target)
    link.sibling = links[chain].longer
    links.append(link)
    links[chain].longer = links.count - 1
    return links.count - 1
  }

  /// Whether a column of a chain holds targets.
  func hasTarget(_ chain: Int) -> Bool { links[chain].hasTarget }

  /// Whether a column of a chain holds targets and its last one does not.
  func isBehindTargets(_ chain: Int) -> Bool {
    links[chain].hasTarget && links[chain].column.role != .target
  }

  /// Where the last column of a chain usually stands.
  func lastPlace(_ chain: Int) -> Int { links[chain].column.role.place }

  /// A chain's columns, left to right.
  func columns(of chain: Int) -> [TableHead.Column] {
    var columns: [TableHead.Column] = []
    var chain = chain
    while chain != Self.empty {
      columns.append(links[chain].column)
      chain = links[chain].before
    }
    return columns.reversed()
  }
}
