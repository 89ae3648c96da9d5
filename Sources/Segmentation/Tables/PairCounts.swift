/// Counts of pairs of words: a hash table with open addressing, since looking pairs up is most of what costs.
///
/// The words' numbers are at least -2 and below 2^31.
struct PairCounts: Sendable {
  /// A pair's key and count side by side: they are asked for together.
  private struct Slot: Sendable {
    var key = PairCounts.vacant
    var value = 0.0
  }

  private var slots: [Slot] = []
  private var count = 0

  private static let vacant = UInt64.max

  private static func key(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(left + 2) << 32 | UInt64(right + 2)
  }

  /// The place of the key, or of the vacant slot where it belongs.
  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while slots[place].key != key, slots[place].key != Self.vacant { place = (place + 1) & mask }
    return place
  }

  /// The pair's count; nil where it was never seen.
  @inline(__always)
  func count(_ left: Int, _ right: Int) -> Double? {
    guard !slots.isEmpty else { return nil }
    let slot = slots[place(Self.key(left, right))]
    return slot.key == Self.vacant ? nil : slot.value
  }

  /// Adds to a pair's count.
  ///
  /// - Returns: whether the pair is new.
  mutating func add(_ left: Int, _ right: Int, _ weight: Double) -> Bool {
    if (count + 1) * 2 > slots.count { grow() }
    let key = Self.key(left, right)
    let place = place(key)
    let isNew = slots[place].key == Self.vacant
    if isNew {
      slots[place].key = key
      count += 1
    }
    slots[place].value += weight
    return isNew
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: max(64, old.count * 2))
    for slot in old where slot.key != Self.vacant { slots[place(slot.key)] = slot }
  }
}
