/// The phrases of tables' heads and their parts as a trie of words: what is wrapped or spoilt is found by any of them.
struct HeadPhrases: Sendable {
  /// A phrase that ends, or is left, at a node: the column's role, how many of its words were not read, and whether
  /// its first one was.
  struct End: Sendable {
    var role: ColumnHeads.Role
    var lacking: Int
    var opens: Bool
  }

  private struct Node {
    var next: [Int: Int] = [:]
    var ends: [End] = []
  }

  static let root = 0
  private var nodes = [Node()]

  /// Takes a phrase, its words as numbers.
  mutating func add(_ words: [Int], role: ColumnHeads.Role) {
    for from in words.indices {
      var node = Self.root
      for (depth, word) in words[from...].enumerated() {
        node = grow(node, word)
        add(End(role: role, lacking: words.count - depth - 1, opens: from == 0), to: node)
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
    guard let place = nodes[node].ends.firstIndex(where: { $0.role == end.role }) else {
      return nodes[node].ends.append(end)
    }
    let other = nodes[node].ends[place]
    if (end.lacking, end.opens ? 0 : 1) < (other.lacking, other.opens ? 0 : 1) {
      nodes[node].ends[place] = end
    }
  }

  /// The node of a phrase that goes on with a word; nil where none does.
  func node(after node: Int, _ word: Int) -> Int? { nodes[node].next[word] }

  /// What the words read so far may head.
  func ends(at node: Int) -> [End] { nodes[node].ends }
}
