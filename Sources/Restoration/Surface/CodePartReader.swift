import Foundation
import VietnameseText

/// Reads parts of document numbers whose letters the OCR took for others: "OD" was "QĐ", "TTe" was "TTg".
///
/// A noisy channel over the few parts that are usual in print: what their letters were seen as by the channel's
/// emissions. Abbreviations that nobody has told of are many, so that a part stays as it was seen unless all its letters
/// are likely to have been a usual one's.
struct CodePartReader: Sendable {
  private struct Form {
    var text: String
    /// The printed symbols, without the digits behind them.
    var symbols: [UInt8]
    var digits: [Unicode.Scalar]
    /// The negative logarithm of its share in print.
    var cost: Float
  }

  private let forms: [Form]
  private let emissions: EmissionTable

  /// Parts seen less often in print explain nothing.
  private static let least = 100
  /// What a form's letters may have cost the channel: of two or three, and of more.
  private static let bound: (short: Float, long: Float) = (4.5, 5.6)
  /// How much better than any other a form must be.
  private static let margin: Float = 2

  /// - Parameter parts: the parts of document numbers with their counts in print.
  init(_ parts: [(form: String, count: Int)], emissions: EmissionTable) {
    self.emissions = emissions
    let total = Float(parts.reduce(0) { $0 + $1.count })
    forms = parts.compactMap { part in
      let scalars = Array(part.form.unicodeScalars)
      let letters = scalars.prefix { !UnitReader.isDigit($0) }
      guard part.count >= Self.least, letters.count >= 2,
        let symbols = PrintedSymbol.ids(String(scalars: Array(letters)))
      else { return nil }
      return Form(
        text: part.form, symbols: symbols, digits: Array(scalars[letters.count...]),
        cost: -log(Float(part.count) / total))
    }
  }

  /// The usual part that was seen like this; nil where none explains it well enough.
  func form(seenAs seen: [Unicode.Scalar]) -> String? {
    guard (2...12).contains(seen.count) else { return nil }
    let rows = emissions.rows(of: seen)
    var best: (cost: Float, text: String)?
    var second = Float.infinity
    for form in forms where seen.suffix(form.digits.count).elementsEqual(form.digits) {
      let letters = seen.count - form.digits.count
      let bound = form.symbols.count <= 3 ? Self.bound.short : Self.bound.long
      guard (0...1).contains(letters - form.symbols.count),
        case let channel = cost(of: form.symbols, seenAs: rows, count: letters), channel <= bound
      else { continue }
      let cost = channel + form.cost
      if cost < best?.cost ?? .infinity {
        second = min(second, best?.cost ?? .infinity)
        best = (cost, form.text)
      } else {
        second = min(second, cost)
      }
    }
    guard let best, best.cost + Self.margin < second else { return nil }
    return best.text
  }

  /// What it costs that the printed letters were seen so, each as one character or more; infinite where they were not.
  ///
  /// - Parameters:
  ///   - rows: the emission table's rows of the seen pieces.
  ///   - count: how many characters are seen of the letters; their digits follow.
  private func cost(of symbols: [UInt8], seenAs rows: [Int32], count: Int) -> Float {
    var costs = [Float](repeating: .infinity, count: count + 1)
    costs[0] = 0
    for symbol in symbols {
      var next = [Float](repeating: .infinity, count: count + 1)
      for end in 1..<(count + 1) {
        for length in 1...min(EmissionTable.longest, end) {
          let row = rows[(end - length) * 4 + length]
          next[end] = min(
            next[end],
            costs[end - length] + emissions.cost(row: row, length: length, symbol: symbol))
        }
      }
      costs = next
    }
    return costs[count]
  }
}
