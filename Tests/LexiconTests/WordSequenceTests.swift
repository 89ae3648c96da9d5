import Testing
import VietnameseText

@testable import Lexicon

@Suite("A text is cut into words as Unicode's properties say")
struct WordSequenceTests {
  @Test("every scalar alone, in a word, before one and after one")
  func scalars() {
    var other: [Unicode.Scalar] = []
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\(scalar) Ế\(scalar)b&\(scalar)1"
      if Self.cut(text) != WordSequence(text).words.map(Shape.init) { other.append(scalar) }
    }
    #expect(other == [])
  }

  @Test("words have their places and their forms")
  func words() {
    let text = "Số 12/KH–UBND GD&ĐT Hoà &"
    let words = WordSequence(text).words
    #expect(
      words.map { String(text[$0.range]) } == [
        "Số", "12", "/", "KH", "–", "UBND", "GD&ĐT", "Hoà", "&",
      ])
    #expect(
      words.map(\.folded) == ["số", "12", "/", "kh", "-", "ubnd", "gd&đt", "hòa", "&"])
    #expect(words.map(\.plain) == ["so", "12", "/", "kh", "-", "ubnd", "gd&dt", "hoa", "&"])
    #expect(
      words.map(\.isCapitals) == [false, false, false, true, false, true, true, false, false])
    #expect(words.map(\.blankBefore) == [true, true, false, false, false, false, true, true, true])
  }

  /// What a word is, by Unicode's own tables.
  private struct Shape: Equatable {
    var text: String
    var kind: WordSequence.Word.Kind
    var startsUpper: Bool
    var isCapitals: Bool
    var blankBefore: Bool

    init(_ word: WordSequence.Word) {
      text = word.folded
      kind = word.kind
      startsUpper = word.startsUpper
      isCapitals = word.isCapitals
      blankBefore = word.blankBefore
    }

    init(_ scalars: [Unicode.Scalar], blankBefore: Bool) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let raw = String(view)
      let isWord = scalars.contains(where: \.properties.isAlphabetic)
      kind = isWord ? .letters : ("0"..."9").contains(scalars[0]) ? .number : .mark
      text =
        isWord
        ? TonePlacement.traditional(raw.lowercased())
        : ["–", "—", "‑", "−"].contains(raw) ? "-" : raw
      startsUpper = isWord && scalars[0].properties.isUppercase
      isCapitals = isWord && scalars.allSatisfy { !$0.properties.isLowercase }
      self.blankBefore = blankBefore
    }
  }

  private static func cut(_ text: String) -> [Shape] {
    let scalars = Array(text.unicodeScalars)
    var shapes: [Shape] = []
    var isBlank = true
    var index = 0
    while index < scalars.count {
      let start = index
      if scalars[index].properties.isWhitespace {
        isBlank = true
        index += 1
        continue
      }
      while index < scalars.count {
        let scalar = scalars[index]
        let word = scalars[start..<index]
        let joins =
          scalar == "&" && index + 1 < scalars.count
          && word.contains(where: \.properties.isAlphabetic)
          && scalars[index + 1].properties.isAlphabetic
        guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || joins else { break }
        index += 1
      }
      if index == start { index += 1 }
      shapes.append(Shape(Array(scalars[start..<index]), blankBefore: isBlank))
      isBlank = false
    }
    return shapes
  }
}
