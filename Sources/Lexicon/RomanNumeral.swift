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

  static func value(_ word: WordSequence.Word) -> Int? {
    guard word.kind == .letters, word.isCapitals else { return nil }
    return value(word.plain.uppercased())
  }
}
