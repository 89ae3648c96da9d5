import VietnameseText

/// The percent sign of a table's cell, of which the OCR makes letters: "%o 31,58", "Yo 97,8", "Jo ≥ 60".
enum PercentSign {
  /// What nothing else is ever read as, and what is a percent sign before a number of a table only.
  private static let certain: Set<String> = ["%o", "%0", "°/o", "°/0", "%e", "%,o"]
  private static let beforeNumber: Set<String> = [
    "Yo", "Zo", "Jo", "Je", "Io", "Vo", "Xo", "Fo", "Op", "oA", "oK", "0%", "O%",
  ]
  /// What may be a word as well ("Tổ 12") is a sign before a fraction, a comparison or several values.
  private static let beforeValues: Set<String> = ["To", "lo", "oa", "of", "om", "oe", "oy"]

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
    if beforeNumber.contains(text) { return opensValues(line, behind: token, least: 1) }
    return beforeValues.contains(text) && opensValues(line, behind: token, least: 2)
  }

  /// Whether a number may be a share that has its sign before it: a hundred at most, and no sign of its own.
  private static func isShare(_ text: String) -> Bool {
    let whole = text.prefix { $0.isNumber }
    let rest = text[whole.endIndex...]
    let isThousands = rest.first == "." && rest.count == 4
    return (Int(whole) ?? .max) <= 100 && !isThousands && !text.contains("%")
  }

  /// Whether values stand next to a token, past rules: so many, or one that is compared or a fraction.
  private static func opensValues(_ line: LineUnits, behind token: Int, least: Int) -> Bool {
    var count = 0
    for next in line.tokens[(token + 1)...] where next.kind != .rule {
      guard let first = next.text.unicodeScalars.first else { return false }
      if UnitReader.isComparison(first) { return true }
      guard UnitReader.isDigit(first), isShare(next.text) else { return false }
      count += 1
      if count == least || next.text.contains(",") { return true }
    }
    return false
  }
}
