import VietnameseText

/// A text cut into words, numbers and marks, each with the forms that recognition compares.
///
/// Ranges are in `text` itself. Takes NFC text.
public struct WordSequence: Sendable {
  /// A run of letters (with digits, "&" between letters), a run of digits, or one mark.
  public struct Word: Sendable, Equatable {
    /// What a word is made of.
    public enum Kind: Sendable, Equatable { case letters, number, mark }

    /// Its place in the text.
    public var range: Range<String.Index>
    /// What it is made of.
    public var kind: Kind
    /// Lower case, tone marks in the traditional place.
    public var folded: String
    /// Lower case without tones and marks.
    public var plain: String
    /// Whether the first letter is a capital.
    public var startsUpper: Bool
    /// Whether every letter is a capital.
    public var isCapitals: Bool
    /// Whether a blank (or the text's start) stands before it.
    public var blankBefore: Bool
  }

  /// The text that was cut.
  public let text: String
  /// The words in their order.
  public let words: [Word]

  /// Cuts a text.
  public init(_ text: String) {
    self.text = text
    self.words = Self.cut(text)
  }

  /// The text of some of the words, with what stands between them.
  public func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(text[words[first].range.lowerBound..<words[last].range.upperBound])
  }

  /// The place of some of the words in the text.
  public func range(_ range: Range<Int>) -> Range<String.Index> {
    guard let first = range.first, let last = range.last else {
      return text.endIndex..<text.endIndex
    }
    return words[first].range.lowerBound..<words[last].range.upperBound
  }

  /// The mark at an index, nil where there is a word or nothing.
  public func mark(_ index: Int) -> String? {
    guard words.indices.contains(index), words[index].kind == .mark else { return nil }
    return words[index].plain
  }

  /// Whether a sentence ends at an index, or nothing but a note in parentheses follows: "…, tháng 6/2024 (Ban Tuyên giáo
  /// tham mưu)."
  func endsOrOpensLastNote(_ index: Int) -> Bool {
    var end = index
    if mark(end) == "(", let close = words[end...].firstIndex(where: { $0.plain == ")" }) {
      end = close + 1
    }
    return end >= words.count || words[end...].allSatisfy { [".", ";"].contains($0.plain) }
  }

  /// The value of the number at an index, nil where there is none.
  func number(_ index: Int) -> Int? {
    guard words.indices.contains(index), words[index].kind == .number else { return nil }
    return Int(words[index].plain)
  }

  /// The folded word at an index, "" outside.
  public func folded(_ index: Int) -> String {
    words.indices.contains(index) ? words[index].folded : ""
  }

  private static func cut(_ text: String) -> [Word] {
    var words: [Word] = []
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var blank = true
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar.isBlank {
        blank = true
        index = scalars.index(after: index)
        continue
      }
      let start = index
      var letters = false
      while index < scalars.endIndex {
        let scalar = scalars[index]
        if scalar.isLetter {
          letters = true
        } else if scalar == "&", letters, index > start {
          let next = scalars.index(after: index)
          guard next < scalars.endIndex, scalars[next].isLetter else { break }
        } else if !isDigit(scalar) {
          break
        }
        index = scalars.index(after: index)
      }
      if index == start { index = scalars.index(after: index) }
      words.append(
        word(text, start..<index, letters: letters, number: isDigit(scalar), blank: blank))
      blank = false
    }
    return words
  }

  private static func word(
    _ text: String, _ range: Range<String.Index>, letters: Bool, number: Bool, blank: Bool
  ) -> Word {
    let raw = String(text.unicodeScalars[range])
    let kind: Word.Kind = letters ? .letters : number ? .number : .mark
    guard kind == .letters else {
      let form = raw.unicodeScalars.first.map(isDash) ?? false ? "-" : raw
      return Word(
        range: range, kind: kind, folded: form, plain: form, startsUpper: false, isCapitals: false,
        blankBefore: blank)
    }
    let folded = Folding.fold(raw)
    let capitals = raw.unicodeScalars.allSatisfy { !$0.isLower }
    let upper = raw.unicodeScalars.first?.isUpper ?? false
    return Word(
      range: range, kind: kind, folded: folded, plain: Folding.stripMarks(folded),
      startsUpper: upper, isCapitals: capitals, blankBefore: blank)
  }

  /// The dashes of typesetters and the OCR are one mark.
  private static func isDash(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "–", "—", "‑", "−": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
}
