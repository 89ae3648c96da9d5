/// The place of a text that holds most of what was looked for.
struct Passage {
  /// How often the phrases stand in the whole text.
  var count: Int
  /// The words around the place, on one line, what was looked for between « and ».
  var snippet: String
  /// The line, 1-based.
  var line: Int

  /// How many words a snippet has before and behind what was found.
  private static let context = 12

  init(of text: String, phrases: [Phrase]) {
    let tokens = SearchText.tokens(of: text)
    var hits: [(phrase: Int, words: Range<Int>)] = []
    for index in tokens.indices {
      for (number, phrase) in phrases.enumerated() where phrase.matches(tokens, at: index) {
        hits.append((number, index..<index + phrase.words.count))
      }
    }
    count = hits.count
    guard !tokens.isEmpty else {
      (snippet, line) = ("", 1)
      return
    }
    // What stands in the head only (an issuer's full name) is shown by the text's beginning.
    let shown = Self.densest(hits)
    let middle = shown.first?.words ?? 0..<min(1, tokens.count)
    let from = max(0, middle.lowerBound - Self.context)
    let to = min(
      tokens.count, max(middle.upperBound, shown.last?.words.upperBound ?? 0) + Self.context)
    snippet = Self.snippet(text, tokens, from..<to, marking: shown.map(\.words))
    let place = tokens[middle.lowerBound].range.lowerBound
    line = text.utf8[..<place].count { $0 == 0x0A } + 1
  }

  /// Neighbouring hits that hold the most phrases; of equal places the first.
  private static func densest(_ hits: [(phrase: Int, words: Range<Int>)])
    -> ArraySlice<(phrase: Int, words: Range<Int>)>
  {
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
    _ text: String, _ tokens: [SearchText.Token], _ words: Range<Int>, marking hits: [Range<Int>]
  ) -> String {
    var snippet = words.lowerBound > 0 ? "… " : ""
    let end =
      words.upperBound < tokens.count
      ? tokens[words.upperBound - 1].range.upperBound : text.endIndex
    var place = words.lowerBound > 0 ? tokens[words.lowerBound].range.lowerBound : text.startIndex
    var lastEnd = -1
    for hit in hits where hit.lowerBound >= lastEnd && hit.upperBound <= words.upperBound {
      let range =
        tokens[hit.lowerBound].range.lowerBound..<tokens[hit.upperBound - 1].range.upperBound
      snippet += text[place..<range.lowerBound] + "«" + text[range] + "»"
      place = range.upperBound
      lastEnd = hit.upperBound
    }
    snippet += text[place..<end]
    if words.upperBound < tokens.count { snippet += " …" }
    return snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
