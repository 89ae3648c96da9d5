import Foundation

/// Counts how often something holds of words, alone and after other words: the rows of a file of shares.
struct PairCounter {
  /// How often a word or a pair was seen, and how often it held then.
  struct Count {
    var seen = 0
    var held = 0
  }

  /// A row of the file; `before` is empty for the word alone.
  struct Row {
    var before: String
    var word: String
    var count: Count
  }

  private struct Pair: Hashable {
    var before: String
    var word: String
  }

  private(set) var words: [String: Count] = [:]
  private var pairs: [Pair: Count] = [:]

  /// Counts a word after another; after none, where nothing is known of what stands before it.
  mutating func count(_ word: String, after before: String?, holds: Bool) {
    words[word, default: Count()].seen += 1
    if holds { words[word]?.held += 1 }
    guard let before else { return }
    let pair = Pair(before: before, word: word)
    pairs[pair, default: Count()].seen += 1
    if holds { pairs[pair]?.held += 1 }
  }

  /// The words, then the pairs whose share is another than the word's: by word, then by what stands before.
  ///
  /// - Parameter differs: whether a pair's share says something beside the word's.
  func rows(
    leastWord: Int, leastPair: Int, differs: (_ own: Double, _ alone: Double) -> Bool
  ) -> [Row] {
    let kept = words.filter { $0.value.seen >= leastWord && $0.key.count < 10 }
    var rows = kept.map { Row(before: "", word: $0.key, count: $0.value) }
      .sorted { $0.word < $1.word }
    rows += pairs.compactMap { pair, count -> Row? in
      guard count.seen >= leastPair, let alone = kept[pair.word] else { return nil }
      let share = (Double(alone.held) + 0.05) / (Double(alone.seen) + 1)
      let own = (Double(count.held) + 2 * share) / (Double(count.seen) + 2)
      return differs(own, share) ? Row(before: pair.before, word: pair.word, count: count) : nil
    }.sorted { ($0.word, $0.before) < ($1.word, $1.before) }
    return rows
  }

  /// The rows as a file, below a head that names the last column.
  static func file(_ rows: [Row], held: String) -> String {
    rows.reduce(into: "# before\tword\tseen\t\(held)\n") { file, row in
      file += "\(row.before)\t\(row.word)\t\(row.count.seen)\t\(row.count.held)\n"
    }
  }
}
