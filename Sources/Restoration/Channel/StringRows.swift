/// Finds the row of a packed string (`EmissionTable.key`): open addressing, since it is asked for every piece of every
/// seen word.
struct StringRows: Sendable {
  /// 0 marks a free place; the empty string's own key is set apart.
  private var keys: [UInt64]
  private var rows: [Int32]
  private var empty: Int32?
  private let shift: UInt64

  /// - Parameter strings: the strings by row.
  init(_ strings: [UInt64]) {
    var bits: UInt64 = 4
    while 1 << bits < strings.count * 3 { bits += 1 }
    shift = 64 - bits
    keys = Array(repeating: 0, count: 1 << bits)
    rows = Array(repeating: -1, count: 1 << bits)
    for (row, key) in strings.enumerated() {
      if key == 0 {
        empty = Int32(row)
        continue
      }
      var place = Int(truncatingIfNeeded: (key &* Self.factor) >> shift)
      while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
      keys[place] = key
      rows[place] = Int32(row)
    }
  }

  /// The row of a string; nil where there is none.
  subscript(key: UInt64) -> Int32? {
    if key == 0 { return empty }
    return keys.withUnsafeBufferPointer { keys in
      var place = Int(truncatingIfNeeded: (key &* Self.factor) >> shift)
      while keys[place] != 0 {
        if keys[place] == key { return rows[place] }
        place = (place + 1) & (keys.count - 1)
      }
      return nil
    }
  }

  /// The golden ratio's bits (Knuth's multiplicative hashing).
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
}
