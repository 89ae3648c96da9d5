import Foundation
import Restoration
import VietnameseText

/// Learns what strings each printed letter gives, by expectation maximization over aligned words.
///
/// Each printed letter gives a string of none to three characters (a stochastic transducer after Ristad &
/// Yianilos 1998 with multi-character edges after Brill & Moore 2000); the strings are hidden, their counts are
/// expected counts over all ways to cut the OCR's word.
struct EmissionTrainer {
  private var counts: [[UInt64: Double]]
  private let pairs: [(printed: [UInt8], seen: [Unicode.Scalar], weight: Double)]

  init(_ pairs: [WordPair: Int]) {
    self.pairs = pairs.sorted { ($0.key.printed, $0.key.seen) < ($1.key.printed, $1.key.seen) }
      .compactMap { pair, count in
        guard let printed = PrintedSymbol.ids(pair.printed), printed.count <= 10 else { return nil }
        let seen = Array(pair.seen.unicodeScalars)
        guard seen.count <= 14, !printed.isEmpty, !seen.isEmpty else { return nil }
        // A frequent word must not drown the others: its letters' confusions are not the language's.
        return (printed, seen, Double(count).squareRoot() * 2)
      }
    counts = Array(repeating: [:], count: PrintedSymbol.count)
  }

  /// Runs the given number of rounds and returns the expected counts of the last.
  mutating func train(rounds: Int, report: (Int, Double) -> Void) -> [[UInt64: Double]] {
    var table: EmissionTable?
    for round in 1...rounds {
      var next: [[UInt64: Double]] = Array(repeating: [:], count: PrintedSymbol.count)
      var likelihood = 0.0
      for (printed, seen, weight) in pairs {
        likelihood += weight * Self.expect(printed, seen, weight, table, &next)
      }
      report(round, likelihood)
      counts = next
      table = EmissionTable(counts: next)
    }
    return counts
  }

  /// Adds a pair's expected counts; returns its log likelihood.
  private static func expect(
    _ printed: [UInt8], _ seen: [Unicode.Scalar], _ weight: Double, _ table: EmissionTable?,
    _ counts: inout [[UInt64: Double]]
  ) -> Double {
    let n = printed.count
    let m = seen.count
    let width = m + 1
    var edges = [Double](repeating: 0, count: n * width * 4)
    for i in 0..<n {
      for j in 0...m {
        for length in 0...min(3, m - j) {
          let cost = Self.cost(printed[i], seen[j..<(j + length)], table)
          edges[(i * width + j) * 4 + length] = exp(-cost)
        }
      }
    }
    var forward = [Double](repeating: 0, count: (n + 1) * width)
    var backward = forward
    forward[0] = 1
    for i in 0..<n {
      for j in 0...m where forward[i * width + j] > 0 {
        for length in 0...min(3, m - j) {
          forward[(i + 1) * width + j + length] +=
            forward[i * width + j] * edges[(i * width + j) * 4 + length]
        }
      }
    }
    let total = forward[n * width + m]
    guard total > 1e-280 else { return 0 }
    backward[n * width + m] = 1
    for i in (0..<n).reversed() {
      for j in 0...m {
        var sum = 0.0
        for length in 0...min(3, m - j) {
          sum += edges[(i * width + j) * 4 + length] * backward[(i + 1) * width + j + length]
        }
        backward[i * width + j] = sum
      }
    }
    for i in 0..<n {
      for j in 0...m where forward[i * width + j] > 0 {
        for length in 0...min(3, m - j) {
          let posterior =
            forward[i * width + j] * edges[(i * width + j) * 4 + length]
            * backward[(i + 1) * width + j + length] / total
          if posterior > 1e-4 {
            counts[Int(printed[i])][EmissionTable.key(seen[j..<(j + length)]), default: 0] +=
              posterior * weight
          }
        }
      }
    }
    return log(total)
  }

  /// The cost of a string from a letter; before the first round, a guess by the letter's base.
  private static func cost(
    _ symbol: UInt8, _ seen: ArraySlice<Unicode.Scalar>, _ table: EmissionTable?
  ) -> Double {
    if let table {
      let row = table.row(EmissionTable.key(seen)) ?? -1
      return Double(table.cost(row: row, length: seen.count, symbol: symbol))
    }
    let letter = PrintedSymbol.letters[Int(symbol)]
    let matches = seen.contains { Letter($0)?.base == letter.base }
    switch seen.count {
    case 0: return 5
    case 1: return matches ? 0.3 : 3.5
    case 2: return matches ? 3.5 : 6
    default: return matches ? 6 : 9
    }
  }
}
