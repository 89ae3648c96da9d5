import Foundation
import VietnameseText

/// What the OCR makes of a printed letter: the probabilities of strings of none to three characters.
///
/// The table keeps one row for each string that training saw, with a cost (negative natural logarithm) for each
/// printed letter; a letter that was never seen to give the string backs off to letters of the same shape, then
/// of the same base, then to the string's own frequency.
package struct EmissionTable: Sendable {
  /// The longest string that one letter can give.
  package static let longest = 3

  private var rows: StringRows
  private var costs: [Float]
  /// The same in units of `FixedCost`.
  private var units: [Int16]
  /// By row, the least cost of any lower-case letter, and of any upper-case one.
  private var least: [(lower: Float, upper: Float)]
  /// What it costs to take a string of two characters for the two strings that a letter gives apart.
  static let joint: Float = 1.5
  /// By length, the cost of a string that training never saw.
  private let unseen: [Float] = [6, 8.5, 12, 16]

  /// A string of up to three scalars, packed: the length in the top bits, 20 bits for each scalar.
  @inline(__always)
  package static func key(_ scalars: some RandomAccessCollection<Unicode.Scalar>) -> UInt64 {
    var key: UInt64 = 0
    for scalar in scalars { key = key << 20 | UInt64(scalar.value & 0xFFFFF) }
    return key | UInt64(scalars.count) << 60
  }

  /// Builds the table from expected counts.
  /// - Parameter counts: for each printed symbol, strings (by key) with their expected counts.
  package init(counts: [[UInt64: Double]]) {
    let letters = PrintedSymbol.letters
    var strings: [UInt64: Double] = [:]
    var total = 0.0
    for table in counts {
      for (key, count) in table {
        strings[key, default: 0] += count
        total += count
      }
    }
    let keys = strings.filter { $0.value >= 0.3 }.keys.sorted()
    var rows: [UInt64: Int32] = [:]
    for (index, key) in keys.enumerated() { rows[key] = Int32(index) }
    // Letters that share a base and a mark, or a base and a tone, are spoilt alike.
    struct Shape: Hashable {
      var base: Unicode.Scalar
      var quality: Letter.Quality?
      var tone: Tone?
      var isUpper: Bool
    }
    func shapes(_ letter: Letter) -> [Shape] {
      [
        Shape(base: letter.base, quality: letter.quality, tone: nil, isUpper: letter.isUpper),
        Shape(base: letter.base, quality: nil, tone: letter.tone, isUpper: letter.isUpper),
        Shape(base: letter.base, quality: nil, tone: nil, isUpper: letter.isUpper),
      ]
    }
    // Counts by shape lie dense, one for each string: this runs at every start.
    var byShape: [Shape: [Double]] = [:]
    var totals: [Shape: Double] = [:]
    var dense = [[Double]](repeating: [], count: counts.count)
    for (symbol, table) in counts.enumerated() {
      var own = [Double](repeating: 0, count: keys.count)
      for (key, count) in table {
        if let row = rows[key] { own[Int(row)] = count }
      }
      let total = table.values.reduce(0, +)
      for shape in shapes(letters[symbol]) {
        totals[shape, default: 0] += total
        if total > 0 {
          var sum = byShape[shape] ?? [Double](repeating: 0, count: keys.count)
          for row in own.indices { sum[row] += own[row] }
          byShape[shape] = sum
        }
      }
      dense[symbol] = own
    }
    let frequencies = keys.map { 0.02 * (strings[$0] ?? 0) / total + 0.02 / (total + 1) }
    // The rows of a string's two characters, where it has two that are known.
    let parts = keys.map { key -> (Int, Int)? in
      guard key >> 60 == 2, let first = rows[1 << 60 | (key >> 20 & 0xFFFFF)],
        let second = rows[1 << 60 | (key & 0xFFFFF)]
      else { return nil }
      return (Int(first), Int(second))
    }
    var costs = [Float](repeating: 0, count: keys.count * PrintedSymbol.count)
    // Short strings first: the estimate of a longer one uses those of its characters.
    let byLength = keys.indices.sorted { (keys[$0] >> 60, $0) < (keys[$1] >> 60, $1) }
    let symbols = PrintedSymbol.count
    let none = [Double](repeating: 0, count: keys.count)
    for (symbol, letter) in letters.enumerated() {
      let own = dense[symbol]
      let ownTotal = counts[symbol].values.reduce(0, +)
      let near = shapes(letter).map { (counts: byShape[$0] ?? none, total: totals[$0] ?? 0) }
      for index in byLength {
        var general = frequencies[index]
        if let (first, second) = parts[index] {
          let apart = costs[first * symbols + symbol] + costs[second * symbols + symbol]
          general += Double(exp(-apart - Self.joint))
        }
        let base = (near[2].counts[index] + 8 * general) / (near[2].total + 8)
        let byMark = (near[0].counts[index] + 6 * base) / (near[0].total + 6)
        let byTone = (near[1].counts[index] + 6 * base) / (near[1].total + 6)
        let probability = (own[index] + 2 * (byMark + byTone)) / (ownTotal + 4)
        costs[index * symbols + symbol] = Float(-log(probability))
      }
    }
    self.rows = StringRows(keys)
    self.costs = costs
    units = costs.map(FixedCost.units)
    let half = symbols / 2
    least = keys.indices.map { row in
      costs.withUnsafeBufferPointer { costs in
        var lower = Float.infinity
        var upper = Float.infinity
        for symbol in 0..<half {
          lower = min(lower, costs[row * symbols + symbol])
          upper = min(upper, costs[row * symbols + half + symbol])
        }
        return (lower, upper)
      }
    }
  }

  /// The row of a string; nil where training never saw it.
  @inline(__always)
  package func row(_ key: UInt64) -> Int32? { rows[key] }

  /// The rows of a seen word's pieces, by position and length (`position * 4 + length`); below 0 where training never
  /// saw the string.
  func rows(of seen: [Unicode.Scalar]) -> [Int32] {
    let count = seen.count
    return [Int32](unsafeUninitializedCapacity: (count + 1) * 4) { rows, filled in
      rows.initialize(repeating: -1)
      for position in 0...count {
        var key: UInt64 = 0
        for length in 0...min(Self.longest, count - position) {
          if length > 0 { key = key << 20 | UInt64(seen[position + length - 1].value & 0xFFFFF) }
          rows[position * 4 + length] = row(key | UInt64(length) << 60) ?? -1
        }
      }
      filled = (count + 1) * 4
    }
  }

  /// The least cost of a row's string of the given length from any letter of one case.
  func leastCost(row: Int32, _ length: Int, isUpper: Bool) -> Float {
    guard row >= 0 else { return unseen[length] }
    return isUpper ? least[Int(row)].upper : least[Int(row)].lower
  }

  /// Gives direct access to the costs in units of `FixedCost`: row by row, one for each printed symbol.
  @inline(__always)
  func withUnits(_ body: (UnsafePointer<Int16>) -> Void) {
    units.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }

  /// The cost of a string that training never saw, in units of `FixedCost`.
  @inline(__always)
  func unseenUnits(_ length: Int) -> Int16 { FixedCost.units(unseen[length]) }

  /// The cost of a string of the given length from a printed symbol.
  @inline(__always)
  package func cost(row: Int32, length: Int, symbol: UInt8) -> Float {
    if row < 0 { return unseen[length] }
    return costs.withUnsafeBufferPointer {
      $0[Int(row) * PrintedSymbol.count + Int(symbol)]
    }
  }
}
