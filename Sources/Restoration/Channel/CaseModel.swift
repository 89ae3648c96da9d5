import Foundation
import LanguageModel

/// How likely each word is to be written in each shape: counts over running text.
struct CaseModel: Sendable {
  private var costs: [Float]

  /// Reads the word list that `vanban-train language-model` wrote: word, count, lower, title, upper.
  init(path: String, vocabulary: Vocabulary) throws(ModelError) {
    let file = try MappedFile(path: path)
    let general: [Double] = [0.93, 0.06, 0.01]
    costs = [Float](repeating: 0, count: vocabulary.words.count * 3)
    for id in vocabulary.words.indices {
      for shape in 0..<3 { costs[id * 3 + shape] = Float(-log(general[shape])) }
    }
    var line = 0
    for row in file.bytes.split(separator: 0x0A) {
      line += 1
      if row.first == 0x23 { continue }
      let fields = row.split(separator: 0x09)
      guard fields.count == 5 else {
        throw .malformed(path, "line \(line): five fields are wanted, \(fields.count) are there")
      }
      guard let id = vocabulary.id(of: String(decoding: fields[0], as: UTF8.self)) else { continue }
      let counts = fields[2...].map { field in
        Double(field.reduce(0) { $0 * 10 + Int($1 &- 0x30) })
      }
      let total = counts.reduce(0, +)
      for shape in 0..<3 {
        let probability = (counts[shape] + 2 * general[shape]) / (total + 2)
        costs[Int(id) * 3 + shape] = Float(-log(0.98 * probability + 0.02 * general[shape]))
      }
    }
  }

  /// The cost of a shape, as a negative natural logarithm.
  func cost(of shape: WordShape, word: WordID, in context: CaseContext) -> Float {
    var own = costs[Int(word) * 3 + Int(shape.rawValue)]
    // A capital can stand before any word; a word in capitals amid small letters is an abbreviation or an error.
    if shape != .upper { own = min(own, 3.5) }
    switch context {
    case .running: return own
    case .afterColon: return shape == .upper ? own : 0.7
    case .clauseStart:
      switch shape {
      case .title: return 0.3
      case .lower: return 1.6
      case .upper: return own
      }
    case .capitals: return shape == .upper ? 0.05 : 3.5
    }
  }
}
