import LanguageModel

/// Finds the words of a trie whose letters may have given a seen string, within a bound on the cost.
///
/// Depth first; each node extends the row of costs of having given the first 0 … n seen characters. A branch
/// ends where no entry of its row is within the bound.
struct TrieSearch {
  private let trie: WordTrie
  private let emissions: EmissionTable
  private let count: Int
  /// Row of the emission table by position and length; -1 where training never saw the string.
  private let rows: [Int32]

  init(trie: WordTrie, emissions: EmissionTable, seen: [Unicode.Scalar]) {
    self.trie = trie
    self.emissions = emissions
    count = seen.count
    var rows = [Int32](repeating: -1, count: (seen.count + 1) * 4)
    for position in 0...seen.count {
      for length in 0...min(EmissionTable.longest, seen.count - position) {
        let key = EmissionTable.key(seen[position..<(position + length)])
        rows[position * 4 + length] = emissions.row(key) ?? -1
      }
    }
    self.rows = rows
  }

  /// Calls `body` with each word within the bound and its cost.
  func words(_ shape: WordShape, within bound: Float, _ body: (WordID, Float) -> Void) {
    var first = [Float](repeating: .infinity, count: count + 1)
    first[0] = 0
    // Words have at most 10 letters or so; the deepest acronyms of the vocabulary 16.
    var stack = [Float](repeating: .infinity, count: (count + 1) * 20)
    for index in 0...count { stack[index] = first[index] }
    descend(0, depth: 0, shape, bound, &stack, body)
  }

  private func descend(
    _ node: Int, depth: Int, _ shape: WordShape, _ bound: Float, _ stack: inout [Float],
    _ body: (WordID, Float) -> Void
  ) {
    guard depth < 18 else { return }
    let width = count + 1
    let from = depth * width
    let to = from + width
    var child = trie.nodes[node].firstChild
    while child >= 0 {
      let entry = trie.nodes[Int(child)]
      let isUpper = shape == .upper || (shape == .title && depth == 0)
      let symbol = isUpper ? entry.symbol + PrintedSymbol.half : entry.symbol
      var least = Float.infinity
      for position in 0...count {
        var best = Float.infinity
        for length in 0...min(EmissionTable.longest, position) {
          let before = stack[from + position - length]
          guard before <= bound else { continue }
          let row = rows[(position - length) * 4 + length]
          let cost = before + emissions.cost(row: row, length: length, symbol: symbol)
          if cost < best { best = cost }
        }
        stack[to + position] = best
        if best < least { least = best }
      }
      if least <= bound {
        if entry.word != Vocabulary.unknown, stack[to + count] <= bound {
          body(entry.word, stack[to + count])
        }
        descend(Int(child), depth: depth + 1, shape, bound, &stack, body)
      }
      child = entry.nextSibling
    }
  }
}
