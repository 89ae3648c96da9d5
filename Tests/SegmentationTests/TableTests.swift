import PlanDocument
import Testing

@testable import Segmentation

@Suite("Flattened tables")
struct TableTests {
  private func annex(_ table: String) -> PlanOutline {
    Given.outline("KẾ HOẠCH\nA\n\nPHỤ LỤC\n\nDANH MỤC NHIỆM VỤ\n\n" + table)
  }

  private let printed = """
    Cơ quan Thời gian
    TT Tên nhiệm vụ chủ trì Cơ quan phối hợp Sản phẩm hoàn thành
    I Công tác chỉ đạo, điều hành
    Tham mưu UBND tỉnh ban hành Kế hoạch kiểm tra cải Các sở, ban, ngành; Kế hoạch của
    1. cách hành chính, kiểm tra công vụ năm 2024 tại các cơ Sở Nội vụ UBND các huyện, thị 02/2024
    UBND tỉnh
    quan, đơn vị, địa phương xã, thành phố
    II Cải cách thể chế
    Rà soát, đề xuất sửa đổi, bổ sung, thay thế các văn bản quy Báo cáo, văn
    2. phạm pháp luật do HĐND tỉnh, UBND tỉnh ban hành Sở Tư pháp Các sở, ban, ngành 30/11/2024
    bản đề xuất
    không còn phù hợp
    3. Đối thoại với doanh nghiệp, hợp tác xã Sở Công Thương Các đơn vị liên quan Hội nghị Hằng quý
    """

