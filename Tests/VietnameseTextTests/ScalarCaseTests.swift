import Testing

@testable import VietnameseText

@Suite("Letters and their case are what Unicode says, and quickly told")
struct ScalarCaseTests {
  @Test("every scalar agrees with Unicode's properties")
  func properties() {
    var other: [Unicode.Scalar] = []
    for scalar in Unicode.Scalar.all {
      let properties = scalar.properties
      let isSame =
        scalar.isLetter == properties.isAlphabetic && scalar.isUpper == properties.isUppercase
        && scalar.isLower == properties.isLowercase && scalar.isBlank == properties.isWhitespace
      if !isSame { other.append(scalar) }
    }
    #expect(other == [])
  }

  @Test("the small letter of every scalar that is told quickly is the one that Unicode maps it to")
  func lowercase() {
    let other = Unicode.Scalar.all.filter { scalar in
      scalar.quickLowercase.map { String($0) != scalar.properties.lowercaseMapping } ?? false
    }
    #expect(other == [])
  }

  @Test("capitals and small letters of the alphabet lead to each other")
  func cases() {
    #expect(Unicode.Scalar("ế").upperLetter == "Ế")
    #expect(Unicode.Scalar("Đ").lowerLetter == "đ")
    #expect(Unicode.Scalar("5").upperLetter == nil)
  }
}

extension Unicode.Scalar {
  /// All there are.
  static var all: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
  }
}
