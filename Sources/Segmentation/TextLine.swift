import PlanDocument
import Restoration
import VietnameseText

/// A line of the restored document as segmentation sees it: words, and where rules stood.
struct TextLine: Sendable, Equatable {
  /// The index among the document's lines; `number` is the 1-based number of the input line.
  var index: Int
  var number: Int
  var page: Int
  var words: [Word]
  /// Whether nothing on the line could be read, though something was there.
  var isUnreadable: Bool
  /// Whether something on the line could not be read.
  var hasDebris = false
  /// How many of the line's words are not printed as the input has them, or are no print.
  var changed = 0
  /// The length of the words with blanks between them.
  var width: Int

  var isBlank: Bool { words.isEmpty }

  init(index: Int, number: Int, page: Int, words: [Word], isUnreadable: Bool) {
    self.index = index
    self.number = number
    self.page = page
    self.words = words
    self.isUnreadable = isUnreadable
    self.width = words.reduce(-1) { $0 + $1.shape.length + 1 }
  }

  /// The words with blanks between them.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// Whether the line is in capitals: at least two words of which none has a small letter.
  var isCapitals: Bool {
    var letters = 0
    for word in words {
      if word.shape.hasLower { return false }
      if word.shape.hasUpper { letters += 1 }
    }
    return letters > 0
  }
}

extension TextLine {
  /// The lines of a restored document, with the vocabulary of their words.
  static func lines(of document: RestoredDocument, vocabulary: inout Vocabulary) -> [TextLine] {
    document.lines.enumerated().map { index, line in
      var words: [Word] = []
      words.reserveCapacity(line.tokens.count)
      var rule = false
      var noise = false
      var debris = false
      var changed = 0
      var lost = 0
      for token in line.tokens {
        if token.kind == .noise || token.kind == .word && token.restored != token.original {
          changed += 1
        }
        guard token.kind == .word else {
          rule = rule || token.kind == .rule
          debris = debris || token.kind == .noise
          lost += token.original.unicodeScalars.count { $0.properties.isAlphabetic }
          if lost >= wordLetters, !words.isEmpty { words[words.count - 1].lossAfter = true }
          noise = true
          continue
        }
        for text in parts(of: token.restored) {
          guard isPrint(text) else {
            noise = true
            continue
          }
          words.append(
            vocabulary.word(
              text, confidence: token.confidence, ruleBefore: rule, line: line.number))
          words[words.count - 1].lossBefore = lost >= wordLetters
          lost = 0
          rule = false
        }
      }
      var made = TextLine(
        index: index, number: line.number, page: line.page, words: words,
        isUnreadable: words.isEmpty && noise)
      made.hasDebris = debris
      made.changed = changed
      return made
    }
  }

  /// So many letters of debris are a word that was lost; fewer are what rules leave.
  private static let wordLetters = 2

  /// Marks that are printed alone as text; other lone symbols are debris of rules and stamps.
  private static let loneMarks = Set("-–—+•*●<>≤≥=%‰/&\"“”…,.;:()".unicodeScalars)

  /// What blanks part; nearly always the whole.
  private static func parts(of text: String) -> [String] {
    guard !text.isEmpty, text.unicodeScalars.contains(where: \.isBlank) else {
      return text.isEmpty ? [] : [text]
    }
    return text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func isPrint(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      $0.isLetter || ("0"..."9").contains($0) || loneMarks.contains($0)
    }
  }
}
