/// Which pairs of words are bigrams of the model, as a bit for each pair, with the number of bits set before each
/// sixty-fourth: a pair's node is found by counting instead of searching.
///
/// After Jacobson (1989), rank over a bit vector. Bigrams are asked for far more often than longer n-grams, and most
/// pairs are none; two or three megabytes for five thousand words.
struct BigramMap: Sendable {
  private var bits: [UInt64]
  private var ranks: [UInt32]
  private let width: Int

  /// The most pairs for which a map is made: 32 MiB of bits.
  private static let most = 1 << 28

  /// - Parameters:
  ///   - starts: by first word, and one more, where its bigrams begin.
  ///   - words: the bigrams' second words, ascending for each first word.
  init?(starts: UnsafeBufferPointer<UInt32>, words: UnsafeBufferPointer<UInt16>) {
    let count = starts.count - 1
    guard count > 0, count * count <= Self.most else { return nil }
    width = (count + 63) / 64
    var bits = [UInt64](repeating: 0, count: count * width)
    var ranks = [UInt32](repeating: 0, count: count * width)
    for first in 0..<count {
      for index in Int(starts[first])..<Int(starts[first + 1]) {
        let second = Int(words[index])
        guard second < count else { return nil }
        bits[first * width + second >> 6] |= 1 << UInt64(second & 63)
      }
      var rank = starts[first]
      for place in (first * width)..<((first + 1) * width) {
        ranks[place] = rank
        rank += UInt32(bits[place].nonzeroBitCount)
      }
    }
    self.bits = bits
    self.ranks = ranks
  }

  /// The nodes of a first word and each of the words; -1 where there is none.
  func nodes(
    after first: Int, _ words: UnsafePointer<WordID>, count: Int,
    into nodes: UnsafeMutablePointer<Int32>
  ) {
    bits.withUnsafeBufferPointer { bits in
      ranks.withUnsafeBufferPointer { ranks in
        for index in 0..<count {
          let word = UInt64(words[index])
          let place = first &* width &+ Int(word &>> 6)
          let bit = bits[place] &>> (word & 63)
          guard bit & 1 != 0 else {
            nodes[index] = -1
            continue
          }
          let before = bits[place] & ((1 &<< (word & 63)) &- 1)
          nodes[index] = Int32(bitPattern: ranks[place] &+ UInt32(before.nonzeroBitCount))
        }
      }
    }
  }
}
