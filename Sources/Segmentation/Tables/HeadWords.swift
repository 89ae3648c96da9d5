import VietnameseText

/// What each printed word may be in the heads of tables, worked out once for each.
final class HeadWords {
  /// A word as heads know it; "Kết quả/mục tiêu" is four.
  struct Token {
    var year: Int?
    /// The heads' words that it may be, as places in the heads' vocabulary.
    var matches: [(word: Int, isExact: Bool)] = []
  }

  let heads: ColumnHeads
  private var known: [String: [(word: Int, isExact: Bool)]] = [:]
  private var tokens: [String: [Token]] = [:]
  private var keys: [String: Bool] = [:]

  init(_ heads: ColumnHeads) { self.heads = heads }

  /// Whether a key stands in some head.
  func knows(_ key: String) -> Bool {
    if let known = keys[key] { return known }
    let isKnown = heads.knows(key)
    keys[key] = isKnown
    return isKnown
  }

  /// The words of heads that a printed word holds.
  func tokens(of word: Word) -> [Token] {
    if let known = tokens[word.text] { return known }
    let made = made(of: word)
    tokens[word.text] = made
    return made
  }

  private func made(of word: Word) -> [Token] {
    guard word.text.holds("/") else {
      return [Token(year: TableHeadReader.year(word), matches: matches(word.key))]
    }
    return word.text.split(separator: "/").map { Vocabulary.key(of: String($0)) }
      .filter { $0.unicodeScalars.contains { $0.isLetter } }
      .map { Token(matches: matches($0)) }
  }

  private func matches(_ key: String) -> [(word: Int, isExact: Bool)] {
    if let known = known[key] { return known }
    let found = heads.matches(key).map { (word: $0, isExact: heads.vocabulary[$0] == key) }
    known[key] = found
    return found
  }

  /// How many words of a line stand in phrases of heads, two of one phrase together at least, or a phrase of one word.
  func covered(_ line: [Word]) -> Int {
    let tokens = line.flatMap(self.tokens)
    var count = 0
    var index = 0
    while index < tokens.count {
      var node = HeadPhrases.root
      var length = 0
      var best = 0
      while index + length < tokens.count,
        let next = tokens[index + length].matches.lazy.compactMap({
          self.heads.phrases.node(after: node, $0.word)
        })
        .first
      {
        node = next
        length += 1
        if length > 1 || heads.phrases.isEnd(node) {
          best = length
        }
      }
      if best == 0, tokens[index].year != nil { best = 1 }
      count += best
      index += max(best, 1)
    }
    return count
  }
}
