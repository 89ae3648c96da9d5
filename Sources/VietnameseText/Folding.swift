/// Forms of a text that make two spellings of the same words equal.
public enum Folding {
  /// The text without tones and marks, letters and case otherwise kept: "Đề án" gives "De an".
  ///
  /// Takes NFC text; a scalar that is no Vietnamese letter stays as it is.
  public static func stripMarks(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return mapped(text) { $0.withoutMarks } ?? text
  }

  /// Lower case, and the tone mark of oa, oe and uy where Decree 30/2020/NĐ-CP itself puts it ("hòa", "ủy").
  ///
  /// Two spellings that a reader takes for the same word have the same folded form.
  public static func fold(_ word: String) -> String {
    TonePlacement.traditional(lowercased(word))
  }

  /// As the standard library's, without its tables for the letters of Vietnamese.
  private static func lowercased(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return word.lowercased() }
    return mapped(word) { $0.quickLowercase } ?? word.lowercased()
  }

  /// The text of other scalars, none of them longer; nil where there is none for one.
  private static func mapped(
    _ text: String, _ other: (Unicode.Scalar) -> Unicode.Scalar?
  ) -> String? {
    var isWhole = true
    let made = String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
      var end = 0
      for scalar in text.unicodeScalars {
        guard let encoded = other(scalar).flatMap({ UTF8.encode($0) }) else {
          isWhole = false
          return 0
        }
        for byte in encoded {
          bytes[end] = byte
          end += 1
        }
      }
      return end
    }
    return isWhole ? made : nil
  }

  /// Whether the folded form of NFC scalars is the given folded word.
  package static func isSame(_ scalars: [Unicode.Scalar], as folded: String) -> Bool {
    var position = 0
    for expected in folded.unicodeScalars {
      guard position < scalars.count else { return false }
      let scalar = scalars[position]
      if scalar != expected, (scalar.lowerLetter ?? scalar) != expected {
        // Where the tone is written can differ in the last two letters only.
        guard scalars.count - position <= 2 || scalar.lowerLetter == nil else { return false }
        return fold(String(scalars: scalars)) == folded
      }
      position += 1
    }
    return position == scalars.count
  }
}

extension Unicode.Scalar {
  /// The letter without tone and mark, its case kept; the scalar itself where it is no Vietnamese letter.
  fileprivate var withoutMarks: Unicode.Scalar {
    guard value >= 0x80, let letter = Letter(self) else { return self }
    let plain = Letter(base: letter.base, quality: .plain, tone: .level, isUpper: letter.isUpper)
    return plain.scalar ?? self
  }
}

/// Ids made of names.
public enum Slug {
  /// The lower-case ASCII slug: "Sở Khoa học và Công nghệ" gives "so-khoa-hoc-va-cong-nghe".
  ///
  /// đ becomes d; each run of anything but ASCII letters and digits becomes one "-", none at the ends.
  public static func make(_ name: String) -> String {
    var slug = ""
    var pendingDash = false
    for scalar in Folding.stripMarks(name).lowercased().unicodeScalars {
      let isWord = (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
      if isWord {
        if pendingDash && !slug.isEmpty { slug.append("-") }
        pendingDash = false
        slug.unicodeScalars.append(scalar)
      } else {
        pendingDash = true
      }
    }
    return slug
  }
}
