import VietnameseText

/// The dashes of a list, of which the OCR makes waves and rules ("~ UBND các xã;", "_ Từ 85%").
enum ListDash {
  /// So many lines that open with a dash show that the document's lists do.
  private static let usual = 3

  /// Gives lines outside of tables their dash back, where a sentence ended before them and one begins behind it.
  static func mend(_ lines: inout [LineUnits], damage: LineDamage) {
    guard lines.count(where: { $0.tokens.first?.text == "-" }) >= usual,
      lines.contains(where: opens)
    else { return }
    // A dash that was taken for a rule makes no table.
    let tableLines = Paragraph.tableLines(
      lines.map { line in
        var line = line
        if opens(line) { line.tokens.removeFirst() }
        return line
      })
    var last: Int?
    for index in lines.indices where !lines[index].tokens.isEmpty {
      defer { last = index }
      guard opens(lines[index]), !tableLines.contains(index),
        damage[index] == .foreignEngine,
        lines[index].caseContext == .running,
        last.map({ lines[$0].units.last.map(endsItem) ?? false }) ?? false,
        let next = lines[index].units.first(where: { $0.token > 0 }), next.token == 1,
        next.core.first?.isUpper ?? false
      else { continue }
      lines[index].tokens[0].kind = .word
      lines[index].units.removeAll { $0.token == 0 }
      lines[index].units.insert(
        Unit(kind: .mark, prefix: "", core: ["-"], suffix: "", token: 0), at: 0)
    }
  }

  /// Whether a line opens with what may have been a dash.
  private static func opens(_ line: LineUnits) -> Bool {
    line.tokens.first.map { $0.text == "~" || $0.text == "_" } ?? false
  }

  /// Whether a line's last unit ends an item or announces a list.
  private static func endsItem(_ unit: Unit) -> Bool { unit.endsClause || unit.endsInColon }
}
