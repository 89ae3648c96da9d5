import LanguageModel

/// The hypotheses that wait at one position, by their model state.
///
/// An open-addressing table that is emptied by a change of stamp, so that a decoder allocates it once.
struct StateTable {
  private var states: [NGramModel.State]
  private var nodes: [Int32]
  private var stamps: [UInt32]
  private var stamp: UInt32 = 1
  private var mask: Int
  /// The nodes in the order in which they came.
  private(set) var order: [Int32] = []

  init() {
    let size = 512
    states = Array(repeating: NGramModel.State(one: -1, two: -1, three: -1), count: size)
    nodes = Array(repeating: -1, count: size)
    stamps = Array(repeating: 0, count: size)
    mask = size - 1
    order.reserveCapacity(size)
  }

  /// Forgets all hypotheses.
  mutating func empty() {
    order.removeAll(keepingCapacity: true)
    stamp &+= 1
    if stamp == 0 {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 1
    }
  }

  /// The node of a state; `next` where there was none, which then becomes the state's.
  @inline(__always)
  mutating func node(for state: NGramModel.State, next: Int32) -> Int32 {
    var place = Self.hash(state) & mask
    while stamps[place] == stamp {
      if states[place] == state { return nodes[place] }
      place = (place + 1) & mask
    }
    stamps[place] = stamp
    states[place] = state
    nodes[place] = next
    order.append(next)
    if order.count * 2 > mask { grow() }
    return next
  }

  private mutating func grow() {
    var larger = StateTable()
    let size = (mask + 1) * 2
    larger.states = Array(repeating: states[0], count: size)
    larger.nodes = Array(repeating: -1, count: size)
    larger.stamps = Array(repeating: 0, count: size)
    larger.mask = size - 1
    for place in 0...mask where stamps[place] == stamp {
      var target = Self.hash(states[place]) & larger.mask
      while larger.stamps[target] == larger.stamp { target = (target + 1) & larger.mask }
      larger.stamps[target] = larger.stamp
      larger.states[target] = states[place]
      larger.nodes[target] = nodes[place]
    }
    larger.order = order
    self = larger
  }

  @inline(__always)
  private static func hash(_ state: NGramModel.State) -> Int {
    var hash = UInt64(UInt32(bitPattern: state.one))
    hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(UInt32(bitPattern: state.two))
    hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(UInt32(bitPattern: state.three))
    return Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
