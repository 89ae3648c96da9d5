/// What a column's language has counted: the words, and the pairs of words that follow on one another.
final class LanguageCounts {
  /// How often each word was seen, by its number.
  private var words: [Double] = []
  private var pairs = PairCounts()
  /// What followed each word, by its number and two more: the cell's start has -1.
  private var contexts: [Context] = []
  private var total = 0.0
  /// How open the vocabulary is: the share of new words.
  private let novelty: Double
  private static let vocabulary = 8000.0

  /// How often a word was followed by any, and by how many different ones (Witten and Bell's estimate).
  private struct Context {
    var count = 0.0
    var kinds = 0.0
  }

  /// How likely a cell ends after a word that none was seen to end with.
  private let ending: Double
  /// Words that join names: after one a new name begins.
  var joiners: Set<Int> = []

  init(novelty: Double, ending: Double) {
    self.novelty = novelty
    self.ending = ending
  }

  /// The same counts, to go on from.
  init(_ other: LanguageCounts) {
    words = other.words
    pairs = other.pairs
    contexts = other.contexts
    total = other.total
    novelty = other.novelty
    ending = other.ending
    joiners = other.joiners
  }

  /// Learns a cell's text, given as the words' numbers.
  func learn(_ text: some Sequence<Int>, weight: Double = 1, isWhole: Bool = true) {
    var last: Int? = isWhole ? ColumnLanguage.start : nil
    for word in text {
      count(word, weight)
      if let last { count(last, word, weight) }
      last = word
    }
    if isWhole, let last { count(last, ColumnLanguage.end, weight) }
  }

  private func count(_ word: Int, _ weight: Double) {
    if word >= words.count {
      words += [Double](repeating: 0, count: max(word + 1 - words.count, words.count / 2))
    }
    words[word] += weight
    total += weight
  }

  private func count(_ left: Int, _ right: Int, _ weight: Double) {
    let isNew = pairs.add(left, right, weight)
    let place = left + 2
    if place >= contexts.count {
      contexts += [Context](
        repeating: Context(), count: max(place + 1 - contexts.count, contexts.count / 2))
    }
    contexts[place].count += weight
    if isNew { contexts[place].kinds += weight }
  }

  /// Learns what cells have in common: words and pairs of words that stand in more than one.
  ///
  /// What stands in one cell only proves nothing: it may be there because the cell was cut wrongly.
  func learn(repeated cells: [[Int]], weight: Double = 1) {
    var seenWords: [Int: Int] = [:]
    var seenPairs = PairCounts()
    for (index, cell) in cells.enumerated() {
      var last = ColumnLanguage.start
      for word in cell + [ColumnLanguage.end] {
        // Once in each cell, however often it stands there.
        if word != ColumnLanguage.end {
          let before = seenWords.updateValue(index, forKey: word)
          if let before, before != index { count(word, weight) }
        }
        if let before = seenPairs.count(last, word) {
          if Int(before) != index {
            count(last, word, weight)
            _ = seenPairs.add(last, word, Double(index) - before)
          }
        } else {
          _ = seenPairs.add(last, word, Double(index))
        }
        last = word
      }
    }
  }

  /// The cost of a word after another, in nats.
  func cost(_ word: Int, after last: Int) -> Double {
    let alone = word == ColumnLanguage.end ? ending : alone(word)
    guard last + 2 < contexts.count, contexts[last + 2].count > 0 else { return -ColumnLanguage.log(alone) }
    let context = contexts[last + 2]
    let pair = pairs.count(last, word) ?? 0
    return -ColumnLanguage.log((pair + context.kinds * alone) / (context.count + context.kinds))
  }

  /// The cost of a word in a list of names, and whether it was seen after the other: after a joining word or
  /// a separator a new name may begin.
  ///
  /// - Parameter listStart: what it costs that a name begins inside a list.
  func look(
    _ word: Int, after last: Int, isSeparated: Bool, listStart: Double
  ) -> (cost: Double, isKnown: Bool) {
    let alone = alone(word)
    var cost: Double
    var isKnown = false
    if last + 2 < contexts.count, contexts[last + 2].count > 0 {
      let context = contexts[last + 2]
      let pair = pairs.count(last, word)
      isKnown = pair != nil
      cost = -ColumnLanguage.log(((pair ?? 0) + context.kinds * alone) / (context.count + context.kinds))
    } else {
      cost = -ColumnLanguage.log(alone)
    }
    if !joiners.isEmpty, joiners.contains(word) {
      return (min(cost, self.cost(ColumnLanguage.end, after: last) + 1.5), isKnown)
    }
    if isSeparated || !joiners.isEmpty && joiners.contains(last) {
      cost = min(cost, self.cost(word, after: ColumnLanguage.start) + listStart)
    }
    return (cost, isKnown)
  }

  private func alone(_ word: Int) -> Double {
    let open = max(total, 1) * novelty
    let known = word < words.count ? words[word] : 0
    return (known + open / Self.vocabulary) / (max(total, 1) + open)
  }

  /// Whether a word was seen after the other.
  func has(_ word: Int, after last: Int) -> Bool { pairs.count(last, word) != nil }
}
