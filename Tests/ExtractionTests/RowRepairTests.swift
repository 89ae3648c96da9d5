import PlanDocument
import Segmentation
import Testing

@Suite("Rows mended by what the document says elsewhere")
struct RowRepairTests {
  let columns: [ColumnRole] = [.task, .lead, .cooperating, .deliverable, .deadline]

  /// A plan whose sound rows name some agencies, and one row with the cells given.
  func row(
    _ cells: [String], confidence: Double = 0.8, others: [String] = [],
    body: OutlineSketch = OutlineSketch()
  ) -> (task: PlanTask?, warnings: [PlanWarning]) {
    let sound = others.map { ["Rà soát cơ sở dữ liệu chuyên ngành", $0, "", "", "2026"] }
    let plan = body.section("PL1", "DANH MỤC NHIỆM VỤ")
      .table("PL1", columns, rows: sound).section("PL2", "DANH MỤC NHIỆM VỤ")
      .table("PL2", columns, rows: [cells], confidence: confidence).plan
    return (plan.tasks.last, plan.warnings)
  }

  @Test("The last lines of one name are that name, with less confidence and a warning")
  func end() throws {
    let (task, warnings) = row(
      ["Lập bản đồ cảnh báo sạt lở", "Quốc gia Việt Nam", "", "", "2026"],
      others: ["Cục Du lịch Quốc gia Việt Nam", "Sở Y tế"])
    let read = try #require(task)
    #expect(read.lead.map(\.name) == ["Cục Du lịch Quốc gia Việt Nam"])
    #expect(read.confidence < 0.8)
    #expect(warnings.contains { $0.code == "mended-agency" && $0.line == 100 })
  }

  @Test("What two names end with is neither; nothing but the warning is given")
  func ambiguous() throws {
    let (task, warnings) = row(
      ["Lập bản đồ cảnh báo sạt lở", "khoa học Việt Nam", "", "", "2026"],
      others: ["Viện Hàn lâm khoa học Việt Nam", "Viện Lịch sử khoa học Việt Nam"]
        .flatMap { [$0, $0, $0] })
    #expect(try #require(task).lead == [])
    #expect(warnings.contains { $0.code == "unread-agency" && $0.line == 100 })
  }

  @Test("A printed name is completed to one that the document has, to no other")
  func completed() throws {
    func lead(_ others: [String], confidence: Double) -> [String]? {
      row(
        ["Tổ chức thi thử", "Phòng Quản lý chất lượng", "", "", "2026"], confidence: confidence,
        others: others
      ).task?.lead.map(\.name)
    }
    #expect(lead(["Sở Y tế"], confidence: 1) == ["Phòng Quản lý chất lượng"])
    let building = "Phòng Quản lý chất lượng công trình xây dựng"
    #expect(lead([building, building], confidence: 1) == [building])
  }

  @Test("An agency and what is left of another are two")
  func twoInOne() throws {
    let (task, _) = row(
      ["Đưa tin về kết quả", "Báo Bình Phước, Thông tin và Truyền thông", "", "", "2026"],
      others: ["Sở Thông tin và Truyền thông"])
    #expect(
      try #require(task).lead.map(\.name) == ["Báo Bình Phước", "Sở Thông tin và Truyền thông"])
  }

  @Test(
    "The office of a department that is none is a damaged name, and no other name is mended by it")
  func officeOfNone() throws {
    let (task, _) = row(
      ["Công bố danh mục", "khoa Công nghệ", "", "", "2026"],
      others: ["Văn phòng Sở Khoa Công nghệ", "Văn phòng Sở Khoa Công nghệ", "Sở Y tế"])
    #expect(!(try #require(task).lead.contains { $0.name.hasPrefix("Văn phòng") }))
  }

  @Test("A place that was cut within its name is the one that the document names")
  func place() throws {
    let (task, _) = row(
      ["Di dời cơ sở sản xuất", "UBND thị xã Phước", "", "", "2026"],
      others: ["UBND thị xã Phước Long"])
    #expect(try #require(task).lead.map(\.name) == ["UBND thị xã Phước Long"])
  }

