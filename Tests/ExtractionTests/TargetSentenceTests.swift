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
}
