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
    var byShape: [Shape: [UInt64: Double]] = [:]
    var totals: [Shape: Double] = [:]
    for (symbol, table) in counts.enumerated() {
      for shape in shapes(letters[symbol]) {
        byShape[shape, default: [:]].merge(table, uniquingKeysWith: +)
        totals[shape, default: 0] += table.values.reduce(0, +)
      }
    }
    let uniform = 1 / (total + 1)
    var costs = [Float](repeating: 0, count: keys.count * PrintedSymbol.count)
    // Short strings first: the estimate of a longer one uses those of its characters.
    let byLength = keys.indices.sorted { (keys[$0] >> 60, $0) < (keys[$1] >> 60, $1) }
    for (symbol, letter) in letters.enumerated() {
      let own = counts[symbol]
      let ownTotal = own.values.reduce(0, +)
      let shapes = shapes(letter)
      for index in byLength {
        let key = keys[index]
        var general = 0.02 * (strings[key] ?? 0) / total + 0.02 * uniform
        if key >> 60 == 2, let first = rows[1 << 60 | (key >> 20 & 0xFFFFF)],
          let second = rows[1 << 60 | (key & 0xFFFFF)]
        {
          let parts =
            costs[Int(first) * PrintedSymbol.count + symbol]
            + costs[Int(second) * PrintedSymbol.count + symbol]
          general += Double(exp(-parts - Self.joint))
        }
        func estimate(_ shape: Shape, _ weight: Double, _ lower: Double) -> Double {
          ((byShape[shape]?[key] ?? 0) + weight * lower) / ((totals[shape] ?? 0) + weight)
        }
        let base = estimate(shapes[2], 8, general)
        let near = (estimate(shapes[0], 6, base) + estimate(shapes[1], 6, base)) / 2
        let probability = ((own[key] ?? 0) + 4 * near) / (ownTotal + 4)
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
