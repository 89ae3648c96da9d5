import LanguageModel

/// The hypotheses of a beam search and the edges between them.
///
/// A hypothesis is a model state at a position: paths that lead to the same state there are one hypothesis. Arcs reach
/// two positions ahead at most, so that the hypotheses of three positions are open at a time.
struct Trellis: ~Copyable {
  struct Node: BitwiseCopyable {
    var state: NGramModel.State
    /// The best path's score.
    var score: Float
    /// The best path's last edge; below 0 at the beginning.
    var bestEdge: Int32
    /// The next node of the same position with the same hash; below 0 where there is none.
    var nextOfHash: Int32
    /// The node of the same position that came next.
    var next: Int32
    /// What the words that go on in the line below add to the score.
    var foreseen: Float = 0
    /// Whether the search went on from here, or may.
    var isAlive = false
  }

  struct Edge: BitwiseCopyable {
    var from: Int32
    var to: Int32
    var position: Int32
    /// The arc's index at its position. Below 0 for a move to another cell, which reads nothing: -2 less the unit before
    /// which the piece ended that goes on there, -1 where none does.
    var arc: Int32
    var weight: Float
  }

  /// The nodes of one position.
  struct Open: BitwiseCopyable {
    var first: Int32 = -1
    var last: Int32 = -1
    var best = -Float.infinity
  }

  private static let hashes = 512

  private(set) var nodes = TrivialBuffer<Node>(capacity: 4096)
  private(set) var edges = TrivialBuffer<Edge>(capacity: 8192)
  /// The nodes of the position that was selected last, best first.
  private(set) var active = TrivialBuffer<Int32>(capacity: 64)
  /// By position (modulo 3) and hash, the first node.
  private var heads = TrivialBuffer<Int32>(capacity: 3 * hashes)
  private var open = TrivialBuffer<Open>(capacity: 3)

  /// Forgets everything and begins with one state.
  mutating func begin(_ start: NGramModel.State) {
    nodes.removeAll()
    edges.removeAll()
    heads.fill(-1, count: 3 * Self.hashes)
    open.fill(Open(), count: 3)
    _ = node(at: 0, start, score: 0, edge: -1)
  }

  /// Selects the nodes of a position from which the search goes on: the best, at most `width`, within `depth` of the
  /// best. None may be added to the position later.
  mutating func select(_ position: Int, width: Int, depth: Float) {
    active.removeAll()
    let slot = position % 3
    var index = open[slot].first
    var least = -Float.infinity
    while index >= 0 {
      let score = nodes[Int(index)].score
      if active.count < width || score > least {
        if active.count < width { active.append(index) }
        // Equal ones stand in the order in which they came.
        var place = active.count - 1
        while place > 0, nodes[Int(active[place - 1])].score < score {
          active[place] = active[place - 1]
          place -= 1
        }
        active[place] = index
        least = nodes[Int(active[active.count - 1])].score
      }
      index = nodes[Int(index)].next
    }
    if active.count > 0 {
      let floor = nodes[Int(active[0])].score - depth
      while nodes[Int(active[active.count - 1])].score < floor { active.resize(active.count - 1) }
    }
    for place in 0..<active.count { nodes[Int(active[place])].isAlive = true }
    open[slot] = Open()
    (heads.start + slot * Self.hashes).update(repeating: -1, count: Self.hashes)
  }

  /// Adds to the score of each of a position's nodes what is foreseen of its state.
  mutating func foresee(at position: Int, _ bonus: (NGramModel.State) -> Float) {
    var index = open[position % 3].first
    while index >= 0 {
      let foreseen = bonus(nodes[Int(index)].state)
      nodes[Int(index)].score += foreseen
      nodes[Int(index)].foreseen = foreseen
      index = nodes[Int(index)].next
    }
  }

  /// The best of a position's nodes, the first where several are; nil where there is none.
  func best(at position: Int) -> Int32? {
    var best = open[position % 3].first
    var index = best
    while index >= 0 {
      if nodes[Int(index)].score > nodes[Int(best)].score { best = index }
      index = nodes[Int(index)].next
    }
    return best < 0 ? nil : best
  }

  /// Adds a move from a node to a state of another cell at the same position.
  mutating func move(
    from: Int32, at position: Int, to state: NGramModel.State, cost: Float, origin: Int32
  ) {
    let edge = Int32(truncatingIfNeeded: edges.count)
    let target = node(
      at: position % 3, state, score: nodes[Int(from)].score - cost, edge: edge)
    guard target != from else { return }
    edges.append(
      Edge(
        from: from, to: target, position: Int32(truncatingIfNeeded: position), arc: -2 - origin,
        weight: -cost))
  }

  /// The nodes of the end, all alive; best first.
  mutating func finish(at position: Int) { select(position, width: .max, depth: .infinity) }

  /// Adds an edge from a node to a state at a position ahead, unless it is so bad that nothing will come of it.
  ///
  /// - Parameter before: the node's score.
  @inline(__always)
  mutating func extend(
    _ from: Int32, _ before: Float, at position: Int, by arc: Int, to end: Int,
    _ state: NGramModel.State, weight: Float, depth: Float
  ) {
    let score = before + weight
    let slot = end % 3
    guard score >= open[slot].best - depth else { return }
    let edge = Int32(truncatingIfNeeded: edges.count)
    let target = node(at: slot, state, score: score, edge: edge)
    edges.append(
      Edge(
        from: from, to: target, position: Int32(truncatingIfNeeded: position),
        arc: Int32(truncatingIfNeeded: arc), weight: weight))
  }

  /// The node of a state, made where there is none; notes the edge where no path to it was better.
  @inline(__always)
  private mutating func node(
    at slot: Int, _ state: NGramModel.State, score: Float, edge: Int32
  ) -> Int32 {
    if score > open[slot].best { open[slot].best = score }
    let head = slot &* Self.hashes &+ Self.hash(state)
    var index = heads[head]
    while index >= 0 {
      if nodes[Int(index)].state == state {
        if score > nodes[Int(index)].score {
          nodes[Int(index)].score = score
          nodes[Int(index)].bestEdge = edge
        }
        return index
      }
      index = nodes[Int(index)].nextOfHash
    }
    let fresh = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(
      Node(state: state, score: score, bestEdge: edge, nextOfHash: heads[head], next: -1))
    heads[head] = fresh
    if open[slot].last >= 0 {
      nodes[Int(open[slot].last)].next = fresh
    } else {
      open[slot].first = fresh
    }
    open[slot].last = fresh
    return fresh
  }

  @inline(__always)
  private static func hash(_ state: NGramModel.State) -> Int {
    // Nodes of longer histories tell shorter ones apart already.
    var hash = UInt64(UInt32(bitPattern: state.one))
    hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(UInt32(bitPattern: state.two))
    hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(UInt32(bitPattern: state.three))
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
