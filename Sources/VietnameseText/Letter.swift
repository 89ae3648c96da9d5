/// A tone of Vietnamese, in the order of the dictionaries.
public enum Tone: UInt8, Sendable, CaseIterable {
  case level, grave, acute, hook, tilde, dot

  /// The combining mark that writes the tone; nil for the level tone.
  public var mark: Unicode.Scalar? {
    switch self {
    case .level: nil
    case .grave: "\u{300}"
    case .acute: "\u{301}"
    case .hook: "\u{309}"
    case .tilde: "\u{303}"
    case .dot: "\u{323}"
    }
  }
}

/// A letter of the Vietnamese alphabet taken apart: base, the mark that makes another letter of it, tone, case.
///
/// "Ế" is base `e`, quality `circumflex`, tone `acute`, upper case.
public struct Letter: Sendable, Hashable {
  /// The mark that belongs to the letter itself (ă, â, ê, ô, ơ, ư, đ).
  public enum Quality: UInt8, Sendable {
    case plain, breve, circumflex, horn, stroke
  }

  /// Lower-case ASCII.
  public var base: Unicode.Scalar
  /// The mark that belongs to the letter.
  public var quality: Quality
  /// The tone mark.
  public var tone: Tone
  /// Whether it is a capital.
  public var isUpper: Bool

  /// A letter of its parts.
  public init(base: Unicode.Scalar, quality: Quality, tone: Tone, isUpper: Bool) {
    self.base = base
    self.quality = quality
    self.tone = tone
    self.isUpper = isUpper
  }

  /// Takes a precomposed (NFC) scalar apart; nil where it is no letter of the Vietnamese alphabet or of ASCII.
  public init?(_ scalar: Unicode.Scalar) {
    guard let letter = Self.table[scalar] else { return nil }
    self = letter
  }

  /// The precomposed scalar; nil where Unicode has none for the combination.
  public var scalar: Unicode.Scalar? { Self.inverse[self] }

  /// Whether the base is a, e, i, o, u or y.
  public var isVowel: Bool { "aeiouy".unicodeScalars.contains(base) }

  private static let rows: [(Unicode.Scalar, Quality, String)] = [
    ("a", .plain, "aàáảãạ"), ("a", .breve, "ăằắẳẵặ"), ("a", .circumflex, "âầấẩẫậ"),
    ("e", .plain, "eèéẻẽẹ"), ("e", .circumflex, "êềếểễệ"), ("i", .plain, "iìíỉĩị"),
    ("o", .plain, "oòóỏõọ"), ("o", .circumflex, "ôồốổỗộ"), ("o", .horn, "ơờớởỡợ"),
    ("u", .plain, "uùúủũụ"), ("u", .horn, "ưừứửữự"), ("y", .plain, "yỳýỷỹỵ"),
    ("d", .stroke, "đ"),
  ]

  private static let table: [Unicode.Scalar: Letter] = {
    var table: [Unicode.Scalar: Letter] = [:]
    for value in UInt32(0x61)...0x7A {
      guard let lower = Unicode.Scalar(value), let upper = Unicode.Scalar(value - 32) else {
        continue
      }
      table[lower] = Letter(base: lower, quality: .plain, tone: .level, isUpper: false)
      table[upper] = Letter(base: lower, quality: .plain, tone: .level, isUpper: true)
    }
    for (base, quality, letters) in rows {
      for (tone, lower) in zip(Tone.allCases, letters.unicodeScalars) {
        table[lower] = Letter(base: base, quality: quality, tone: tone, isUpper: false)
        if let upper = lower.properties.uppercaseMapping.unicodeScalars.first {
          table[upper] = Letter(base: base, quality: quality, tone: tone, isUpper: true)
        }
      }
    }
    // Iceland's eth looks like đ and stands for it in many old files.
    table["\u{D0}"] = Letter(base: "d", quality: .stroke, tone: .level, isUpper: true)
    table["\u{F0}"] = Letter(base: "d", quality: .stroke, tone: .level, isUpper: false)
    return table
  }()

  private static let inverse: [Letter: Unicode.Scalar] = {
    var inverse: [Letter: Unicode.Scalar] = [:]
    for (scalar, letter) in table where scalar != "\u{D0}" && scalar != "\u{F0}" {
      inverse[letter] = scalar
    }
    return inverse
  }()
}
