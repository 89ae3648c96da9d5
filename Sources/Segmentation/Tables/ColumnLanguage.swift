/// The language of a column: which words stand in it, and which follow on which.
///
/// A line of a flattened table is cut where the languages change. Each column's language is an interpolated
/// bigram model; its seeds come from `Dictionaries/column-texts.tsv`, the document's running text and the
/// catalogue of agencies, and it goes on learning from the table's own cells.
///
/// Columns are handed about by the million: what a language has counted is held by one reference, and copied when a
/// copy learns.
struct ColumnLanguage {
  /// The beginning and the end of a cell, as words.
  static let start = -1
  static let end = -2

  private var counts: LanguageCounts

  init(novelty: Double, ending: Double) {
    counts = LanguageCounts(novelty: novelty, ending: ending)
  }

  /// Learns a cell's text, given as the words' numbers.
  mutating func learn(_ text: some Sequence<Int>, weight: Double = 1, isWhole: Bool = true) {
    own()
    counts.learn(text, weight: weight, isWhole: isWhole)
  }

  /// Learns what cells have in common: words and pairs of words that stand in more than one.
  ///
  /// What stands in one cell only proves nothing: it may be there because the cell was cut wrongly.
  mutating func learn(repeated cells: [[Int]], weight: Double = 1) {
    own()
    counts.learn(repeated: cells, weight: weight)
  }

  /// Takes words that join names ("và"): each may follow a whole name.
  mutating func join(by words: some Sequence<Int>) {
    own()
    counts.joiners.formUnion(words)
  }

  private mutating func own() {
    if !isKnownUniquelyReferenced(&counts) { counts = LanguageCounts(counts) }
  }

  /// The cost of a word after another, in nats.
  func cost(_ word: Int, after last: Int) -> Double { counts.cost(word, after: last) }

  /// The cost of a word in a list of names, and whether it was seen after the other: after a joining word or
  /// a separator a new name may begin.
  ///
  /// - Parameter listStart: what it costs that a name begins inside a list.
  func look(
    _ word: Int, after last: Int, isSeparated: Bool, listStart: Double
  ) -> (cost: Double, isKnown: Bool) {
    counts.look(word, after: last, isSeparated: isSeparated, listStart: listStart)
  }

  /// Whether a word was seen after the other.
  func has(_ word: Int, after last: Int) -> Bool { counts.has(word, after: last) }

  /// Whether the word joins names.
  func joins(_ word: Int) -> Bool { counts.joiners.contains(word) }
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
