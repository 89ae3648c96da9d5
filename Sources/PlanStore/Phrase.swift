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

  /// The numbers of the words at which the phrase stands in a text's form for the index.
  func places(in form: String) -> [Int] {
    var form = form
    let phrase = Array(words.joined(separator: " ").utf8)
    let isPrefix = isPrefix
    return form.withUTF8 { bytes in
      var places: [Int] = []
      var word = 0
      var start = 0
      while start + phrase.count <= bytes.count {
        let end = start + phrase.count
        if bytes[start] == phrase[0], bytes[start..<end].elementsEqual(phrase),
          isPrefix || end == bytes.count || bytes[end] == 0x20
        {
          places.append(word)
        }
        guard let blank = bytes[start...].firstIndex(of: 0x20) else { break }
        start = blank + 1
        word += 1
      }
      return places
    }
  }
}
