import PlanDocument

/// A value in a table.
public enum Cell: Sendable, Equatable {
  case empty
  case text(String)
  case number(Double)
  case integer(Int)
  case date(CivilDate)

  /// A text, or nothing.
  init(_ text: String?) {
    self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }

  /// An ISO 8601 day as a day; what is no day ("2025") as text.
  init(day text: String?) {
    self = text.flatMap { CivilDate($0) }.map(Cell.date) ?? Cell(text)
  }
}

/// Rows under titles, for spreadsheets and CSV.
public struct Table: Sendable {
  /// A column: its title, and how wide it is to be in characters.
  public struct Column: Sendable, Equatable {
    /// The title.
    public var title: String
    /// The width in characters; longer texts are wrapped.
    public var width: Int
  }

  /// What the table is called.
  public var name: String
  /// The columns.
  public var columns: [Column]
  /// The rows, a cell for each column.
  public var rows: [[Cell]]

  /// A table of these parts; `columns` are titles with widths.
  public init(name: String, columns: [(title: String, width: Int)], rows: [[Cell]]) {
    self.name = name
    self.columns = columns.map { Column(title: $0.title, width: $0.width) }
    self.rows = rows
  }
}
