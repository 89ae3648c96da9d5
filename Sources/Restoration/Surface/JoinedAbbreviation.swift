/// Known abbreviations of several parts behind what the OCR made of them: "LDTB&XH" was "LĐTB&XH", "KH8CN" was "KH&CN".
///
/// Their parts are no words of their own: taken one by one they would be read as others ("GĐ" for "GD").
enum JoinedAbbreviation {
  /// Makes one unit of the token of each known abbreviation, with its Đ.
  static func mend(_ lines: inout [LineUnits], _ acronyms: AcronymRestorer, damage: LineDamage) {
    for index in lines.indices
    where damage[index] != .slight
      && lines[index].units.contains(where: mayBePart)
    {
      if damage[index] == .foreignEngine { joinOverBlanks(&lines[index].units) }
      lines[index].units = joined(lines[index].units, acronyms)
    }
  }

  private static func mayBePart(_ unit: Unit) -> Bool {
    unit.core.count >= 2 && unit.core[0].isUpper
      && (unit.suffix == "&" || unit.core.contains { "&-8@".unicodeScalars.contains($0) })
  }

  private static func joined(_ units: [Unit], _ acronyms: AcronymRestorer) -> [Unit] {
    var result: [Unit] = []
    var start = 0
    while start < units.count {
      var end = start + 1
      while end < units.count,
        units[end].token == units[start].token || goesOn(units[end - 1], units[end])
      {
        end += 1
      }
      // "GD&ĐT/LĐTB&XH": parts of a token that a comma or a stroke ends are abbreviations of their own.
      var from = start
      while from < end {
        var next = from + 1
        while next < end, isJoint(units[next - 1].suffix) { next += 1 }
        result += one(units[from..<next], acronyms).map { [$0] } ?? Array(units[from..<next])
        from = next
      }
      start = end
    }
    return result
  }

  private static func isJoint(_ text: String) -> Bool { text == "&" || text == "-" }

  /// Makes a suffix of the "&" behind an abbreviation's part that a blank follows: "NN& MT".
  private static func joinOverBlanks(_ units: inout [Unit]) {
    for index in units.indices.dropLast() where units[index].core.last == "&" {
      var part = units[index]
      part.core.removeLast()
      part.suffix = "&" + part.suffix
      if goesOn(part, units[index + 1]) { units[index] = part }
    }
  }

  /// Whether an abbreviation goes on behind a blank that was none.
  private static func goesOn(_ unit: Unit, _ next: Unit) -> Bool {
    unit.suffix == "&" && next.token == unit.token + 1 && next.prefix.isEmpty && isPart(unit)
      && isPart(next)
  }

  /// Whether a unit is capitals, as an abbreviation's parts are.
  private static func isPart(_ unit: Unit) -> Bool {
    unit.kind == .word && unit.core.count >= 2 && unit.core.allSatisfy(\.isUpper)
  }

  /// The parts' letters and what joins them.
  private static func core(_ parts: ArraySlice<Unit>) -> [Unicode.Scalar] {
    var core = parts.first?.core ?? []
    for (before, part) in zip(parts, parts.dropFirst()) {
      core += Array((before.suffix + part.prefix).unicodeScalars) + part.core
    }
    return core
  }

  private static func one(_ parts: ArraySlice<Unit>, _ acronyms: AcronymRestorer) -> Unit? {
    guard let first = parts.first, let last = parts.last,
      let printed = acronyms.joined(core(parts))
    else { return nil }
    return Unit(
      kind: .abbreviation, prefix: first.prefix, core: Array(printed.unicodeScalars),
      suffix: last.suffix, token: first.token)
  }
}
