import PlanDocument
import Testing

@testable import Segmentation

@Suite("Layouts beside the province's plan")
struct LayoutVarietyTests {
  @Test(
    "A decision and the plan that it issues, each with parts of its own; the plan's type may be spoilt",
    arguments: ["KẾ HOẠCH", "Ki HOẠCH"])
  func decision(type: String) {
    let outline = Given.outline(
      """
      ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH TRÀ VINH Độc lập - Tự do - Hạnh phúc
      Số: 58/QĐ-UBND Trà Vinh, ngày 05 tháng 8 năm 2022

      QUYẾT ĐỊNH
      Ban hành Kế hoạch bảo vệ môi trường làng nghề

      CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

      Căn cứ Luật Bảo vệ môi trường;

      QUYẾT ĐỊNH:

      Điều 1. Ban hành kèm theo Quyết định này Kế hoạch bảo vệ môi trường.

      Điều 2. Giao Sở Công Thương theo dõi, báo cáo trước ngày 20/12/2022.

      Nơi nhận: KT. CHỦ TỊCH
      - Như Điều 2; PHÓ CHỦ TỊCH
      - Lưu: VT. Trần Văn An

      \(type)
      Bảo vệ môi trường làng nghề
      (Ban hành kèm theo Quyết định số 58/QĐ-UBND ngày 05/8/2022)

      I. MỤC TIÊU
      - Kiểm soát ô nhiễm.
      II. NHIỆM VỤ
      - Điều tra hiện trạng.
      """)
    #expect(outline.sections.map(\.label) == ["Điều 1.", "Điều 2.", "I.", "II."])
    #expect(outline.frame.title?.text == "Ban hành Kế hoạch bảo vệ môi trường làng nghề")
    #expect(outline.frame.recipients.map(\.text) == ["Như Điều 2"])
    #expect(outline.items.map(\.section) == ["Điều-1", "Điều-2", "I", "II"])
  }

  @Test("The Party labels with dashes")
  func party() {
    let labels = Given.labels(
      """
      I- MỤC TIÊU
      1- Mục tiêu tổng quát
      Phát triển kinh tế tập thể.
      2- Mục tiêu cụ thể
      - Có 350 hợp tác xã.
      II- NHIỆM VỤ
      1- Tăng cường lãnh đạo
      1.1- Tổ chức quán triệt Nghị quyết.
      """)
    #expect(labels == ["I I-", "I.1 1-", "I.2 2-", "II II-", "II.1 1-"])
  }

  @Test("A dash at a line's start that joins the words around it opens no item")
  func joiningDash() {
    let outline = Given.outline(
      """
      I. NHIỆM VỤ

      a) Nâng cấp trung tâm dữ liệu của Bộ tại Hà Nội theo đúng thiết kế đã được phê duyệt,
      đơn vị phối hợp là Bộ Khoa học và Công nghệ, Cục Chuyển đổi số, Vụ Kế hoạch
      - Tài chính và các đơn vị khác của Bộ trong cả giai đoạn từ năm 2025 đến năm 2027.

      b) Rà soát các tuyến đường.
      """)
    #expect(outline.items.map(\.id) == ["I.a", "I.b"])
  }

