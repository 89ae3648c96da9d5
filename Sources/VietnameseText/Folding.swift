/// Forms of a text that make two spellings of the same words equal.
public enum Folding {
  /// The text without tones and marks, letters and case otherwise kept: "Đề án" gives "De an".
  ///
  /// Takes NFC text; a scalar that is no Vietnamese letter stays as it is.
  public static func stripMarks(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x80, let letter = Letter(scalar) else {
        scalars.append(scalar)
        continue
      }
      let plain = Letter(base: letter.base, quality: .plain, tone: .level, isUpper: letter.isUpper)
      scalars.append(plain.scalar ?? scalar)
    }
    return String(scalars)
  }

  /// Lower case, and the tone mark of oa, oe and uy where Decree 30/2020/NĐ-CP itself puts it ("hòa", "ủy").
  ///
  /// Two spellings that a reader takes for the same word have the same folded form.
  public static func fold(_ word: String) -> String {
    TonePlacement.traditional(word.lowercased())
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
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return fold(String(view)) == folded
      }
      position += 1
    }
    return position == scalars.count
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
