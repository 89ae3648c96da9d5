import Foundation
import Ingestion
import Testing

@testable import Restoration

@Suite("Tables flattened to lines")
struct TableTests {
  private func restored(_ lines: [String]) throws -> [RestoredLine] {
    try TestRestorer.restore(lines).lines
  }

  private static let table = [
    "TT | Nhiém vu | Co quan chu tri | Co quan phdi hgp | Thdi gian",
    "1 | Xay dung ké hoach chuyén déi sé va nen | Sd Khoa hoc va Cong ee ae | Cac so, ban, | Quy I/2025",
    "_ | tang dit liéu dung chung cua tinh Sees | nghé | nganh lién quan",
    "2 | Té chitc tap huan ky nang sé cho can bé | SO N6i vu oes SE eee | VuKhoahoc | Thang 6/2025",
  ]

  @Test("a cell that goes on in the next line is read with the words that it went on from")
  func cells() throws {
    let lines = try restored(Self.table)
    #expect(lines[1].text.contains("Sở Khoa học và Công"))
    #expect(lines[2].text == "tảng dữ liệu dùng chung của tỉnh nghệ ngành liên quan")
  }

  @Test("debris of rules is noise and not text; what was printed stays")
  func debris() throws {
    let line = try restored(Self.table)[3]
    #expect(
      line.text
        == "2 Tổ chức tập huấn kỹ năng số cho cán bộ Sở Nội vụ Vụ Khoa học Tháng 6/2025")
    let noise = line.tokens.filter { $0.kind == .noise }.map(\.original)
    #expect(noise == ["oes", "SE", "eee"])
  }

  @Test(
    "abbreviations joined by an ampersand, and words of capitals that come again, are no debris")
  func capitals() throws {
    let lines = try restored([
      "Chong khai thac IUU trén dia ban tinh.", "",
      "TT | Nhiém vu | Co quan chu tri | Thdi gian",
      "1 | tau khéng dang ky, khong dang kiém, khong So NN&PTNT UBND cac huyén | Thang 8/2025",
      "2 Tuyén truyén quy dinh ve chong khai thac IUU ee oe | S6 TT&TT | Quy I/2025",
    ])
    #expect(lines[3].text.contains("Sở NN&PTNT UBND các huyện"))
    #expect(lines[4].text.contains("khai thác IUU"))
  }

  @Test("what stands before a value measures it; what it counts stays a word of the sentence")
  func measures() throws {
    let lines = try restored([
      "TT | Chi tiéu | Don vi tinh | Nam 2023 | Nam 2024",
      "1 | Dién tich nuéi sinh thai dugc chung nhan va tng dung | ha | 4.850 | 5.600",
      "2 | Dién tich cay an qua | Ha | 2.140 | 2.400",
    ])
    #expect(lines[1].text.hasSuffix("ha 4.850 5.600"))
    #expect(lines[2].text.hasSuffix("Ha 2.140 2.400"))
  }

  @Test("who signs for whom and a town's short name are no debris")
  func shortened() throws {
    let lines = try restored([
      "TT | Nhiém vu | Co quan chu tri | Thdi gian",
      "3 | Thi cong, thong xe ky thuat dvong 991B noi | ypNp TX. Phu My | Quy I/2025",
      "Noi nhan: TM. UY BAN NHAN DAN",
    ])
    #expect(lines[1].text.contains("TX. "))
    #expect(lines[2].text.contains("TM. ỦY BAN NHÂN DÂN"))
  }

  @Test("a cell begins as cells do")
  func opening() throws {
    let line = try restored([
      "TT | Nhiém vu | Co quan chu tri | Thdi gian",
      "10 | thanh toan lién ngan Cuc Cong nghe | So Giao dich, Ban) 06 i sneitin | Kich ban",
    ])[1]
    #expect(line.text.contains("Sở Giao dịch"))
  }

  @Test("running text has no debris, however strange its words")
  func runningText() throws {
    let line = "Hé théng oes va SE eee duoc van hanh tir ngay 01/6/2025."
    let words = try restored([line])[0].tokens.filter { $0.kind == .word }
    #expect(words.map(\.original).joined(separator: " ") == line)
  }

  @Test("printed tables come back unchanged")
  func printed() throws {
    let table = [
      "TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian",
      "1 | Xây dựng kế hoạch chuyển đổi số và nền | Sở Khoa học và Công | Quý I/2025",
      "tảng dữ liệu dùng chung của tỉnh | nghệ",
    ]
    let expected = table.map { $0.replacing(" | ", with: " ") }
    #expect(try restored(table).map(\.text) == expected)
  }
}
