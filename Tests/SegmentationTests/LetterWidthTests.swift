import Foundation
import Lexicon
import Testing

@testable import Segmentation

@Suite("How wide words are in print")
struct LetterWidthTests {
  private static let widths = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return LetterWidths(
      rows: try LayoutTables(directory: root.appendingPathComponent("Dictionaries")).letterWidths)
  }

  @Test("Letters are measured, not counted")
  func measured() throws {
    let widths = try Self.widths.get()
    #expect(widths.advance(of: "mmm") > 2 * widths.advance(of: "iii"))
    #expect(widths.advance(of: "UBND") > widths.advance(of: "ubnd"))
  }

  @Test(
    "Marks take no room, but for the horn's letters",
    arguments: [("é", "e"), ("ệ", "e"), ("Ẩ", "A"), ("ợ", "ơ"), ("Ự", "Ư"), ("đ", "d")])
  func marks(letter: String, base: String) throws {
    let widths = try Self.widths.get()
    #expect(widths.advance(of: letter) == widths.advance(of: base))
    #expect(widths.advance(of: "ư") > widths.advance(of: "u"))
  }

  @Test("Without a file all letters are alike, and a blank follows each word")
  func even() {
    #expect(LetterWidths.even.advance(of: "mi") == 300)
  }
}
