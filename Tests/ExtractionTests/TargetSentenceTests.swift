import Testing

@Suite("Targets that sentences set")
struct TargetSentenceTests {
  @Test("A section of objectives sets targets for its year; a section of tasks sets none")
  func objectives() {
    let plan = OutlineSketch(title: "Phát triển du lịch giai đoạn 2023 - 2025")
      .section("I", "MỤC TIÊU").section("I.2", "Mục tiêu cụ thể đến năm 2025")
      .item(
        "I.2.-1",
        "Tỷ lệ hồ sơ trực tuyến đạt từ 60% đến 70%; tỷ lệ thanh toán trực tuyến đạt ít nhất 45%."
      )
      .item("I.2.-2", "Đến năm 2030, thu hút ít nhất 50 dự án.")
      .section("II", "NHIỆM VỤ").item("II.-1", "Bố trí ít nhất 15% ngân sách cho khoa học.")
      .plan
    #expect(plan.indicators.map(\.id) == ["I.2.-1.1", "I.2.-1.2", "I.2.-2"])
    #expect(plan.indicators.map(\.value) == [60, 45, 50])
    #expect(plan.indicators.map(\.targetYear) == [2025, 2025, 2030])
    #expect(plan.indicators.map(\.unit) == ["%", "%", "dự án"])
    #expect(plan.tasks.map(\.id) == ["II.-1"])
  }

  private func targets(_ sentence: String) -> [String] {
    OutlineSketch(title: "Kế hoạch năm 2024").section("I", "MỤC TIÊU").item("I.-1", sentence).plan
      .indicators.map { "\($0.name): \($0.value.map { "\($0)" } ?? "?") \($0.targetYear ?? 0)" }
  }

  @Test("Counts of one kind, each behind its own name, are parted at “và” as at commas")
  func counts() {
    #expect(
      targets(
        "Tổng số hộ được hỗ trợ đạt 900 hộ, trong đó xây mới 500 hộ, nâng cấp 250 hộ và sửa chữa 150 hộ."
      )
        == [
          "Tổng số hộ được hỗ trợ: 900.0 2024", "xây mới: 500.0 2024", "nâng cấp: 250.0 2024",
          "sửa chữa: 150.0 2024",
        ])
  }

  @Test("A verb that lost its marks is one before a comparison")
  func bareVerb() {
    #expect(
      targets("Giảm số lượng đầu mối con không quá 90 đơn vị.")
        == ["số lượng đầu mối: 90.0 2024"])
  }

  @Test("The year behind a sentence's first words is that of all its targets")
  func openingYear() {
    #expect(
      targets(
        "Ngoài ra, đến hết năm 2026, 100% trạm được kiểm định; ít nhất 65% hộ đấu nối nước sạch.")
        == ["trạm được kiểm định: 100.0 2026", "hộ đấu nối nước sạch: 65.0 2026"])
  }

  @Test("A note behind targets says who answers for those of its clause")
  func watched() {
    let plan = OutlineSketch(title: "Kế hoạch năm 2024").section("I", "MỤC TIÊU")
      .item(
        "I.-1",
        "Dư nợ đạt 520 tỷ đồng; chênh lệch giữa các vùng còn dưới 4 điểm; tỷ lệ người bệnh được quản lý đạt trên 55% (do Cục Y tế dự phòng theo dõi)."
      ).plan
    #expect(
      plan.indicators.map { $0.responsible.map(\.name) } == [[], [], ["Cục Y tế dự phòng"]])
  }

  @Test("A field of work among targets is no list of tasks")
  func fields() {
    let plan = OutlineSketch(title: "Kế hoạch năm 2024").section("II", "CHỈ TIÊU")
      .section("II.4", "Công tác thiếu nhi")
      .item("II.4.-1", "Tỷ lệ liên đội dạy kỹ năng an toàn đạt 100%.").plan
    #expect(plan.tasks == [])
    #expect(plan.indicators.map(\.value) == [100])
  }

  @Test(
    "A past year that says which things are meant is not the target's, and a change is measured from another"
  )
  func qualified() {
    #expect(
      targets("100% công chức tuyển dụng năm 2022 hoàn thành chương trình tập sự.")
        == ["công chức tuyển dụng năm 2022 hoàn thành chương trình tập sự: 100.0 2024"])
    #expect(
      targets("Biên chế của Bộ giảm so với số được giao năm 2022 ít nhất 1,25%.")
        == ["Biên chế của Bộ giảm: 1.25 2024"])
  }

  @Test(
    "What is striven for later has a year of its own; what brackets tell of another year is no target"
  )
  func later() {
    #expect(
      targets("Tỷ lệ người dân có thẻ bảo hiểm y tế đạt 94,5%, tiến tới ít nhất 95% vào năm 2025.")
        == [
          "Tỷ lệ người dân có thẻ bảo hiểm y tế: 94.5 2024",
          "Tỷ lệ người dân có thẻ bảo hiểm y tế: 95.0 2025",
        ])
    #expect(
      targets(
        "Số đơn đăng ký sở hữu công nghiệp tăng từ 12% đến 15%/năm (năm 2022 tỉnh có 143 đơn).")
        == ["Số đơn đăng ký sở hữu công nghiệp: 12.0 2024"])
    #expect(
      targets("Tỷ lệ dân số dùng nước sạch: 98% (năm 2025).") == [
        "Tỷ lệ dân số dùng nước sạch: 98.0 2025"
      ])
  }
}
