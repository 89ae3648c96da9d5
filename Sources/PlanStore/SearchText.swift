import VietnameseText

/// Text as the archive's index holds it: words in lower case, once with their marks and once without.
enum SearchText {
  /// A word: its two forms and where it stands.
  struct Token {
    /// Lower case, the tone mark of oa, oe, uy in its traditional place.
    var marked: String
    /// The same without marks: ASCII where the word is Vietnamese.
    var plain: String
    /// Its place in the text.
    var range: Range<String.Index>

    /// Whether the word was written with marks.
    var hasMarks: Bool { marked != plain }
  }

  /// The words of a text: runs of letters and digits.
  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var isASCII = true
    var index = scalars.startIndex
    func end(_ start: String.Index, at index: String.Index, isASCII: Bool) {
      let word = text[start..<index].lowercased()
      guard !isASCII else {
        tokens.append(Token(marked: word, plain: word, range: start..<index))
        return
      }
      let marked = Folding.fold(word)
      tokens.append(
        Token(marked: marked, plain: Folding.stripMarks(marked), range: start..<index))
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if isWord(scalar) {
        if start == nil {
          start = index
          isASCII = true
        }
        if !scalar.isASCII { isASCII = false }
      } else if let first = start {
        end(first, at: index, isASCII: isASCII)
        start = nil
      }
      index = scalars.index(after: index)
    }
    if let first = start { end(first, at: index, isASCII: isASCII) }
    return tokens
  }

  /// The two forms of a text for the index.
  static func forms(of text: String) -> (plain: String, marked: String) {
    let tokens = tokens(of: text)
    return (
      tokens.map(\.plain).joined(separator: " "), tokens.map(\.marked).joined(separator: " ")
    )
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
