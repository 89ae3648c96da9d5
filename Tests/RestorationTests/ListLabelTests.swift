import Testing

@testable import Restoration

@Suite("Labels of lists are read as labels, not as words")
struct ListLabelTests {
  @Test(
    "what looks like a point's letter is that letter",
    arguments: [("¢", "c"), ("c¢", "c"), ("é", "e"), ("6", "b")])
  func letters(seen: String, printed: String) {
    #expect(ListLabel.letter(Array(seen.unicodeScalars)) == printed)
  }

  @Test(
    "strokes that lost their serifs are Roman numerals",
    arguments: [("Il", "II"), ("Ill", "III"), ("Iv", "IV"), ("Vv", "V"), ("Vll", "VII")])
  func numerals(seen: String, printed: String) {
    #expect(ListLabel.letter(Array(seen.unicodeScalars)) == printed)
  }

  @Test("what stands already is left alone", arguments: ["a", "d", "đ", "III"])
  func right(seen: String) {
    #expect(ListLabel.letter(Array(seen.unicodeScalars)) == nil)
  }
}
