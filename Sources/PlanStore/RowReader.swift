import GRDB

/// The columns of a row from left to right: looking names up for each would cost more than fetching the row.
struct RowReader {
  private let row: Row
  private var index = 0

  init(_ row: Row) { self.row = row }

  /// The next column.
  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
    defer { index += 1 }
    return row[index]
  }

  /// The next column, which may hold nothing.
  mutating func nextOrNone<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value?
  {
    defer { index += 1 }
    return row[index]
  }
}