  @Test(
    "A level that strayed into a department's cell is left out, and given back where it is always told"
  )
  func strayLevel() throws {
    let (task, _) = row(
      ["Sửa nhà cho hộ nghèo", "Phòng Kinh tế xã", "Hội Cựu chiến binh", "", "2026"],
      confidence: 1,
      others: ["Phòng Kinh tế", "Hội Cựu chiến binh xã", "Phòng Kinh tế; Hội Cựu chiến binh xã"])
    #expect(try #require(task).lead.map(\.name) == ["Phòng Kinh tế"])
    #expect(try #require(task).cooperating.map(\.name) == ["Hội Cựu chiến binh xã"])
  }

  @Test("A name that is whole by its form stays as it is")
  func whole() throws {
    let (task, warnings) = row(
      ["Tổng hợp số liệu", "UBND các xã", "Sở Y tế", "", "2026"],
      others: ["UBND các xã biên giới", "Trung tâm Y tế huyện"])
    #expect(try #require(task).lead.map(\.name) == ["UBND các xã"])
    #expect(!warnings.contains { $0.code == "mended-agency" })
  }

  @Test("An agency's own unit is not that agency")
  func unit() throws {
    let (task, warnings) = row(
      ["Kiểm tra giống cây trồng", "Thanh tra Sở Y tế", "", "", "2026"],
      others: ["Sở Y tế", "Sở Y tế"])
    #expect(try #require(task).lead.map(\.name) == ["Thanh tra Sở Y tế"])
    #expect(!warnings.contains { $0.code == "mended-agency" })
  }

  @Test("What was printed whole is not taken for an agency with other words")
  func otherName() throws {
    let (task, _) = row(
      ["Tổ chức cuộc thi", "Trung ương Hội Người mù Việt Nam", "", "", "2026"], confidence: 1,
      others: ["Trung ương Hội Cựu giáo chức Việt Nam"])
    #expect(try #require(task).lead.map(\.name) == ["Trung ương Hội Người mù Việt Nam"])
  }

  @Test(
    "Cells of agencies that may have changed places are told apart by the sentence, with a warning")
  func changedPlaces() throws {
    let body = OutlineSketch().section("III", "NHIỆM VỤ")
      .item("III.-1", "Giao Sở Tư pháp hướng dẫn nguyên tắc bồi hoàn cho khách hàng.")
    let (task, warnings) = row(
      ["Hướng dẫn nguyên tắc bồi hoàn cho khách hàng", "Sở Y tế", "Sở Tư pháp", "", "2026"],
      confidence: 1, body: body)
    #expect(try #require(task).lead.map(\.name) == ["Sở Tư pháp"])
    #expect(try #require(task).cooperating.map(\.name) == ["Sở Y tế"])
    #expect(warnings.contains { $0.code == "lead-from-other-telling" && $0.line == 100 })
  }

  @Test("A name that comes again and again is one, though another shares its words")
  func odd() throws {
    let name = "Liên hiệp các hội khoa học Việt Nam"
    let (task, _) = row(
      ["Tổ chức hội thảo", name, "", "", "2026"],
      others: [name, "Viện Hàn lâm khoa học Việt Nam", "Viện Hàn lâm khoa học Việt Nam"])
    #expect(try #require(task).lead.map(\.name) == [name])
  }

  // MARK: The other telling

  let told = OutlineSketch(title: "Phòng bệnh cho đàn gia cầm năm 2026")
    .section("III", "NHIỆM VỤ")
    .item(
      "III.-1",
      "Chi cục Chăn nuôi và Thú y chủ trì, phối hợp với Công an tỉnh, Sở Công Thương kiểm soát việc vận chuyển gia cầm qua các chốt kiểm dịch trên tuyến quốc lộ, hoàn thành trước ngày 30/9/2026."
    )
  let text = "Kiểm soát việc vận chuyển gia cầm qua các chốt kiểm dịch trên tuyến quốc lộ"

