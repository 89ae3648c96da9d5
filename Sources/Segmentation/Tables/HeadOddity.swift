/// What speaks against the columns of a head together, whatever each of them explains.
enum HeadOddity {
  /// What it costs that a table of tasks has units, or one of years a deadline.
  private static let otherKind = 0.8
  /// What it costs that what was reached has a year and what is to be reached none.
  private static let yearOfBaseline = 1.2

  /// The cost of columns that hardly stand in one table.
  static func cost(of columns: [TableHead.Column]) -> Double {
    var cost = 0.0
    let holds = { (role: ColumnHeads.Role) in columns.contains { $0.role == role } }
    // What is done has no unit: "Đơn vị" is all that was read of another head.
    if holds(.task), holds(.unit) { cost += otherKind }
    let targets = columns.filter { $0.role == .target }
    // "Lộ trình" over the years is no deadline.
    let years = targets.filter { !$0.isPrior }.compactMap(\.year)
    if years.count > 1, holds(.deadline) { cost += otherKind }
    // "Mục tiêu năm" over "Hiện trạng  2025": a year is rather that of what is to be reached.
    if targets.contains(where: { $0.isPrior && $0.year != nil }),
      targets.contains(where: { !$0.isPrior && $0.year == nil })
    {
      cost += yearOfBaseline
    }
    return cost
  }
}
