@testable import Segmentation

extension TableTokens {
  /// Lines of a table, prepared as they stand.
  static func sketch(_ lines: [String]) -> [TableTokens] {
    var vocabulary = Vocabulary()
    var numbers = WordNumbers()
    return lines.enumerated().map { index, text in
      let words = text.split(separator: " ").map {
        vocabulary.word(String($0), confidence: 1, ruleBefore: false, line: index + 1)
      }
      return TableTokens(
        line: TextLine(index: index, number: index + 1, page: 1, words: words, isUnreadable: false),
        blanks: 0, breaksPage: false, numbers: &numbers, general: GeneralLanguage(model: nil))
    }
  }
}
