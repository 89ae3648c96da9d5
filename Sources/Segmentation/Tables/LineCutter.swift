/// Cuts a line into at most one fragment for each column, left to right, in the cheapest ways.
///
/// A hidden Markov model over the line's words: each belongs to a column, or is left out as debris. The columns'
/// order on a line is fixed, so a way never goes back to the left.
struct LineCutter {
  /// What became of a word on a way through the line.
  struct Node {
    var parent: Int32
    var word: Int16
    /// The word's column; -1 where it is left out.
    var column: Int16
  }

  /// A way to cut a whole line.
  struct Cut {
    var cost: Double
    /// The last word's node; -1 where the line has no words.
    var node: Int32
    /// The columns that have a word, a bit for each.
    var present: UInt32
  }

  private struct Way {
    var cost: Double
    var node: Int32
    var from: Int16
    var column: Int16
    var present: UInt32
  }

  /// Words beyond this are not cut: no printed line has so many.
  static let longest = 64
  /// How many ways to cut a line are kept for each hypothesis.
  static let ways = 3
  /// A part of a line that costs so much more than the cheapest is not gone on with.
  private static let margin = 12.0
  /// What it costs that debris stands amid a cell's words.
  private static let interruption = 1.0

  /// The words' nodes on all ways through the line.
  private(set) var nodes: [Node] = []
  private let columns: Int
  private var current: [Way]
  private var following: [Way]
  private var currentCounts: [Int]
  private var followingCounts: [Int]
  /// The cheapest ways that end left of the column in turn.
  private var before: [Way]
  private var beforeCount = 0
  private static let none = Way(cost: .infinity, node: -1, from: 0, column: -1, present: 0)

  init(columns: Int) {
    self.columns = columns
    // For each column the ways inside a fragment of it, and those that left words out since.
    let states = 2 * columns + 1
    current = [Way](repeating: Self.none, count: states * Self.ways)
    following = current
    before = [Way](repeating: Self.none, count: Self.ways)
    currentCounts = [Int](repeating: 0, count: states)
    followingCounts = currentCounts
  }

  /// Forgets the line before.
  mutating func reset() { nodes.removeAll(keepingCapacity: true) }

  /// The cheapest ways to cut the words from `start` on, cheapest first.
  mutating func cuts(
    _ costs: LineCosts, links: inout LinkCosts, cells: [Int], from start: Int
  ) -> [Cut] {
    let count = costs.count
    for state in currentCounts.indices { currentCounts[state] = 0 }
    current[0] = Way(cost: 0, node: -1, from: 0, column: -1, present: 0)
    currentCounts[0] = 1
    for word in start..<max(start, count) {
      step(word, costs, links: &links, cells: cells)
    }
    var best: [Cut] = []
    for state in currentCounts.indices {
      for rank in 0..<currentCounts[state] {
        let way = current[state * Self.ways + rank]
        let cut = Cut(cost: way.cost, node: way.node, present: way.present)
        let place = best.firstIndex { $0.cost > cut.cost } ?? best.endIndex
        guard place < Self.ways else { continue }
        best.insert(cut, at: place)
        if best.count > Self.ways { best.removeLast() }
      }
    }
    return best
  }

  private mutating func step(
    _ word: Int, _ costs: LineCosts, links: inout LinkCosts, cells: [Int]
  ) {
    var least = Double.infinity
    for state in currentCounts.indices {
      followingCounts[state] = 0
      if currentCounts[state] > 0 { least = min(least, current[state * Self.ways].cost) }
    }
    let omission = costs.omission(word)
    beforeCount = 0
    leaveOut(0, to: 0, omission)
    merge(0)
    for column in 0..<columns {
      let inside = 1 + 2 * column
      let after = inside + 1
      let cost = costs.inside(column, word)
      for rank in 0..<currentCounts[inside] {
        var way = current[inside * Self.ways + rank]
        way.cost += cost + costs.excess(column, Int(way.from), word)
        insert(way, at: inside)
      }
      for rank in 0..<currentCounts[after] {
        var way = current[after * Self.ways + rank]
        way.cost += cost + Self.interruption + costs.excess(column, Int(way.from), word)
        way.column = Int16(column)
        insert(way, at: inside)
      }
      leaveOut(inside, to: after, omission)
      leaveOut(after, to: after, omission)
      if beforeCount > 0, before[0].cost < least + Self.margin {
        let link = links.cost(costs, column, cell: cells[column], word)
        for rank in 0..<beforeCount {
          var way = before[rank]
          way.cost += link
          way.from = Int16(word)
          way.column = Int16(column)
          way.present |= 1 << UInt32(column)
          insert(way, at: inside)
        }
      }
      merge(inside)
      merge(after)
    }
    keep(word)
  }

  /// Leaves the next word out of all cells.
  private mutating func leaveOut(_ state: Int, to target: Int, _ omission: Double) {
    for rank in 0..<currentCounts[state] {
      var way = current[state * Self.ways + rank]
      way.cost += omission
      way.column = -1
      insert(way, at: target)
    }
  }

  /// Drops what is hopeless, and makes the nodes of what is left.
  private mutating func keep(_ word: Int) {
    var least = Double.infinity
    for state in followingCounts.indices where followingCounts[state] > 0 {
      least = min(least, following[state * Self.ways].cost)
    }
    for state in followingCounts.indices {
      for rank in 0..<followingCounts[state] {
        let place = state * Self.ways + rank
        guard following[place].cost <= least + Self.margin else {
          followingCounts[state] = rank
          break
        }
        nodes.append(
          Node(
            parent: following[place].node, word: Int16(word), column: following[place].column))
        following[place].node = Int32(nodes.count - 1)
      }
    }
    swap(&current, &following)
    swap(&currentCounts, &followingCounts)
  }

  private mutating func insert(_ way: Way, at state: Int) {
    let first = state * Self.ways
    var count = followingCounts[state]
    if count == Self.ways {
      guard way.cost < following[first + count - 1].cost else { return }
      count -= 1
    }
    var slot = first + count
    while slot > first, following[slot - 1].cost > way.cost {
      following[slot] = following[slot - 1]
      slot -= 1
    }
    following[slot] = way
    followingCounts[state] = count + 1
  }

  /// Takes the ways of a state among those that a column further right may go on from.
  private mutating func merge(_ state: Int) {
    for rank in 0..<currentCounts[state] {
      let way = current[state * Self.ways + rank]
      if beforeCount == Self.ways {
        guard way.cost < before[beforeCount - 1].cost else { return }
        beforeCount -= 1
      }
      var slot = beforeCount
      while slot > 0, before[slot - 1].cost > way.cost {
        before[slot] = before[slot - 1]
        slot -= 1
      }
      before[slot] = way
      beforeCount += 1
    }
  }

  /// The words of a cut by column, left to right; those of column -1 are left out.
  func words(of node: Int32) -> [(word: Int, column: Int)] {
    var found: [(word: Int, column: Int)] = []
    var at = node
    while at >= 0 {
      let node = nodes[Int(at)]
      found.append((Int(node.word), Int(node.column)))
      at = node.parent
    }
    return found.reversed()
  }
}
