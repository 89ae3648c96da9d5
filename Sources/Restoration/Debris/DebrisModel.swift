import Foundation
import LanguageModel

/// Tells the debris of rules and specks from spoilt words by their letters.
///
/// Two models of character trigrams, one of debris and one of what the OCR makes of printed text, each interpolated
/// with its shorter contexts (Witten & Bell 1991 with a fixed mass), and how often debris follows text and debris.
package struct DebrisModel: Sendable {
  /// What the two models say of a string.
  package struct Evidence: Sendable {
    /// The natural logarithm of the string's probability as debris.
    package var asDebris: Float
    /// The natural logarithm of the string's probability as text.
    package var asText: Float

    /// The logarithm of how much likelier the string is as debris.
    package var difference: Float { asDebris - asText }
  }

  /// How often an element of a table's line is debris after text and after debris; a line begins after text.
  package let afterText: Double
  package let afterDebris: Double

  private var trigrams: [UInt64: SIMD2<Float>] = [:]
  private var pairs: [UInt64: SIMD2<Float>] = [:]
  private var pairTotals: [UInt64: SIMD2<Float>] = [:]
  private var singles: [UInt64: SIMD2<Float>] = [:]
  private var singleTotals: [UInt64: SIMD2<Float>] = [:]
  private var total = SIMD2<Float>(repeating: 0)
  /// Stands before and after a string.
  package static let boundary: Unicode.Scalar = "␣"
  /// The mass that a context gives to the shorter one.
  private static let mass: Float = 4
  private static let alphabet: Float = 150

  /// Reads what `vanban-train debris` counted: `N` rows with state, following state, count; `C` rows with three
  /// characters, their count in debris and in text.
  package init(path: String) throws(ModelError) {
    var follows: [[Double]] = [[1, 1], [1, 1]]
    var counts: [([UInt64], SIMD2<Float>)] = []
    try MappedFile(path: path).forEachRow { (line, fields) throws(ModelError) in
      guard fields.count == 4 else {
        throw .malformed(path, "line \(line): four fields are wanted, \(fields.count) are there")
      }
      if fields[0] == "N", let from = ["text", "debris"].firstIndex(of: fields[1]),
        let to = ["text", "debris"].firstIndex(of: fields[2]), let count = Double(fields[3])
      {
        follows[from][to] += count
      } else if fields[0] == "C", let debris = Float(fields[2]), let text = Float(fields[3]) {
        let ids = fields[1].unicodeScalars.map { UInt64($0.value) }
        guard ids.count == 3 else { throw .malformed(path, "line \(line): no three characters") }
        counts.append((ids, SIMD2(debris, text)))
      } else {
        throw .malformed(path, "line \(line): neither a sequence nor characters")
      }
    }
    afterText = follows[0][1] / (follows[0][0] + follows[0][1])
    afterDebris = follows[1][1] / (follows[1][0] + follows[1][1])
    for (ids, count) in counts { add(ids, count) }
  }

  private mutating func add(_ ids: [UInt64], _ count: SIMD2<Float>) {
    trigrams[ids[0] << 42 | ids[1] << 21 | ids[2]] = count
    pairTotals[ids[0] << 21 | ids[1], default: SIMD2(0, 0)] += count
    pairs[ids[1] << 21 | ids[2], default: SIMD2(0, 0)] += count
    singleTotals[ids[1], default: SIMD2(0, 0)] += count
    singles[ids[2], default: SIMD2(0, 0)] += count
    total += count
  }

  /// The characters of a string as the model counts them, between its boundaries: every digit is 0.
  package static func symbols(of string: String) -> [Unicode.Scalar] {
    var result = [boundary, boundary]
    for scalar in string.unicodeScalars { result.append(UnitReader.isDigit(scalar) ? "0" : scalar) }
    result.append(boundary)
    return result
  }

  /// What the models say of a string without blanks.
  package func evidence(_ string: String) -> Evidence {
    let none = SIMD2<Float>(0, 0)
    var sum = none
    var first = UInt64(Self.boundary.value)
    var second = first
    let mass = SIMD2<Float>(repeating: Self.mass)
    let everything = total + SIMD2<Float>(repeating: 0.5 * Self.alphabet)
    func add(_ third: UInt64) {
      let one = ((singles[third] ?? none) + SIMD2<Float>(repeating: 0.5)) / everything
      let pair = pairs[second << 21 | third] ?? none
      let two = (pair + mass * one) / ((singleTotals[second] ?? none) + mass)
      let trigram = trigrams[first << 42 | second << 21 | third] ?? none
      let three = (trigram + mass * two) / ((pairTotals[first << 21 | second] ?? none) + mass)
      sum += SIMD2(log(three[0]), log(three[1]))
      first = second
      second = third
    }
    for scalar in string.unicodeScalars {
      add(UInt64(UnitReader.isDigit(scalar) ? 0x30 : scalar.value))
    }
    add(UInt64(Self.boundary.value))
    return Evidence(asDebris: sum[0], asText: sum[1])
  }
}
