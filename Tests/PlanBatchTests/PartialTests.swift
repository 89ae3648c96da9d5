import PlanBatch
import PlanPipeline
import Testing

@Suite("Partly read plans")
struct PartialTests {
  @Test(
    "A plan is partial where one line in twenty is likelier wrong than right, or the whole is poor",
    arguments: [
      (0.99, 0.9, Quality.Grade.excellent, false), (0.96, 0.5, .good, false),
      (0.96, 0.49, .good, true), (0.8, 0.6, .poor, true), (0.86, 0.55, .fair, false),
    ])
  func partial(mean: Double, low: Double, grade: Quality.Grade, isPartial: Bool) {
    #expect(Quality(mean: mean, low: low, grade: grade).isPartial == isPartial)
  }
}
