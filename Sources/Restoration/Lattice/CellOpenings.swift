import Foundation
import LanguageModel

/// How likely words begin a table's cell.
///
/// Sentences begin in many ways, cells in few: with an agency's head, a word of time, the name of a product. The words are
/// counted in `column-texts.tsv`, the columns of each kind alike.
struct CellOpenings: Sendable {
  private var probabilities: [WordID: Float] = [:]
  /// How much the counts weigh beside the language model.
  private static let share: Float = 0.5

  /// Reads the texts that usually stand in columns: a column's kind and a text in each row.
  /// - Throws: `ModelError` naming the file.
  init(path: String, vocabulary: Vocabulary) throws(ModelError) {
    var counts: [String: [WordID: Float]] = [:]
    try MappedFile(path: path).forEachRow { (_, fields) throws(ModelError) in
      guard fields.count >= 2, let first = fields[1].split(separator: " ").first,
        let word = vocabulary.id(of: first.lowercased())
      else { return }
      counts[String(fields[0]), default: [:]][word, default: 0] += 1
    }
    for kind in Self.kinds {
      guard let found = counts[kind] else { continue }
      let total = found.values.reduce(0, +)
      for (word, count) in found {
        probabilities[word, default: 0] += count / total / Float(Self.kinds.count)
      }
    }
  }

  /// The columns whose cells begin in few ways.
  private static let kinds = ["agency", "deadline", "deliverable"]

  /// A word's log probability at a cell's beginning, by its log probability at a clause's.
  @inline(__always)
  func mixed(_ logProbability: Float, _ word: WordID) -> Float {
    guard let own = probabilities[word] else { return logProbability }
    return log((1 - Self.share) * exp(logProbability) + Self.share * own)
  }
}
