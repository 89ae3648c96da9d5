import LanguageModel

/// The vocabulary as a trie over printed symbols, so that words which begin alike are compared once.
///
/// Nodes stand in preorder: the next node is the first child, and `skip` leads past a whole subtree. A search is
/// then one loop over an array, without a stack of its own.
struct WordTrie: Sendable {
  /// A node of the trie.
  struct Node: Sendable {
    /// The lower-case printed symbol that leads here.
    var symbol: UInt8
    /// 1 for a word's first letter.
    var depth: UInt8
    /// The word that ends here; `Vocabulary.unknown` where none does.
    var word: WordID
    /// The index of the first node after this one's subtree.
    var skip: Int32
    /// The least weighed unigram cost of the words in the subtree.
    var ease: Float
    /// The weighed unigram cost of the word that ends here.
    var wordEase: Float
  }

  private(set) var nodes: [Node] = []
  /// The depth of the longest word.
  private(set) var depth = 0

  /// - Parameter ease: by word, what is added to its channel cost before it is compared with others.
  init(_ vocabulary: Vocabulary, ease: [Float]) {
    var entries: [(symbols: [UInt8], word: WordID)] = []
    for (id, word) in vocabulary.words.enumerated() where id >= Int(Vocabulary.firstWord) {
      guard let symbols = PrintedSymbol.ids(word), symbols.count <= 20 else { continue }
      entries.append((symbols, WordID(id)))
    }
    entries.sort { $0.symbols.lexicographicallyPrecedes($1.symbols) }
    var path: [Int] = []
    var previous: [UInt8] = []
    for entry in entries {
      var shared = 0
      while shared < min(previous.count, entry.symbols.count),
        previous[shared] == entry.symbols[shared]
      { shared += 1 }
      close(&path, to: shared)
      for symbol in entry.symbols[shared...] {
        nodes.append(
          Node(
            symbol: symbol, depth: UInt8(path.count + 1), word: Vocabulary.unknown, skip: 0,
            ease: .infinity, wordEase: .infinity))
        path.append(nodes.count - 1)
      }
      if let last = path.last {
        nodes[last].word = entry.word
        nodes[last].wordEase = ease[Int(entry.word)]
        for node in path { nodes[node].ease = min(nodes[node].ease, ease[Int(entry.word)]) }
      }
      depth = max(depth, path.count)
      previous = entry.symbols
    }
    close(&path, to: 0)
  }

  /// Ends the subtrees of all nodes on the path below a depth.
  private mutating func close(_ path: inout [Int], to depth: Int) {
    while path.count > depth { nodes[path.removeLast()].skip = Int32(nodes.count) }
  }
}
