/// The titles of the body's sections, to be known again where a table's groups repeat them.
struct KnownTitles: Sendable {
  /// The titles' keys run together, by the key of each of their first two words.
  private var titles: [String: [String]] = [:]
  /// A title shorter than this says too little.
  private static let shortest = 12

  /// Adds a title.
  mutating func add(_ words: [Word]) {
    let keys = words.filter { $0.firstCase != .mark }.map(\.key)
    let joined = keys.joined()
    guard joined.utf8.count >= Self.shortest else { return }
    for key in Set(keys.prefix(2)) { titles[key, default: []].append(joined) }
  }

  /// Whether the words are a title or its beginning, one letter in five forgiven.
  func contains(_ words: ArraySlice<Word>) -> Bool {
    guard !titles.isEmpty, words.count >= 3 else { return false }
    let printed = words.lazy.filter { $0.firstCase != .mark }
    // Hardly any line begins as a title does.
    guard printed.prefix(2).contains(where: { titles[$0.key] != nil }) else { return false }
    let keys = Array(printed.map(\.key))
    guard keys.count >= 3 else { return false }
    let joined = keys.joined()
    guard (Self.shortest...400).contains(joined.utf8.count) else { return false }
    var seen: Set<String> = []
    for key in keys.prefix(2) {
      for title in titles[key] ?? [] where seen.insert(title).inserted {
        if FuzzyMatch.matches(joined, String(title.prefix(joined.count))) { return true }
      }
    }
    return false
  }
}
