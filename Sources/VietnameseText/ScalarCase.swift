/// Whether a scalar is a letter, and of which case: the answers of Unicode's properties, which Vietnamese text asks for
/// all the time, without looking the usual ones up.
extension Unicode.Scalar {
  /// Whether the scalar has the property Alphabetic.
  package var isLetter: Bool {
    if value < 0x80 { return asciiCase != nil }
    if isVietnameseExtension || isLatinExtension { return true }
    if (0xC0...0xFF).contains(value) { return value != 0xD7 && value != 0xF7 }
    return isTypesettersMark ? false : properties.isAlphabetic
  }

  /// Whether the scalar has the property Uppercase.
  package var isUpper: Bool {
    if value < 0x80 { return asciiCase == .upper }
    if isVietnameseExtension { return value & 1 == 0 }
    if (0xC0...0xFF).contains(value) { return value < 0xDF && value != 0xD7 }
    if let isCapital = isPairedCapital { return isCapital }
    return isTypesettersMark ? false : properties.isUppercase
  }

  /// Whether the scalar has the property Lowercase.
  package var isLower: Bool {
    if value < 0x80 { return asciiCase == .lower }
    if isVietnameseExtension { return value & 1 == 1 }
    if (0xC0...0xFF).contains(value) { return value >= 0xDF && value != 0xF7 }
    if let isCapital = isPairedCapital { return !isCapital }
    return isTypesettersMark ? false : properties.isLowercase
  }

  /// Whether the scalar has the property White_Space.
  package var isBlank: Bool {
    if value < 0x80 { return value == 0x20 || (0x09...0x0D).contains(value) }
    if (0xC0...0x24F).contains(value) || isVietnameseExtension || isTypesettersMark { return false }
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

  /// The small letter that Unicode maps the scalar to, the scalar itself where it is none with another; nil where only
  /// the tables of Unicode tell.
  var quickLowercase: Unicode.Scalar? {
    if value < 0x80 { return asciiCase == .upper ? Unicode.Scalar(value + 0x20) : self }
    if isVietnameseExtension { return Unicode.Scalar(value | 1) }
    if (0xC0...0xFF).contains(value) {
      return value < 0xDF && value != 0xD7 ? Unicode.Scalar(value + 0x20) : self
    }
    guard let isCapital = isPairedCapital, value != 0x130 else {
      return isTypesettersMark ? self : nil
    }
    return isCapital ? Unicode.Scalar(value + 1) : self
  }

  /// U+1EA0 … U+1EF9, where capitals are even and their small letters follow them.
  private var isVietnameseExtension: Bool { (0x1EA0...0x1EF9).contains(value) }

  /// U+0100 … U+024F: letters without exception.
  private var isLatinExtension: Bool { (0x100...0x24F).contains(value) }

  /// Whether a letter is a capital, where its small letter follows it: ă, đ, ĩ, ũ, ơ, ư and their neighbours; nil elsewhere.
  private var isPairedCapital: Bool? {
    switch value {
    case 0x100...0x137, 0x14A...0x177: value & 1 == 0
    case 0x1A0, 0x1AF: true
    case 0x1A1, 0x1B0: false
    default: nil
    }
  }

  /// Dashes, quotation marks, the ellipsis and bullets: U+2010 … U+2027.
  private var isTypesettersMark: Bool { (0x2010...0x2027).contains(value) }

  private enum ASCIICase { case upper, lower }

  private var asciiCase: ASCIICase? {
    if (0x61...0x7A).contains(value) { return .lower }
    return (0x41...0x5A).contains(value) ? .upper : nil
  }
}
