import Segmentation

/// Which tasks are rows of tables, and which of their cells stand empty: lost, or never filled.
struct RowGaps: Sendable {
  private var empty: [String: Set<ColumnRole>] = [:]
  private var columns: [String: Set<ColumnRole>] = [:]

  init(_ tables: [OutlineTable]) {
    for table in tables {
      for row in table.rows {
        columns[row.id] = Set(table.columns)
        empty[row.id] = Set(table.columns.filter { row.cells[$0] == nil })
      }
    }
  }

  /// Whether a task is a row.
  func isRow(_ id: String) -> Bool { empty[id] != nil }

  /// Whether a row's table has a column.
  func hasColumn(_ column: ColumnRole, in id: String) -> Bool {
    columns[id]?.contains(column) ?? false
  }

  /// Whether a row's cell in a column of its table is empty.
  func isEmpty(_ column: ColumnRole, in id: String) -> Bool {
    empty[id]?.contains(column) ?? false
  }
}
