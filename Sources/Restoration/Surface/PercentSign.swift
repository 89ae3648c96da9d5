import VietnameseText

/// The percent sign of a table's cell, of which the OCR makes letters: "%o 31,58", "Yo 97,8", "Jo ≥ 60".
enum PercentSign {
  /// What nothing else is ever read as, and what is a percent sign before a number of a table only.
  private static let certain: Set<String> = ["%o", "%0", "°/o", "°/0", "%e", "%,o"]
  private static let beforeNumber: Set<String> = ["Yo", "Zo", "Jo", "Je", "Io", "Vo", "Xo", "Fo"]
  /// What may be a word as well ("Tổ 12") is a sign before a fraction or a comparison.
  private static let beforeFraction: Set<String> = ["To"]

  /// Gives lines their sign back where it stands alone.
  ///
  /// - Parameter tableLines: the lines that lie in tables.
  static func mend(_ lines: inout [LineUnits], tableLines: Set<Int>, damage: LineDamage) {
    for index in lines.indices where damage[index] == .foreignEngine {
      let inTable = tableLines.contains(index)
      for token in lines[index].tokens.indices
      where isSign(lines[index], token, inTable: inTable) {
        let sign = Unit(
          kind: .mark, prefix: "", core: ["%"], suffix: "", token: token, isCertain: true)
        let place =
          lines[index].units.firstIndex { $0.token >= token } ?? lines[index].units.endIndex
        lines[index].units.removeAll { $0.token == token }
        lines[index].units.insert(sign, at: place)
        lines[index].tokens[token].kind = .word
      }
    }
  }

  private static func isSign(_ line: LineUnits, _ token: Int, inTable: Bool) -> Bool {
    let text = line.tokens[token].text
    if certain.contains(text) { return true }
    guard inTable else { return false }
    return beforeNumber.contains(text) && opensValue(line, behind: token, asFraction: false)
      || beforeFraction.contains(text) && opensValue(line, behind: token, asFraction: true)
  }

  /// Whether a number, or the sign that compares it, stands next to a token, past rules.
  private static func opensValue(
    _ line: LineUnits, behind token: Int, asFraction: Bool
  ) -> Bool {
    guard let next = line.tokens[(token + 1)...].first(where: { $0.kind != .rule }),
      let first = next.text.unicodeScalars.first
    else { return false }
    if UnitReader.isComparison(first) { return true }
    return UnitReader.isDigit(first) && (!asFraction || next.text.contains(","))
  }
}
