import VietnameseText

/// How surely a word of a table is debris of rules and stains rather than print.
enum DebrisCost {
  /// Marks that are printed inside words.
  private static let usual = Set(".,;:/-–()[]%&\"“”‘’'…+".unicodeScalars)
  /// Marks that say something where they stand alone.
  private static let telling = Set("≥≤<>=%‰".unicodeScalars)
  /// Small figures behind a unit's letters: "m³", "µg/m³", "tCO₂".
  private static let powers = Set("²³₂".unicodeScalars)

  /// Marks that no number has inside.
  private static let brackets = Set("()[]“”‘’\"".unicodeScalars)

  /// A word that costs less than this to leave out is no print.
  static let print = 3.0

  /// What the general language expects costs less than this, in nats.
  static let expected = 3.0

  /// What it costs to leave out a Roman numeral at a line's start: it heads a group of rows.
  static let numeral = 6.0

  /// What it costs to leave a word out, in nats.
  ///
  /// - Parameters:
  ///   - isKnown: whether the general language has the word.
  ///   - isUsual: whether the general language expects it after the word before.
  static func omission(_ word: Word, isKnown: Bool, isUsual: Bool = false) -> Double {
    let shape = word.shape
    guard shape.hasDigit || shape.hasUpper || shape.hasLower else {
      return word.text.unicodeScalars.contains { telling.contains($0) } ? 7 : 0.5
    }
    if word.text.unicodeScalars.contains(where: { isOdd($0) }) { return isUnit(word) ? 6 : 1.2 }
    if shape.hasDigit {
      let inner = word.text.trimmingMarks.unicodeScalars
      if inner.contains(where: { brackets.contains($0) })
        || word.text.utf8.holds("()") && word.text.contains("()")
      {
        return 1.2
      }
      if shape.hasLower, !shape.hasUpper || shape.length < 4 { return 1.8 }
      if word.text.holds("/") { return 9 }
      return shape.length == 1 ? 3 : 5.5
    }
    let sure = min(max(word.confidence, 0), 1)
    // "Quý I", "loại A": one letter that the word before asks for.
    if word.key.utf8.count == 1, isUsual { return 5 }
    if word.key.utf8.count == 1 { return isKnown && word.key == "y" ? 3.5 : 1.2 + sure }
    return isKnown ? 5 + 5 * sure : 2.5 + 2.5 * sure
  }

  /// Whether a small figure stands behind a letter.
  private static func isUnit(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    return zip(scalars, scalars.dropFirst()).contains { $0.isLetter && powers.contains($1) }
      && scalars.allSatisfy { powers.contains($0) || !isOdd($0) }
  }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isLetter && !("0"..."9").contains(scalar) && !usual.contains(scalar)
      && !telling.contains(scalar) && scalar.properties.canonicalCombiningClass == .notReordered
  }
}
