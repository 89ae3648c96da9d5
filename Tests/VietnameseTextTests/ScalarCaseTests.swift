import Testing

@testable import VietnameseText

@Suite("Letters and their case are what Unicode says, and quickly told")
struct ScalarCaseTests {
  @Test("every scalar up to U+2FFF agrees with Unicode's properties")
  func properties() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isLetter == scalar.properties.isAlphabetic, "U+\(String(value, radix: 16))")
      #expect(scalar.isUpper == scalar.properties.isUppercase, "U+\(String(value, radix: 16))")
      #expect(scalar.isLower == scalar.properties.isLowercase, "U+\(String(value, radix: 16))")
      #expect(scalar.isBlank == scalar.properties.isWhitespace, "U+\(String(value, radix: 16))")
    }
  }

  @Test("capitals and small letters of the alphabet lead to each other")
  func cases() {
    #expect(Unicode.Scalar("ế").upperLetter == "Ế")
    #expect(Unicode.Scalar("Đ").lowerLetter == "đ")
    #expect(Unicode.Scalar("5").upperLetter == nil)
  }
}
