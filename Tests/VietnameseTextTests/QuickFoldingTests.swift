import Testing

@testable import VietnameseText

@Suite("What is folded quickly is folded as by the rules")
struct QuickFoldingTests {
  @Test("every scalar loses its marks, or has none")
  func marks() {
    let other = Unicode.Scalar.all.prefix(0x20000).filter { scalar in
      Folding.stripMarks("x\(scalar)") != "x\(Self.plain(scalar))"
    }
    #expect(other == [])
  }

  @Test("every scalar becomes a small letter as in the standard library")
  func lowercase() {
    let other = Unicode.Scalar.all.prefix(0x20000).filter { scalar in
      let text = "X\(scalar)Ế"
      return Folding.fold(text) != text.lowercased()
    }
    #expect(other == [])
  }

  @Test("the tone mark moves in the same words")
  func tones() {
    let letters = (UInt32(0x41)...0x1EF9).compactMap { Unicode.Scalar($0) }
      .filter { Letter($0) != nil }
    for onset in ["", "q", "h", "Q"] {
      for first in letters {
        let other = letters.filter { last in
          let word = "\(onset)\(first)\(last)"
          return TonePlacement.traditional(word) != Self.traditional(onset, first, last)
        }
        #expect(other == [])
      }
    }
  }

  @Test(
    "a mark of ASCII is found where it is a character of its own",
    arguments: [
      ("a/b", true), ("/", true), ("ab", false), ("", false), ("số/", true), ("a/ố", true),
      ("a/\u{338}b", false), ("a/\u{338}b/c", true), ("đ/\u{301}", false),
    ])
  func marks(_ text: String, isThere: Bool) {
    #expect(text.holds("/") == isThere)
    #expect(text.contains(Character("/")) == isThere)
  }

  @Test(
    "bytes are found in bytes",
    arguments: [
      ("kèm theo", true), ("theo", false), ("m them theo", true), ("m the", false), ("", false),
    ])
  func bytes(_ text: String, isThere: Bool) {
    #expect(text.utf8.holds("m theo") == isThere)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard let letter = Letter(scalar), scalar.value >= 0x80 else { return scalar }
    return Letter(base: letter.base, quality: .plain, tone: .level, isUpper: letter.isUpper).scalar
      ?? scalar
  }

  private static func traditional(
    _ onset: String, _ first: Unicode.Scalar, _ last: Unicode.Scalar
  ) -> String {
    guard var head = Letter(first), var tail = Letter(last), head.quality == .plain,
      tail.quality == .plain, head.tone == .level, tail.tone != .level,
      ["oa", "oe", "uy"].contains("\(head.base)\(tail.base)"),
      !(head.base == "u" && onset.lowercased() == "q")
    else { return "\(onset)\(first)\(last)" }
    head.tone = tail.tone
    tail.tone = .level
    return "\(onset)\(head.scalar ?? first)\(tail.scalar ?? last)"
  }
}
