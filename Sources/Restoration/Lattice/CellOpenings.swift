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

  init(_ texts: CellTexts, vocabulary: Vocabulary) {
    for kind in Self.kinds {
      var found: [WordID: Float] = [:]
      for text in texts.byKind[kind] ?? [] {
        guard let first = text.split(separator: " ").first,
          let word = vocabulary.id(of: first.lowercased())
        else { continue }
        found[word, default: 0] += 1
      }
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
