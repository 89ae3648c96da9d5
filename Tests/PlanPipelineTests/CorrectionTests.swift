import PlanPipeline
import Restoration
import Testing

@Suite("Corrections")
struct CorrectionTests {
  private func corrections(of tokens: [RestoredToken]) -> [Correction] {
    var document = restored([("một", 1)])
    document.lines[0].tokens = tokens
    return Correction.all(in: document)
  }

  @Test("Each word that was read otherwise is told with its line and its other readings")
  func words() {
    let found = corrections(of: [
      RestoredToken(kind: .word, original: "Hai", restored: "Hải", confidence: 0.99),
      RestoredToken(
        kind: .word, original: "Dwong", restored: "Dương", confidence: 0.87654,
        alternatives: ["Dường"]),
      RestoredToken(kind: .word, original: "ngay", restored: "ngay", confidence: 1),
    ])
    #expect(
      found == [
        Correction(line: 1, original: "Hai", restored: "Hải", confidence: 0.99, alternatives: []),
        Correction(
          line: 1, original: "Dwong", restored: "Dương", confidence: 0.8765,
          alternatives: ["Dường"]),
      ])
  }

  @Test("A speck that was left out is told with an empty reading")
  func specks() {
    let found = corrections(of: [
      RestoredToken(kind: .noise, original: "~", restored: "", confidence: 0.9)
    ])
    #expect(found.map(\.original) == ["~"])
    #expect(found.map(\.restored) == [""])
  }

  @Test("A table's rule is told only where it had been read as something else")
  func rules() {
    let found = corrections(of: [
      RestoredToken(kind: .rule, original: "|", restored: "", confidence: 1),
      RestoredToken(kind: .rule, original: "l", restored: "", confidence: 0.8),
    ])
    #expect(found.map(\.original) == ["l"])
  }

  @Test("Another Unicode form of the same word is no correction")
  func forms() {
    let found = corrections(of: [
      RestoredToken(
        kind: .word, original: "hoa\u{323}ch", restored: "ho\u{1EA1}ch", confidence: 1)
    ])
    #expect(found.isEmpty)
  }
}
