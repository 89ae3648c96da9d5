/// Phrases by their words, found without regard to case, tones, marks and the commas and dashes inside them.
///
/// A find says how many of its words differ in tones or marks, so that the caller can ask for more where a
/// phrase without marks could be another word.
struct PhraseTable<Value: Sendable>: Sendable {
  /// A phrase found in a text.
  struct Match: Sendable {
    var value: Value
    /// Indices of the words it takes up.
    var range: Range<Int>
    /// How many words of it have other tones or marks than the phrase.
    var mismatches: Int
    var wordCount: Int
  }

  private struct Entry: Sendable {
    var value: Value
    var folded: [String]
  }

  private struct Node: Sendable {
    var children: [String: Int] = [:]
    var entries: [Entry] = []
  }

  private var nodes: [Node] = [Node()]

  /// Enters a phrase.
  mutating func insert(_ phrase: String, _ value: Value) {
    let words = WordSequence(phrase).words.filter { $0.kind != .mark || $0.plain == "%" }
    guard !words.isEmpty else { return }
    var node = 0
    for word in words {
      let key = Self.key(word)
      if let next = nodes[node].children[key] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].children[key] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    nodes[node].entries.append(Entry(value: value, folded: words.map(\.folded)))
  }

  /// The longest phrase that starts at a word; among equally long ones the one with the fewest mismatches.
  ///
  /// - Parameter accepting: says whether a find is good enough; a shorter one may be.
  func longest(
    _ text: WordSequence, at start: Int, accepting: (Match) -> Bool = { $0.mismatches == 0 }
  ) -> Match? {
    var best: Match?
    var path: [Int] = []
    var node = 0
    var index = start
    while index < text.words.count {
      let word = text.words[index]
      if let next = nodes[node].children[Self.key(word)] {
        node = next
        path.append(index)
        if let match = match(node, path, text, accepting) { best = match }
        index += 1
      } else if word.kind == .mark, Self.isSeparator(word.plain), !path.isEmpty,
        index == (path.last ?? 0) + 1
      {
        index += 1
      } else {
        break
      }
    }
    return best
  }

  /// Whether the whole text is one phrase, and which.
  func whole(_ text: WordSequence) -> Value? {
    guard let match = longest(text, at: 0, accepting: { _ in true }),
      match.range == 0..<text.words.count
    else { return nil }
    return match.value
  }

  /// Whether some phrase starts with this word.
  func canStart(with word: WordSequence.Word) -> Bool {
    nodes[0].children[Self.key(word)] != nil
  }

  /// The accepted entry of a node with the fewest mismatches: "chi nhánh" opens a name and stands behind one.
  private func match(
    _ node: Int, _ path: [Int], _ text: WordSequence, _ accepting: (Match) -> Bool
  ) -> Match? {
    guard let first = path.first, let last = path.last else { return nil }
    var best: Match?
    for entry in nodes[node].entries {
      let mismatches = zip(path, entry.folded).count {
        text.words[$0].folded != $1 && text.words[$0].plain != "&"
      }
      if let best, best.mismatches <= mismatches { continue }
      let match = Match(
        value: entry.value, range: first..<(last + 1), mismatches: mismatches,
        wordCount: path.count)
      if accepting(match) { best = match }
    }
    return best
  }

  private static func isSeparator(_ mark: String) -> Bool {
    mark == "," || mark == "-" || mark == "/"
  }

  /// "&" between words is "và".
  private static func key(_ word: WordSequence.Word) -> String {
    word.plain == "&" ? "va" : word.plain
  }
}
