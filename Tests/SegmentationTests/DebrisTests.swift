import Testing

@testable import Segmentation

@Suite("Print and debris in tables")
struct DebrisTests {
  private func tokens(_ text: String) -> TableTokens {
    var vocabulary = Vocabulary()
    let words = text.split(separator: " ").map {
      vocabulary.word(String($0), confidence: 1, ruleBefore: false, line: 1)
    }
    var numbers = WordNumbers()
    return TableTokens(
      line: TextLine(index: 0, number: 1, page: 1, words: words, isUnreadable: false), blanks: 0,
      breaksPage: false, numbers: &numbers, general: GeneralLanguage(model: nil))
  }

  @Test(
    "A dash that joins two words of one cell is print; one at a cell's edge is what is left of a rule",
    arguments: [
      ("2026 - 2027", 1, true), ("Quý II - IV/2026", 2, true), ("Quý III -", 2, true),
      ("- Báo cáo", 0, false), ("Báo cáo -", 2, false),
    ])
  func dashes(text: String, at place: Int, isPrint: Bool) {
    let line = tokens(text)
    #expect(line.isPrint(place, within: line.words.indices) == isPrint)
  }

  @Test("A dash between two cells belongs to neither")
  func between() {
    let line = tokens("Sở Y tế - Báo cáo")
    #expect(!line.isPrint(3, within: 3..<6))
    #expect(!line.isPrint(3, within: 0..<4))
  }

  @Test(
    "A time's dash at the end of its cell's line, or at the next one's beginning, joins the two")
  func deadlines() {
    let first = tokens("Quý III/2024 - Công trình")
    #expect(first.isPrint(2, within: 0..<3, of: .deadline))
    #expect(!first.isPrint(2, within: 0..<3, of: .deliverable))
    let second = tokens("Báo cáo - 2028")
    #expect(second.isPrint(2, within: 2..<4, of: .deadline))
  }

  @Test("A single letter is debris unless the word before asks for it")
  func letters() {
    let letter = tokens("V").words[0]
    #expect(DebrisCost.omission(letter, isKnown: true) < DebrisCost.print)
    #expect(DebrisCost.omission(letter, isKnown: true, isUsual: true) >= DebrisCost.print)
  }

  @Test("A small figure behind a unit's letters is print; a ring alone is not")
  func units() {
    for unit in ["m³", "µg/m³", "tCO₂"] {
      #expect(DebrisCost.omission(tokens(unit).words[0], isKnown: false) >= DebrisCost.print)
    }
    #expect(DebrisCost.omission(tokens("°").words[0], isKnown: false) < DebrisCost.print)
  }
}
