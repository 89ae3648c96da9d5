import Testing

@testable import Restoration

@Suite("Abbreviations that the document defines")
struct DefinedAbbreviationTests {
  private func lines(_ lines: [String]) throws -> [String] {
    try TestRestorer.restore(lines).lines.map(\.text)
  }

  @Test(
    "the words before a parenthesis tell its letters, there and wherever the abbreviation stands")
  func parentheses() throws {
    let found = try lines([
      "Giao Cuc Dudng b6 Viét Nam (sau day viét tat 14 Cuc DBVN) chu tri, phdi hop véi cac don vi.",
      "Co quan chu tri: Cuc DBVN; theo Té trinh s6 12/TTr-DBVN ngay 02/3/2024.",
    ])
    #expect(found[0].contains("(sau đây viết tắt là Cục ĐBVN)"))
    #expect(found[1].contains(" ĐBVN;"))
    #expect(found[1].contains("12/TTr-ĐBVN"))
  }

  @Test("so do those behind a colon, and “và” has no letter")
  func colons() throws {
    let found = try lines([
      "GDBC: Giam doc Ban chuyén trach",
      "Giao VDBD phdi hop véi UBND cac x4 thuc hién.",
      "VDBD: Van dong va bao ve dé diéu",
    ])
    #expect(found[0].hasPrefix("GĐBC:"))
    #expect(found[1].contains("VDBD"), "the words begin with other letters")
  }

  @Test("what the words do not begin with stays as it was read", arguments: ["DXVN", "KDBV"])
  func others(letters: String) throws {
    let found = try lines(["Giao Cuc Dudng b6 Viét Nam (\(letters)) chu tri thuc hién."])
    #expect(found[0].contains("(\(letters))"))
  }
}
