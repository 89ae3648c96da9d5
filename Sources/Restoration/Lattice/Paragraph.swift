import VietnameseText

/// Lines that are read as one stretch of text, so that a clause may run over a line's end.
struct Paragraph {
  /// Indices of the lines, blank lines and page numbers left out.
  var lines: [Int]

  /// The longest stretch, in units: a document without blank lines must not make one lattice.
  private static let longest = 400

  /// Cuts a document into paragraphs at its blank lines, except where a clause plainly goes on after one.
  static func paragraphs(_ lines: [LineUnits]) -> [Paragraph] {
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
        sawBlank && !goesOn(lines[last], line) || units + line.units.count > longest
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

  private static func goesOn(_ before: LineUnits, _ after: LineUnits) -> Bool {
    guard let last = before.units.last, let first = after.units.first else { return false }
    let startsLow = first.core.first?.properties.isLowercase ?? false
    return !last.endsClause && startsLow && first.prefix.isEmpty && first.suffix.isEmpty
  }
}
