import Testing
import VietnameseText

@Suite("Spellings that are the same word")
struct FoldingTests {
  @Test(
    "the tone mark of oa, oe and uy has two accepted places; folding takes the decree's",
    arguments: [
      ("hoà", "hòa"), ("Uỷ", "ủy"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("hóa", "hóa"),
      ("quý", "quý"), ("quỹ", "quỹ"), ("toàn", "toàn"), ("huỳnh", "huỳnh"),
    ])
  func tonePlacement(word: String, folded: String) {
    #expect(Folding.fold(word) == folded)
  }

  @Test("a whole text keeps everything but the marks' places")
  func text() {
    #expect(
      TonePlacement.traditional(inText: "Uỷ ban, hoà giải; KHOÁ HỌC (quý I)")
        == "Ủy ban, hòa giải; KHÓA HỌC (quý I)")
  }

  @Test("marks taken away leave ASCII letters in their case")
  func strip() {
    #expect(
      Folding.stripMarks("Nghị quyết số 57-NQ/TW, ĐẠI HỘI") == "Nghi quyet so 57-NQ/TW, DAI HOI")
  }

  @Test("an id is a lower-case ASCII slug")
  func slug() {
    #expect(Slug.make("Sở Khoa học và Công nghệ") == "so-khoa-hoc-va-cong-nghe")
    #expect(
      Slug.make("  UBND các huyện, thị xã – thành phố. ") == "ubnd-cac-huyen-thi-xa-thanh-pho")
    #expect(Slug.make("Đài PT-TH") == "dai-pt-th")
  }

  @Test("decomposed and mixed-order marks become one NFC scalar")
  func normalization() {
    #expect(Normalization.nfc("e\u{302}\u{301}").unicodeScalars.map(\.value) == [0x1EBF])
    #expect(Normalization.nfc("o\u{323}\u{302}").unicodeScalars.map(\.value) == [0x1ED9])
    #expect(Normalization.nfc("plain") == "plain")
  }
}
