import LanguageModel

/// The vocabulary as a trie over printed symbols, so that words which begin alike are compared once.
///
/// Nodes stand level by level, so that a node's children are neighbours and are compared together.
struct WordTrie: Sendable {
  /// A node of the trie.
  struct Node: Sendable {
    /// The index of the first child.
    var firstChild: Int32 = 0
    /// How many children there are.
    var childCount: UInt8 = 0
    /// The lower-case printed symbol that leads here.
    var symbol: UInt8
    /// The word that ends here; `Vocabulary.unknown` where none does.
    var word = Vocabulary.unknown
    /// The least ease of the words in the subtree, in units of `FixedCost`.
    var ease = FixedCost.infinite
    /// The ease of the word that ends here, in the same units.
    var wordEase = FixedCost.infinite
  }

  /// The first nodes are the words' first letters.
  private(set) var nodes: [Node] = []
  /// How many nodes are first letters.
  private(set) var rootCount = 0
  /// The most nodes that can wait at once while the trie is searched depth first.
  private(set) var mostWaiting = 0

  /// - Parameters:
  ///   - spellings: by word, its printed symbols in lower case; nil where it has others.
  ///   - ease: by word, what is added to its channel cost before it is compared with others.
  init(_ spellings: [[UInt8]?], ease: [Float]) {
    var entries: [(symbols: [UInt8], word: WordID)] = []
    for (id, symbols) in spellings.enumerated() where id >= Int(Vocabulary.firstWord) {
      guard let symbols, symbols.count <= 20, !symbols.isEmpty else { continue }
      entries.append((symbols, WordID(id)))
    }
    entries.sort { $0.symbols.lexicographicallyPrecedes($1.symbols) }
    // The entries below a node, and how many letters they share.
    var ranges: [(entries: Range<Int>, depth: Int)] = []
    func appendChildren(of range: Range<Int>, depth: Int) {
      var start = range.lowerBound
      while start < range.upperBound {
        guard entries[start].symbols.count > depth else {
          start += 1
          continue
        }
        let symbol = entries[start].symbols[depth]
        var end = start
        var node = Node(symbol: symbol)
        while end < range.upperBound, entries[end].symbols[depth] == symbol {
          let own = FixedCost.units(ease[Int(entries[end].word)])
          node.ease = min(node.ease, own)
          if entries[end].symbols.count == depth + 1 {
            node.word = entries[end].word
            node.wordEase = own
          }
          end += 1
        }
        nodes.append(node)
        ranges.append((start..<end, depth + 1))
        start = end
      }
    }
    appendChildren(of: entries.indices, depth: 0)
    rootCount = nodes.count
    var index = 0
    var widest: [Int: Int] = [0: rootCount]
    while index < nodes.count {
      nodes[index].firstChild = Int32(nodes.count)
      appendChildren(of: ranges[index].entries, depth: ranges[index].depth)
      let count = nodes.count - Int(nodes[index].firstChild)
      nodes[index].childCount = UInt8(count)
      widest[ranges[index].depth] = max(widest[ranges[index].depth] ?? 0, count)
      index += 1
    }
    mostWaiting = widest.values.reduce(0, +)
  }
}
