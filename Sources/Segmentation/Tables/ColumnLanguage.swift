/// The language of a column: which words stand in it, and which follow on which.
///
/// A line of a flattened table is cut where the languages change. Each column's language is an interpolated
/// bigram model; its seeds come from `Dictionaries/column-texts.tsv`, the document's running text and the
/// catalogue of agencies, and it goes on learning from the table's own cells.
struct ColumnLanguage: Sendable {
  /// The beginning and the end of a cell, as words.
  static let start = -1
  static let end = -2

  private var words: [Int: Double] = [:]
  private var pairs: [Pair: Double] = [:]
  private var contexts: [Int: Context] = [:]
  private var total = 0.0
  /// How open the vocabulary is: the share of new words.
  let novelty: Double
  private static let vocabulary = 8000.0

  /// How often a word was followed by any, and by how many different ones (Witten and Bell's estimate).
  private struct Context {
    var count = 0.0
    var kinds = 0.0
  }

  private struct Pair: Hashable {
    var left: Int
    var right: Int

    /// Both numbers mixed into one: hashing each is half of what looking a pair up costs.
    func hash(into hasher: inout Hasher) { hasher.combine(left &* 1_048_576 &+ right) }
  }

  /// How likely a cell ends after a word that none was seen to end with.
  private let ending: Double
  /// Words that join names: after one a new name begins.
  private var joiners: Set<Int> = []

  /// `names` says that the cells hold names and lists of names rather than sentences.
  init(novelty: Double, names: Bool = false) {
    self.novelty = novelty
    ending = names ? 0.02 : 0.08
  }

  /// Learns a cell's text, given as the words' numbers.
  mutating func learn(_ text: some Sequence<Int>, weight: Double = 1, isWhole: Bool = true) {
    var last: Int? = isWhole ? Self.start : nil
    func add(_ word: Int) {
      if let last { count(Pair(left: last, right: word), weight) }
      last = word
    }
    for word in text {
      words[word, default: 0] += weight
      total += weight
      add(word)
    }
    if isWhole { add(Self.end) }
  }

  private mutating func count(_ pair: Pair, _ weight: Double) {
    let known = pairs[pair] ?? 0
    pairs[pair] = known + weight
    var context = contexts[pair.left] ?? Context()
    context.count += weight
    if known == 0 { context.kinds += weight }
    contexts[pair.left] = context
  }

  /// Learns what cells have in common: words and pairs of words that stand in more than one.
  ///
  /// What stands in one cell only proves nothing: it may be there because the cell was cut wrongly.
  mutating func learn(repeated cells: [[Int]], weight: Double = 1) {
    var wordCounts: [Int: Double] = [:]
    var pairCounts: [Pair: Double] = [:]
    for cell in cells {
      for word in Set(cell) { wordCounts[word, default: 0] += 1 }
      let line = [Self.start] + cell + [Self.end]
      for pair in Set(zip(line, line.dropFirst()).map { Pair(left: $0, right: $1) }) {
        pairCounts[pair, default: 0] += 1
      }
    }
    for (word, count) in wordCounts where count > 1 {
      words[word, default: 0] += weight * (count - 1)
      total += weight * (count - 1)
    }
    for (pair, count) in pairCounts where count > 1 {
      self.count(pair, weight * (count - 1))
    }
  }

  /// The cost of a word after another, in nats.
  func cost(_ word: Int, after last: Int) -> Double {
    let alone = word == Self.end ? ending : alone(word)
    guard let context = contexts[last] else { return -Self.log(alone) }
    let pair = pairs[Pair(left: last, right: word)] ?? 0
    return -Self.log((pair + context.kinds * alone) / (context.count + context.kinds))
  }

  /// The cost of a word in a list of names, and whether it was seen after the other.
  func look(_ word: Int, after last: Int, isSeparated: Bool) -> (cost: Double, isKnown: Bool) {
    let alone = alone(word)
    var cost = -Self.log(alone)
    var isKnown = false
    if let context = contexts[last] {
      let pair = pairs[Pair(left: last, right: word)]
      isKnown = pair != nil
      cost = -Self.log(((pair ?? 0) + context.kinds * alone) / (context.count + context.kinds))
    }
    if joiners.contains(word) {
      return (min(cost, self.cost(Self.end, after: last) + 1.5), isKnown)
    }
    if isSeparated || joiners.contains(last) {
      cost = min(cost, self.cost(word, after: Self.start) + 0.4)
    }
    return (cost, isKnown)
  }

  private func alone(_ word: Int) -> Double {
    let open = max(total, 1) * novelty
    return ((words[word] ?? 0) + open / Self.vocabulary) / (max(total, 1) + open)
  }

  /// Takes words that join names ("và"): each may follow a whole name.
  mutating func join(by words: some Sequence<Int>) { joiners.formUnion(words) }

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
