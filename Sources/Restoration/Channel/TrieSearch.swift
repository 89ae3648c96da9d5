import LanguageModel

/// Finds the words of a trie whose letters may have given a seen string, within a bound on the cost
/// and the word's ease together: a frequent word may look less alike than a rare one.
///
/// Each node extends its parent's row of costs of having given the first 0 … n seen characters; eight positions
/// of a row are one vector, and the children of a node are compared together. A subtree is skipped where no entry
/// of its root's row, with the least that the characters behind it can cost, is within the bound of the easiest
/// word below.
struct TrieSearch: ~Copyable {
  private typealias Lanes = SIMD8<Int16>

  private let trie: WordTrie
  private let seen: SeenWord
  /// All the room that a search needs, in one piece: the pointers below lead into it.
  private let memory: UnsafeMutableRawPointer
  /// Costs by symbol, length and position (`SeenWord.fill`).
  private let table: UnsafeMutablePointer<Int16>
  /// Which symbols the table holds; nil before the first search.
  private var tableIsUpper: Bool?
  /// Costs of the beginning by symbol and length (`SeenWord.fill(firsts:)`).
  private let firsts: UnsafeMutablePointer<Int16>
  /// Which symbols they are of; nil before the first search.
  private var firstsAreUpper: Bool?
  /// By position, what a row's entry may be at most before anything is said of the words below.
  private let most: UnsafeMutablePointer<Int16>
  /// The rows of the nodes that wait, each `seen.lanes` long.
  private let rows: UnsafeMutablePointer<Int16>
  private let waiting: UnsafeMutablePointer<Int32>

  init(trie: WordTrie, seen: SeenWord) {
    self.trie = trie
    self.seen = seen
    let letters = Int(PrintedSymbol.half)
    // Nodes that wait, the parent of those being compared, and those.
    let slots = trie.mostWaiting + 1 + letters
    let tableBytes = letters * 4 * seen.lanes * 2
    let firstBytes = letters * 4 * 2
    let mostBytes = seen.lanes * 2
    // Shifted loads of the first row reach before it.
    let rowBytes = (8 + slots * seen.lanes) * 2
    let waitingBytes = slots * 4
    memory = UnsafeMutableRawPointer.allocate(
      byteCount: tableBytes + firstBytes + mostBytes + rowBytes + waitingBytes, alignment: 16)
    var next = memory
    table = next.assumingMemoryBound(to: Int16.self)
    next += tableBytes
    firsts = next.assumingMemoryBound(to: Int16.self)
    next += firstBytes
    most = next.assumingMemoryBound(to: Int16.self)
    next += mostBytes
    next.assumingMemoryBound(to: Int16.self).initialize(repeating: FixedCost.infinite, count: 8)
    rows = next.assumingMemoryBound(to: Int16.self) + 8
    next += rowBytes
    waiting = next.assumingMemoryBound(to: Int32.self)
  }

  deinit { memory.deallocate() }

  /// Calls `body` with each word within the bound and its cost.
  mutating func words(
    _ shape: WordShape, within bound: Float, _ body: (WordID, Float) -> Void
  ) {
    let isUpper = shape == .upper
    if tableIsUpper != isUpper {
      seen.fill(table, isUpper: isUpper)
      tableIsUpper = isUpper
    }
    if firstsAreUpper != (shape != .lower) {
      seen.fill(firsts: firsts, isUpper: shape != .lower)
      firstsAreUpper = shape != .lower
    }
    seen.fill(most, leftOf: bound, isUpper: isUpper)
    let limit = FixedCost.units(bound)
    trie.nodes.withUnsafeBufferPointer { nodes in
      var top = firstLetters(nodes, limit, body)
      while top > 0 {
        top -= 1
        let node = nodes[Int(waiting[top])]
        let row = top
        let children = Int(node.childCount)
        let parts = (
          compare(nodes, node, 0..<min(children, 64), at: row),
          children > 64 ? compare(nodes, node, 64..<children, at: row) : 0
        )
        // A child's row moves down into its place among the waiting: the parent's is free by now.
        func settleAll(_ bits: UInt64, from first: Int) {
          var live = bits
          while live != 0 {
            let child = first &+ live.trailingZeroBitCount
            live &= live &- 1
            let index = Int(node.firstChild) &+ child
            if settle(nodes[index], limit, at: row &+ 1 &+ child, top: top, body) {
              waiting[top] = Int32(truncatingIfNeeded: index)
              top &+= 1
            }
          }
        }
        settleAll(parts.0, from: 0)
        if parts.1 != 0 { settleAll(parts.1, from: 64) }
      }
    }
  }