  @Test("Cells that ran together line by line are told apart without any rule")
  func cells() throws {
    let outline = Given.outline(try Given.corpus("d1_cchc_quang_binh/gold.txt"))
    let table = try #require(outline.tables.first)
    #expect(table.columns == [.ordinal, .task, .lead, .cooperating, .deliverable, .deadline])
    #expect(table.rows.map(\.label) == (1...15).map(String.init))
    let first = table.rows[0].cells
    #expect(
      first[.task]?.text
        == "Tham mưu UBND tỉnh ban hành Kế hoạch kiểm tra cải cách hành chính, kiểm tra công vụ năm 2024 tại các cơ quan, đơn vị, địa phương"
    )
    #expect(first[.lead]?.text == "Sở Nội vụ")
    #expect(first[.cooperating]?.text == "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố")
    #expect(first[.deliverable]?.text == "Kế hoạch của UBND tỉnh")
    #expect(first[.deadline]?.text == "02/2024")
    #expect(table.rows[0].source == LineSpan(201, 204))
  }

  @Test("Text beside the number's line belongs to the row: the number stands in its middle")
  func middle() throws {
    let outline = Given.outline(try Given.corpus("d1_cchc_quang_binh/gold.txt"))
    let row = try #require(outline.tables.first?.rows.first { $0.label == "11" })
    #expect(
      row.cells[.lead]?.text
        == "Sở Tư pháp, Sở Tài nguyên và Môi trường, Sở Lao động - Thương binh và Xã hội")
    #expect(row.cells[.deadline]?.text == "Theo lộ trình")
    #expect(row.section == "PL1.III")
  }

  @Test("Group rows are sections, and rows belong to them")
  func groups() {
    let outline = annex(printed)
    let groups = outline.sections.filter { $0.parent == "PL1" }
    #expect(groups.map(\.id) == ["PL1.I", "PL1.II"])
    #expect(groups.map(\.title) == ["Công tác chỉ đạo, điều hành", "Cải cách thể chế"])
    #expect(outline.tables.first?.rows.map(\.section) == ["PL1.I", "PL1.II", "PL1.II"])
    #expect(outline.tables.first?.rows.map(\.id) == ["PL1.1", "PL1.2", "PL1.3"])
  }

  @Test("A row goes on over a page with the head repeated on it")
  func pages() throws {
    let table = try #require(
      annex(
        """
        TT Tên nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
        1 Rà soát các thủ tục hành chính về đất đai Sở Tư pháp Các sở, ban, ngành 6/2025
        2 Ban hành danh mục thủ tục hành chính thực hiện liên Sở Nội vụ Các sở, ban, ngành; 5/2024

        \u{0C}6

        TT Tên nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
        thông, không phụ thuộc địa giới hành chính UBND các huyện
        3 Tổ chức tập huấn kỹ năng số cho công chức Sở Y tế Sở Nội vụ 7/2025
        """
      ).tables.first)
    #expect(table.rows.map(\.label) == ["1", "2", "3"])
    // Without a language model “vụ hành chính” goes on as in a centre's name.
    withKnownIssue(isIntermittent: true) {
      #expect(
        table.rows[1].cells[.task]?.text
          == "Ban hành danh mục thủ tục hành chính thực hiện liên thông, không phụ thuộc địa giới hành chính"
      )
    }
    #expect(table.rows[1].cells[.cooperating]?.text == "Các sở, ban, ngành; UBND các huyện")
  }

  @Test("Other columns in another order are read by their heads")
  func otherColumns() throws {
    let table = try #require(
      annex(
        """
        STT Nội dung công việc Đơn vị chủ Đơn vị phối Thời hạn Kết quả
        trì hợp
        1 Xây dựng sổ tay hướng dẫn quản lý Sở Du lịch Sở Y tế 12/2023 Sổ tay
        2 Tổ chức tập huấn kỹ năng số Sở Nội vụ Sở Y tế Hằng năm Báo cáo
        """
      ).tables.first)
    #expect(table.columns == [.ordinal, .task, .lead, .cooperating, .deadline, .deliverable])
    #expect(table.rows[0].cells[.deadline]?.text == "12/2023")
    #expect(table.rows[1].cells[.deliverable]?.text == "Báo cáo")
  }

  @Test("A head that the OCR read cell by cell names its columns in their order")
  func stackedHead() throws {
    let table = try #require(
      annex(
        """
        TT

        Hoạt động

        Đơn vị đầu mối

        Đơn vị phối hợp

        Thời gian

        1 Xây dựng sổ tay hướng dẫn quản lý thuốc Sở Y tế Sở Tài chính 12/2023
        2 Tổ chức tập huấn kỹ năng số Sở Nội vụ Sở Y tế 5/2024
        """
      ).tables.first)
    #expect(table.columns == [.ordinal, .task, .lead, .cooperating, .deadline])
    #expect(table.rows[0].cells[.lead]?.text == "Sở Y tế")
    #expect(table.rows[1].cells[.deadline]?.text == "5/2024")
  }

  @Test("Cells of a head one below the other may take two lines each")
  func stackedCells() throws {
    let table = try #require(
      annex(
        """
        STT

        Nội dung công việc

        Thời gian hoàn
        thành

        Cơ quan chủ trì

        Cơ quan phối hợp

        Kết quả, sản phẩm

        1 Xây dựng sổ tay hướng dẫn quản lý thuốc 12/2023 Sở Y tế Sở Tài chính Sổ tay
        2 Tổ chức tập huấn kỹ năng số 5/2024 Sở Nội vụ Sở Y tế Báo cáo
        """
      ).tables.first)
    #expect(table.columns == [.ordinal, .task, .deadline, .lead, .cooperating, .deliverable])
    #expect(table.rows[0].cells[.lead]?.text == "Sở Y tế")
    #expect(table.rows[1].cells[.deliverable]?.text == "Báo cáo")
  }

  @Test("A school year heads the column of the year that it ends in")
  func schoolYears() throws {
    let table = try #require(
      annex(
        """
        Số Chỉ tiêu Đơn vị Năm học Năm học Đơn vị chịu
        TT tính 2025-2026 2026-2027 trách nhiệm
        1 Tỷ lệ hồ sơ nộp trực tuyến % 70 95 Sở Nội vụ
        2 Tỷ lệ hộ có nước sạch % 65 90 Sở Y tế
        """
      ).tables.first)
    #expect(
      table.columns == [
        .ordinal, .indicator, .unit, .target(year: 2026), .target(year: 2027), .responsible,
      ])
    #expect(table.rows[1].cells[.target(year: 2027)]?.text == "90")
  }

  @Test("A year below its head's own line is that column's, not the one of the column beside")
  func yearBelow() throws {
    let table = try #require(
      annex(
        """
        Thực
        Đơn vị hiện Năm Năm Đơn vị theo
        TT Tên chỉ tiêu tính năm 2023 2025 dõi
        2022
        1 Tỷ lệ hồ sơ nộp trực tuyến % 41 70 95 Sở Nội vụ
        2 Tỷ lệ hộ có nước sạch % 48 65 90 Sở Y tế
        """
      ).tables.first)
    #expect(
      table.columns == [
        .ordinal, .indicator, .unit, .baseline(year: 2022), .target(year: 2023),
        .target(year: 2025), .responsible,
      ])
    #expect(table.rows[0].cells[.target(year: 2023)]?.text == "70")
  }

  @Test("What was reached stands beside the targets and is none")
  func baseline() throws {
    let table = try #require(
      annex(
        """
        Ước
        Đơn vị thực Năm Năm Cơ quan
        TT Chỉ tiêu tính hiện 2026 2030 theo dõi
        2025
        1 Tỷ lệ hộ có nước sạch % 83 86 95 Sở Y tế
        2 Tỷ lệ cống có quy chế % 62 80 100 Sở Xây dựng
        """
      ).tables.first)
    #expect(
      table.columns == [
        .ordinal, .indicator, .unit, .baseline(year: 2025), .target(year: 2026),
        .target(year: 2030), .responsible,
      ])
    #expect(table.rows[1].cells[.target(year: 2026)]?.text == "80")
  }

  @Test("Indicators have units and targets; a number that only heads its sub-rows is a section")
  func indicators() throws {
    let outline = annex(
      """
      TT Chỉ tiêu Đơn vị Kết quả/ Cơ quan chủ trì theo
      mục tiêu dõi
      I Đến năm 2025
      1 Chính quyền số
      1.1 Tỷ lệ hồ sơ giải quyết thủ tục hành % ≥ 70 Văn phòng UBND thành
      chính được nộp trực tuyến toàn trình phố
      1.2 Tỷ lệ số hóa hồ sơ, kết quả giải % 100 Văn phòng UBND thành
      quyết thủ tục hành chính phố
      """)
    let table = try #require(outline.tables.first)
    #expect(table.columns == [.ordinal, .indicator, .unit, .target(year: nil), .responsible])
    #expect(table.rows.map(\.id) == ["PL1.1.1", "PL1.1.2"])
    #expect(table.rows[0].cells[.target(year: nil)]?.text == "≥ 70")
    #expect(table.rows[0].cells[.responsible]?.text == "Văn phòng UBND thành phố")
    #expect(outline.sections.map(\.id).suffix(2) == ["PL1.I", "PL1.1"])
  }

  @Test("A table without a head that could be read is left in its lines, and named")
  func notUnderstood() {
    let outline = annex(
      """
      xx | yy | zz
      12 | ab | cd
      13 | ef | gh
      14 | ij | kl
      """)
    #expect(outline.tables.isEmpty)
    #expect(outline.warnings.map(\.code) == ["table-not-understood"])
    #expect(outline.warnings.first?.line == 7)
  }
}
