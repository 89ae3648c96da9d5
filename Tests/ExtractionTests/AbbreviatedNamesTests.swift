import PlanDocument
import Testing

@Suite("Names that only one document abbreviates")
struct AbbreviatedNamesTests {
  private func leads(_ texts: String...) -> [[String]] {
    var sketch = OutlineSketch().section("III", "NHIỆM VỤ")
    for (number, text) in texts.enumerated() { sketch = sketch.item("III.-\(number + 1)", text) }
    return sketch.plan.tasks.map { $0.lead.map(\.name) }
  }

  @Test("Initials stand for the agency that the lexicon or the plan itself names so")
  func initials() {
    #expect(
      leads(
        "Cục ĐBVN chủ trì rà soát biển báo.",
        "Ban Quản lý Khu di tích Thành Nhà Hồ chủ trì tu bổ tường thành.",
        "Ban Quản lý KDT Thành Nhà Hồ chủ trì cắm mốc.")
        == [
          ["Cục Đường bộ Việt Nam"], ["Ban Quản lý Khu di tích Thành Nhà Hồ"],
          ["Ban Quản lý Khu di tích Thành Nhà Hồ"],
        ])
  }

  @Test("What fits nobody, or two, stays as it is printed; what names keep short is no riddle")
  func riddles() {
    #expect(
      leads("Cục XYZ chủ trì rà soát.", "Văn phòng UBND tỉnh chủ trì theo dõi.")
        == [["Cục XYZ"], ["Văn phòng UBND tỉnh"]])
  }

  @Test("A short name in parentheses behind the full one is that agency from then on")
  func defined() {
    let name = "Trung tâm Giám sát, điều hành đô thị thông minh"
    #expect(
      leads("Giao \(name) (IOC) trực suốt ngày.", "IOC chủ trì mở dữ liệu giao thông.")
        == [[name], [name]])
    #expect(
      leads(
        "Giao Sở Khoa học và Công nghệ (\(name) - HueIDS) nâng cấp phòng trực.",
        "HueIDS chủ trì mở dữ liệu giao thông.")
        == [["Sở Khoa học và Công nghệ"], [name]])
  }

  @Test("A sentence may list short names behind the full ones, or tell one behind a comma")
  func listed() {
    let name = "Trung tâm Hoạt động Thanh thiếu nhi tỉnh"
    #expect(
      leads(
        "Hội đồng Đội tỉnh chủ trì mở trại hè.",
        "\(name) viết tắt là Trung tâm HĐTTN tỉnh; Hội Doanh nhân trẻ tỉnh: Hội DNT tỉnh.",
        "TT HĐTTN tỉnh chủ trì dạy bơi.", "Hội DNT tỉnh chủ trì mở phiên chợ."
      ).suffix(2)
        == [[name], ["Hội Doanh nhân trẻ tỉnh"]])
    #expect(
      leads(
        "Cắt tỉa cây (giao Công ty cổ phần Công viên cây xanh thành phố Vinh, sau đây gọi là Công ty Cây xanh).",
        "Công ty Cây xanh chủ trì trồng cây trên các đường mới.")
        == Array(repeating: ["Công ty cổ phần Công viên cây xanh thành phố Vinh"], count: 2))
  }

  @Test("A dash among initials stands for none")
  func dash() {
    #expect(
      leads(
        "Ban Tổ chức - Kiểm tra chủ trì số hóa sổ đoàn viên.",
        "Ban TC-KT chủ trì kiểm tra nền nếp sinh hoạt.")
        == [["Ban Tổ chức - Kiểm tra"], ["Ban Tổ chức - Kiểm tra"]])
  }

  @Test(
    "Its first words' initials stand for one agency of the plan, “TW” for “Trung ương”, and a head may be among them"
  )
  func partial() {
    #expect(
      leads(
        "Vụ Đào tạo, bồi dưỡng cán bộ, công chức chủ trì sửa chương trình học.",
        "Vụ ĐTBD chủ trì giao chỉ tiêu học.",
        "Ban Thi đua - Khen thưởng Trung ương chủ trì soạn thảo Nghị định.",
        "Ban TĐKTTW chủ trì tiếp nhận hồ sơ."
      ).flatMap { $0 }
        == [
          "Vụ Đào tạo, Bồi dưỡng cán bộ, công chức", "Vụ Đào tạo, Bồi dưỡng cán bộ, công chức",
          "Ban Thi đua - Khen thưởng Trung ương", "Ban Thi đua - Khen thưởng Trung ương",
        ])
    let plan = OutlineSketch().section("III", "NHIỆM VỤ")
      .item("III.1", "Trung tâm Lưu trữ quốc gia II chủ trì số hóa phông tài liệu.")
      .section("PL1", "DANH MỤC").table(
        "PL1", [.task, .lead], rows: [["Mở phòng đọc", "TTLTQG II"]]
      )
      .plan
    #expect(
      plan.tasks.flatMap { $0.lead.map(\.name) }
        == Array(repeating: "Trung tâm Lưu trữ quốc gia II", count: 2))
  }

  @Test("A long abbreviation stands for a name of the plan though one letter was misread")
  func misread() {
    #expect(
      leads(
        "Cục Văn thư và Lưu trữ nhà nước chủ trì rà soát hồ sơ.",
        "Cục VTLINN chủ trì chạy thử phần mềm.", "Cục VTXINN chủ trì tập huấn.")
        == [
          ["Cục Văn thư và Lưu trữ nhà nước"], ["Cục Văn thư và Lưu trữ nhà nước"], ["Cục VTXINN"],
        ])
  }

  @Test("What a dash sets off behind a name and stands for it is not a part of it")
  func dashed() {
    #expect(
      leads(
        "Hoàn thiện hồ sơ dự án Luật (chủ trì: Cục Văn thư và Lưu trữ nhà nước - Cục VTLTNN; phối hợp: Vụ Pháp chế)."
      ) == [["Cục Văn thư và Lưu trữ nhà nước"]])
  }
}
