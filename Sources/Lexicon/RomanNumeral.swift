/// Roman numerals as plans use them: quarters, regions, headings.
public enum RomanNumeral {
  /// The value of a Roman numeral in capitals ("XXXI" is 31); nil where the text is none.
  public static func value(_ text: some StringProtocol) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    var total = 0
    var previous = 0
    guard !text.isEmpty else { return nil }
    for character in text.reversed() {
      guard let value = values[character] else { return nil }
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
