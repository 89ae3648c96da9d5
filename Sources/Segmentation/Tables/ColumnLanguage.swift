/// The language of a column: which words stand in it, and which follow on which.
///
/// A line of a flattened table is cut where the languages change. Each column's language is an interpolated
/// bigram model; its seeds come from `Dictionaries/column-texts.tsv`, the document's running text and the
/// catalogue of agencies, and it goes on learning from the table's own cells.
struct ColumnLanguage: Sendable {
  /// The beginning and the end of a cell, as words.
  static let start = -1
  static let end = -2

  private var model: BigramModel

  /// - Parameters:
  ///   - novelty: how open the vocabulary is: the share of new words.
  ///   - ending: how likely a cell ends after a word that none was seen to end with.
  init(_ counts: LanguageCounts = LanguageCounts(), novelty: Double, ending: Double) {
    model = BigramModel(counts, novelty: novelty, ending: ending)
  }

  /// Learns what cells have in common: words and pairs of words that stand in more than one.
  ///
  /// What stands in one cell only proves nothing: it may be there because the cell was cut wrongly.
  mutating func learn(repeated cells: [[Int]], weight: Double = 1) {
    var counts = model.counts
    counts.learn(repeated: cells, weight: weight)
    model = BigramModel(counts, novelty: model.novelty, ending: model.ending)
  }

  /// The cost of a word after another, in nats.
  func cost(_ word: Int, after last: Int) -> Double { model.cost(word, after: last) }

  /// The cost of a word in a list of names, and whether it was seen after the other: after a joining word or
  /// a separator a new name may begin.
  ///
  /// - Parameter listStart: what it costs that a name begins inside a list.
  func look(
    _ word: Int, after last: Int, isSeparated: Bool, listStart: Double
  ) -> (cost: Double, isKnown: Bool) {
    model.look(word, after: last, isSeparated: isSeparated, listStart: listStart)
  }

  /// Whether a word was seen after the other.
  func has(_ word: Int, after last: Int) -> Bool { model.has(word, after: last) }

  /// Whether the word joins names.
  func joins(_ word: Int) -> Bool { model.joins(word) }
}

/// The model that counts make.
///
/// One object, since columns and their languages are handed about by the million; it never changes, so that copies
/// may share it.
private final class BigramModel: Sendable {
  let counts: LanguageCounts
  let novelty: Double
  let ending: Double
  /// What a new word has of the counts, and what all words have together.
  private let unseen: Double
  private let whole: Double
  private let joiners: [Int]
  private let closers: [Int]
  private static let vocabulary = 8000.0

  init(_ counts: LanguageCounts, novelty: Double, ending: Double) {
    self.counts = counts
    self.novelty = novelty
    self.ending = ending
    let open = max(counts.total, 1) * novelty
    unseen = open / Self.vocabulary
    whole = max(counts.total, 1) + open
    joiners = Array(counts.joiners)
    closers = Array(counts.closers)
  }

  func cost(_ word: Int, after last: Int) -> Double {
    let alone = word == ColumnLanguage.end ? ending : alone(word)
    guard let context = context(last) else { return -ColumnLanguage.log(alone) }
    let pair = counts.pairs.count(last, word) ?? 0
    return -ColumnLanguage.log((pair + context.kinds * alone) / (context.count + context.kinds))
  }

  func look(
    _ word: Int, after last: Int, isSeparated: Bool, listStart: Double
  ) -> (cost: Double, isKnown: Bool) {
    let alone = alone(word)
    var cost: Double
    var isKnown = false
    if let context = context(last) {
      let pair = counts.pairs.count(last, word)
      isKnown = pair != nil
      cost = -ColumnLanguage.log(
        ((pair ?? 0) + context.kinds * alone) / (context.count + context.kinds))
    } else {
      cost = -ColumnLanguage.log(alone)
    }
    if closers.contains(word) { return (cost, true) }
    if joins(word) {
      return (min(cost, self.cost(ColumnLanguage.end, after: last) + 1.5), isKnown)
    }
    if isSeparated || joins(last) {
      cost = min(cost, self.cost(word, after: ColumnLanguage.start) + listStart)
    }
    return (cost, isKnown)
  }

  func has(_ word: Int, after last: Int) -> Bool { counts.pairs.count(last, word) != nil }

  // A handful at most.
  @inline(__always)
  func joins(_ word: Int) -> Bool { joiners.contains(word) }

  /// What followed a word; nil where nothing did.
  @inline(__always)
  private func context(_ last: Int) -> LanguageCounts.Context? {
    guard last + 2 < counts.contexts.count, counts.contexts[last + 2].count > 0 else { return nil }
    return counts.contexts[last + 2]
  }

  @inline(__always)
  private func alone(_ word: Int) -> Double {
    ((word < counts.words.count ? counts.words[word] : 0) + unseen) / whole
  }
}

extension ColumnLanguage {
  /// The natural logarithm by the exponent and a polynomial: the standard library has none without Foundation.
  static func log(_ x: Double) -> Double {
    guard x > 0 else { return -40 }
    let bits = x.bitPattern
    let biased = Int(bits >> 52)
    // Exponent and significand as they stand in the number, but for numbers too small or too large for it.
    let isNormal = biased > 0 && biased < 0x7FF
    let mantissa =
      isNormal
      ? Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000) : x.significand
    let exponent = isNormal ? biased - 1023 : Int(x.exponent)
    // ln(m) for 1 ≤ m < 2 by the series of artanh, exact to six digits: more than costs need.
    let z = (mantissa - 1) / (mantissa + 1)
    let z2 = z * z
    let series = 2 * z * (1 + z2 * (1.0 / 3 + z2 * (1.0 / 5 + z2 * (1.0 / 7 + z2 / 9))))
    return Double(exponent) * 0.6931471805599453 + series
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
