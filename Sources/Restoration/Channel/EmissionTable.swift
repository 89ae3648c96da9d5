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

  private var rows: [UInt64: Int32]
  private var costs: [Float]
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
    struct Shape: Hashable {
      var base: Unicode.Scalar
      var quality: Letter.Quality?
      var isUpper: Bool
    }
    var byShape: [Shape: [UInt64: Double]] = [:]
    var totals: [Shape: Double] = [:]
    for (symbol, table) in counts.enumerated() {
      let letter = letters[symbol]
      for quality in [letter.quality, nil] {
        let shape = Shape(base: letter.base, quality: quality, isUpper: letter.isUpper)
        for (key, count) in table {
          byShape[shape, default: [:]][key, default: 0] += count
          totals[shape, default: 0] += count
        }
      }
    }
    let uniform = 1 / (total + 1)
    var costs = [Float](repeating: 0, count: keys.count * PrintedSymbol.count)
    for (symbol, letter) in letters.enumerated() {
      let own = counts[symbol]
      let ownTotal = own.values.reduce(0, +)
      let near = Shape(base: letter.base, quality: letter.quality, isUpper: letter.isUpper)
      let far = Shape(base: letter.base, quality: nil, isUpper: letter.isUpper)
      for (index, key) in keys.enumerated() {
        let general = 0.02 * (strings[key] ?? 0) / total + 0.02 * uniform
        let base =
          ((byShape[far]?[key] ?? 0) + 8 * general) / ((totals[far] ?? 0) + 8)
        let shaped =
          ((byShape[near]?[key] ?? 0) + 6 * base) / ((totals[near] ?? 0) + 6)
        let probability = ((own[key] ?? 0) + 4 * shaped) / (ownTotal + 4)
        costs[index * PrintedSymbol.count + symbol] = Float(-log(probability))
      }
    }
    self.rows = rows
    self.costs = costs
  }

  /// The row of a string; nil where training never saw it.
  @inline(__always)
  package func row(_ key: UInt64) -> Int32? { rows[key] }

  /// Gives direct access to the costs (row by row, one for each printed symbol) and, by length, to the costs of
  /// strings never seen.
  @inline(__always)
  func withCosts(_ body: (UnsafeBufferPointer<Float>, UnsafeBufferPointer<Float>) -> Void) {
    costs.withUnsafeBufferPointer { costs in unseen.withUnsafeBufferPointer { body(costs, $0) } }
  }

  /// The cost of a string of the given length from a printed symbol.
  @inline(__always)
  package func cost(row: Int32, length: Int, symbol: UInt8) -> Float {
    if row < 0 { return unseen[length] }
    return costs.withUnsafeBufferPointer {
      $0[Int(row) * PrintedSymbol.count + Int(symbol)]
    }
  }
}
