import PlanDocument
import VietnameseText

/// Words of several lines made one text again.
enum TextJoining {
  /// The words with blanks between them; codes and words cut at a line's end run on without one.
  static func text(_ words: some Sequence<Word>) -> String {
    var text = ""
    var previous: Word?
    for word in words {
      if let previous, !(previous.line != word.line && runsOn(previous, word)) { text += " " }
      text += word.text
      previous = word
    }
    return text
  }

  /// The same for the pieces of a cell.
  static func text(_ pieces: [CellPiece]) -> String {
    var text = ""
    var previous: String?
    for piece in pieces {
      for (index, word) in piece.words.enumerated() {
        if let previous,
          index > 0 || !runsOn(Word.Shape(previous), word, Word.Shape(word))
        {
          text += " "
        }
        text += word
        previous = word
      }
    }
    return text
  }

  /// The words as a piece of text with its lines and confidence; nil where there are none.
  static func piece(_ words: some Collection<Word>) -> TextPiece? {
    guard let first = words.first else { return nil }
    var span = LineSpan(first.line, first.line)
    var sum = 0.0
    for word in words {
      span = span.union(LineSpan(word.line, word.line))
      sum += word.confidence
    }
    return TextPiece(
      text: text(words), source: span, confidence: sum / Double(words.count))
  }

  /// Whether a word was cut at the line's end: "113-" before "CTr/TU", "107/2020/" before "NĐ-CP",
  /// "Quý III/" before "2025".
  static func runsOn(_ left: Word, _ right: Word) -> Bool {
    runsOn(left.shape, right.text, right.shape)
  }

  private static func runsOn(
    _ leftShape: Word.Shape, _ right: String, _ rightShape: Word.Shape
  ) -> Bool {
    guard leftShape.length > 1, rightShape.first != .mark else { return false }
    switch leftShape.last {
    case "-": return true
    case "/":
      let isCode = leftShape.hasDigit || leftShape.isCapitals
      return isCode
        && (rightShape.first == .digit || rightShape.isCapitals || right.holds("/"))
    default: return false
    }
  }
}
