import PlanDocument
import Testing

@testable import Segmentation

@Suite("Sections and items")
struct OutlineTests {
  @Test("Lines are joined, codes cut at a line's end mended, page numbers left out")
  func joining() {
    let outline = Given.outline(
      """
      I. NHIỆM VỤ

      - Thực hiện Chương trình hành động số 113-
      CTr/TU và Nghị định số 107/2020/
      NĐ-CP của Chính phủ, hoàn thành trong quý III/
      2025 trên địa bàn

      \u{0C}2

      tỉnh theo quy định.
      """)
    #expect(
      outline.items.map(\.piece.text) == [
        "Thực hiện Chương trình hành động số 113-CTr/TU và Nghị định số 107/2020/NĐ-CP của Chính phủ, hoàn thành trong quý III/2025 trên địa bàn tỉnh theo quy định."
      ])
    #expect(outline.items[0].piece.source == LineSpan(3, 10))
  }

  @Test("A heading in capitals ends where a sentence begins, though no blank line parts them")
  func capitalsEnd() {
    let outline = Given.outline(
      """
      II. MỤC ĐÍCH, YÊU CẦU
      Bảo đảm tiến độ của các công việc được giao.

      III. NỘI DUNG CÔNG VIỆC VÀ PHÂN CÔNG THỰC HIỆN
      Công việc của năm được giao cho từng đơn vị theo bảng dưới đây; mốc thời
      gian không ghi năm được hiểu là của năm 2023.
      """)
    #expect(
      outline.sections.map(\.title)
        == ["MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG CÔNG VIỆC VÀ PHÂN CÔNG THỰC HIỆN"])
  }

  @Test("A numbered duty is an item, a numbered heading with bullets below a section")
  func dutyOrHeading() {
    let outline = Given.outline(
      """
      IV. TỔ CHỨC THỰC HIỆN

      1. Các sở, ban, ngành:

      - Báo cáo kết quả trước ngày 15 tháng cuối quý.

      2. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định, tham mưu
      UBND tỉnh bố trí kinh phí thực hiện Kế hoạch này.

      Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị
      báo cáo UBND tỉnh xem xét, quyết định./.
      """)
    #expect(outline.sections.map(\.id) == ["IV", "IV.1"])
    #expect(outline.items.map(\.id) == ["IV.1.-1", "IV.2", "IV.-1"])
    #expect(outline.items.map(\.marker) == [.bullet, .numbered, .paragraph])
    #expect(outline.items.map(\.section) == ["IV.1", "IV", "IV"])
  }

  @Test("A heading over a paragraph is a section that holds the paragraph")
  func paragraph() {
    let outline = Given.outline(
      """
      II. MỤC TIÊU

      1. Mục tiêu chung

      Giữ vững và từng bước cải thiện thứ hạng của tỉnh.
      """)
    #expect(outline.sections.map(\.title) == ["MỤC TIÊU", "Mục tiêu chung"])
    #expect(outline.items.map(\.section) == ["II.1"])
  }

  @Test("Grounds stand in the preamble, not among the items")
  func preamble() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      Chuyển đổi số năm 2025

      Căn cứ Luật Giao dịch điện tử năm 2023;

      Căn cứ Nghị quyết số 57-NQ/TW của Bộ Chính trị,

      I. MỤC ĐÍCH

      - Cụ thể hóa chủ trương.
      """)
    #expect(outline.frame.preamble.count == 2)
    #expect(outline.items.count == 1)
  }

  @Test("Annexes are sections; a lone one is PL1, spoilt numerals follow the count")
  func annexes() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. MỤC ĐÍCH

      - Làm./.

      Nơi nhận: CHỦ TỊCH
      - Lưu: VT.

      Phụ lục I
      CHỈ TIÊU TRỒNG RỪNG
      (Ban hành kèm theo Kế hoạch số 15/KH-UBND ngày 04/5/2024 của UBND tỉnh)

      - Một.

      Phụ lục I
      DANH SÁCH CÁC CÔNG VIỆC
      CỦA CÁC PHÒNG, BAN
      (Ban hành kèm theo Kế hoạch số 15/KH-UBND)

      - Hai.
      """)
    let annexes = outline.sections.filter { $0.id.hasPrefix("PL") }
    #expect(annexes.map(\.id) == ["PL1", "PL2"])
    #expect(annexes.map(\.label) == ["Phụ lục I", "Phụ lục II"])
    #expect(
      annexes.map(\.title) == [
        "CHỈ TIÊU TRỒNG RỪNG", "DANH SÁCH CÁC CÔNG VIỆC CỦA CÁC PHÒNG, BAN",
      ])
    #expect(outline.items.suffix(2).map(\.section) == ["PL1", "PL2"])
  }

  @Test("A long duty whose full stop became a comma is no heading of what follows")
  func commaForStop() {
    let outline = Given.outline(
      """
      V. TỔ CHỨC THỰC HIỆN

      1. Sở Tài chính bố trí kinh phí.

      2. Đề nghị Ủy ban MTTQ Việt Nam tỉnh vận động nhân dân hiến đất làm
      đường và gửi danh sách về Sở Xây dựng trong tháng 11/2026,

      Trên đây là Kế hoạch, yêu cầu các đơn vị nghiêm túc thực hiện./.
      """)
    #expect(outline.sections.map(\.id) == ["V"])
    #expect(outline.items.prefix(2).map(\.id) == ["V.1", "V.2"])
  }

  @Test("An annex whose numeral was lost has the one of its place where the others are numbered")
  func annexNumeral() {
    let outline = Given.outline(
      """
      I. NHIỆM VỤ

      - Trồng rừng.

      PHỤ LỤC

      CHỈ TIÊU TRỒNG RỪNG

      - Trồng 50 ha.

      PHỤ LỤC II

      DANH MỤC DỰ ÁN

      - Dự án trồng rừng ngập mặn.
      """)
    #expect(
      outline.sections.suffix(2).map(\.label) == ["PHỤ LỤC I", "PHỤ LỤC II"])
  }

  @Test("A table of the body ends at the next heading, though a stroke of its numeral was lost")
  func headingBehindTable() {
    let outline = Given.outline(
      """
      I. MỤC TIÊU

      1. Chỉ tiêu

      TT | Tên chỉ tiêu | Đơn vị tính | Năm 2026
      1 | Tỷ lệ hộ dùng nước sạch | % | 95
      2 | Số trạm bơm được nâng cấp | trạm | 12

      I. YÊU CẦU

      - Công khai, tiết kiệm.

      III. NHIỆM VỤ

      - Nâng cấp trạm bơm.
      """)
    #expect(outline.sections.map(\.id) == ["I", "I.1", "II", "III"])
    #expect(outline.tables.map { $0.rows.count } == [2])
  }
}
