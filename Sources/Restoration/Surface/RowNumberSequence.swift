/// Numbers of a table's rows that lost their stop: between the rows "1" and "2" stand "1.1" and "1.2", whatever the
/// page seems to say.
enum RowNumberSequence {
  private struct Label {
    var line: Int
    /// The row's number, or its group's.
    var first: Int
    /// The row's number within its group; nil where the label shows one number.
    var second: Int?
  }

  /// Gives two figures that begin a table's line their stop back, where the numbers around them leave nothing else.
  ///
  /// They must go on from the label before them, not be reached by counting rows, have a smaller number or one with
  /// a stop after them, and stand in a table that numbers rows so.
  static func mend(_ lines: inout [LineUnits], tableLines: Set<Int>, damage: LineDamage) {
    var labels: [Label] = []
    for index in lines.indices
    where tableLines.contains(index) && damage[index] == .foreignEngine {
      if let label = label(of: lines[index], line: index) { labels.append(label) }
    }
    let dotted = labels.filter { $0.second != nil }.map(\.line)
    guard !dotted.isEmpty else { return }
    for place in labels.indices.dropFirst() {
      let before = labels[place - 1]
      let number = labels[place].first
      let group = number / 10
      let row = number % 10
      guard labels[place].second == nil, (11...99).contains(number), row > 0,
        before.first == group, number > before.first + 3,
        dotted.contains(where: { abs($0 - labels[place].line) <= reach })
      else { continue }
      let step = row - (before.second ?? 0)
      guard step == 1 || step == 2 else { continue }
      if place + 1 < labels.count {
        let after = labels[place + 1]
        guard after.second != nil || after.first < number || after.first == number + 1 else {
          continue
        }
      }
      labels[place] = Label(line: labels[place].line, first: group, second: row)
      lines[labels[place].line].units[0].core = Array("\(group).\(row)".unicodeScalars)
    }
  }

  /// How many lines away a table's other numbers may stand.
  private static let reach = 60

  /// The number at a line's start, if a row begins there: a rule or a capital follows it.
  private static func label(of line: LineUnits, line index: Int) -> Label? {
    guard line.units.count >= 2, line.units[0].kind == .number, line.units[0].token == 0,
      line.units[0].prefix.isEmpty, line.units[0].suffix.isEmpty || line.units[0].suffix == "."
    else { return nil }
    let next = line.units[1]
    guard next.token > 1 || next.core.first?.properties.isUppercase == true else { return nil }
    let parts = line.units[0].core.split(separator: ".").map { part in
      part.allSatisfy(UnitReader.isDigit) && part.count <= 2
        ? part.reduce(0) { $0 * 10 + Int($1.value - 0x30) } : nil
    }
    guard let first = parts.first ?? nil else { return nil }
    switch parts.count {
    case 1: return Label(line: index, first: first, second: nil)
    case 2: return parts[1].map { Label(line: index, first: first, second: $0) }
    default: return nil
    }
  }
}
