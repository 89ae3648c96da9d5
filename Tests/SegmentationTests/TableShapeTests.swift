import PlanDocument
import Testing

@testable import Segmentation

@Suite("Shapes of tables")
struct TableShapeTests {
  private func annexTable(_ lines: String) -> OutlineTable? {
    Given.outline("KẾ HOẠCH\nA\n\nPHỤ LỤC\n\nDANH MỤC NHIỆM VỤ\n\n" + lines).tables.first
  }

  @Test("Years below a common head are columns, one for each")
  func years() throws {
    let table = try #require(
      annexTable(
        """
        Đơn vị Năm Năm
        TT Chỉ tiêu tính 2025 2030 Cơ quan theo dõi
        1 Tỷ lệ hộ dân dùng nước sạch % 95 99 Sở Xây dựng
        2 Tỷ lệ rác thải được thu gom % ≥ 90 ≥ 97 Sở Tài chính
        3 Tỷ lệ đường có cây xanh % 60 80 Sở Xây dựng
        """))
    #expect(
      table.columns
        == [
          .ordinal, .indicator, .unit, .target(year: 2025), .target(year: 2030), .responsible,
        ])
    #expect(table.rows.map { $0.cells[.target(year: 2030)]?.text } == ["99", "≥ 97", "80"])
  }

  @Test("Groups may be lettered")
  func letters() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      PHỤ LỤC

      DANH MỤC NHIỆM VỤ

      TT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
      A Hoàn thiện thể chế của tỉnh
      1 Rà soát các quy định về đất đai Sở Tư pháp Sở Tài chính 6/2025
      2 Ban hành quy chế phối hợp Sở Nội vụ Sở Y tế 7/2025
      B Nâng cao chất lượng dịch vụ công
      3 Tổ chức tập huấn kỹ năng số Sở Y tế Sở Nội vụ 8/2025
      """)
    let groups = outline.sections.filter { $0.parent == "PL1" }
    // A first letter right below the head is still taken for a row's number now and then.
    withKnownIssue(isIntermittent: true) {
      #expect(groups.map(\.id) == ["PL1.A", "PL1.B"])
      #expect(outline.tables.first?.rows.map(\.section) == ["PL1.A", "PL1.A", "PL1.B"])
    }
  }

  @Test("A numbered row that only heads others goes over the whole width and is a section")
  func headRows() throws {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      PHỤ LỤC

      DANH MỤC NHIỆM VỤ

      TT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
      1 Nâng điểm số, thứ hạng của các chỉ số điều hành và thủ tục hành chính
      1.1 Rà soát các quy định về đất đai Sở Tư pháp Sở Tài chính 6/2025
      1.2 Ban hành quy chế phối hợp Sở Nội vụ Sở Y tế 7/2025
      2 Giảm thời gian, chi phí thực hiện của người dân và thủ tục hành chính
      2.1 Tổ chức tập huấn kỹ năng số Sở Y tế Sở Nội vụ 8/2025
      2.2 Xây dựng sổ tay hướng dẫn Sở Tư pháp Sở Nội vụ 9/2025
      """)
    #expect(outline.sections.filter { $0.parent == "PL1" }.map(\.id) == ["PL1.1", "PL1.2"])
    #expect(
      outline.sections.last?.title
        == "Giảm thời gian, chi phí thực hiện của người dân và thủ tục hành chính")
    #expect(outline.tables.first?.rows.map(\.id) == ["PL1.1.1", "PL1.1.2", "PL1.2.1", "PL1.2.2"])
  }

  @Test("A line of an annex's title above its label, at the top of the page, ends the title")
  func strayTitle() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. NHIỆM VỤ
      1. Rà soát các tuyến đường.

      \u{0C}
      NGHIỆP VÀ ĐƯA NGƯỜI LAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI

      PHỤ LỤC
      PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN GIÁO DỤC NGHỀ

      (Kèm theo Kế hoạch số 96/KH-UBND ngày 27/3/2024 của Ủy ban nhân dân tỉnh)
      """)
    #expect(
      outline.sections.last?.title
        == "PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN GIÁO DỤC NGHỀ NGHIỆP VÀ ĐƯA NGƯỜI LAO ĐỘNG ĐI LÀM VIỆC Ở NƯỚC NGOÀI"
    )
  }

  @Test("Running text above a head is none of it, though it has the same words")
  func textAbove() throws {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      I. MỤC ĐÍCH
      1. Phân công rõ trách nhiệm của từng cơ quan, đơn vị.
      II. CHỈ TIÊU
      Các chỉ tiêu chủ yếu như sau:
      TT Chỉ tiêu Đơn vị tính Mục tiêu Cơ quan theo dõi
      1 Tỷ lệ hộ dân dùng nước sạch % 95 Sở Xây dựng
      2 Tỷ lệ rác thải được thu gom % 90 Sở Tài chính
      """)
    #expect(outline.sections.contains { $0.title == "CHỈ TIÊU" })
    #expect(outline.tables.first?.rows.count == 2)
  }

  @Test("Words that are no print stand in no cell")
  func debris() {
    var vocabulary = Vocabulary()
    func omission(_ text: String, confidence: Double = 1) -> Double {
      DebrisCost.omission(
        vocabulary.word(text, confidence: confidence, ruleBefore: false, line: 1), isKnown: true)
    }
    #expect(omission("\\ĩ") < DebrisCost.print)
    #expect(omission("9()") < DebrisCost.print)
    #expect(omission("A") < DebrisCost.print)
    #expect(omission("tỉnh") > DebrisCost.print)
    #expect(omission("12/2025") > DebrisCost.print)
    #expect(omission("tỉnh", confidence: 0.4) < omission("tỉnh"))
  }

  @Test("When the work begins has a column of its own beside the deadline")
  func start() throws {
    let table = try #require(
      annexTable(
        """
        Thời gian Thời gian
        TT Nội dung nhiệm vụ Cơ quan chủ trì bắt đầu hoàn thành Sản phẩm
        1 Khảo sát tuyến phố Phòng Quản lý đô thị 01/3/2024 31/3/2024 Danh mục
        2 Kẻ vạch nơi để xe Công an thành phố Tháng 4/2024 Quý III/2024 Sơ đồ
        3 Treo biển chỉ dẫn Phòng Kinh tế Tháng 5/2024 30/6/2024 Biên bản
        """))
    #expect(table.columns == [.ordinal, .task, .lead, .start, .deadline, .deliverable])
    #expect(
      table.rows.map { $0.cells[.deadline]?.text } == ["31/3/2024", "Quý III/2024", "30/6/2024"])
    #expect(
      table.rows.map { $0.cells[.start]?.text } == ["01/3/2024", "Tháng 4/2024", "Tháng 5/2024"])
  }

  @Test("Heads of one line stand level: what is below a taller head belongs to that")
  func level() throws {
    let table = try #require(
      annexTable(
        """
        Thời gian Dự kiến sản
        STT Nội dung, nhiệm vụ Đơn vị thực hiện Đơn vị phối hợp thực hiện phẩm
        1 Biên soạn sổ tay Sở Tư pháp Sở Y tế 30/4/2024 Sổ tay
        2 Mở lớp tập huấn Sở Nội vụ Sở Tài chính 28/6/2024 Tài liệu
        3 Điều tra thực trạng Sở Y tế Công an tỉnh 31/12/2024 Báo cáo
        """))
    #expect(table.columns == [.ordinal, .task, .lead, .cooperating, .deadline, .deliverable])
  }

  @Test("Who supervises the work is neither in charge nor works along")
  func supervision() throws {
    let table = try #require(
      annexTable(
        """
        Đồng chí Cơ quan
        TT Nội dung công việc chỉ đạo tham mưu chính Cơ quan phối hợp Thời gian Kết quả phải có
        1 Kiểm tra giờ làm việc Phó Bí thư Phòng Nội vụ Thanh tra quận 15/7/2024 Thông báo
        2 Sửa đổi quy chế Chủ tịch Phòng Tư pháp Phòng Nội vụ 20/8/2024 Quyết định
        3 Xác minh tài sản Chủ nhiệm Thanh tra quận Công an quận 16/9/2024 Kết luận
        """))
    #expect(
      table.columns == [.ordinal, .task, .note, .lead, .cooperating, .deadline, .deliverable])
  }

  @Test("Groups of groups are sections of their letter's")
  func groupsOfGroups() {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      PHỤ LỤC

      DANH MỤC NHIỆM VỤ

      TT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành
      A PHÁT TRIỂN NHÀ Ở
      I Nhà ở xã hội
      1 Rà soát các quy định về đất đai Sở Tư pháp Sở Tài chính 6/2025
      II Nhà ở công nhân
      2 Ban hành quy chế phối hợp Sở Nội vụ Sở Y tế 7/2025
      B ĐƯỜNG SẮT
      I Vốn và tiêu chuẩn
      1 Tổ chức tập huấn kỹ năng số Sở Y tế Sở Nội vụ 8/2025
      II Đào tạo
      2 Biên soạn giáo trình điều độ Sở Xây dựng Sở Nội vụ 9/2025
      """)
    let groups = outline.sections.filter { $0.id.hasPrefix("PL1.") }
    #expect(
      groups.map(\.id) == ["PL1.A", "PL1.A.I", "PL1.A.II", "PL1.B", "PL1.B.I", "PL1.B.II"])
    #expect(groups.map(\.parent) == ["PL1", "PL1.A", "PL1.A", "PL1", "PL1.B", "PL1.B"])
    #expect(
      outline.tables.first?.rows.map(\.section) == ["PL1.A.I", "PL1.A.II", "PL1.B.I", "PL1.B.II"])
  }

  @Test("School years head one column each, the narrow one over two lines")
  func schoolYears() throws {
    let table = try #require(
      annexTable(
        """
        Kết quả Chỉ tiêu
        TT Chỉ tiêu Đơn vị tính 2023 - 2024 - 2025 Đơn vị theo dõi
        2024
        1 Tuyển mới trình độ thạc sĩ Học viên 412 450 Phòng Đào tạo
        2 Sinh viên tốt nghiệp đúng hạn % 71,4 75 Phòng Đào tạo
        3 Học phần mở trực tuyến Học phần 486 900 Trung tâm Thông tin
        """))
    let years = table.columns.compactMap { role -> Int? in
      switch role {
      case .target(let year), .baseline(let year): year
      default: nil
      }
    }
    #expect(years.last == 2025)
    #expect(years.count == 2)
    #expect(table.rows.map { $0.cells[.target(year: 2025)]?.text } == ["450", "75", "900"])
  }

  @Test("What stands over the years is no column amid them")
  func overYears() throws {
    let table = try #require(
      annexTable(
        """
        Ước thực Lộ trình thực hiện
        TT Chỉ tiêu Đơn vị tính hiện Cơ quan theo dõi
        2025 2026 2027 2028
        1 Tỷ lệ hộ dân dùng nước sạch % 90 95 97 99 Sở Xây dựng
        2 Số trạm bơm được nâng cấp trạm 12 15 19 24 Sở Tài chính
        3 Tỷ lệ đường có cây xanh % 40 60 70 80 Sở Xây dựng
        """))
    #expect(
      Array(table.columns.prefix(8))
        == [
          .ordinal, .indicator, .unit, .baseline(year: 2025), .target(year: 2026),
          .target(year: 2027), .target(year: 2028), .responsible,
        ])
    #expect(table.rows.map { $0.cells[.target(year: 2028)]?.text } == ["99", "24", "80"])
  }

  @Test("What was reached may have no year: the one beside it is its neighbour's")
  func baselineWithoutYear() throws {
    let table = try #require(
      annexTable(
        """
        Kế hoạch Kế hoạch Kế hoạch
        STT Tên chỉ tiêu ĐVT Hiện trạng 2025 2026 2027 Cơ quan chủ trì
        1 Tỷ lệ hộ dân dùng nước sạch % 90 95 97 99 Sở Xây dựng
        2 Số trạm bơm được nâng cấp trạm 12 15 19 24 Sở Tài chính
        3 Tỷ lệ đường có cây xanh % 40 60 70 80 Sở Xây dựng
        """))
    #expect(
      table.columns
        == [
          .ordinal, .indicator, .unit, .baseline(year: nil), .target(year: 2025),
          .target(year: 2026), .target(year: 2027), .responsible,
        ])
  }

  @Test("Contents beside a unit and years are what is measured")
  func contents() throws {
    let table = try #require(
      annexTable(
        """
        Đơn vị Kế hoạch Cơ quan, đơn vị
        Stt Nội dung
        tính Năm 2024 Năm 2025 thực hiện
        1 Tỷ lệ hộ dân dùng nước sạch % 90 95 Sở Xây dựng
        2 Số trạm bơm được nâng cấp trạm 12 15 Sở Tài chính
        3 Tỷ lệ đường có cây xanh % 40 60 Sở Xây dựng
        """))
    #expect(table.columns.contains(.indicator))
    #expect(!table.columns.contains(.task))
    #expect(table.rows.map { $0.cells[.target(year: 2025)]?.text } == ["95", "15", "60"])
  }

  @Test(
    "A row that says no more than who is in charge of its sub-rows is a section, and they are in charge of each"
  )
  func charged() throws {
    let outline = Given.outline(
      """
      KẾ HOẠCH
      A

      PHỤ LỤC
      DANH MỤC NHIỆM VỤ
      TT Nhiệm vụ Cơ quan chủ trì Thời hạn Sản phẩm
      1 Rà soát quy chế làm việc Sở Nội vụ 30/6/2025 Quy chế
      2 Ứng dụng công nghệ trong lâm nghiệp Sở Khoa học và Công nghệ
      2.1 Truy xuất nguồn gốc gỗ rừng trồng Quý II/2025 Phần mềm
      2.2 Cảnh báo cháy rừng bằng ảnh vệ tinh Quý III/2025 Bản đồ
      3 Tập huấn kỹ năng số cho cán bộ xã Sở Nội vụ Quý IV/2025 Báo cáo
      """)
    let table = try #require(outline.tables.first)
    #expect(table.rows.map(\.label) == ["1", "2.1", "2.2", "3"])
    #expect(
      table.rows.map { $0.cells[.lead]?.text }
        == ["Sở Nội vụ", "Sở Khoa học và Công nghệ", "Sở Khoa học và Công nghệ", "Sở Nội vụ"])
    #expect(outline.sections.last?.title == "Ứng dụng công nghệ trong lâm nghiệp")
  }
}
