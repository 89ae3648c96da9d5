import Foundation

/// Modified Kneser-Ney estimates of a 4-gram model (Chen & Goodman 1998), interpolated, pruned by count.
///
/// Lower orders count the distinct words before an n-gram instead of its occurrences, except where the n-gram
/// begins a clause and nothing can stand before it.
public struct KneserNey {
  /// One order's kept n-grams: natural logarithms of probability and of back-off weight.
  public struct Order {
    /// The packed n-grams, ascending.
    public var grams: [UInt64] = []
    /// The natural logarithm of each one's probability after its history.
    public var logProbability: [Float] = []
    /// The natural logarithm of each one's back-off weight as a history.
    public var logBackoff: [Float] = []
  }

  /// The orders 1 to 4.
  public var orders: [Order]

  /// - Parameters:
  ///   - counts: the raw counts of orders 1 to 4.
  ///   - minimum: by order, the raw count below which an n-gram is left out; unigrams are all kept.
  ///   - wordCount: the size of the vocabulary, for the uniform distribution below the unigrams.
  public init(counts: NGramCounts, minimum: [UInt32], wordCount: Int) {
    var adjusted: [[UInt32]] = []
    for order in 0..<4 {
      let table = counts.tables[order]
      adjusted.append(
        order == 3
          ? table.counts : Self.continuations(of: table, order + 1, counts.tables[order + 1]))
    }
    var orders: [Order] = []
    for order in 0..<4 {
      let table = counts.tables[order]
      let discounts = Self.discounts(adjusted[order])
      var kept = Order()
      var index = 0
      // All n-grams with one history stand together, because the last word is packed lowest.
      while index < table.grams.count {
        let history = table.grams[index] >> 16
        var end = index
        var total = 0.0
        var reserved = 0.0
        while end < table.grams.count && table.grams[end] >> 16 == history {
          let count = Double(adjusted[order][end])
          total += count
          reserved += min(count, discounts[min(3, Int(count))])
          end += 1
        }
        let lowerWeight = total > 0 ? reserved / total : 1
        for position in index..<end {
          let gram = table.grams[position]
          let isKept = order == 0 || table.counts[position] >= minimum[order]
          guard isKept else { continue }
          let count = Double(adjusted[order][position])
          let own = total > 0 ? max(0, count - discounts[min(3, Int(count))]) / total : 0
          let lower =
            order == 0
            ? 1 / Double(wordCount)
            : Self.probability(of: gram & Self.mask(order), order, orders)
          kept.grams.append(gram)
          kept.logProbability.append(Float(log(own + lowerWeight * lower)))
        }
        index = end
      }
      kept.logBackoff = [Float](repeating: 0, count: kept.grams.count)
      orders.append(kept)
    }
    Self.normalize(&orders)
    self.orders = orders
  }

  static func mask(_ words: Int) -> UInt64 { words >= 4 ? .max : (1 << (16 * UInt64(words))) - 1 }

  /// How many distinct words stand before each n-gram; its raw count where it begins a clause.
  private static func continuations(
    of table: NGramCounts.Table, _ order: Int, _ longer: NGramCounts.Table
  ) -> [UInt32] {
    var suffixes = longer.grams.map { $0 & mask(order) }
    let distinct = NGramCounts.runs(of: &suffixes, suffixes.count)
    var result = [UInt32](repeating: 0, count: table.grams.count)
    var other = 0
    for index in table.grams.indices {
      let gram = table.grams[index]
      let first = WordID(truncatingIfNeeded: gram >> (16 * UInt64(order - 1)))
      while other < distinct.grams.count && distinct.grams[other] < gram { other += 1 }
      if first == Vocabulary.start && order > 1 {
        result[index] = table.counts[index]
      } else if other < distinct.grams.count && distinct.grams[other] == gram {
        result[index] = distinct.counts[other]
      } else {
        result[index] = 0
      }
    }
    return result
  }

  /// The discounts for counts 0, 1, 2 and 3 or more.
  private static func discounts(_ counts: [UInt32]) -> [Double] {
    var seen = [Double](repeating: 0, count: 5)
    for count in counts where count >= 1 && count <= 4 { seen[Int(count)] += 1 }
    guard seen[1] > 0, seen[2] > 0, seen[3] > 0, seen[4] > 0 else { return [0, 0.6, 1, 1.3] }
    let y = seen[1] / (seen[1] + 2 * seen[2])
    let discounts = [
      0, 1 - 2 * y * seen[2] / seen[1], 2 - 3 * y * seen[3] / seen[2],
      3 - 4 * y * seen[4] / seen[3],
    ]
    // Texts told twice in the corpus bend the counts of counts; the discounts stay in their lawful ranges.
    return [
      0, min(max(discounts[1], 0.3), 0.95), min(max(discounts[2], 0.6), 1.6),
      min(max(discounts[3], 0.9), 2.2),
    ]
  }

  /// The interpolated probability of a kept n-gram, or its lower orders' where it was pruned.
  private static func probability(of gram: UInt64, _ order: Int, _ orders: [Order]) -> Double {
    if order == 0 { return 0 }
    let table = orders[order - 1]
    if let index = find(gram, in: table.grams) { return exp(Double(table.logProbability[index])) }
    return order == 1 ? 1e-9 : probability(of: gram & mask(order - 1), order - 1, orders)
  }

  static func find(_ gram: UInt64, in grams: [UInt64]) -> Int? {
    var low = 0
    var high = grams.count
    while low < high {
      let middle = (low + high) / 2
      if grams[middle] < gram { low = middle + 1 } else { high = middle }
    }
    return low < grams.count && grams[low] == gram ? low : nil
  }

  /// Sets each history's back-off weight so that its distribution adds up to one after pruning.
  private static func normalize(_ orders: inout [Order]) {
    for order in 1..<4 {
      let longer = orders[order]
      var index = 0
      while index < longer.grams.count {
        let history = longer.grams[index] >> 16
        var kept = 0.0
        var below = 0.0
        var end = index
        while end < longer.grams.count && longer.grams[end] >> 16 == history {
          kept += exp(Double(longer.logProbability[end]))
          below += probability(of: longer.grams[end] & mask(order), order, orders)
          end += 1
        }
        if let position = find(history, in: orders[order - 1].grams) {
          let weight = max(1e-4, 1 - kept) / max(1e-4, 1 - below)
          orders[order - 1].logBackoff[position] = Float(log(min(weight, 1)))
        }
        index = end
      }
    }
  }
}
