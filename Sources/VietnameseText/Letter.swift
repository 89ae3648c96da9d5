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
    let place = Self.place(scalar)
    guard place >= 0, let letter = Self.table[place] else { return nil }
    self = letter
  }

  /// The precomposed scalar; nil where Unicode has none for the combination.
  public var scalar: Unicode.Scalar? {
    guard (0x61...0x7A).contains(base.value) else { return nil }
    return Self.inverse[Self.place(self)]
  }

  /// Whether the base is a, e, i, o, u or y.
  public var isVowel: Bool { "aeiouy".unicodeScalars.contains(base) }

  private static let rows: [(Unicode.Scalar, Quality, String)] = [
    ("a", .plain, "aàáảãạ"), ("a", .breve, "ăằắẳẵặ"), ("a", .circumflex, "âầấẩẫậ"),
    ("e", .plain, "eèéẻẽẹ"), ("e", .circumflex, "êềếểễệ"), ("i", .plain, "iìíỉĩị"),
    ("o", .plain, "oòóỏõọ"), ("o", .circumflex, "ôồốổỗộ"), ("o", .horn, "ơờớởỡợ"),
    ("u", .plain, "uùúủũụ"), ("u", .horn, "ưừứửữự"), ("y", .plain, "yỳýỷỹỵ"),
    ("d", .stroke, "đ"),
  ]

  /// The letters by scalar: dense, since every letter of every text is looked up.
  private static let table: [Letter?] = {
    var table = [Letter?](repeating: nil, count: 0x200 + 0x100)
    func set(_ scalar: Unicode.Scalar, _ letter: Letter) { table[place(scalar)] = letter }
    for value in UInt32(0x61)...0x7A {
      guard let lower = Unicode.Scalar(value), let upper = Unicode.Scalar(value - 32) else {
        continue
      }
      set(lower, Letter(base: lower, quality: .plain, tone: .level, isUpper: false))
      set(upper, Letter(base: lower, quality: .plain, tone: .level, isUpper: true))
    }
    for (base, quality, letters) in rows {
      for (tone, lower) in zip(Tone.allCases, letters.unicodeScalars) {
        set(lower, Letter(base: base, quality: quality, tone: tone, isUpper: false))
        if let upper = lower.properties.uppercaseMapping.unicodeScalars.first {
          set(upper, Letter(base: base, quality: quality, tone: tone, isUpper: true))
        }
      }
    }
    // Iceland's eth looks like đ and stands for it in many old files.
    set("\u{D0}", Letter(base: "d", quality: .stroke, tone: .level, isUpper: true))
    set("\u{F0}", Letter(base: "d", quality: .stroke, tone: .level, isUpper: false))
    return table
  }()

  /// Where a scalar stands in the table: the letters lie below U+0200 and in U+1E00 … U+1EFF; -1 for others.
  @inline(__always)
  private static func place(_ scalar: Unicode.Scalar) -> Int {
    let value = Int(scalar.value)
    if value < 0x200 { return value }
    return value & ~0xFF == 0x1E00 ? value - 0x1E00 + 0x200 : -1
  }

  /// The scalars by the letters' places.
  private static let inverse: [Unicode.Scalar?] = {
    var inverse = [Unicode.Scalar?](repeating: nil, count: 26 * 5 * 6 * 2)
    for (place, letter) in table.enumerated() {
      let value = UInt32(place < 0x200 ? place : place - 0x200 + 0x1E00)
      guard let letter, value != 0xD0, value != 0xF0 else { continue }
      inverse[Self.place(letter)] = Unicode.Scalar(value)
    }
    return inverse
  }()

  /// Where a letter's scalar stands in `inverse`.
  private static func place(_ letter: Letter) -> Int {
    let base = Int(letter.base.value) - 0x61
    let marked = base * 5 + Int(letter.quality.rawValue)
    return (marked * 6 + Int(letter.tone.rawValue)) * 2 + (letter.isUpper ? 1 : 0)
  }
}
