import Testing
import VietnameseText

@Suite("A letter is a base, a mark of its own, a tone and a case")
struct LetterTests {
  @Test("every part is told")
  func parts() throws {
    let letter = try #require(Letter("Ế"))
    #expect(letter.base == "e")
    #expect(letter.quality == .circumflex)
    #expect(letter.tone == .acute)
    #expect(letter.isUpper)
  }

  @Test(
    "taken apart and put together, each letter of the alphabet is itself",
    arguments: ["ă", "đ", "Ỹ", "ợ", "ử", "q", "W"] as [Unicode.Scalar])
  func roundTrip(scalar: Unicode.Scalar) {
    #expect(Letter(scalar)?.scalar == scalar)
  }

  @Test("Iceland's eth is read as đ")
  func eth() {
    #expect(Letter("\u{D0}")?.scalar == "Đ")
  }

  @Test(
    "digits and foreign letters are no letters of the alphabet",
    arguments: ["6", "ß", "¢", "ж"] as [Unicode.Scalar])
  func others(scalar: Unicode.Scalar) {
    #expect(Letter(scalar) == nil)
  }
}
