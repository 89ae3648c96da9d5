import LanguageModel

/// The vocabulary as a trie over printed symbols, so that words which begin alike are compared once.
struct WordTrie: Sendable {
  /// A node; siblings stand together and are walked by `nextSibling`.
  struct Node: Sendable {
    var symbol: UInt8
    /// The word that ends here; `Vocabulary.unknown` where none does.
    var word: WordID
    var firstChild: Int32
    var nextSibling: Int32
  }

  private(set) var nodes: [Node]

  init(_ vocabulary: Vocabulary) {
    nodes = [Node(symbol: 0, word: Vocabulary.unknown, firstChild: -1, nextSibling: -1)]
    for (id, word) in vocabulary.words.enumerated() where id >= Int(Vocabulary.firstWord) {
      guard let symbols = PrintedSymbol.ids(word) else { continue }
      insert(symbols, WordID(id))
    }
  }

  private mutating func insert(_ symbols: [UInt8], _ word: WordID) {
    var node = 0
    for symbol in symbols {
      var child = nodes[node].firstChild
      while child >= 0, nodes[Int(child)].symbol != symbol { child = nodes[Int(child)].nextSibling }
      if child < 0 {
        child = Int32(nodes.count)
        nodes.append(
          Node(
            symbol: symbol, word: Vocabulary.unknown, firstChild: -1,
            nextSibling: nodes[node].firstChild))
        nodes[node].firstChild = child
      }
      node = Int(child)
    }
    nodes[node].word = word
  }
}
