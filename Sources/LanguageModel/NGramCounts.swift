/// Counts of n-grams of order 1 to 4, as sorted runs of packed words.
///
/// An n-gram of order n is a `UInt64` whose lowest 16 bits are its last word, so that sorting the packed values
/// sorts by the first word, then the second, and so on.
public struct NGramCounts {
  /// Sorted, distinct packed n-grams of one order with their counts.
  public struct Table {
    /// The packed n-grams, ascending.
    public var grams: [UInt64] = []
    /// How often each occurs.
    public var counts: [UInt32] = []
  }

  /// By order: `tables[0]` are unigrams.
  public var tables: [Table]

  /// Counts a corpus of word ids; `Vocabulary.start` begins each clause.
  public init(corpus: [WordID]) {
    var packed = [UInt64](repeating: 0, count: corpus.count)
    tables = []
    for order in 1...4 {
      var filled = 0
      for end in corpus.indices {
        if order > 1 && end + 1 < order { continue }
        var gram: UInt64 = 0
        var crosses = false
        for position in (end - order + 1)...end {
          let word = corpus[position]
          // A clause's start may only stand first: histories do not reach into the clause before.
          if word == Vocabulary.start && position > end - order + 1 {
            crosses = true
            break
          }
          gram = gram << 16 | UInt64(word)
        }
        if crosses { continue }
        packed[filled] = gram
        filled += 1
      }
      tables.append(Self.runs(of: &packed, filled))
    }
  }

  /// Sorts the first `filled` values and counts equal ones.
  static func runs(of values: inout [UInt64], _ filled: Int) -> Table {
    values[0..<filled].sort()
    var table = Table()
    var index = 0
    while index < filled {
      let gram = values[index]
      var next = index + 1
      while next < filled && values[next] == gram { next += 1 }
      table.grams.append(gram)
      table.counts.append(UInt32(next - index))
      index = next
    }
    return table
  }
}
