import Testing

@testable import Segmentation

@Suite("Row numbers beyond doubt")
struct RowAnchorTests {
  private func anchors(_ lines: [String]) -> [Int: String] {
    var vocabulary = Vocabulary()
    var numbers = WordNumbers()
    let tokens = lines.enumerated().map { index, text in
      let words = text.split(separator: " ").map {
        vocabulary.word(String($0), confidence: 1, ruleBefore: false, line: index + 1)
      }
      return TableTokens(
        line: TextLine(index: index, number: index + 1, page: 1, words: words, isUnreadable: false),
        blanks: 0, breaksPage: false, numbers: &numbers, general: GeneralLanguage(model: nil))
    }
    return RowAnchors.find(in: tokens).mapValues(\.text)
  }

  @Test("Numbers that count on from one another are certain; one that does not is not")
  func chain() {
    #expect(
      anchors(["1 Rà soát", "quy định", "2 Lập danh mục", "30 ngày", "3 Tổ chức", "4 Xây dựng"])
        == [0: "1", 2: "2", 4: "3", 5: "4"])
  }

  @Test("Sub-rows count within their row, and the count goes on after them")
  func subRows() {
    #expect(
      anchors(["6 A", "7 B", "7.1 C", "7.2 D", "7.3 E", "8 F", "9 G"]).values.sorted()
        == ["6", "7", "7.1", "7.2", "7.3", "8", "9"])
  }

  @Test("Two numbers alone prove nothing")
  func few() {
    #expect(anchors(["5 lớp", "nội dung", "6 lớp"]).isEmpty)
  }
}
