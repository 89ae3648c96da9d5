import ArgumentParser
import Foundation
import PlanExport
import PlanPipeline
import PlanStore

/// How an answer is shown, and how much of it.
struct ResultOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, ndjson, csv
  }

  @Option(help: ArgumentHelp("table, json, ndjson or csv.", valueName: "FORMAT"))
  var format = Format.table

  @Option(
    help: ArgumentHelp(
      "At most so many rows; 0 for all. A table has 50 where nothing is said, other formats all.",
      valueName: "N"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit must be 0 or more") }
  }

  /// The limit to ask with.
  var rows: Int? {
    guard let limit else { return format == .table ? 50 : nil }
    return limit == 0 ? nil : limit
  }

  /// Writes an answer; `columns` are for tables and CSV, JSON has the rows as they are.
  func write<Row: Encodable>(
    _ answer: Answer<Row>, _ columns: [ResultColumn<Row>],
    asTable: (([Row]) -> TextTable)? = nil
  ) throws {
    switch format {
    case .json: try StandardStreams.write(try PlanJSON.encode(answer.rows))
    case .ndjson:
      let lines = try answer.rows.flatMap { try PlanJSON.encode($0, layout: .line) }
      try StandardStreams.write(lines)
    case .csv:
      let table = Table(
        name: "", columns: columns.map { ($0.title, 10) },
        rows: answer.rows.map { row in columns.map { $0.cell(row) } })
      try StandardStreams.write(CSVWriter.bytes(of: table))
    case .table:
      let shown = columns.filter(\.isShown)
      let table =
        asTable?(answer.rows)
        ?? TextTable(
          titles: shown.map(\.title), rows: answer.rows.map { row in shown.map { $0.text(row) } })
      if !answer.rows.isEmpty {
        let text = table.text(width: StandardStreams.outputWidth)
        try StandardStreams.write(Array(text.utf8))
      }
    }
    if answer.rows.isEmpty {
      StandardStreams.tell("nothing in the archive answers that")
    } else if answer.rows.count < answer.total {
      StandardStreams.tell("\(answer.rows.count) of \(answer.total) rows; --limit 0 shows all")
    }
  }
}

/// A column of an answer: in CSV always, in a table where it is shown.
struct ResultColumn<Row>: Sendable {
  var title: String
  var isShown: Bool
  var cell: @Sendable (Row) -> Cell

  init(_ title: String, shown: Bool = true, _ cell: @escaping @Sendable (Row) -> Cell) {
    self.title = title
    isShown = shown
    self.cell = cell
  }

  /// The cell as a table shows it.
  func text(_ row: Row) -> String {
    switch cell(row) {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): Int(exactly: number).map(String.init) ?? number.description
    case .date(let day): day.description
    }
  }
}

extension Cell {
  init(words text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
  init(date text: String?) {
    self = text.flatMap { CivilDate($0) }.map { .date($0) } ?? Cell(words: text)
  }
  init(_ agencies: [Agency]) {
    self.init(words: agencies.map(\.name).joined(separator: "; "))
  }
}

extension StandardStreams {
  /// How many characters a line of standard output has: the terminal's, COLUMNS where it is none, else 120.
  static var outputWidth: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 {
      return Int(size.ws_col)
    }
    let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return max(columns ?? 120, 40)
  }
}
