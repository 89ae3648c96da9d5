import PlanDocument
import Testing

@testable import Segmentation

@Suite("Rows of indicator tables")
struct IndicatorRowTests {
  private func outline(_ lines: String) -> PlanOutline {
    Given.outline("KẾ HOẠCH\nA\n\nPHỤ LỤC\n\nCHỈ TIÊU CHỦ YẾU\n\n" + lines)
  }

  private func cells(_ table: OutlineTable?, _ role: ColumnRole) -> [String?] {
    table?.rows.map { $0.cells[role]?.text } ?? []
  }

  @Test("“Số” over “TT” is the numbers' head, and years stand behind what is measured")
  func number() throws {
    let table = try #require(
      outline(
        """
        Số Chỉ tiêu Đơn vị Năm Năm Đơn vị theo dõi,
        TT tính 2026 2030 đánh giá
        1 Tỷ lệ hộ dân dùng nước sạch % 95 99 Sở Xây dựng
        2 Số trạm bơm được nâng cấp trạm 64 150 Sở Tài chính
        3 Tỷ lệ rác thải được thu gom % ≤ 2 ≤ 1 Sở Xây dựng
        """
      ).tables.first)
    #expect(
      table.columns
        == [
          .ordinal, .indicator, .unit, .target(year: 2026), .target(year: 2030), .responsible,
        ])
    #expect(cells(table, .unit) == ["%", "trạm", "%"])
    #expect(cells(table, .target(year: 2026)) == ["95", "64", "≤ 2"])
    #expect(cells(table, .target(year: 2030)) == ["99", "150", "≤ 1"])
  }

  @Test("A row has one value: a second one begins a row whose number was lost")
  func secondValue() throws {
    let table = try #require(
      outline(
        """
        TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
        1 Tỷ lệ hộ dân dùng nước sạch % 95 Sở Xây dựng
        Số trạm bơm được nâng cấp trạm 64 Sở Tài chính
        3 Tỷ lệ rác thải được thu gom % 90 Sở Xây dựng
        4 Tỷ lệ đường có cây xanh % 70 Sở Xây dựng
        """
      ).tables.first)
    #expect(table.rows.map(\.label) == ["1", "2", "3", "4"])
    #expect(cells(table, .target(year: nil)) == ["95", "64", "90", "70"])
  }

  @Test("The count begins again in a group though its first number was lost")
  func restarted() throws {
    let table = try #require(
      outline(
        """
        TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
        I Đến năm 2025
        1 Tỷ lệ hộ dân dùng nước sạch % 95 Sở Xây dựng
        2 Số trạm bơm được nâng cấp trạm 64 Sở Tài chính
        3 Tỷ lệ đường có cây xanh % 70 Sở Xây dựng
        II Đến năm 2030
        Tỷ lệ rác thải được thu gom % 90 Sở Xây dựng
        2 Tỷ lệ hộ dân dùng nước sạch % 99 Sở Xây dựng
        3 Số trạm bơm được nâng cấp trạm 80 Sở Tài chính
        """
      ).tables.first)
    #expect(table.rows.map(\.label) == ["1", "2", "3", "1", "2", "3"])
  }

  @Test("Rows without numbers below a row that heads others are its sub-rows")
  func subRows() throws {
    let outline = outline(
      """
      TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
      1 Chính quyền số
      1.1 Tỷ lệ hồ sơ được số hóa % 95 Sở Nội vụ
      1.2 Tỷ lệ hồ sơ giải quyết đúng hạn % 98 Sở Nội vụ
      2 Phát triển kinh tế số trong các ngành, lĩnh vực của tỉnh
      Số doanh nghiệp nền tảng số Doanh nghiệp 64 Sở Tài chính
      Tỷ lệ doanh nghiệp dùng chữ ký số % 80 Sở Tài chính
      3 Xã hội số
      3.1 Tỷ lệ dân số có tài khoản ngân hàng % 90 Sở Tài chính
      """)
    #expect(outline.tables.first?.rows.map(\.label) == ["1.1", "1.2", "2.1", "2.2", "3.1"])
  }

  @Test("An agency's duties in the body lend no group its title")
  func agencies() throws {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. TỔ CHỨC THỰC HIỆN
      1. Chi cục Chăn nuôi và Thú y
      - Kiểm tra các cơ sở giết mổ.
      2. Chi cục Thủy sản
      - Kiểm tra các vùng nuôi.

      PHỤ LỤC

      CHỈ TIÊU CHỦ YẾU

      TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
      1 Tỷ lệ vùng nuôi được giám sát % 95 Chi cục Thủy sản
      Chi cục Chăn nuôi
      2 Số cơ sở được công nhận an toàn cơ sở 64 và Thú y
      3 Tỷ lệ mẫu đạt yêu cầu % 98 Chi cục Thủy sản
      """)
    #expect(!outline.sections.contains { $0.parent == "PL1" })
  }

  @Test("A table in the text ends where a paragraph goes on, whatever heading comes after it")
  func paragraph() throws {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. MỤC TIÊU
      Phấn đấu đạt các chỉ tiêu trong bảng dưới đây:
      TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
      1 Tỷ lệ hộ dân dùng nước sạch hợp vệ sinh % 95 Sở Xây dựng
      2 Tỷ lệ rác thải sinh hoạt được thu gom % 90 Sở Tài chính

      Ngoài ra, đến hết năm 2026, toàn tỉnh có 100% trạm cấp nước được
      kiểm định; ít nhất 65% số hộ đấu nối nước sạch.

      II. NHIỆM VỤ
      1. Rà soát các trạm cấp nước.
      """)
    #expect(outline.tables.first?.rows.count == 2)
    #expect(
      outline.items.contains { $0.piece.text.hasPrefix("Ngoài ra") && $0.section == "I" })
  }
}
