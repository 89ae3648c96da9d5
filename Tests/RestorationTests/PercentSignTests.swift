import Testing

@testable import Restoration

@Suite("The percent sign that the OCR took for letters")
struct PercentSignTests {
  private func restored(_ lines: [String]) throws -> [String] {
    try TestRestorer.restore(lines).lines.map(\.text)
  }

  private let rows = [
    "TT | Chi tiéu | Don vi tinh | Nam 2023 | Nam 2024",
    "1 | Ty 1é hoc sinh cé thé BHYT | %o | 97,8 | 100",
    "2 | Ty lé ho dung nudc sach | Yo | 38,6 | 46",
    "3 | Ty lé rac duoc thu gom | To | 97,0 | 98",
    "4 | Sé lop mo tai To 12 | lop | 31 | 33",
  ]

  @Test("in a table it stands before a number")
  func table() throws {
    let lines = try restored(rows)
    #expect(lines[1].contains("% 97,8"))
    #expect(lines[2].contains("% 38,6"))
    #expect(lines[3].contains("% 97,0"))
  }

  @Test("a figure or a letter beside the ring is the sign's, where a share follows")
  func rings() throws {
    let lines = try restored([
      "TT | Chi tiéu | Don vi tinh | Nam 2023 | Nam 2024",
      "1 | Ty 1é ho xa giap bién | 0% | 92 | 97",
      "2 | Thua dat duoc lam sach | Op | > 72,5 | 100",
      "3 | Benh vién co phong kham | To | 54 | > 65",
      "4 | San luong ca phé nhan | oe | 142 | 150",
      "5 | Lai suat cho vay | 0% | 1,5% | 2%",
    ])
    #expect(lines[1].hasSuffix("% 92 97") && !lines[1].contains("0%"))
    #expect(lines[2].hasSuffix("% >72,5 100") || lines[2].hasSuffix("% > 72,5 100"))
    #expect(lines[3].contains("% 54"))
    // No share is more than a hundred, and one with a sign of its own has no unit before it.
    #expect(!lines[4].contains("%"))
    #expect(lines[5].contains("0%"))
  }

  @Test("what may be a word is one before a whole number")
  func word() throws {
    #expect(try !restored(rows)[4].contains("%"))
  }
}
