/// What a column's language has counted: the words, and the pairs of words that follow on one another.
struct LanguageCounts: Sendable {
  /// How often each word was seen, by its number.
  private(set) var words: [Double] = []
  private(set) var pairs = PairCounts()
  /// What followed each word, by its number and two more: the cell's start has -1.
  private(set) var contexts: [Context] = []
  private(set) var total = 0.0
  /// Words that join names: after one a new name begins.
  var joiners: Set<Int> = []
  /// Words that end names: they may stand behind any.
  var closers: Set<Int> = []

  /// How often a word was followed by any, and by how many different ones (Witten and Bell's estimate).
  struct Context: Sendable {
    var count = 0.0
    var kinds = 0.0
  }

  /// Learns a cell's text, given as the words' numbers.
  mutating func learn(_ text: some Sequence<Int>, weight: Double = 1, isWhole: Bool = true) {
    var last: Int? = isWhole ? ColumnLanguage.start : nil
    for word in text {
      count(word, weight)
      if let last { count(last, word, weight) }
      last = word
    }
    if isWhole, let last { count(last, ColumnLanguage.end, weight) }
  }

  private mutating func count(_ word: Int, _ weight: Double) {
    if word >= words.count {
      words += [Double](repeating: 0, count: max(word + 1 - words.count, words.count / 2))
    }
    words[word] += weight
    total += weight
  }

  private mutating func count(_ left: Int, _ right: Int, _ weight: Double) {
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
  mutating func learn(repeated cells: [[Int]], weight: Double = 1) {
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
}
