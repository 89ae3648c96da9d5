/// Counts of pairs of words: a hash table with open addressing, since looking pairs up is most of what costs.
///
/// The words' numbers are at least -2 and below 2^31.
struct PairCounts: Sendable {
  private var keys: [UInt64] = []
  private var values: [Double] = []
  private var count = 0

  private static let vacant = UInt64.max

  private static func key(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(left + 2) << 32 | UInt64(right + 2)
  }

  /// The place of the key, or of the vacant slot where it belongs.
  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while keys[place] != key, keys[place] != Self.vacant { place = (place + 1) & mask }
    return place
  }

  /// The pair's count; nil where it was never seen.
  @inline(__always)
  func count(_ left: Int, _ right: Int) -> Double? {
    guard !keys.isEmpty else { return nil }
    let place = place(Self.key(left, right))
    return keys[place] == Self.vacant ? nil : values[place]
  }

  /// Adds to a pair's count.
  ///
  /// - Returns: whether the pair is new.
  mutating func add(_ left: Int, _ right: Int, _ weight: Double) -> Bool {
    if (count + 1) * 2 > keys.count { grow() }
    let key = Self.key(left, right)
    let place = place(key)
    let isNew = keys[place] == Self.vacant
    if isNew {
      keys[place] = key
      count += 1
    }
    values[place] += weight
    return isNew
  }

  private mutating func grow() {
    let old = (keys, values)
    let size = max(64, keys.count * 2)
    keys = [UInt64](repeating: Self.vacant, count: size)
    values = [Double](repeating: 0, count: size)
    for (key, value) in zip(old.0, old.1) where key != Self.vacant {
      let place = place(key)
      keys[place] = key
      values[place] = value
    }
  }
}
