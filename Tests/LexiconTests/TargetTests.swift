import Lexicon
import PlanDocument
import Testing

@Suite("Measurable targets")
struct TargetTests {
  let grammar = TestLexicon.shared.targets

  @Test(
    "A table's cell holds a number and how to stand to it",
    arguments: [
      ("≥ 90", .atLeast, 90, nil), ("100", .equal, 100, nil), ("> 1.200", .above, 1200, nil),
      ("≥ 98,5", .atLeast, 98.5, nil), ("50 - 55", .range, 50, 55), ("<= 3", .atMost, 3, nil),
      ("Trên 40%", .above, 40, nil), ("từ 55% trở lên", .atLeast, 55, nil),
      ("ít nhất 15", .atLeast, 15, nil), ("không quá 120", .atMost, 120, nil),
      ("dưới 2,5", .below, 2.5, nil), ("Nhóm 12 tỉnh, thành phố dẫn đầu", .atMost, 12, nil),
      ("Xếp hạng ở nhóm 15 tỉnh, thành", .atMost, 15, nil), ("01", .equal, 1, nil),
      ("4,500", .equal, 4500, nil), ("4,525", .equal, 4.525, nil), ("0,500", .equal, 0.5, nil),
      ("0,8", .equal, 0.8, nil), ("1.250.000", .equal, 1_250_000, nil),
    ] as [(String, Indicator.Comparison, Double, Double?)])
  func cells(cell: String, comparison: Indicator.Comparison, value: Double, upper: Double?) {
    #expect(
      grammar.parse(cell: cell, unit: "%")
        == Target(comparison: comparison, value: value, upper: upper, unit: "%", text: cell))
  }

  @Test("A cell without a number is no target")
  func words() {
    #expect(grammar.parse(cell: "Đạt chuẩn") == nil)
    #expect(grammar.parse(cell: "") == nil)
  }

  struct Said: Sendable {
    var sentence: String
    var name: String
    var comparison: Indicator.Comparison
    var value: Double
    var upper: Double? = nil
    var unit: String?
    var text: String
  }

  @Test(
    "A sentence says what is measured, the unit and the value",
    arguments: [
      Said(
        sentence: "Chỉ số cải cách hành chính của tỉnh đạt từ 87 điểm trở lên.",
        name: "Chỉ số cải cách hành chính của tỉnh", comparison: .atLeast, value: 87, unit: "điểm",
        text: "từ 87 điểm trở lên"),
      Said(
        sentence: "Mức độ hài lòng của người dân đối với sự phục vụ của cơ quan đạt trên 85%.",
        name: "Mức độ hài lòng của người dân đối với sự phục vụ của cơ quan", comparison: .above,
        value: 85, unit: "%", text: "trên 85%"),
      Said(
        sentence: "Tỷ lệ hồ sơ được giải quyết đúng hạn và trước hạn tối thiểu 98%.",
        name: "Tỷ lệ hồ sơ được giải quyết đúng hạn và trước hạn", comparison: .atLeast, value: 98,
        unit: "%", text: "tối thiểu 98%"),
      Said(
        sentence: "Cắt giảm ít nhất 15% chi phí tuân thủ thủ tục hành chính.",
        name: "chi phí tuân thủ thủ tục hành chính", comparison: .atLeast, value: 15, unit: "%",
        text: "ít nhất 15%"),
      Said(
        sentence: "Giảm số lượng đơn vị sự nghiệp công lập còn không quá 120 đơn vị.",
        name: "số lượng đơn vị sự nghiệp công lập", comparison: .atMost, value: 120, unit: "đơn vị",
        text: "không quá 120 đơn vị"),
      Said(
        sentence: "100% cơ quan hành chính cấp tỉnh duy trì Hệ thống quản lý chất lượng.",
        name: "cơ quan hành chính cấp tỉnh duy trì Hệ thống quản lý chất lượng", comparison: .equal,
        value: 100, unit: "%", text: "100%"),
      Said(
        sentence: "Hỗ trợ xây dựng ít nhất 50 điểm du lịch cộng đồng đạt tiêu chuẩn quốc gia.",
        name: "điểm du lịch cộng đồng đạt tiêu chuẩn quốc gia", comparison: .atLeast, value: 50,
        unit: "điểm", text: "ít nhất 50 điểm"),
      Said(
        sentence: "Trên 60% lao động trực tiếp tại các điểm du lịch được bồi dưỡng nghiệp vụ.",
        name: "lao động trực tiếp tại các điểm du lịch được bồi dưỡng nghiệp vụ",
        comparison: .above, value: 60, unit: "%", text: "Trên 60%"),
      Said(
        sentence: "Thời gian lưu trú bình quân của khách đạt từ 1,8 đến 2,2 ngày.",
        name: "Thời gian lưu trú bình quân của khách", comparison: .range, value: 1.8, upper: 2.2,
        unit: "ngày", text: "từ 1,8 đến 2,2 ngày"),
      Said(
        sentence: "Tổng thu từ khách du lịch tăng bình quân từ 10% đến 12% mỗi năm.",
        name: "Tổng thu từ khách du lịch", comparison: .range, value: 10, upper: 12, unit: "%",
        text: "từ 10% đến 12%"),
      Said(
        sentence: "Phục dựng, đưa vào khai thác 15 lễ hội truyền thống tiêu biểu.",
        name: "lễ hội truyền thống tiêu biểu", comparison: .equal, value: 15, unit: "lễ hội",
        text: "15 lễ hội"),
      Said(
        sentence: "Tỷ trọng du lịch đạt từ 8% GRDP trở lên.", name: "Tỷ trọng du lịch",
        comparison: .atLeast, value: 8, unit: "% GRDP", text: "từ 8% GRDP trở lên"),
      Said(
        sentence: "Đến năm 2030, phấn đấu tỷ lệ đô thị hóa đạt trên 50%.",
        name: "tỷ lệ đô thị hóa", comparison: .above, value: 50, unit: "%", text: "trên 50%"),
    ])
  func sentences(said: Said) {
    let mentions = grammar.mentions(in: said.sentence)
    #expect(mentions.count == 1)
    #expect(mentions.first?.name == said.name)
    #expect(
      mentions.first?.target
        == Target(
          comparison: said.comparison, value: said.value, upper: said.upper, unit: said.unit,
          text: said.text))
  }

  @Test("A number that only says which of the counted things are meant does not end their name")
  func qualified() {
    let told = grammar.mentions(
      in: "80% xã có từ 15 tiêu chí trở lên; 100% doanh nghiệp có trên 10 lao động ký thỏa ước.")
    #expect(
      told.map(\.name) == [
        "xã có từ 15 tiêu chí trở lên", "doanh nghiệp có trên 10 lao động ký thỏa ước",
      ])
    #expect(told.map(\.target.value) == [80, 100])
  }

  @Test("Coordinated targets are one each")
  func coordinated() {
    let two = grammar.mentions(
      in:
        "Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 60% đến 70%; tỷ lệ thanh toán trực tuyến đạt ít nhất 45%."
    )
    #expect(two.map(\.name) == ["Tỷ lệ hồ sơ tiếp nhận trực tuyến", "tỷ lệ thanh toán trực tuyến"])
    #expect(two.map(\.target.value) == [60, 45])
    let three = grammar.mentions(
      in:
        "Tỷ lệ trường học có phòng máy tính đạt 100%; hộ dân dùng nước sạch đạt 90%. Tỷ lệ hợp tác xã hoạt động hiệu quả đạt trên 40% trong tổng số hợp tác xã."
    )
    #expect(
      three.map(\.name) == [
        "Tỷ lệ trường học có phòng máy tính", "hộ dân dùng nước sạch",
        "Tỷ lệ hợp tác xã hoạt động hiệu quả",
      ])
  }

  @Test("Each rank has the year that stands next to it")
  func ranks() {
    let mentions = grammar.mentions(
      in:
        "chỉ số năng lực cạnh tranh thuộc nhóm 12 tỉnh dẫn đầu vào năm 2031 và nhóm 8 tỉnh đứng đầu cả nước năm 2040."
    )
    #expect(mentions.map(\.target.value) == [12, 8])
    #expect(mentions.map(\.target.comparison) == [.atMost, .atMost])
    #expect(mentions.map(\.year) == [2031, 2040])
  }

  @Test("An age before the share of those who are that old names them")
  func ages() throws {
    let mention = try #require(
      grammar.mentions(in: "Tỷ lệ huy động trẻ dưới 3 tuổi đến nhà trẻ đạt từ 32% đến 35%.").first)
    #expect(mention.name == "Tỷ lệ huy động trẻ dưới 3 tuổi đến nhà trẻ")
    #expect(mention.target.comparison == .range)
    #expect(mention.target.value == 32)
    #expect(mention.target.upper == 35)
    #expect(
      grammar.mentions(in: "Tuổi thọ trung bình đạt trên 75 tuổi, tỷ lệ tham gia bảo hiểm đạt 95%.")
        .map(\.target.value) == [75, 95])
  }

  @Test(
    "Numbers that set no target are none",
    arguments: [
      "Đến năm 2025 và giai đoạn 2026 - 2030.", "Phủ sóng 5G toàn tỉnh.",
      "Nghị quyết số 57-NQ/TW ngày 22/12/2024.", "Điều 5 và khoản 2 Điều 6.",
      "Dân số từ 15 tuổi trở lên.",
    ])
  func decoys(sentence: String) {
    #expect(grammar.mentions(in: sentence).map(\.target.text) == [])
  }
}
