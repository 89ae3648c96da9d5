import PlanPipeline
import Restoration
import Testing

@Suite("Doubtful readings shown to a proofreader")
struct MarkedTextTests {
  private func line(_ tokens: [RestoredToken]) -> RestoredLine {
    RestoredLine(number: 1, page: 1, tokens: tokens, text: "", confidence: 1)
  }

  @Test("A doubtful word stands in brackets with its likeliest other readings")
  func doubtful() {
    let marked = line([
      RestoredToken(kind: .word, original: "Hai", restored: "Hải", confidence: 0.99),
      RestoredToken(
        kind: .word, original: "Dwong", restored: "Dương", confidence: 0.6,
        alternatives: ["Dường", "Đường", "Dưỡng"]),
      RestoredToken(kind: .rule, original: "|", restored: "", confidence: 0.2),
      RestoredToken(kind: .word, original: "xyz", restored: "xyz", confidence: 0.1),
    ])
    #expect(marked.markingUncertain() == "Hải [Dương?|Dường|Đường] [xyz?]")
  }

  @Test("The bound is the caller's")
  func bound() {
    let token = RestoredToken(kind: .word, original: "Hai", restored: "Hải", confidence: 0.9)
    #expect(line([token]).markingUncertain(below: 0.95) == "[Hải?]")
    #expect(line([token]).markingUncertain(below: 0.9) == "Hải")
  }
}
