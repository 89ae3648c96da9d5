import Testing

@testable import LanguageModel

@Suite("A map of bigrams finds a pair's node by counting")
struct BigramMapTests {
  @Test("each pair has its place in the table, others have none")
  func nodes() throws {
    // Of 200 words, word n is followed by n, n + 64 and n + 130 where there are such words.
    let followers = (0..<200).map { first in
      [first, first + 64, first + 130].filter { $0 < 200 }.map { UInt16($0) }
    }
    var starts: [UInt32] = [0]
    for row in followers { starts.append((starts.last ?? 0) + UInt32(row.count)) }
    let words = followers.flatMap { $0 }
    let map = try #require(
      starts.withUnsafeBufferPointer { starts in
        words.withUnsafeBufferPointer { BigramMap(starts: starts, words: $0) }
      })
    for first in 0..<200 {
      let asked = (0..<200).map { WordID($0) }
      var nodes = [Int32](repeating: 0, count: 200)
      map.nodes(after: first, asked, count: 200, into: &nodes)
      for second in 0..<200 {
        let place = followers[first].firstIndex(of: UInt16(second))
        #expect(nodes[second] == place.map { Int32(starts[first]) + Int32($0) } ?? -1)
      }
    }
  }

  @Test("a table that does not fit its vocabulary has no map")
  func damaged() {
    let starts: [UInt32] = [0, 1, 1]
    let words: [UInt16] = [7]
    starts.withUnsafeBufferPointer { starts in
      words.withUnsafeBufferPointer { words in
        #expect(BigramMap(starts: starts, words: words) == nil)
      }
    }
  }
}
