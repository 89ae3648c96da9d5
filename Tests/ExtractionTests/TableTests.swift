import PlanDocument
import Segmentation
import Testing

@Suite("Rows of tables")
struct TableTests {
  let columns: [ColumnRole] = [.task, .lead, .cooperating, .deliverable, .deadline]

  @Test("A row is a task with what its cells say")
  func row() throws {
    let task = try #require(
      OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ")
        .table(
          "PL1", columns,
          rows: [
            [
              "Số hóa hồ sơ", "Sở LĐTB&XH", "Sở TT&TT; UBND các huyện", "Kho dữ liệu",
              "12/2024 và các năm tiếp theo",
            ]
          ]
        ).plan.tasks.first)
    #expect(task.id == "PL1.1")
    #expect(task.origin == .annex)
    #expect(task.lead.map(\.name) == ["Sở Lao động - Thương binh và Xã hội"])
    #expect(task.cooperating.map(\.name) == ["Sở Thông tin và Truyền thông", "UBND các huyện"])
    #expect(task.deliverable == "Kho dữ liệu")
    #expect(
      task.deadline == Deadline(text: "12/2024 và các năm tiếp theo", due: "2024-12", ongoing: true)
    )
  }

  @Test("What a cell does not say is nil, and a warning names the line")
  func missing() throws {
    let plan = OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ")
      .table("PL1", columns, rows: [["Số hóa hồ sơ", "", "", "", "?? 7"]]).plan
    let task = try #require(plan.tasks.first)
    #expect(task.lead == [])
    #expect(task.deadline == Deadline(text: "?? 7"))
    #expect(
      plan.warnings.map { "\($0.code) \($0.line ?? 0)" }.suffix(2) == [
        "unread-deadline 7", "missing-lead 100",
      ]
    )
  }

  let body = OutlineSketch().section("III", "NHIỆM VỤ").section("III.a", "Sở Nội vụ chủ trì:")
    .item(
      "III.a.-1",
      "Tham mưu UBND tỉnh ban hành Kế hoạch kiểm tra cải cách hành chính, kiểm tra công vụ tại các cơ quan, hoàn thành trong tháng 02/2024."
    )
    .section("PL1", "DANH MỤC NHIỆM VỤ")
  let text =
    "Tham mưu UBND tỉnh ban hành Kế hoạch kiểm tra cải cách hành chính, kiểm tra công vụ tại các cơ quan"

  @Test("Two tellings of one task are linked; where they do not agree a warning says so")
  func links() {
    let plan = body.table("PL1", columns, rows: [[text, "Sở Tư pháp", "", "", "3/2024"]]).plan
    #expect(plan.tasks.map(\.sameAs) == [["PL1.1"], ["III.a.-1"]])
    #expect(
      plan.warnings.map(\.code).suffix(2) == ["contradicting-deadlines", "contradicting-leads"])
  }

  @Test("A damaged cell is read by what the document says elsewhere, and a warning says so")
  func repair() throws {
    let plan = body.table(
      "PL1", columns, rows: [[text, "Nội vụ", "", "", "0212024"]], confidence: 0.6
    ).plan
    let row = try #require(plan.tasks.last)
    #expect(row.lead.map(\.name) == ["Sở Nội vụ"])
    #expect(row.deadline?.due == "2024-02")
    #expect(plan.warnings.map(\.code).contains("deadline-from-other-telling"))
  }

  @Test("A row of an indicator table holds one target for each year's column")
  func indicators() {
    let plan = OutlineSketch().section("PL1", "CHỈ TIÊU").section("PL1.I", "Kinh tế số")
      .table(
        "PL1.I",
        [.indicator, .unit, .target(year: 2025), .target(year: 2030), .responsible],
        rows: [
          ["Tỷ trọng kinh tế số", "% GRDP", "≥ 20", "50 - 55", "Sở KH&CN; Chi cục Thống kê tỉnh"],
          ["Hạ tầng số", "", "", "", ""],
        ]
      ).plan
    #expect(plan.indicators.map(\.targetYear) == [2025, 2030])
    #expect(plan.indicators.map(\.comparison) == [.atLeast, .range])
    #expect(plan.indicators.map(\.value) == [20, 50])
    #expect(plan.indicators.map(\.upper) == [nil, 55])
    #expect(plan.indicators.map(\.unit) == ["% GRDP", "% GRDP"])
    #expect(
      plan.indicators.first?.responsible.map(\.name)
        == ["Sở Khoa học và Công nghệ", "Chi cục Thống kê tỉnh"])
  }

  @Test("A group's heading sets the year of the targets under it")
  func groupYear() {
    let plan = OutlineSketch().section("PL1", "CHỈ TIÊU").section("PL1.II", "Đến năm 2030")
      .table("PL1.II", [.indicator, .target(year: nil)], rows: [["Dân số phủ sóng 5G", "99"]]).plan
    #expect(plan.indicators.map(\.targetYear) == [2030])
  }

  @Test("A product's cell may open with the time where no column has it")
  func timedProducts() {
    let plan = OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ NĂM 2026")
      .table(
        "PL1", [.task, .lead, .deliverable],
        rows: [
          ["Thả phao", "Phòng Kinh tế", "Trước 30/6/2026; báo cáo"],
          ["Sửa luồng", "Phòng Kinh tế", "01/3/2026; 31/7/2026; luồng đạt cao trình"],
          ["Trực cứu nạn", "Công an tỉnh", "Thường xuyên"],
        ]
      ).plan
    #expect(plan.tasks.map(\.deliverable) == ["báo cáo", "luồng đạt cao trình", nil])
    #expect(
      plan.tasks.map(\.deadline?.text) == [
        "Trước 30/6/2026", "01/3/2026; 31/7/2026", "Thường xuyên",
      ])
    let other = OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ NĂM 2026")
      .table(
        "PL1", [.task, .lead, .deliverable],
        rows: [
          ["Thả phao", "Phòng Kinh tế", "Kế hoạch năm 2026"],
          ["Sửa luồng", "Phòng Kinh tế", "Báo cáo"],
        ]
      ).plan
    #expect(other.tasks.map(\.deliverable) == ["Kế hoạch năm 2026", "Báo cáo"])
  }

  @Test("What goes on stands across the columns of the start and of the deadline")
  func startAlone() {
    let plan = OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ NĂM 2024")
      .table(
        "PL1", [.task, .lead, .start, .deadline],
        rows: [
          ["Quét đường", "Công an tỉnh", "Thường xuyên", ""],
          ["Kẻ vạch", "Công an tỉnh", "Tháng 3/2024", "Quý III/2024"],
          ["Treo biển", "Công an tỉnh", "Tháng 3/2024", ""],
        ]
      ).plan
    #expect(plan.tasks.map(\.deadline?.ongoing) == [true, false, nil])
    #expect(plan.tasks.map(\.deadline?.due) == [nil, "2024-35", nil])
  }
}
