import VietnameseText

/// Lines that are read as one stretch of text, so that a clause may run over a line's end.
struct Paragraph {
  /// Indices of the lines, blank lines and page numbers left out.
  var lines: [Int]

  /// The longest stretch, in units: a document without blank lines must not make one lattice.
  private static let longest = 400

  /// Cuts a document into paragraphs at its blank lines, except where a clause plainly goes on after one, and between
  /// lines that came by different ways.
  ///
  /// - Parameter tableLines: the lines that lie in tables, where blank lines part nothing.
  static func paragraphs(
    _ lines: [LineUnits], tableLines: Set<Int>, damage: LineDamage
  ) -> [Paragraph] {
    var result: [Paragraph] = []
    var current: [Int] = []
    var units = 0
    var sawBlank = false
    for (index, line) in lines.enumerated() {
      if line.units.isEmpty || line.isPageNumber {
        sawBlank = true
        if line.isPageNumber { result.append(Paragraph(lines: [index])) }
        continue
      }
      if let last = current.last,
        sawBlank && !(tableLines.contains(last) && tableLines.contains(index))
          && !goesOn(lines[last], line) || units + line.units.count > longest
          || damage[last] != damage[index]
      {
        result.append(Paragraph(lines: current))
        current = []
        units = 0
      }
      current.append(index)
      units += line.units.count
      sawBlank = false
    }
    if !current.isEmpty { result.append(Paragraph(lines: current)) }
    return result
  }

  /// The lines near rules and specks: a table's lines, whether or not the OCR saw a rule on each.
  static func tableLines(_ lines: [LineUnits]) -> Set<Int> {
    let reach = 8
    var result: Set<Int> = []
    for (index, line) in lines.enumerated() {
      let marks = line.tokens.count { $0.kind != .word }
      guard marks >= 2 || marks == 1 && line.tokens.contains(where: { $0.kind == .rule }) else {
        continue
      }
      for near in max(0, index - reach)...min(lines.count - 1, index + reach) {
        result.insert(near)
      }
    }
    return result
  }

  private static func goesOn(_ before: LineUnits, _ after: LineUnits) -> Bool {
    guard let last = before.units.last, let first = after.units.first else { return false }
    let startsLow = first.core.first?.properties.isLowercase ?? false
    return !last.endsClause && startsLow && first.prefix.isEmpty && first.suffix.isEmpty
  }
}
