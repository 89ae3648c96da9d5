/// Roman numerals as plans use them: quarters, regions, headings.
public enum RomanNumeral {
  /// The value of a Roman numeral in capitals ("XXXI" is 31); nil where the text is none.
  public static func value(_ text: some StringProtocol) -> Int? {
    var total = 0
    var previous = 0
    guard !text.isEmpty else { return nil }
    for byte in text.utf8.reversed() {
      let value: Int
      switch Unicode.Scalar(byte) {
      case "I": value = 1
      case "V": value = 5
      case "X": value = 10
      case "L": value = 50
      case "C": value = 100
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }

  /// The value of a numeral in its usual form, nil for any other: "IIII" and "IC" are none.
  public static func usual(_ text: String) -> Int? {
    guard text.utf8.count <= 8, let value = value(text), numeral(value) == text else { return nil }
    return value
  }

  /// The numeral of a value below 400.
  public static func numeral(_ value: Int) -> String {
    var rest = value
    var text = ""
    for (size, numeral) in parts {
      while rest >= size {
        text += numeral
        rest -= size
      }
    }
    return text
  }

  private static let parts: [(Int, String)] = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ]

  /// The value of a word of a text that is a Roman numeral in capitals; nil for any other.
  public static func value(_ word: WordSequence.Word) -> Int? {
    guard word.kind == .letters, word.isCapitals else { return nil }
    return value(word.plain.uppercased())
  }
}
