import Testing

@testable import Segmentation

@Suite("Row numbers as the OCR leaves them")
struct RowLabelTests {
  private func read(_ text: String, after major: Int, _ minor: Int = 0, ruled: Bool = true)
    -> String?
  {
    var vocabulary = Vocabulary()
    let word = vocabulary.word(text, confidence: 1, ruleBefore: false, line: 1)
    return RowLabelReading.read(
      word, after: RowLabel(major: major, minor: minor), restarts: false, isRuled: ruled
    )?.label.text
  }

  @Test("What the count asks for is read into letters, debris and lost points")
  func spoilt() {
    #expect(read("12.", after: 11) == "12")
    #expect(read("ll", after: 10) == "11")
    #expect(read("go,", after: 79) == "80")
    #expect(read("5.1", after: 54) == "55")
    #expect(read("11", after: 1) == "1.1")
    #expect(read("7.12", after: 7, 11) == "7.12")
    #expect(read("3.", after: 42) == "43")
  }

  @Test("An exact number ahead of the count is itself: rows before it were lost")
  func gap() {
    #expect(read("12", after: 10) == "12")
    #expect(read("24.", after: 21) == "24")
  }

  @Test("A sub-row's number without its point is a later one's rather than misread")
  func pointless() {
    #expect(read("33", after: 3, 1) == "3.3")
    #expect(read("12", after: 1, 2) == "1.3")
    #expect(read("3", after: 3, 2) == "3.3")
  }

  @Test("Debris in a number's place tells no more than that one stood there")
  func guess() {
    var vocabulary = Vocabulary()
    func found(_ text: String, group: Int) -> RowLabelReading.Found? {
      RowLabelReading.read(
        vocabulary.word(text, confidence: 1, ruleBefore: false, line: 1),
        after: RowLabel(major: 3, minor: 0), restarts: false, isRuled: true, group: group)
    }
    #expect(found("Tt", group: 1)?.isGuess == true)
    // "B" below the rows of group A heads the next group.
    #expect((found("B", group: 1)?.cost ?? 0) > (found("B", group: 4)?.cost ?? 99))
  }

  @Test("A syllable is no number")
  func syllable() {
    #expect(read("của", after: 3, ruled: false) == nil)
  }
}