  @Test("What a row lost wholly is taken from the other telling, each with a warning")
  func lost() throws {
    let (task, warnings) = row([text, "", "", "", ""], body: told)
    let read = try #require(task)
    #expect(read.lead.map(\.name) == ["Chi cục Chăn nuôi và Thú y"])
    #expect(read.cooperating.map(\.name) == ["Công an tỉnh", "Sở Công Thương"])
    #expect(read.deadline?.due == "2026-09-30")
    #expect(
      warnings.map(\.code).filter { $0.hasSuffix("other-telling") } == [
        "lead-from-other-telling", "cooperating-from-other-telling", "deadline-from-other-telling",
      ])
  }

  @Test("A damaged row whose cells moved a column on charges whom the body charges")
  func moved() throws {
    let (task, _) = row([text, "Công an tỉnh", "Sở Công Thương", "", "9/2026"], body: told)
    #expect(try #require(task).lead.map(\.name) == ["Chi cục Chăn nuôi và Thú y"])
    #expect(try #require(task).cooperating.map(\.name) == ["Sở Công Thương", "Công an tỉnh"])
  }

  @Test("The telling is found where hardly two neighbouring words survived")
  func damaged() throws {
    let (task, _) = row(
      [
        "Kiểm soat viec vxx chuyển gxxm qua cac ch?t kiểm dịxx tren tuyxn quốc lxx", "", "", "", "",
      ],
      confidence: 0.5, body: told)
    #expect(try #require(task).sameAs == ["III.-1"])
  }

  @Test("Damage makes no contradiction, nor does a month within its quarter")
  func contradictions() {
    let damaged = row([text, "Sở Y tế", "", "", "5/2026"], confidence: 0.6, body: told)
    #expect(!damaged.warnings.contains { $0.code.hasPrefix("contradicting") })
    let agreeing = row(
      [text, "Chi cục Chăn nuôi và Thú y", "", "", "Quý III/2026"], confidence: 1, body: told)
    #expect(!agreeing.warnings.contains { $0.code.hasPrefix("contradicting") })
    let contrary = row(
      [text, "Chi cục Chăn nuôi và Thú y", "", "", "Quý IV/2026"], confidence: 1, body: told)
    #expect(contrary.warnings.contains { $0.code == "contradicting-deadlines" })
  }

  @Test("A date of the body that was spoilt is taken from the row")
  func spoiltDate() throws {
    let body = OutlineSketch(title: "Nhà ở năm 2026").section("III", "NHIỆM VỤ")
      .item(
        "III.-1",
        "Bàn giao nhà ở cho các hộ di dời khỏi vùng ngập của hồ chứa nước, hoàn thành trong tháng x/2026."
      )
      .section("PL1", "DANH MỤC NHIỆM VỤ")
      .table(
        "PL1", columns,
        rows: [
          [
            "Bàn giao nhà ở cho các hộ di dời khỏi vùng ngập của hồ chứa nước", "Sở Xây dựng", "",
            "", "8/2026",
          ]
        ])
    #expect(try #require(body.plan.tasks.first).deadline?.due == "2026-08")
  }

  @Test("Two names of a cell that no list has are two, however much of one the other shares")
  func twoNames() throws {
    let cell = "Phòng Đào tạo; Phòng Quản trị và Đầu tư"
    let (task, warnings) = row(
      [
        "Nâng cấp hệ thống học trực tuyến", "Viện Kỹ thuật và Công nghệ; Trường Kinh tế", cell, "",
        "2026",
      ],
      confidence: 1, others: ["Phòng Quản trị và Đầu tư", "Viện Kỹ thuật và Công nghệ"])
    let read = try #require(task)
    #expect(read.lead.map(\.name) == ["Viện Kỹ thuật và Công nghệ", "Trường Kinh tế"])
    #expect(read.cooperating.map(\.name) == ["Phòng Đào tạo", "Phòng Quản trị và Đầu tư"])
    #expect(!warnings.contains { $0.code == "mended-agency" })
  }
}
