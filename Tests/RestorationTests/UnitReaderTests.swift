import Testing

@testable import Restoration

@Suite("A token is taken apart into what has one reading each")
struct UnitReaderTests {
  private func cores(_ token: String) -> [String] {
    UnitReader.units(of: token, token: 0).map { unit in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: unit.core)
      return String(view)
    }
  }

  @Test("punctuation around a word stays around it")
  func affixes() {
    let unit = UnitReader.units(of: "(nghgé,", token: 0)[0]
    #expect(unit.prefix == "(")
    #expect(unit.suffix == ",")
    #expect(unit.kind == .word)
  }

  @Test(
    "letters that the OCR read as signs belong to the word", arguments: ["¢6", "$6", "m&i", "S@"])
  func signs(token: String) {
    #expect(cores(token) == [token])
  }

  @Test(
    "a number keeps its figures where its sign was read as a dollar's", arguments: ["$20", "$97"])
  func dollars(token: String) {
    #expect(cores(token) == [String(token.dropFirst())])
    #expect(UnitReader.units(of: token, token: 0)[0].kind == .number)
  }

  @Test("an apostrophe or question mark at the end may be a horn")
  func tail() {
    #expect(UnitReader.units(of: "st?", token: 0)[0].tail == 1)
    #expect(UnitReader.units(of: "co’", token: 0)[0].tail == 1)
    #expect(UnitReader.units(of: "co", token: 0)[0].tail == 0)
  }

  @Test(
    "document numbers are codes",
    arguments: [
      "726/KH-UBND", "57-NQ/TW", "113-CTr/TU", "107/2020/ND-CP", "72/2025/QH15", "QD-TTg",
    ])
  func codes(token: String) {
    #expect(UnitReader.units(of: token, token: 0).map(\.kind) == [.code])
  }

  @Test(
    "a number per mille is a number, its sign read as two others", arguments: ["4%o", "4%0", "4‰"])
  func perMille(token: String) {
    let unit = UnitReader.units(of: token, token: 0)[0]
    #expect(unit.kind == .number)
    #expect(unit.core == ["4"])
    #expect(unit.suffix == "‰")
  }

  @Test(
    "numbers stay whole", arguments: ["1.200", "30/9/2025", "98,5%", "≥90", "2021-2025", "1.1."])
  func numbers(token: String) {
    #expect(UnitReader.units(of: token, token: 0).map(\.kind) == [.number])
  }

  @Test("numbers with capitals are no spoilt syllables", arguments: ["5G", "2B", "QH15", "VX11"])
  func counts(token: String) {
    #expect(UnitReader.units(of: token, token: 0).map(\.kind) == [.code])
  }

  @Test("words that punctuation joins are two, their joint kept")
  func joints() {
    #expect(cores("nghé/ddi") == ["nghé", "ddi"])
    #expect(cores("KH&CN") == ["KH", "CN"])
    #expect(UnitReader.units(of: "I.MUC", token: 0).map(\.suffix) == [".", ""])
  }

  @Test(
    "addresses are left alone", arguments: ["sokhcn@haiduong.gov.vn", "https://haiduong.gov.vn/a"])
  func addresses(token: String) {
    #expect(UnitReader.units(of: token, token: 0).map(\.kind) == [.address])
  }
}
