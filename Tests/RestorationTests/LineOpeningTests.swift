import Testing

@testable import Restoration

@Suite("What opens and ends a line")
struct LineOpeningTests {
  @Test("a wave or a rule before a list's item is its dash")
  func dashes() throws {
    let lines = try TestRestorer.restore([
      "- Bé tri kinh phi thuc hién ké hoach nam 2025;",
      "- Huéng dan cac don vi thuc hién;",
      "~ UBND cac xa, phuong;",
      "_ Cac sé, ban, nganh tinh;",
      "- Kiém tra viéc thuc hién ké hoach.",
    ]).lines.map(\.text)
    #expect(lines[2] == "- UBND các xã, phường;")
    #expect(lines[3] == "- Các sở, ban, ngành tỉnh;")
  }

  @Test("a letter that counts groups before capitals is no debris", arguments: ["A |", "B", "C |"])
  func groupLetters(label: String) throws {
    let line = try TestRestorer.restore(["\(label) THUONG MAI, XUAT KHAU"]).lines[0].text
    #expect(line == "\(label.prefix(1)) THƯƠNG MẠI, XUẤT KHẨU")
  }

  @Test("words in capitals at a line's end are in capitals, all of them")
  func capitals() throws {
    let lines = try TestRestorer.restore(["Noi nhan: TM. UY BAN NHAN DAN"]).lines.map(\.text)
    #expect(lines == ["Nơi nhận: TM. ỦY BAN NHÂN DÂN"])
  }
}
