import LanguageModel

/// What a document says one after another: by word, those that follow it and those that it follows.
struct DocumentPhrases: Sendable {
  private var followers: [WordID: [WordID]] = [:]
  private var leaders: [WordID: [WordID]] = [:]
  /// Of a word that stands everywhere no more are told: they say nothing.
  private static let most = 48

  /// Of a document of which nothing is known.
  init() {}

  /// - Parameter counts: how often one word followed another, by both (`one << 16 | other`).
  init(_ counts: [UInt32: Float]) {
    // The frequent ones first, so that the rest is left out.
    for (key, _) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let one = WordID(key >> 16)
      let other = WordID(truncatingIfNeeded: key)
      guard one >= Vocabulary.firstWord, other >= Vocabulary.firstWord else { continue }
      if followers[one, default: []].count < Self.most { followers[one, default: []].append(other) }
      if leaders[other, default: []].count < Self.most { leaders[other, default: []].append(one) }
    }
  }

  /// The words that follow a word, the frequent ones first.
  func after(_ word: WordID) -> [WordID] { followers[word] ?? [] }

  /// The words that a word follows, the frequent ones first.
  func before(_ word: WordID) -> [WordID] { leaders[word] ?? [] }
}
