import Foundation
import LanguageModel

/// Turns evidence into the probability that a reading is right: a logistic model for each kind of damage, fitted to
/// pages whose printed text is known (Platt 1999, with more evidence than the score).
package struct Calibration: Sendable {
  /// The name of a kind of damage in the file.
  package enum Kind: String, CaseIterable, Sendable {
    case foreignEngine, stripped, slight

    init(_ damage: Damage) {
      switch damage {
      case .foreignEngine: self = .foreignEngine
      case .stripped: self = .stripped
      case .slight: self = .slight
      }
    }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: Evidence.Feature.allCases.map { ("\($0)", $0.rawValue) })

  private var weights: [Kind: [Double]] = [:]

  /// Reads `calibration.tsv`: kind of damage, feature, weight.
  /// - Throws: `ModelError` naming the file and the line.
  package init(path: String) throws(ModelError) {
    try MappedFile(path: path).forEachRow { (line, fields) throws(ModelError) in
      guard fields.count == 3, let kind = Kind(rawValue: fields[0]), let weight = Double(fields[2]),
        let place = Self.places[fields[1]]
      else {
        throw .malformed(
          path, "line \(line): a kind of damage, a feature and its weight are wanted")
      }
      var own = weights[kind] ?? Array(repeating: 0, count: Evidence.Feature.allCases.count)
      own[place] = weight
      weights[kind] = own
    }
  }

  /// The probability that a decision is right; its posterior where nothing was fitted to the damage.
  func confidence(_ evidence: Evidence, posterior: Double, damage: Damage) -> Double {
    guard let weights = weights[Kind(damage)] else { return posterior }
    var sum = 0.0
    for (weight, value) in zip(weights, evidence.values) { sum += weight * value }
    return 1 / (1 + exp(-sum))
  }

  /// The file's text.
  package static func text(_ weights: [(Kind, [Double])], header: String) -> String {
    var text = header.split(separator: "\n").map { "# \($0)\n" }.joined()
    for (kind, own) in weights {
      for (feature, weight) in zip(Evidence.Feature.allCases, own) {
        text += "\(kind.rawValue)\t\(feature)\t\((weight * 10_000).rounded() / 10_000)\n"
      }
    }
    return text
  }
}
