/// A table for a terminal: columns as wide as they need and the line allows, long texts on several lines.
///
/// Widths are counted in scalars: Vietnamese comes in NFC, where a letter is one.
struct TextTable {
  var titles: [String]
  var rows: [[String]]

  /// A cell has at most so many lines; what is cut off ends in "…".
  private static let mostLines = 4
  private static let gap = 2

  /// The table in lines of at most `width` characters.
  func text(width: Int) -> String {
    let widths = widths(within: width)
    var output = line(titles, widths)
    output += line(widths.map { String(repeating: "─", count: $0) }, widths)
    for row in rows {
      let cells = zip(row, widths).map { Self.wrapped($0, $1) }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        output += line(cells.map { index < $0.count ? $0[index] : "" }, widths)
      }
    }
    return output
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      line +=
        cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count) + Self.gap)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// The widest columns give way until the line is not too long.
  private func widths(within width: Int) -> [Int] {
    var widths = titles.map(\.unicodeScalars.count)
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], cell.unicodeScalars.count)
      }
    }
    let room = width - Self.gap * (widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 8 {
      let next = widths.filter { $0 < widest }.max() ?? 8
      let count = widths.count { $0 == widest }
      let excess = widths.reduce(0, +) - room
      let step = max(1, min(widest - max(next, 8), (excess + count - 1) / count))
      for index in widths.indices where widths[index] == widest { widths[index] -= step }
    }
    return widths
  }

  /// Words on as many lines as they need; a word that is longer than a line is broken.
  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String.UnicodeScalarView] = []
    var line = String.UnicodeScalarView()
    var length = 0
    func endLine() {
      lines.append(line)
      line = String.UnicodeScalarView()
      length = 0
    }
    for word in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
      if length > 0 && length + 1 + word.count > width { endLine() }
      if length > 0 {
        line.append(" ")
        length += 1
      }
      for scalar in word {
        if length == width { endLine() }
        line.append(scalar)
        length += 1
      }
    }
    if length > 0 { endLine() }
    if lines.count > mostLines {
      lines.removeLast(lines.count - mostLines)
      if lines[mostLines - 1].count == width { lines[mostLines - 1].removeLast() }
      lines[mostLines - 1].append("…")
    }
    return lines.map(String.init)
  }
}
