/// The phrases of tables' heads and their parts as a trie of words: what is wrapped or spoilt is found by any of them.
///
/// The nodes lie one after the other in a few arrays: parses of heads go through them more often than through anything.
struct HeadPhrases: Sendable {
  /// A phrase that ends, or is left, at a node: the column's role, how many of its words were not read, and whether
  /// its first one was.
  struct End: Sendable {
    let role: ColumnHeads.Role
    /// Whether a column of targets holds what was reached before.
    let isPrior: Bool
    /// Whether it heads several columns and is none itself.
    let isOver: Bool
    let lacking: Int
    let opens: Bool
    /// Whether a whole phrase was read after which a year must follow.
    let wantsYear: Bool
    /// The role as a bit among all.
    let bit: UInt32

    init(phrase: ColumnHeads.Entry, lacking: Int, opens: Bool) {
      role = phrase.role
      isPrior = phrase.isPrior
      isOver = phrase.isOver
      self.lacking = lacking
      self.opens = opens
      wantsYear = phrase.wantsYear && lacking == 0
      bit = role.bit
    }
  }

  static let root = 0

  /// The node after the root by its word; -1 where no phrase has the word.
  private var first: [Int] = []
  /// Where a node's edges begin among `words`, which ascend for each node, and `nodes`; where its ends begin.
  private var edges: [Int] = [0]
  private var words: [Int] = []
  private var nodes: [Int] = []
  private var borders: [Int] = [0]
  private var ends: [End] = []
  private var wholes: [Bool] = []

  /// No phrases.
  init() {}

  /// Takes phrases, their words as numbers.
  init(_ phrases: [ColumnHeads.Entry]) {
    var trie = Trie()
    for phrase in phrases { trie.add(phrase) }
    for node in trie.nodes {
      for (word, next) in node.next.sorted(by: { $0.key < $1.key }) {
        words.append(word)
        nodes.append(next)
      }
      edges.append(words.count)
      ends += node.ends
      borders.append(ends.count)
      wholes.append(node.ends.contains { $0.lacking == 0 })
    }
    let known = trie.nodes[Self.root].next
    first = (0...(known.keys.max() ?? 0)).map { known[$0] ?? -1 }
  }

  /// The node of a phrase that goes on with a word; nil where none does.
  func node(after node: Int, _ word: Int) -> Int? {
    if node == Self.root {
      guard first.indices.contains(word), first[word] >= 0 else { return nil }
      return first[word]
    }
    var edge = edges[node]
    let end = edges[node + 1]
    while edge < end, words[edge] < word { edge += 1 }
    return edge < end && words[edge] == word ? nodes[edge] : nil
  }

  /// The nodes of all phrases that go on.
  func nodes(after node: Int) -> ArraySlice<Int> { nodes[edges[node]..<edges[node + 1]] }

  /// The places of what the words read so far may head.
  func ends(at node: Int) -> Range<Int> { borders[node]..<borders[node + 1] }

  /// What stands at such a place.
  subscript(place: Int) -> End { ends[place] }

  /// Whether a whole phrase, or the end of one, was read.
  func isEnd(_ node: Int) -> Bool { wholes[node] }
}

extension HeadPhrases {
  /// The trie while it grows.
  private struct Trie {
    struct Node {
      var next: [Int: Int] = [:]
      var ends: [End] = []
    }

    var nodes = [Node()]

    mutating func add(_ phrase: ColumnHeads.Entry) {
      let words = phrase.words
      for from in words.indices {
        var node = HeadPhrases.root
        for (depth, word) in words[from...].enumerated() {
          node = grow(node, word)
          add(
            End(
              phrase: phrase, lacking: words.count - depth - 1, opens: from == 0), to: node)
        }
      }
    }

    private mutating func grow(_ node: Int, _ word: Int) -> Int {
      if let next = nodes[node].next[word] { return next }
      nodes.append(Node())
      nodes[node].next[word] = nodes.count - 1
      return nodes.count - 1
    }

    /// For each role the phrase that lacks least.
    private mutating func add(_ end: End, to node: Int) {
      guard
        let place = nodes[node].ends.firstIndex(where: {
          $0.role == end.role && $0.isOver == end.isOver
        })
      else {
        return nodes[node].ends.append(end)
      }
      let other = nodes[node].ends[place]
      // What a phrase of both kinds ends with tells of what was reached: the other kind says so by its first words.
      if (end.lacking, end.opens ? 0 : 1, end.isPrior ? 0 : 1)
        < (other.lacking, other.opens ? 0 : 1, other.isPrior ? 0 : 1)
      {
        nodes[node].ends[place] = end
      }
    }
  }
}
