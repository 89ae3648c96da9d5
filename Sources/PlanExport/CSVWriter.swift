/// A table as CSV (RFC 4180), for spreadsheets: UTF-8 with a byte order mark, lines ended by CR LF.
///
/// A text that a spreadsheet would take for a formula is written with an apostrophe before it, which makes it text there:
/// what begins with =, +, -, @, a tab or a carriage return. A lone sign, as in a bullet's label, stays as it is.
public enum CSVWriter {
  /// The table's bytes.
  public static func bytes(of table: Table) -> [UInt8] {
    var text = "\u{FEFF}"
    write(table.columns.map { .text($0.title) }, to: &text)
    for row in table.rows { write(row, to: &text) }
    return Array(text.utf8)
  }

  private static func write(_ row: [Cell], to text: inout String) {
    for (index, cell) in row.enumerated() {
      if index > 0 { text += "," }
      text += field(cell)
    }
    text += "\r\n"
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .integer(let number): String(number)
    case .number(let number): Int(exactly: number).map(String.init) ?? number.description
    case .date(let day): day.description
    case .text(let text): quoted(guarded(text))
    }
  }

  private static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      text.unicodeScalars.count > 1
    else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    // By scalars: CR LF is one character, and neither CR nor LF.
    let needsQuotes = text.unicodeScalars.contains {
      $0 == "," || $0 == "\"" || $0 == "\r" || $0 == "\n"
    }
    return needsQuotes || text.first == " " || text.last == " "
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
