import Foundation
import Ingestion
import Testing

@Suite("Letters are made sound before they are read")
struct SoundLetterTests {
  private static let reader = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try SourceReader(dictionaries: root.appendingPathComponent("Dictionaries"))
  }

  /// The scalars of what is read: strings compare canonically, and the form is what is tested.
  private func scalars(_ text: String) throws -> [Unicode.Scalar] {
    Array(try document(text).lines[0].text.unicodeScalars)
  }

  private func document(_ text: String) throws -> SourceDocument {
    try Self.reader.get().read(Array(text.utf8), name: "plan.txt")
  }

  @Test(
    "Marks are composed in whichever order they stand",
    arguments: [
      ("ke\u{302}\u{301}", "kế"), ("ke\u{301}\u{302}", "kế"), ("ké\u{302}", "kế"),
      ("bă\u{301}c", "bắc"), ("ba\u{301}\u{306}c", "bắc"), ("vie\u{323}\u{302}c", "việc"),
      ("vie\u{302}\u{323}c", "việc"), ("mo\u{301}\u{31B}i", "mới"), ("mo\u{31B}\u{341}i", "mới"),
    ])
  func order(seen: String, sound: String) throws {
    #expect(try scalars(seen) == Array(sound.unicodeScalars))
  }

  @Test("Iceland's eth is đ among Vietnamese letters, and is left to the channel elsewhere")
  func eth() throws {
    #expect(
      try scalars("Ðề án ðược phê duyệt; Quyết định")
        == Array("Đề án được phê duyệt; Quyết định".unicodeScalars))
    #expect(try scalars("Thuc hién ð tai") == Array("Thuc hién ð tai".unicodeScalars))
  }

  @Test(
    "Letters of other alphabets in Latin words are the Latin ones that they look like, and told")
  func aliens() throws {
    let document = try document("Kế hоạсh phát triển tоàn diện\nỦy ban nhân dân")
    #expect(document.lines.map(\.text) == ["Kế hoạch phát triển toàn diện", "Ủy ban nhân dân"])
    #expect(document.warnings.map(\.code) == ["letters-replaced"])
    #expect(document.warnings.map(\.line) == [1])
  }

  @Test("Whole words of another alphabet are Latin only where the text has none of its own letters")
  func alienWords() throws {
    #expect(try document("ТН và Sở Y tế").lines[0].text == "TH và Sở Y tế")
    #expect(try document("Москва và ТАСС").lines[0].text == "Москва và ТАСС")
    #expect(try document("hệ số α, β và Ω").lines[0].text == "hệ số α, β và Ω")
  }

  @Test("Wide letters and digits are the usual ones")
  func wide() throws {
    #expect(try document("ＫẾ ＨＯẠＣＨ ２０２５").lines[0].text == "KẾ HOẠCH 2025")
  }
}
