import LanguageModel

/// Finds the words of a trie whose letters may have given a seen string, within a bound on the cost.
///
/// Each node extends its parent's row of costs of having given the first 0 … n seen characters. A subtree is
/// skipped where no entry of its root's row is within the bound.
struct TrieSearch {
  private let trie: WordTrie
  private let emissions: EmissionTable
  private let count: Int
  /// Offset of the emission table's row by position and length; below 0 where training never saw the string.
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
    let width = count + 1
    withUnsafeTemporaryAllocation(of: Float.self, capacity: (trie.depth + 1) * width) { stack in
      stack.initialize(repeating: .infinity)
      stack[0] = 0
      trie.nodes.withUnsafeBufferPointer { nodes in
        rows.withUnsafeBufferPointer { rows in
          emissions.withCosts { costs, unseen in
            var index = 0
            while index < nodes.count {
              let node = nodes[index]
              let isUpper = shape == .upper || (shape == .title && node.depth == 1)
              let symbol = Int(isUpper ? node.symbol + PrintedSymbol.half : node.symbol)
              let from = (Int(node.depth) - 1) * width
              let to = from + width
              var least = Float.infinity
              for position in 0..<width {
                var best = Float.infinity
                for length in 0...min(EmissionTable.longest, position) {
                  let before = stack[from + position - length]
                  if before > bound { continue }
                  let row = rows[(position - length) * 4 + length]
                  var own =
                    row < 0 ? unseen[length] : costs[Int(row) * PrintedSymbol.count + symbol]
                  if row < 0 && length == 2 {
                    let one = rows[(position - 2) * 4 + 1]
                    let two = rows[(position - 1) * 4 + 1]
                    if one >= 0 && two >= 0 {
                      own = min(
                        own,
                        EmissionTable.joint + costs[Int(one) * PrintedSymbol.count + symbol]
                          + costs[Int(two) * PrintedSymbol.count + symbol])
                    }
                  }
                  if before + own < best { best = before + own }
                }
                stack[to + position] = best
                if best < least { least = best }
              }
              guard least <= bound else {
                index = Int(node.skip)
                continue
              }
              if node.word != Vocabulary.unknown, stack[to + count] <= bound {
                body(node.word, stack[to + count])
              }
              index += 1
            }
          }
        }
      }
    }
  }
}
