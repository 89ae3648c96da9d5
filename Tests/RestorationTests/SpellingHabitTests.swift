import Testing

@testable import Restoration

@Suite("Two spellings that spoilt print does not tell apart")
struct SpellingHabitTests {
  private func restored(_ lines: String...) throws -> [String] {
    try TestRestorer.restore(lines).lines.map(\.text)
  }

  @Test("where the letters say nothing, a document writes what official texts write most")
  func usual() throws {
    #expect(
      try restored(
        "Bao cao két qua thuc hién hang quy va hang nam;", "giao ban hang thang cua co quan.")
        == ["Báo cáo kết quả thực hiện hằng quý và hằng năm;", "giao ban hằng tháng của cơ quan."])
  }

  @Test("where its letters speak for the other spelling, all its places follow them")
  func habit() throws {
    let lines = try restored(
      "Bao cao ket qua thuc hien hàng nam cua don vi.", "Danh gia hàng quy va hàng nam.",
      "Du toan hàng nam duoc giao.", "Kiém tra hàng nam tai cac don vi.",
      "Hop giao ban hàng thang.", "Tong két, danh gia hang nam va khen thuong.")
    #expect(lines.last == "Tổng kết, đánh giá hàng năm và khen thưởng.")
    #expect(!lines.contains { $0.contains("hằng") })
  }

  @Test("the word is left where it is another one")
  func other() throws {
    #expect(try restored("Quan ly hang hoa nhap khau hang nam.")[0].hasPrefix("Quản lý hàng hóa"))
  }

  @Test("printed text keeps what it has, consistent or not")
  func printed() throws {
    let line = "Báo cáo kết quả thực hiện hàng năm của đơn vị; kiểm tra hằng năm tại địa bàn tỉnh."
    #expect(try restored(line) == [line])
  }

  @Test("the other spelling is told among the readings, and the doubt is honest")
  func doubt() throws {
    let document = try TestRestorer.restore(["Bao cao két qua thuc hién hang nam cua don vi."])
    let word = try #require(document.lines[0].tokens.first { $0.original == "hang" })
    #expect(word.alternatives.first == "hàng")
    #expect(word.confidence < 0.95)
  }
}
