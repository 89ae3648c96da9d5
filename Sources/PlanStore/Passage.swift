/// The place of a text that holds most of what was looked for.
struct Passage {
  /// How often the phrases stand in the whole text.
  var count: Int
  /// The words around the place, on one line, what was looked for between « and ».
  var snippet: String
  /// The line, 1-based.
  var line: Int

  /// Some words of the text, by their numbers, in which a phrase was found.
  private struct Hit {
    var phrase: Int
    var words: Range<Int>
  }

  /// How many words a snippet has before and behind what was found.
  private static let context = 12

  /// The best place of a text; `plain` and `marked` are its forms in the index.
  init(of text: String, plain: String, marked: String, phrases: [Phrase]) {
    var hits: [Hit] = []
    for (number, phrase) in phrases.enumerated() {
      hits += phrase.places(in: phrase.isMarked ? marked : plain).map {
        Hit(phrase: number, words: $0..<$0 + phrase.words.count)
      }
    }
    hits.sort { $0.words.lowerBound < $1.words.lowerBound }
    count = hits.count
    // What stands in the head only (an issuer's full name) is shown by the text's beginning.
    let shown = Self.densest(hits)
    var text = text
    (snippet, line) = text.withUTF8 { bytes in
      let words = SearchText.words(in: bytes)
      let first = shown.first?.words ?? 0..<0
      let place = first.lowerBound < words.count ? words[first.lowerBound].lowerBound : 0
      let end = max(first.upperBound, shown.last?.words.upperBound ?? 0)
      let around = max(0, first.lowerBound - Self.context)..<min(words.count, end + Self.context)
      return (
        Self.snippet(bytes, words, around, marking: shown.map(\.words)),
        bytes[..<place].count { $0 == 0x0A } + 1
      )
    }
  }

  /// Neighbouring hits that hold the most phrases; of equal places the first.
  private static func densest(_ hits: [Hit]) -> ArraySlice<Hit> {
    var best = hits.prefix(0)
    var bestPhrases = 0
    var last = 0
    for first in hits.indices {
      last = max(last, first)
      while last + 1 < hits.count,
        hits[last + 1].words.upperBound - hits[first].words.lowerBound <= 2 * context
      {
        last += 1
      }
      let phrases = Set(hits[first...last].map(\.phrase)).count
      if phrases > bestPhrases {
        best = hits[first...last]
        bestPhrases = phrases
      }
    }
    return best
  }

  private static func snippet(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: [Range<Int>], _ around: Range<Int>,
    marking hits: [Range<Int>]
  ) -> String {
    guard !around.isEmpty else { return "" }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var snippet = around.lowerBound > 0 ? "… " : ""
    let end =
      around.upperBound < words.count ? words[around.upperBound - 1].upperBound : bytes.count
    var place = around.lowerBound > 0 ? words[around.lowerBound].lowerBound : 0
    var lastEnd = 0
    for hit in hits where hit.lowerBound >= lastEnd && hit.upperBound <= around.upperBound {
      let range = words[hit.lowerBound].lowerBound..<words[hit.upperBound - 1].upperBound
      snippet += text(place..<range.lowerBound) + "«" + text(range) + "»"
      place = range.upperBound
      lastEnd = hit.upperBound
    }
    snippet += text(place..<end)
    if around.upperBound < words.count { snippet += " …" }
    return snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
