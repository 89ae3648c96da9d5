import VietnameseText

/// Text as the archive's index holds it: words in lower case, once with their marks and once without.
enum SearchText {
  /// A word in its two forms.
  struct Token {
    /// Lower case, the tone mark of oa, oe, uy in its traditional place.
    var marked: String
    /// The same without marks: ASCII where the word is Vietnamese.
    var plain: String

    /// Whether the word was written with marks.
    var hasMarks: Bool { marked != plain }
  }

  /// The words of a text.
  static func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      words(in: bytes).map { range in
        let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
        guard bytes[range].contains(where: { $0 >= 0x80 }) else {
          return Token(marked: word, plain: word)
        }
        let marked = Folding.fold(word)
        return Token(marked: marked, plain: Folding.stripMarks(marked))
      }
    }
  }

  /// The two forms of a text for the index: the same words in both, one blank between them.
  static func forms(of text: String) -> (plain: String, marked: String) {
    let tokens = tokens(of: text)
    return (
      tokens.map(\.plain).joined(separator: " "), tokens.map(\.marked).joined(separator: " ")
    )
  }

  /// Where the words of UTF-8 text stand: runs of letters and digits.
  static func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(bytes.count / 5)
    var start = -1
    var index = 0
    while index < bytes.count {
      let (isWord, width) = wordScalar(bytes, at: index)
      if isWord {
        if start < 0 { start = index }
      } else if start >= 0 {
        words.append(start..<index)
        start = -1
      }
      index += width
    }
    if start >= 0 { words.append(start..<bytes.count) }
    return words
  }

  /// Whether a letter or a digit stands at a place, and how many bytes the scalar there has.
  private static func wordScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Bool, Int)
  {
    let byte = bytes[index]
    if byte < 0x80 {
      return ((0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte), 1)
    }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    var value = UInt32(byte) & (0xFF >> UInt32(width + 1))
    for next in bytes[(index + 1)..<min(index + width, bytes.count)] {
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Where the Vietnamese letters are, there is nothing but letters, less two signs.
    if (0xC0...0x24F).contains(value) { return (value != 0xD7 && value != 0xF7, width) }
    if (0x1E00...0x1EFF).contains(value) { return (true, width) }
    guard let scalar = Unicode.Scalar(value) else { return (false, width) }
    return (scalar.properties.isAlphabetic || scalar.properties.numericType != nil, width)
  }
}
