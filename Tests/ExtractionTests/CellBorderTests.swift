import PlanDocument
import Segmentation
import Testing

@testable import Extraction

/// Rows whose words fell to the wrong side of a border.
@Suite struct CellBorderTests {
  private let columns: [ColumnRole] = [.task, .lead, .cooperating, .deadline]

  private func task(_ lines: [[String]]) throws -> PlanTask {
    let plan = OutlineSketch(title: "Kế hoạch").section("PL1", "Phân công")
      .table("PL1", columns, lines: lines).plan
    return try #require(plan.tasks.first)
  }

  private func names(_ agencies: [Agency]) -> [String] { agencies.map(\.name) }

  @Test func theEndOfOneNameGoesBackToItsBeginning() throws {
    let task = try task([
      ["Cho vay hộ mới thoát nghèo", "Ngân hàng Chính", "Trung ương Hội", "Quý II/2025"],
      ["", "sách xã hội Liên hiệp Phụ nữ", "Việt Nam", ""],
    ])
    #expect(names(task.lead) == ["Ngân hàng Chính sách xã hội"])
    #expect(names(task.cooperating) == ["Trung ương Hội Liên hiệp Phụ nữ Việt Nam"])
  }

  @Test func aDateThatStandsAmongAgenciesGoesToTheDeadline() throws {
    let plan = OutlineSketch(title: "Kế hoạch").section("PL1", "Phân công")
      .table(
        "PL1", [.task, .deadline, .lead],
        lines: [
          ["Phát chuyên mục", "Trước ngày", "30/6/2025 Đài Phát thanh -"],
          ["an toàn giao thông", "", "Truyền hình tỉnh"],
        ]
      ).plan
    let task = try #require(plan.tasks.first)
    #expect(names(task.lead) == ["Đài Phát thanh - Truyền hình tỉnh"])
    #expect(task.deadline?.due == "2025-06-30")
  }

  @Test func wholeNamesStayWhereTheyAre() throws {
    let task = try task([
      ["Kiểm tra bến cá", "Sở Xây dựng", "Sở Tài chính,", "Tháng 6/2025"],
      ["", "", "Công an tỉnh", ""],
    ])
    #expect(names(task.lead) == ["Sở Xây dựng"])
    #expect(names(task.cooperating) == ["Sở Tài chính", "Công an tỉnh"])
  }

  @Test func anEmptyCellIsNotFilledFromItsNeighbour() throws {
    let task = try task([
      ["Kiểm tra bến cá", "", "Sở Xây dựng, Sở Tài chính", "Tháng 6/2025"]
    ])
    #expect(task.lead.isEmpty)
    #expect(names(task.cooperating) == ["Sở Xây dựng", "Sở Tài chính"])
  }

  @Test func wordsThatTellNoTimeLeaveTheDeadline() throws {
    let plan = OutlineSketch(title: "Kế hoạch").section("PL1", "Phân công")
      .table(
        "PL1", [.task, .deadline, .deliverable],
        lines: [
          ["Rút ngắn thủ tục", "", "Cổng nộp hồ sơ"], ["", "Quý II/2026 trực tuyến", "cho mọi hộ"],
        ]
      ).plan
    let task = try #require(plan.tasks.first)
    #expect(task.deadline == Deadline(text: "Quý II/2026", due: "2026-34"))
    #expect(task.deliverable == "Cổng nộp hồ sơ trực tuyến cho mọi hộ")
  }
}
