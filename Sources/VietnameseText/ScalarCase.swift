/// Whether a scalar is a letter, and of which case: the answers of Unicode's properties, which Vietnamese text asks for
/// all the time, without looking the usual ones up.
extension Unicode.Scalar {
  /// Whether the scalar has the property Alphabetic.
  package var isLetter: Bool {
    if value < 0x80 { return asciiCase != nil }
    if isVietnameseExtension { return true }
    if (0xC0...0xFF).contains(value) { return value != 0xD7 && value != 0xF7 }
    return properties.isAlphabetic
  }

  /// Whether the scalar has the property Uppercase.
  package var isUpper: Bool {
    if value < 0x80 { return asciiCase == .upper }
    if isVietnameseExtension { return value & 1 == 0 }
    if (0xC0...0xFF).contains(value) { return value < 0xDF && value != 0xD7 }
    return properties.isUppercase
  }

  /// Whether the scalar has the property Lowercase.
  package var isLower: Bool {
    if value < 0x80 { return asciiCase == .lower }
    if isVietnameseExtension { return value & 1 == 1 }
    if (0xC0...0xFF).contains(value) { return value >= 0xDF && value != 0xF7 }
    return properties.isLowercase
  }

  /// Whether the scalar has the property White_Space.
  package var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    if isVietnameseExtension || (0xC0...0xFF).contains(value) { return false }
    return properties.isWhitespace
  }

  /// The capital of a letter of the Vietnamese alphabet; nil for other scalars.
  package var upperLetter: Unicode.Scalar? {
    guard var letter = Letter(self) else { return nil }
    letter.isUpper = true
    return letter.scalar
  }

  /// The small letter of a letter of the Vietnamese alphabet; nil for other scalars.
  package var lowerLetter: Unicode.Scalar? {
    guard var letter = Letter(self) else { return nil }
    letter.isUpper = false
    return letter.scalar
  }

  /// U+1EA0 … U+1EF9, where capitals are even and their small letters follow them.
  private var isVietnameseExtension: Bool { (0x1EA0...0x1EF9).contains(value) }

  private enum ASCIICase { case upper, lower }

  private var asciiCase: ASCIICase? {
    if (0x61...0x7A).contains(value) { return .lower }
    return (0x41...0x5A).contains(value) ? .upper : nil
  }
}
