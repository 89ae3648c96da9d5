import PlanDocument
import Segmentation
import Testing

@Suite("Dashes for no target")
struct TargetSlotsTests {
  private func targets(_ cells: [String]) -> [String] {
    OutlineSketch().section("PL1", "CHỈ TIÊU")
      .table(
        "PL1",
        [.indicator, .unit, .target(year: 2025), .target(year: 2026), .target(year: 2027)],
        rows: [["Số trạm bơm", "trạm"] + cells]
      ).plan.indicators.map { "\($0.targetYear ?? 0): \($0.text)" }
  }

  @Test("A dash is an empty cell where the values then fill the row's columns")
  func gap() {
    #expect(targets(["- 25", "35 - 40", ""]) == ["2026: 25", "2027: 35 - 40"])
  }

  @Test("A dash between two numbers joins them where each column has its own")
  func range() {
    #expect(targets(["20", "25", "35 - 40"]) == ["2025: 20", "2026: 25", "2027: 35 - 40"])
  }
}
