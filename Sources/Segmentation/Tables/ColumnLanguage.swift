/// The language of a column: which words stand in it, and which follow on which.
///
/// A line of a flattened table is cut where the languages change. Each column's language is an interpolated
/// bigram model; its seeds come from `Dictionaries/column-texts.tsv`, the document's running text and the
/// catalogue of agencies, and it goes on learning from the table's own cells.
struct ColumnLanguage: Sendable {
  /// The beginning and the end of a cell, as words.
  static let start = -1
  static let end = -2

  /// How often each word was seen, by its number.
  private var words: [Double] = []
  private var pairs = PairCounts()
  /// What followed each word, by its number and two more: the cell's start has -1.
  private var contexts: [Context] = []
  private var total = 0.0
  /// How open the vocabulary is: the share of new words.
  let novelty: Double
  private static let vocabulary = 8000.0

  /// How often a word was followed by any, and by how many different ones (Witten and Bell's estimate).
  private struct Context {
    var count = 0.0
    var kinds = 0.0
  }

  /// How likely a cell ends after a word that none was seen to end with.
  private let ending: Double
  /// Words that join names: after one a new name begins.
  private var joiners: Set<Int> = []
  /// Words that end names: they may stand behind any.
  private var closers: Set<Int> = []

  init(novelty: Double, ending: Double) {
    self.novelty = novelty
    self.ending = ending
  }

  /// Learns a cell's text, given as the words' numbers.
  mutating func learn(_ text: some Sequence<Int>, weight: Double = 1, isWhole: Bool = true) {
    var last: Int? = isWhole ? Self.start : nil
    for word in text {
      count(word, weight)
      if let last { count(last, word, weight) }
      last = word
    }
    if isWhole, let last { count(last, Self.end, weight) }
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
      var last = Self.start
      for word in cell + [Self.end] {
        // Once in each cell, however often it stands there.
        if word != Self.end {
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
    let alone = word == Self.end ? ending : alone(word)
    guard last + 2 < contexts.count, contexts[last + 2].count > 0 else { return -Self.log(alone) }
    let context = contexts[last + 2]
    let pair = pairs.count(last, word) ?? 0
    return -Self.log((pair + context.kinds * alone) / (context.count + context.kinds))
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
      cost = -Self.log(((pair ?? 0) + context.kinds * alone) / (context.count + context.kinds))
    } else {
      cost = -Self.log(alone)
    }
    if closers.contains(word) { return (cost, true) }
    if !joiners.isEmpty, joiners.contains(word) {
      return (min(cost, self.cost(Self.end, after: last) + 1.5), isKnown)
    }
    if isSeparated || !joiners.isEmpty && joiners.contains(last) {
      cost = min(cost, self.cost(word, after: Self.start) + listStart)
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

  /// Takes words that join names ("và"): each may follow a whole name.
  mutating func join(by words: some Sequence<Int>) { joiners.formUnion(words) }

  /// Takes words that end names ("tỉnh"): each may stand behind any other.
  mutating func close(by words: some Sequence<Int>) { closers.formUnion(words) }

  /// Whether the word joins names.
  func joins(_ word: Int) -> Bool { joiners.contains(word) }
}

extension ColumnLanguage {
  /// The natural logarithm by the exponent and a polynomial: the standard library has none without Foundation.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return -40 }
    let mantissa = x.significand
    // ln(m) for 1 ≤ m < 2 by the series of artanh, exact to six digits: more than costs need.
    let z = (mantissa - 1) / (mantissa + 1)
    let z2 = z * z
    let series = 2 * z * (1 + z2 * (1.0 / 3 + z2 * (1.0 / 5 + z2 * (1.0 / 7 + z2 / 9))))
    return Double(x.exponent) * 0.6931471805599453 + series
  }

  /// The exponential of a number that is not positive, to three digits: the sum of two costs needs no more.
  static func exp(_ x: Double) -> Double {
    guard x > -20 else { return 0 }
    // (1 + x/256)^256 by eight squarings.
    var y = 1 + x / 256
    for _ in 0..<8 { y *= y }
    return y
  }
}
