import Lexicon

/// The label of a group of rows: a Roman numeral, or a capital letter where the table counts so.
enum GroupLabel {
  /// The label as it should be printed.
  ///
  /// - Parameters:
  ///   - value: the group's number.
  ///   - words: what was read as its label.
  static func text(_ value: Int, _ words: some Collection<Word>) -> String {
    let value = max(value, 1)
    let numeral = RomanNumeral.numeral(value)
    guard value <= 26, let word = words.first else { return numeral }
    let letter = letter(value)
    return word.text.trimmingMarks == letter ? letter : numeral
  }

  /// Whether a text is a capital letter that heads groups.
  static func isLetter(_ text: String) -> Bool {
    text.utf8.count == 1 && ("A"..."H").contains(text)
  }

  /// The labels of a table's groups where some count by letters: one that was lost, and counted as a numeral, is a
  /// letter too. Where numerals come first and are more, a letter is a spoilt numeral.
  static func alike(_ labels: [String]) -> [String] {
    let letters = labels.count(where: isLetter)
    guard letters > 0 else { return labels }
    guard letters * 2 >= labels.count || labels.first.map(isLetter) ?? false else {
      return labels.map { label in value(ofLetter: label).map(RomanNumeral.numeral) ?? label }
    }
    return labels.map { label in
      guard !isLetter(label), let value = RomanNumeral.usual(label), value <= 26 else {
        return label
      }
      return letter(value)
    }
  }

  /// The number that a capital letter counts as; nil of what is none.
  static func value(ofLetter label: String) -> Int? {
    guard isLetter(label), let letter = label.utf8.first else { return nil }
    return Int(letter) - 0x40
  }

  /// The capital letter that counts as a group's number.
  static func letter(_ value: Int) -> String {
    String(Unicode.Scalar(UInt8(min(0x40 + max(value, 1), 0x5A))))
  }
}
