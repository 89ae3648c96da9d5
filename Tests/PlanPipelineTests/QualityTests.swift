import PlanPipeline
import Testing

@Suite("The plan's quality")
struct QualityTests {
  @Test("It is the mean confidence of the lines with words; blank lines do not count")
  func mean() {
    let quality = Quality(of: restored([("một", 0.9), ("", 1), ("hai", 0.8), ("", 1)]))
    #expect(quality.mean == 0.85)
  }

  @Test("Low is the confidence that 5 in 100 lines do not exceed")
  func low() {
    let lines = (1...100).map { (text: "một", confidence: Double($0) / 100) }
    #expect(Quality(of: restored(lines.shuffled())).low == 0.05)
    #expect(Quality(of: restored([("một", 0.4), ("hai", 0.9)])).low == 0.4)
  }

  @Test(
    "The grade is a word for the mean",
    arguments: [
      (1, Quality.Grade.excellent), (0.99, .excellent), (0.98, .good), (0.95, .good),
      (0.94, .fair), (0.85, .fair), (0.84, .poor), (0, .poor),
    ])
  func grade(mean: Double, grade: Quality.Grade) {
    #expect(Quality(of: restored([("một", mean)])).grade == grade)
  }

  @Test("A document without words has no quality")
  func nothing() {
    #expect(Quality(of: restored([("", 1)])) == Quality(mean: 0, low: 0, grade: .poor))
  }
}
