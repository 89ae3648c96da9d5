/// UTF-8 that was taken for windows-1252 and encoded once more: "Káº¿ hoáº¡ch" for "Kế hoạch".
struct DoubleEncoding {
  /// Sequences of UTF-8 found among the units.
  private(set) var sequences = 0
  /// Of those, letters that only Vietnamese has.
  private(set) var vietnamese = 0
  /// Units above ASCII that are part of none.
  private(set) var strays = 0
  /// The text with one encoding undone.
  private(set) var scalars: [UInt32] = []

  /// Whether the text was encoded twice or more. Of what is sound, hardly any letter is followed by signs that make a
  /// sequence with it; of what was encoded twice, converters may have lost the no-break spaces and soft hyphens.
  var isProven: Bool {
    guard sequences > strays * 3, sequences >= 4 else { return false }
    return vietnamese >= 4 || DoubleEncoding(scalars).vietnamese >= 4
  }

  /// Undoes one encoding of a text's units in windows-1252.
  ///
  /// - Parameter mends: whether to mend what converters lose: the no-break space A0 that became a blank ("Ã " for "à"),
  ///   the soft hyphen AD and the byte 90 that were left out ("Ã" for "í", "áº" for "ậ", "Ä" for "Đ").
  init(_ units: [UInt32], mends: Bool = false) {
    scalars.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      let unit = units[index]
      let length = Self.length(lead: unit)
      guard length > 0 else {
        if unit >= 0x80 && unit < 0x100 { strays += 1 }
        scalars.append(unit)
        index += 1
        continue
      }
      var value = unit & (0x7F >> UInt32(length))
      var taken = 1
      while taken < length, index + taken < units.count {
        let next = units[index + taken]
        guard next >= 0x80 && next < 0xC0 else { break }
        value = value << 6 | next & 0x3F
        taken += 1
      }
      let next = index + taken < units.count ? units[index + taken] : 0x20
      if taken == length {
        note(value)
      } else if mends, taken == length - 1, next == 0x20, unit == 0xC3 || taken == 2 {
        note(value << 6 | 0x20)
        taken += 1
      } else if mends, taken == 1, unit == 0xC3 {
        note(0xED)
      } else if mends, taken == 2, unit == 0xE1 {
        note(value << 6 | 0x2D)
      } else if mends, taken == 1, unit == 0xC4 {
        note(0x110)
      } else {
        strays += 1
        scalars.append(unit)
        taken = 1
      }
      index += taken
    }
  }

  private mutating func note(_ value: UInt32) {
    sequences += 1
    if VietnameseCensus.isVietnameseOnly(value) { vietnamese += 1 }
    scalars.append(value)
  }

  /// The bytes of the sequence that a lead byte opens; 0 where it is none.
  private static func length(lead: UInt32) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE1...0xEF: 3
    default: 0
    }
  }

  /// The text with the encodings undone, however often they were laid over each other.
  static func undone(_ text: String, _ encodings: LegacyEncodings) -> String {
    var result = text
    for _ in 0..<3 {
      let units = encodings.units(of: result)
      guard DoubleEncoding(units).isProven else { break }
      var view = String.UnicodeScalarView()
      for value in DoubleEncoding(units, mends: true).scalars {
        view.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      result = String(view)
    }
    return result
  }
}