  /// Computes the rows of up to 64 of a node's children, above the row of their parent; returns a bit for each that is
  /// worth going on with.
  private func compare(
    _ nodes: UnsafeBufferPointer<WordTrie.Node>, _ node: WordTrie.Node, _ children: Range<Int>,
    at slot: Int
  ) -> UInt64 {
    let lanes = seen.lanes
    let first = nodes.baseAddress.unsafelyUnwrapped + Int(node.firstChild)
    let step = 4 &* lanes
    let row = rows + slot &* lanes
    let infinite = Lanes(repeating: FixedCost.infinite)
    var live: UInt64 = 0
    var lane = 0
    while lane < lanes {
      let zero = Self.load(row + lane)
      let one = Self.load(row + (lane &- 1))
      let two = Self.load(row + (lane &- 2))
      let three = Self.load(row + (lane &- 3))
      let limits = Self.load(most + lane)
      var target = row + (lanes &* (1 &+ children.lowerBound) &+ lane)
      var child = children.lowerBound
      while child < children.upperBound {
        let next = first[child]
        let costs = table + (Int(next.symbol) &* step &+ lane)
        let near = Self.least(
          zero &+ Self.load(costs), one &+ Self.load(costs + lanes))
        let far = Self.least(
          two &+ Self.load(costs + 2 &* lanes), three &+ Self.load(costs + 3 &* lanes))
        let best = Self.least(Self.least(near, far), infinite)
        UnsafeMutableRawPointer(target).storeBytes(of: best, as: Lanes.self)
        live |=
          Self.bit(best .<= limits &- Lanes(repeating: next.ease))
          &<< UInt64(truncatingIfNeeded: child)
        target += lanes
        child &+= 1
      }
      lane &+= 8
    }
    return live
  }

  /// Computes the rows of the first letters and lets those wait that are worth going on with; returns how many wait.
  private func firstLetters(
    _ nodes: UnsafeBufferPointer<WordTrie.Node>, _ limit: Int16, _ body: (WordID, Float) -> Void
  ) -> Int {
    typealias Four = SIMD4<Int16>
    var top = 0
    let limits = UnsafeRawPointer(most).loadUnaligned(as: Four.self)
    for index in 0..<trie.rootCount {
      let node = nodes[index]
      let costs = UnsafeRawPointer(firsts + Int(node.symbol) &* 4).loadUnaligned(as: Four.self)
      guard any(costs .<= limits &- Four(repeating: node.ease)) else { continue }
      let row = rows + top &* seen.lanes
      row.update(repeating: FixedCost.infinite, count: seen.lanes)
      UnsafeMutableRawPointer(row).storeBytes(of: costs, as: Four.self)
      if settle(node, limit, at: top, top: top, body) {
        waiting[top] = Int32(truncatingIfNeeded: index)
        top += 1
      }
    }
    return top
  }

  /// Reports the word that ends at a node; moves the node's row to the top of those that wait and returns true where
  /// longer words go on.
  @inline(__always)
  private func settle(
    _ node: WordTrie.Node, _ limit: Int16, at slot: Int, top: Int, _ body: (WordID, Float) -> Void
  ) -> Bool {
    let lanes = seen.lanes
    let row = rows + slot &* lanes
    if node.word != Vocabulary.unknown, row[seen.count] &+ node.wordEase <= limit {
      body(node.word, FixedCost.cost(row[seen.count]))
    }
    guard node.childCount > 0 else { return false }
    if top != slot {
      var lane = 0
      while lane < lanes {
        UnsafeMutableRawPointer(rows + (top &* lanes &+ lane))
          .storeBytes(of: Self.load(row + lane), as: Lanes.self)
        lane &+= 8
      }
    }
    return true
  }

  @inline(__always)
  private static func load(_ pointer: UnsafeMutablePointer<Int16>) -> Lanes {
    UnsafeRawPointer(pointer).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  private static func least(_ one: Lanes, _ other: Lanes) -> Lanes {
    one.replacing(with: other, where: other .< one)
  }

  /// 1 where any lane is set, without a branch.
  @inline(__always)
  private static func bit(_ mask: SIMDMask<Lanes>) -> UInt64 {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    // The lanes are all ones or all zeros: so is the bit taken of both halves' union, halved until one is left.
    var any = halves[0] | halves[1]
    any |= any &>> 32
    any |= any &>> 16
    return any & 1
  }
}
