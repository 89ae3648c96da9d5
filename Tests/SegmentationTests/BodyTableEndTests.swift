import PlanDocument
import Testing

@testable import Segmentation

@Suite("Where a table in running text ends")
struct BodyTableEndTests {
  @Test("It ends before the line that leads to the paragraphs below it")
  func leadIn() throws {
    let outline = Given.outline(
      """
      1. Mục tiêu chung
      - Nước sạch đến mọi hộ.

      2. Mục tiêu từng năm

      TT Chỉ tiêu Đơn vị tính Năm 2026 Năm 2027 Cơ quan theo dõi
      1 Tỷ lệ hộ có nước sạch % 83 86 Sở Y tế
      2 Tỷ lệ cống có quy chế % 62 80 Sở Xây dựng
      3 Tỷ lệ rác được thu gom % 75 90 Sở Nội vụ

      Ngoài bảng trên, riêng năm 2026 phải đạt:

      - Có ít nhất 12 xã được cấp nước liên tục cả ngày và đêm trong suốt mùa khô.

      3. Kinh phí
      Từ ngân sách tỉnh.
      """)
    let table = try #require(outline.tables.first)
    #expect(table.rows.map(\.label) == ["1", "2", "3"])
    #expect(table.rows.last?.cells[.responsible]?.text == "Sở Nội vụ")
    #expect(
      outline.items.map(\.piece.text) == [
        "Nước sạch đến mọi hộ.", "Ngoài bảng trên, riêng năm 2026 phải đạt:",
        "Có ít nhất 12 xã được cấp nước liên tục cả ngày và đêm trong suốt mùa khô.",
        "Từ ngân sách tỉnh.",
      ])
  }

  @Test("A letter that may be a numeral heads the part that follows the letter above the table")
  func letters() {
    let outline = Given.outline(
      """
      A. MỤC TIÊU
      - Có 5 tuyến đường hoa.

      B. NHIỆM VỤ

      I. VẬN ĐỘNG
      - Phát thanh mỗi sáng.

      II. THỰC HIỆN

      TT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian
      1 Họp triển khai Kế hoạch Văn phòng UBND xã Công an xã Tháng 8/2026
      2 Ra quân vệ sinh đường làng Hội Nông dân xã Đoàn Thanh niên xã Tháng 9/2026
      3 Trồng cây xanh ven đường Hội Phụ nữ xã Hội Nông dân xã Quý IV/2026

      C. TỔ CHỨC THỰC HIỆN
      - Phòng Kinh tế theo dõi, tổng hợp.
      """)
    #expect(outline.sections.map(\.id) == ["A", "B", "B.I", "B.II", "C"])
    #expect(outline.tables.map(\.rows.count) == [3])
    #expect(outline.items.map(\.section) == ["A", "B.I", "C"])
  }

  @Test("A part's name on a line of its own ends the table above it")
  func part() throws {
    let outline = Given.outline(
      """
      Phần I
      MỤC TIÊU

      I. CHỈ TIÊU

      TT Chỉ tiêu Đơn vị tính Năm 2026 Năm 2027 Cơ quan theo dõi
      1 Tỷ lệ hộ có nước sạch % 83 86 Sở Y tế
      2 Tỷ lệ cống có quy chế % 62 80 Sở Xây dựng
      3 Tỷ lệ rác được thu gom % 75 90 Sở Nội vụ
      Phần II
      NHIỆM VỤ, GIẢI PHÁP
      I. THỂ CHẾ
      - Soạn thảo quy chế cấp nước.
      """)
    #expect(outline.tables.first?.rows.map(\.label) == ["1", "2", "3"])
    #expect(
      outline.sections.map(\.title) == [
        "MỤC TIÊU", "CHỈ TIÊU", "NHIỆM VỤ, GIẢI PHÁP", "THỂ CHẾ",
      ])
  }
}
