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

  /// A column that needs no more than this has what it needs.
  private static let narrow = 16

  /// Narrow columns have what they need; the wide ones share the rest by what they need, none less than `narrow`.
  private func widths(within width: Int) -> [Int] {
    var needs = titles.map(\.unicodeScalars.count)
    for row in rows {
      for (index, cell) in row.enumerated() {
        needs[index] = max(needs[index], cell.unicodeScalars.count)
      }
    }
    var widths = needs.map { min($0, Self.narrow) }
    var room = width - Self.gap * (needs.count - 1) - widths.reduce(0, +)
    // In rounds, for a column that has what it needs leaves its share to the others.
    while room > 0 {
      let lacking = needs.indices.filter { widths[$0] < needs[$0] }
      let lack = lacking.reduce(0) { $0 + needs[$1] - widths[$1] }
      guard lack > 0 else { break }
      var given = 0
      for index in lacking {
        let share = room * (needs[index] - widths[index]) / lack
        let more = min(max(share, 1), needs[index] - widths[index], room - given)
        widths[index] += more
        given += more
      }
      room -= given
    }
    // A line too short for all of them: the widest give way.
    while widths.reduce(0, +) + Self.gap * (widths.count - 1) > width, let widest = widths.max(),
      widest > 8, let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
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