  @Test("Parts and chapters have their titles below them")
  func parts() {
    let outline = Given.outline(
      """
      Phần thứ nhất
      MỤC TIÊU

      1. Mục tiêu chung

      Nâng cao nhận thức của cán bộ, công chức và người dân về cải cách.

      Phần thứ hai
      NỘI DUNG,
      GIẢI PHÁP

      Chương I
      TUYÊN TRUYỀN

      1. Xây dựng tài liệu.
      """)
    #expect(
      outline.sections.map { "\($0.label ?? "") \($0.title)" } == [
        "Phần thứ nhất MỤC TIÊU", "1. Mục tiêu chung", "Phần thứ hai NỘI DUNG, GIẢI PHÁP",
        "Chương I TUYÊN TRUYỀN",
      ])
  }

  @Test("Capital letters follow the Vietnamese alphabet, a spoilt one its place in the count")
  func letters() {
    let labels = Given.labels(
      """
      A. MỤC TIÊU
      - Giảm thiệt hại.
      B. NHIỆM VỤ
      - Sửa chữa cống.
      C. GIẢI PHÁP
      - Tuyên truyền.
      D. KINH PHÍ
      - Ngân sách huyện.
      Pp. TỔ CHỨC THỰC HIỆN
      - Báo cáo kết quả.
      """)
    #expect(labels == ["A A.", "B B.", "C C.", "D D.", "Đ Đ."])
  }

  @Test("A table in the body ends at the heading that the text goes on with")
  func bodyTable() {
    let outline = Given.outline(
      """
      1. Chỉ tiêu
      - Có 5 tuyến đường hoa.

      2. Nội dung công việc

      TT Nội dung công việc Đơn vị chủ trì Đơn vị phối hợp Thời gian
      1 Họp triển khai Kế hoạch Văn phòng UBND xã Công an xã Tháng 8/2025
      2 Ra quân vệ sinh đường làng Hội Nông dân xã Đoàn Thanh niên xã Tháng 9/2025
      3 Trồng cây xanh ven đường Hội Phụ nữ xã Hội Nông dân xã Quý IV/2025

      3. Kinh phí
      Từ ngân sách xã.

      4. Tổ chức thực hiện
      a) Phòng Kinh tế theo dõi, tổng hợp.
      """)
    #expect(outline.sections.map(\.id) == ["1", "2", "3", "4"])
    #expect(outline.tables.map(\.rows.count) == [3])
    #expect(outline.items.map(\.section) == ["1", "3", "4"])
  }

  @Test("What a colon leads to is no table for the words alone that columns are headed by")
  func itemsThatNameColumns() {
    let outline = Given.outline(
      """
      1. Các sở, ban, ngành, UBND các xã, phường:

      - Căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch triển khai thực
      hiện theo tinh thần rõ người, rõ việc, rõ tiến độ, rõ kết quả, rõ trách nhiệm,
      trong đó cụ thể hóa các nhiệm vụ, phân công rõ trách nhiệm, đề ra các giải pháp,
      lộ trình cụ thể, gửi về Sở Xây dựng chậm nhất vào ngày 20/03/2026.

      - Định kỳ hằng tháng, các sở, ngành báo cáo kết quả thực
      hiện về Sở Xây dựng để tổng hợp.

      2. Sở Tài chính bố trí kinh phí.
      """)
    #expect(outline.tables.isEmpty)
    #expect(outline.items.map(\.section) == ["1", "1", nil])
  }

  @Test("A head that was run into one line with the text")
  func runTogether() {
    let frame = Given.outline(
      """
      ỦY BAN NHÂN DÂN TỈNH LÀO CAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc Số: 12/KH-UBND Lào Cai, ngày 06
      tháng 01 năm 2026 KẾ HOẠCH Quản lý khoáng sản trên địa bàn tỉnh
      Thực hiện chỉ đạo của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:
      I. MỤC ĐÍCH
      """
    ).frame
    #expect(frame.typeName?.text == "KẾ HOẠCH")
    #expect(frame.number?.text == "12/KH-UBND")
    #expect(frame.placeAndDate?.text == "Lào Cai, ngày 06 tháng 01 năm 2026")
    #expect(frame.title?.text == "Quản lý khoáng sản trên địa bàn tỉnh")
  }

  @Test("A page number may part an annex's label; its title ends where a table begins")
  func partedLabel() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      Phát triển thương mại

      I. NHIỆM VỤ
      1. Sở Công Thương rà soát các chợ.

      \u{0C}PHỤ

      6
      LỤC I

      LỘ TRÌNH THỰC HIỆN CÁC CHỈ TIÊU

      - (Kèm theo Kế hoạch số 219/KH-UBND ngày 29/12/2025)

      TT Chỉ tiêu ĐVT Mục tiêu 2026 Cơ quan theo dõi
      1 Số chợ được nâng cấp chợ 5 Sở Công Thương
      2 Tỷ lệ hộ kinh doanh nộp thuế trực tuyến % 90 Sở Tài chính

      \u{0C}PHỤ LỤC II

      STT Nhiệm vụ Cơ quan chủ trì Thời hạn hoàn thành
      1 Rà soát quy hoạch chợ Sở Công Thương 6/2026
      2 Công bố danh mục dự án Sở Tài chính 9/2026
      """)
    let annexes = outline.sections.filter { $0.parent == nil && $0.id.hasPrefix("PL") }
    #expect(annexes.map(\.label) == ["PHỤ LỤC I", "PHỤ LỤC II"])
    #expect(annexes.first?.title == "LỘ TRÌNH THỰC HIỆN CÁC CHỈ TIÊU")
    #expect(outline.tables.map(\.section) == ["PL1", "PL2"])
  }

  @Test("A place behind a dash that begins a line goes on with the line before")
  func place() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. NHIỆM VỤ
      a) Lập hồ sơ cụm công nghiệp mới dọc tuyến cao tốc Ninh Bình
      - Hải Phòng.
      b) Rà soát các chợ đầu mối.
      """)
    #expect(
      outline.items.map(\.piece.text) == [
        "Lập hồ sơ cụm công nghiệp mới dọc tuyến cao tốc Ninh Bình - Hải Phòng.",
        "Rà soát các chợ đầu mối.",
      ])
  }
}
