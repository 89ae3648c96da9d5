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
  /// How wide the search is.
  struct Search: Sendable {
    /// How many ways through a line are kept for each state, and for a whole line; `ways` at most.
    var kept: Int
    /// A part of a line that costs so much more than the cheapest is not gone on with: at least and at most, in nats.
    /// What begins a fragment costs at once what later words repay.
    var margins: ClosedRange<Double>

    /// For the reading itself. With three ways, one in a hundred of printed cells was cut wrongly though the right cut
    /// cost less: where two columns hold names, the ways that differ in an earlier column crowd it out.
    static let reading = Search(kept: LineCutter.ways, margins: 4.0...24.0)
    /// For choosing between columns. What they cost was weighed by this search; a wider one finds uses for more of them.
    static let trial = Search(kept: 3, margins: 12.0...12.0)
  }

  /// The places for ways of each state.
  static let ways = 8

  /// The words' nodes on all ways through the line; those behind `nodeCount` are room for more.
  private var nodes: [Node] = []
  private var nodeCount = 0
  private let columns: Int
  private let kept: Int
  private var current: [Way]
  private var following: [Way]
  private var currentCounts: [Int]
  private var followingCounts: [Int]
  /// The cheapest ways that end left of a column, as places in `current`.
  private var left: [Int]
  private static let none = Way(cost: .infinity, node: -1, from: 0, column: -1, present: 0)

  init(columns: Int, search: Search = .reading) {
    self.columns = columns
    kept = search.kept
    // For each column the ways inside a fragment of it, and those that left words out since.
    let states = 2 * columns + 1
    current = [Way](repeating: Self.none, count: states * Self.ways)
    following = current
    currentCounts = [Int](repeating: 0, count: states)
    followingCounts = currentCounts
    left = [Int](repeating: 0, count: Self.ways)
  }

  /// Forgets the line before.
  mutating func reset() { nodeCount = 0 }

  /// The cheapest ways to cut the words from `start` on, cheapest first.
  ///
  /// - Parameter margin: what costs so much more than the cheapest, in nats, is not gone on with.
  mutating func cuts(
    _ costs: LineCosts, links: inout LinkCosts, cells: [Int], from start: Int, margin: Double
  ) -> [Cut] {
    let count = costs.count
    for state in currentCounts.indices { currentCounts[state] = 0 }
    current[0] = Way(cost: 0, node: -1, from: 0, column: -1, present: 0)
    currentCounts[0] = 1
    for word in start..<max(start, count) {
      step(word, costs, links: &links, cells: cells, margin: margin)
    }
    var best: [Cut] = []
    for state in currentCounts.indices {
      for rank in 0..<currentCounts[state] {
        let way = current[state * Self.ways + rank]
        let cut = Cut(cost: way.cost, node: way.node, present: way.present)
        let place = best.firstIndex { $0.cost > cut.cost } ?? best.endIndex
        guard place < kept else { continue }
        best.insert(cut, at: place)
        if best.count > kept { best.removeLast() }
      }
    }
    return best
  }

  private mutating func step(
    _ word: Int, _ costs: LineCosts, links: inout LinkCosts, cells: [Int], margin: Double
  ) {
    let columns = columns
    let kept = kept
    // The arrays are taken out of the struct, so that nothing is copied or checked for sharing in the loop.
    var made = following
    following = []
    var madeCounts = followingCounts
    followingCounts = []
    var before = left
    left = []
    current.withUnsafeBufferPointer { ways in
      currentCounts.withUnsafeBufferPointer { counts in
        made.withUnsafeMutableBufferPointer { made in
          madeCounts.withUnsafeMutableBufferPointer { madeCounts in
            before.withUnsafeMutableBufferPointer { before in
              Self.step(
                word, columns, kept, costs, &links, cells, margin: margin, from: ways, counts,
                before, to: made, madeCounts)
            }
          }
        }
      }
    }
    left = before
    keep(word, &made, &madeCounts, margin: margin)
    following = current
    followingCounts = currentCounts
    current = made
    currentCounts = madeCounts
  }

  /// Takes all ways one word further.
  private static func step(
    _ word: Int, _ columns: Int, _ kept: Int, _ costs: LineCosts, _ links: inout LinkCosts,
    _ cells: [Int], margin: Double, from current: UnsafeBufferPointer<Way>,
    _ counts: UnsafeBufferPointer<Int>,
    _ before: UnsafeMutableBufferPointer<Int>, to made: UnsafeMutableBufferPointer<Way>,
    _ madeCounts: UnsafeMutableBufferPointer<Int>
  ) {
    var least = Double.infinity
    for state in 0..<(2 * columns + 1) {
      madeCounts[state] = 0
      if counts[state] > 0 { least = min(least, current[state * ways].cost) }
    }
    let omission = costs.omission(word)
    // The cheapest way that a word goes on with, or is left out of, bounds what is worth making.
    var worst = least + omission + margin
    for column in 0..<columns where counts[1 + 2 * column] > 0 {
      let way = current[(1 + 2 * column) * ways]
      worst = min(
        worst,
        way.cost + costs.inside(column, word) + costs.excess(column, Int(way.from), word) + margin)
    }
    let interruption = costs.weights.interruption
    // The cheapest ways that end left of the column in turn.
    var beforeCount = 0
    func takeIn(_ state: Int) {
      for rank in 0..<counts[state] {
        let place = state * ways + rank
        let cost = current[place].cost
        if beforeCount == kept, cost >= current[before[kept - 1]].cost { return }
        var slot = min(beforeCount, kept - 1)
        while slot > 0, current[before[slot - 1]].cost > cost {
          before[slot] = before[slot - 1]
          slot -= 1
        }
        before[slot] = place
        beforeCount = min(beforeCount + 1, kept)
      }
    }
    func leaveOut(_ state: Int, to target: Int) {
      for rank in 0..<counts[state] {
        var way = current[state * ways + rank]
        way.cost += omission
        if way.cost > worst { return }
        way.column = -1
        insert(way, at: target, made, madeCounts, kept)
      }
    }
    leaveOut(0, to: 0)
    takeIn(0)
    for column in 0..<columns {
      let inside = 1 + 2 * column
      let after = inside + 1
      if counts[inside] + counts[after] > 0 {
        let cost = costs.inside(column, word)
        for rank in 0..<counts[inside] {
          var way = current[inside * ways + rank]
          way.cost += cost + costs.excess(column, Int(way.from), word)
          if way.cost > worst { continue }
          insert(way, at: inside, made, madeCounts, kept)
        }
        for rank in 0..<counts[after] {
          var way = current[after * ways + rank]
          way.cost += cost + interruption + costs.excess(column, Int(way.from), word)
          if way.cost > worst { continue }
          way.column = Int16(column)
          insert(way, at: inside, made, madeCounts, kept)
        }
        leaveOut(inside, to: after)
        leaveOut(after, to: after)
      }
      if beforeCount > 0, current[before[0]].cost < worst {
        let link = links.cost(costs, column, cell: cells[column], word)
        for rank in 0..<beforeCount {
          var way = current[before[rank]]
          way.cost += link
          if way.cost > worst { break }
          way.from = Int16(word)
          way.column = Int16(column)
          way.present |= 1 << UInt32(column)
          insert(way, at: inside, made, madeCounts, kept)
        }
      }
      takeIn(inside)
      takeIn(after)
    }
  }

  /// Drops what is hopeless, and makes the nodes of what is left.
  private mutating func keep(
    _ word: Int, _ made: inout [Way], _ counts: inout [Int], margin: Double
  ) {
    if nodes.count - nodeCount < made.count {
      let none = Node(parent: -1, word: -1, column: -1)
      nodes += repeatElement(none, count: max(made.count, nodes.count))
    }
    let first = nodeCount
    let stop = nodes.withUnsafeMutableBufferPointer { nodes in
      made.withUnsafeMutableBufferPointer { made in
        counts.withUnsafeMutableBufferPointer { counts in
          var least = Double.infinity
          for state in 0..<counts.count where counts[state] > 0 {
            least = min(least, made[state &* Self.ways].cost)
          }
          let worst = least + margin
          var next = first
          for state in 0..<counts.count {
            for rank in 0..<counts[state] {
              let place = state &* Self.ways &+ rank
              guard made[place].cost <= worst else {
                counts[state] = rank
                break
              }
              nodes[next] = Node(
                parent: made[place].node, word: Int16(truncatingIfNeeded: word),
                column: made[place].column)
              made[place].node = Int32(truncatingIfNeeded: next)
              next &+= 1
            }
          }
          return next
        }
      }
    }
    nodeCount = stop
  }

  @inline(__always)
  private static func insert(
    _ way: Way, at state: Int, _ made: UnsafeMutableBufferPointer<Way>,
    _ counts: UnsafeMutableBufferPointer<Int>, _ kept: Int
  ) {
    let first = state * ways
    var count = counts[state]
    if count == kept {
      guard way.cost < made[first + count - 1].cost else { return }
      count -= 1
    }
    var slot = first + count
    while slot > first, made[slot - 1].cost > way.cost {
      made[slot] = made[slot - 1]
      slot -= 1
    }
    made[slot] = way
    counts[state] = count + 1
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
