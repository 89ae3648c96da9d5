import PlanDocument
import PlanStore
import Testing

@Suite("Which plans say these words")
struct SearchTests {
  private let file: ArchiveFile
  private let archive: Archive

  init() throws {
    file = try ArchiveFile()
    archive = try file.holding([
      Sketch.plan(
        "1/KH-UBND", source: "a",
        sections: [
          PlanSection(
            id: "I", label: "I.", title: "TỔ CHỨC THỰC HIỆN", parent: nil, level: 1,
            source: LineSpan(2, 2))
        ],
        text: [
          "KẾ HOẠCH", "I. TỔ CHỨC THỰC HIỆN", "Giao Sở Tài",
          "chính bố trí kinh phí; Sở Tài chính báo cáo.",
        ],
        title: "Ngân sách"),
      Sketch.plan(
        "2/KH-UBND", source: "b", text: ["Số hóa tài liệu, chỉnh lý hồ sơ; bán đấu giá."],
        title: "Lưu trữ"),
      Sketch.plan(
        "3/KH-UBND", source: "c", text: ["Ban hành bản đồ của Sở Tài chính."], title: "Bản đồ"),
    ])
  }

  private func numbers(_ phrases: String...) throws -> [String?] {
    try archive.search(SearchQuery(phrases: phrases)).rows.map(\.plan.number)
  }

  @Test("Typed without marks, every spelling is found; typed with marks, its own")
  func marks() throws {
    #expect(try Set(numbers("so tai chinh")) == ["1/KH-UBND", "3/KH-UBND"])
    #expect(try Set(numbers("SỞ TÀI CHÍNH")) == ["1/KH-UBND", "3/KH-UBND"])
    #expect(try numbers("ban dau") == ["2/KH-UBND"])
    #expect(try numbers("bán đấu") == ["2/KH-UBND"])
    #expect(try numbers("bàn đấu") == [])
    #expect(try numbers("bản") == ["3/KH-UBND"])
  }

  @Test("Marks may be typed as letters of their own, and the tone of oa where either school has it")
  func spellings() throws {
    #expect(try numbers("ba\u{309}n \u{111}o\u{302}\u{300}") == ["3/KH-UBND"])
    #expect(try numbers("số hoá") == ["2/KH-UBND"])
  }

  @Test("Words of a phrase stand next to each other, over the end of a line too")
  func phrase() throws {
    #expect(try numbers("tai chinh bo tri") == ["1/KH-UBND"])
    #expect(try numbers("tai bo tri") == [])
  }

  @Test("All phrases must stand in the plan; a star lets the last word go on")
  func several() throws {
    #expect(try numbers("so tai chinh", "kinh phi") == ["1/KH-UBND"])
    #expect(try numbers("kinh phi", "ban do") == [])
    #expect(try numbers("dau gi*") == ["2/KH-UBND"])
  }

  @Test("The place is shown as printed, with its line and section")
  func place() throws {
    let entry = try #require(
      try archive.search(SearchQuery(phrases: ["so tai chinh", "kinh phi"])).rows.first)
    #expect(
      entry.snippet
        == "KẾ HOẠCH I. TỔ CHỨC THỰC HIỆN Giao «Sở Tài chính» bố trí «kinh phí»; «Sở Tài chính» báo cáo."
    )
    #expect(entry.count == 3)
    #expect(entry.line == 3)
    #expect(entry.section == "I")
    #expect(entry.heading == "I. TỔ CHỨC THỰC HIỆN")
  }

  @Test("What stands in number, issuer or title is found and weighs most")
  func head() throws {
    #expect(try numbers("luu tru") == ["2/KH-UBND"])
    #expect(try numbers("3/kh-ubnd") == ["3/KH-UBND"])
    #expect(try numbers("ban do").first == "3/KH-UBND")
    #expect(try numbers("quang binh").count == 3)
  }

  @Test(
    "Signs that a search language would read are no words",
    arguments: ["\"", "a\" OR \"b", "*", "-", "NEAR(", "{x}:", "'"])
  func signs(text: String) throws {
    #expect(try archive.search(SearchQuery(phrases: [text])).rows.isEmpty)
  }
}

@Suite("Which provinces set a target for this indicator")
struct IndicatorTests {
  @Test("All words must be in its name; issuer by issuer, year by year")
  func sideBySide() throws {
    let file = try ArchiveFile()
    let archive = try file.holding([
      Sketch.plan(
        "1/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Quảng Bình", source: "a",
        indicators: [
          Sketch.indicator("I.1", "Tỷ lệ hồ sơ trực tuyến", 80),
          Sketch.indicator("I.2", "Tỷ lệ hồ sơ trực tuyến", 95, year: 2030),
          Sketch.indicator("I.3", "Tỷ lệ hộ nghèo", 2),
        ]),
      Sketch.plan(
        "2/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Nghệ An", source: "b",
        indicators: [Sketch.indicator("I.1", "Tỷ lệ hồ sơ trực tuyến", 70)]),
    ])
    let answer = try archive.indicators(IndicatorQuery(name: "truc tuyen ho so"))
    #expect(answer.rows.map(\.plan.number) == ["2/KH-UBND", "1/KH-UBND", "1/KH-UBND"])
    #expect(answer.rows.map(\.value) == [70, 80, 95])
    #expect(answer.rows.map(\.targetYear) == [2025, 2025, 2030])
    #expect(
      try archive.indicators(IndicatorQuery(name: "trực tuyến", year: 2030)).rows.map(\.value) == [
        95
      ])
    #expect(try archive.indicators(IndicatorQuery(name: "trúc tuyến")).total == 0)
    let limited = try archive.indicators(IndicatorQuery(name: "ty le", limit: 1))
    #expect(limited.rows.count == 1)
    #expect(limited.total == 4)
  }
}
