/// Roman labels that lost a stroke: between "II." and "IV." stands "III.", whatever the page seems to say.
enum RomanSequence {
  /// By their values.
  static let numerals = [
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
  ]

  /// Mends a label that repeats the one before it where the next one counts on by two.
  static func mend(_ lines: inout [LineUnits]) {
    let labels = lines.indices.compactMap { index -> (line: Int, value: Int)? in
      value(of: lines[index]).map { (index, $0) }
    }
    guard labels.count >= 3 else { return }
    for place in 1..<(labels.count - 1) {
      let (line, value) = labels[place]
      // A label of another form belongs to another list.
      let form = lines[line].units[0].suffix
      let neighbours = [labels[place - 1], labels[place + 1]]
      guard neighbours.allSatisfy({ lines[$0.line].units[0].suffix == form }),
        neighbours[0].value == value, neighbours[1].value == value + 2
      else { continue }
      lines[line].units[0].core = Array(numerals[value + 1].unicodeScalars)
    }
  }

  private static func value(of line: LineUnits) -> Int? {
    guard let first = line.units.first, first.kind == .label else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: first.core)
    let text = ListLabel.roman(first.core) ?? String(view)
    return numerals.firstIndex(of: text).flatMap { $0 > 0 ? $0 : nil }
  }
}
