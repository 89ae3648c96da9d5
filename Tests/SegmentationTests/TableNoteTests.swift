import PlanDocument
import Testing

@testable import Segmentation

@Suite("Notes below tables")
struct TableNoteTests {
  private func outline(closedBy note: String) -> PlanOutline {
    Given.outline(
      """
      KẾ HOẠCH
      A

      PHỤ LỤC

      DANH MỤC NHIỆM VỤ

      STT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời hạn Kết quả
      1 Xây dựng sổ tay hướng dẫn quản lý Sở Du lịch Sở Y tế 12/2026 Sổ tay
      2 Tổ chức tập huấn kỹ năng số Sở Nội vụ Sở Y tế Hằng năm Báo cáo

      \(note)
      """)
  }

  @Test(
    "What is said below a table is no part of its last row",
    arguments: [
      "Ghi chú: NSĐP là ngân sách địa phương.", "Chữ viết tắt: NSĐP là ngân sách địa phương.",
    ])
  func notes(note: String) throws {
    let outline = outline(closedBy: note)
    #expect(outline.notes.map(\.text) == [note])
    let rows = try #require(outline.tables.first).rows
    #expect(rows.map(\.label) == ["1", "2"])
    #expect(
      rows.last?.cells.mapValues(\.text) == [
        .ordinal: "2", .task: "Tổ chức tập huấn kỹ năng số", .lead: "Sở Nội vụ",
        .cooperating: "Sở Y tế", .deadline: "Hằng năm", .deliverable: "Báo cáo",
      ])
  }
}
