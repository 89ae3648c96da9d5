import LanguageModel
import Testing

@testable import Restoration

@Suite("The search for candidates finds what comparing with every word finds")
struct TrieSearchTests {
  private let vocabulary = Vocabulary(
    words: "an anh ánh bạn bàn ban chính chinh phủ phú của cửa nghiêng nghiệp quyền ủy".split(
      separator: " "
    ).map(String.init))
  private let emissions: EmissionTable

  init() {
    // Each letter gives itself mostly, and its neighbours in the list of symbols sometimes.
    var counts: [[UInt64: Double]] = Array(repeating: [:], count: PrintedSymbol.count)
    for (symbol, letter) in PrintedSymbol.letters.enumerated() {
      counts[symbol][EmissionTable.key([letter.base])] = 40
      counts[symbol][EmissionTable.key([])] = 1
      counts[symbol][EmissionTable.key([letter.base, "'"])] = 2
      if let scalar = letter.scalar { counts[symbol][EmissionTable.key([scalar])] = 20 }
    }
    emissions = EmissionTable(counts: counts)
  }

  /// The least cost of a word's giving a string, by plain dynamic programming.
  private func cost(_ word: String, _ shape: WordShape, _ seen: [Unicode.Scalar]) -> Float {
    var row = [Float](repeating: .infinity, count: seen.count + 1)
    row[0] = 0
    for (place, scalar) in word.unicodeScalars.enumerated() {
      let isUpper = shape == .upper || shape == .title && place == 0
      let symbol = (PrintedSymbol.id(scalar) ?? 0) + (isUpper ? PrintedSymbol.half : 0)
      var next = [Float](repeating: .infinity, count: seen.count + 1)
      for start in 0...seen.count {
        for length in 0...min(3, seen.count - start) {
          func own(_ piece: ArraySlice<Unicode.Scalar>) -> Float {
            let row = emissions.row(EmissionTable.key(piece)) ?? -1
            return emissions.cost(row: row, length: piece.count, symbol: symbol)
          }
          let piece = seen[start..<(start + length)]
          var cost = own(piece)
          let parts = piece.map { emissions.row(EmissionTable.key([$0])) }
          if length == 2, emissions.row(EmissionTable.key(piece)) == nil,
            !parts.contains(where: { $0 == nil })
          {
            cost = min(cost, EmissionTable.joint + own(piece.prefix(1)) + own(piece.suffix(1)))
          }
          next[start + length] = min(next[start + length], row[start] + cost)
        }
      }
      row = next
    }
    return row[seen.count]
  }

  @Test(
    "the same words at the same costs, to the rounding of the units",
    arguments: ["anh", "bn'", "chinh", "Phu", "cua", "nghieng'", "nghieepquyen", "UY", "x", "phủ"])
  func same(seen: String) {
    let scalars = Array(seen.unicodeScalars)
    let trie = WordTrie(
      vocabulary.words.map { PrintedSymbol.ids($0) },
      ease: vocabulary.words.indices.map { Float($0 % 5) / 2 })
    var search = TrieSearch(trie: trie, seen: SeenWord(scalars, emissions: emissions))
    for shape in WordShape.allCases {
      var found: [WordID: Float] = [:]
      search.words(shape, within: 14) { found[$0] = $1 }
      for id in vocabulary.words.indices where id >= Int(Vocabulary.firstWord) {
        let expected = cost(vocabulary.words[id], shape, scalars)
        let whole = expected + Float(id % 5) / 2
        let own = found[WordID(id)]
        if let own { #expect(abs(own - expected) < 0.03) }
        // At the bound itself rounding may decide.
        if abs(whole - 14) > 0.03 { #expect((own != nil) == (whole < 14)) }
      }
    }
  }
}
