import VietnameseText

/// Words that must stand next to each other.
///
/// Typed with any mark, the phrase is read as it is typed ("bản" finds no "bán"); typed without, it finds every
/// spelling.
struct Phrase {
  var words: [String]
  var isMarked: Bool
  /// Whether the last word is only the beginning of one ("cong ngh*").
  var isPrefix: Bool

  /// Nil where there is no word in it.
  init?(_ text: String) {
    let tokens = SearchText.tokens(of: Normalization.nfc(text))
    guard !tokens.isEmpty else { return nil }
    isMarked = tokens.contains(where: \.hasMarks)
    let isMarked = isMarked
    words = tokens.map { isMarked ? $0.marked : $0.plain }
    isPrefix = text.hasSuffix("*")
  }

  /// The phrase without its marks.
  var plain: Phrase {
    var phrase = self
    phrase.isMarked = false
    phrase.words = words.map(Folding.stripMarks)
    return phrase
  }

  /// The phrase in the language of FTS5, to be looked for in the columns that hold its form.
  func expression(plain: String, marked: String) -> String {
    // Words are letters and digits only: there is nothing in them to escape.
    "{\(isMarked ? marked : plain)} : \"\(words.joined(separator: " "))\"\(isPrefix ? " *" : "")"
  }

  /// Each word for itself, wherever it stands.
  func wordExpression(plain: String, marked: String) -> String {
    words.enumerated().map { index, word in
      "{\(isMarked ? marked : plain)} : \"\(word)\"\(isPrefix && index == words.count - 1 ? " *" : "")"
    }.joined(separator: " AND ")
  }

  /// Whether the phrase stands at a place.
  func matches(_ tokens: [SearchText.Token], at index: Int) -> Bool {
    guard index + words.count <= tokens.count else { return false }
    for (offset, word) in words.enumerated() {
      let token = tokens[index + offset]
      let form = isMarked ? token.marked : token.plain
      let isWhole = !(isPrefix && offset == words.count - 1)
      guard isWhole ? form == word : form.hasPrefix(word) else { return false }
    }
    return true
  }
}
