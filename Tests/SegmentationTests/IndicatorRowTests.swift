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

  @Test(
    "A year may stand two lines below what was reached, and “năm” alone before a year is what is left of it"
  )
  func reached() throws {
    for above in ["Ước", "Uỷ a"] {
      let table = try #require(
        outline(
          """
          \(above)
          TT Chỉ tiêu ĐVT năm Năm 2024 Cơ quan chịu trách
          nhiệm
          2023
          1 Tỷ lệ hộ dân dùng nước sạch % 95 99 Sở Xây dựng
          2 Số trạm bơm được nâng cấp trạm 64 150 Sở Tài chính
          3 Tỷ lệ rác thải được thu gom % 88 90 Sở Xây dựng
          """
        ).tables.first)
      #expect(cells(table, .target(year: 2024)) == ["99", "150", "90"])
    }
  }

  @Test("Whatever counts by something is a measure")
  func ratios() throws {
    let table = try #require(
      outline(
        """
        TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
        1 Tỷ lệ hộ dân dùng nước sạch % 95 Sở Xây dựng
        2 Lượng giống gieo sạ Kg/ha/vụ 70 Sở Tài chính
        3 Số lần phun thuốc Lần/vụ 4 Sở Tài chính
        """
      ).tables.first)
    #expect(cells(table, .unit) == ["%", "Kg/ha/vụ", "Lần/vụ"])
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

  @Test("Rows without numbers between “2” and “3” are 2.1, 2.2")
  func subRows() {
    func row(_ major: Int, isRead: Bool = true) -> TableReader.Element {
      .row(
        TableReader.Row(
          label: RowLabel(major: major, minor: 0), isLabelRead: isRead, cells: [], lines: []))
    }
    let elements = [row(2), row(3, isRead: false), row(4, isRead: false), row(3)]
    let labels = TableReader.withSubRows(elements).map { element in
      if case .row(let row) = element { row.label.text } else { "" }
    }
    #expect(labels == ["2", "2.1", "2.2", "3"])
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
