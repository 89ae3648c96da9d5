import Testing

@testable import VietnameseText

@Suite("A written word is the same as a folded one, or is not")
struct SameWordTests {
  @Test(
    "case and the place of the tone mark do not matter",
    arguments: [("Hoà", "hòa"), ("hòa", "hòa"), ("ỦY", "ủy"), ("Uỷ", "ủy"), ("quý", "quý")])
  func same(written: String, folded: String) {
    #expect(Folding.isSame(Array(written.unicodeScalars), as: folded))
  }

  @Test(
    "marks, letters and length do",
    arguments: [("hoa", "hòa"), ("hòai", "hòa"), ("hò", "hòa"), ("đa", "da"), ("toàn", "tòan")])
  func different(written: String, folded: String) {
    #expect(!Folding.isSame(Array(written.unicodeScalars), as: folded))
  }
}
