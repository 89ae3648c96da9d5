import PlanDocument
import Segmentation
import Testing

@Suite("Numbers of years of which one was lost")
struct TargetProgressTests {
  private func plan(_ cells: [String], confidence: Double = 0.8) -> ExtractedTargets {
    let plan = OutlineSketch(title: "Phát triển cụm công nghiệp giai đoạn 2026 - 2030")
      .section("PL1", "CHỈ TIÊU")
      .table(
        "PL1",
        [
          .indicator, .unit, .baseline(year: 2025), .target(year: 2026), .target(year: 2027),
          .target(year: 2028), .target(year: 2029), .target(year: 2030),
        ],
        rows: [["Số cụm công nghiệp có chủ đầu tư", "cụm"] + cells], confidence: confidence
      ).plan
    return ExtractedTargets(
      values: plan.indicators.map { "\($0.targetYear ?? 0): \($0.text)" },
      warnings: plan.warnings.map(\.code), confidence: plan.indicators.first?.confidence)
  }

  private struct ExtractedTargets {
    var values: [String]
    var warnings: [String]
    var confidence: Double?
  }

  @Test("The others stand below the years that they go on with most evenly, and a warning says so")
  func gap() {
    let read = plan(["58", "64", "79", "86", "95", ""])
    #expect(read.values == ["2026: 64", "2028: 79", "2029: 86", "2030: 95"])
    #expect(read.warnings.contains("moved-targets"))
    #expect((read.confidence ?? 1) < 0.8)
  }

  @Test("Where all have a sign, what was reached is missing: that has none")
  func baseline() {
    #expect(
      plan(["< 17", "< 16,5", "< 16", "< 15,5", "< 15", ""]).values
        == ["2026: < 17", "2027: < 16,5", "2028: < 16", "2029: < 15,5", "2030: < 15"])
  }

  @Test("Even steps tell no place, and printed text has its reasons")
  func undecided() {
    #expect(
      plan(["10", "20", "30", "40", "50", ""]).values
        == ["2026: 20", "2027: 30", "2028: 40", "2029: 50"])
    let printed = plan(["58", "64", "79", "86", "95", ""], confidence: 1)
    #expect(printed.values == ["2026: 64", "2027: 79", "2028: 86", "2029: 95"])
    #expect(!printed.warnings.contains("moved-targets"))
  }

  @Test("What was reached is no target where the target was lost")
  func reached() {
    let plan = OutlineSketch(title: "Chuyển đổi số năm 2025").section("PL1", "CHỈ TIÊU")
      .table(
        "PL1", [.indicator, .unit, .target(year: 2023), .target(year: 2025)],
        rows: [
          ["Tỷ lệ hồ sơ trực tuyến", "%", "71,4", ""], ["Tỷ lệ xã có mạng", "%", "80", "95"],
        ]
      ).plan
    #expect(plan.indicators.map(\.targetYear) == [2025, 2025])
    #expect(plan.indicators.map(\.value) == [nil, 95])
    #expect(plan.warnings.contains { $0.code == "missing-target" })
  }
}
