import LanguageModel

/// Finds the words of a trie whose letters may have given a seen string, within a bound on the cost
/// and the word's ease together: a frequent word may look less alike than a rare one.
///
/// Each node extends its parent's row of costs of having given the first 0 … n seen characters. A subtree is
/// skipped where no entry of its root's row is within the bound of the easiest word below.
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
    let symbols = PrintedSymbol.count
    let half = Int(PrintedSymbol.half)
    withUnsafeTemporaryAllocation(of: Float.self, capacity: (trie.depth + 1) * width) { stack in
      withUnsafeTemporaryAllocation(of: Span.self, capacity: trie.depth + 1) { spans in
        stack.initialize(repeating: .infinity)
        stack[0] = 0
        spans.initialize(repeating: Span(low: 0, high: 0))
        trie.nodes.withUnsafeBufferPointer { nodes in
          rows.withUnsafeBufferPointer { rows in
            emissions.withCosts { costs, unseen in
              var index = 0
              while index < nodes.count {
                let node = nodes[index]
                let depth = Int(node.depth)
                let isUpper = shape == .upper || (shape == .title && depth == 1)
                let symbol = Int(node.symbol) + (isUpper ? half : 0)
                let from = (depth - 1) * width
                let to = depth * width
                let live = spans[depth - 1]
                let last = min(count, live.high + EmissionTable.longest)
                var span = Span(low: Int.max, high: -1)
                let limit = bound - node.ease
                for position in live.low...last {
                  var best = Float.infinity
                  var start = max(live.low, position - EmissionTable.longest)
                  let end = min(position, live.high)
                  while start <= end {
                    let before = stack[from + start]
                    let length = position - start
                    let row = Int(rows[start * 4 + length])
                    var own: Float
                    if row >= 0 {
                      own = costs[row * symbols + symbol]
                    } else {
                      own = unseen[length]
                      if length == 2 {
                        let one = Int(rows[start * 4 + 1])
                        let two = Int(rows[start * 4 + 5])
                        if one >= 0 && two >= 0 {
                          let parts = costs[one * symbols + symbol] + costs[two * symbols + symbol]
                          own = min(own, EmissionTable.joint + parts)
                        }
                      }
                    }
                    if before + own < best { best = before + own }
                    start += 1
                  }
                  stack[to + position] = best
                  if best <= limit {
                    if span.high < 0 { span.low = position }
                    span.high = position
                  }
                }
                guard span.high >= 0 else {
                  index = Int(node.skip)
                  continue
                }
                if node.word != Vocabulary.unknown, span.high == count,
                  stack[to + count] + node.wordEase <= bound
                {
                  body(node.word, stack[to + count])
                }
                spans[depth] = span
                index += 1
              }
            }
          }
        }
      }
    }
  }

  /// The positions of a row whose costs are within the bound.
  private struct Span {
    var low: Int
    var high: Int
  }
}
