import PlanDocument
import Segmentation
import Testing

@Suite("Rows that begin in the middle of a sentence")
struct CutBeginningTests {
  let columns: [ColumnRole] = [.task, .lead, .deadline]

  func plan(_ tasks: [String]) -> Reading {
    let plan = OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ")
      .table("PL1", columns, rows: tasks.map { [$0, "Sở Y tế", "2026"] }, confidence: 0.8).plan
    return Reading(
      confidences: plan.tasks.map { ($0.confidence * 100).rounded() / 100 },
      warnings: plan.warnings.filter { $0.code == "cut-task" }.map(\.message))
  }

  struct Reading {
    var confidences: [Double]
    var warnings: [String]
  }

  @Test("A row unlike the others of its table is trusted less and told")
  func cut() {
    let plan = plan([
      "Mua sắm vắc xin", "bệnh nhân nghèo ở vùng sâu, vùng xa", "Tập huấn y tế thôn bản",
    ])
    #expect(plan.confidences == [0.8, 0.56, 0.8])
    #expect(
      plan.warnings == ["PL1.2: the beginning may be missing before “bệnh nhân nghèo ở”"])
  }

  @Test("Where a table prints its tasks without capitals, nothing is missing")
  func habit() {
    let plan = plan(["mua sắm vắc xin", "tập huấn y tế thôn bản", "Tuyên truyền"])
    #expect(plan.confidences == [0.8, 0.8, 0.8])
    #expect(plan.warnings == [])
  }

  @Test("A row of whose task no word is left is hardly trusted, and a warning says so")
  func noWords() {
    let plan = OutlineSketch().section("PL1", "DANH MỤC NHIỆM VỤ")
      .table(
        "PL1", columns,
        rows: [["Khám sức khỏe", "Sở Y tế", "2026"], ["121", "Sở Y tế", "2026"]], confidence: 0.8
      ).plan
    #expect(plan.tasks.map { ($0.confidence * 100).rounded() / 100 } == [0.8, 0.24])
    #expect(
      plan.warnings.map(\.code).filter { $0 == "unread-task" } == ["unread-task"])
  }
}
