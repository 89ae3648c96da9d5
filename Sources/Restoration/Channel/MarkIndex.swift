import LanguageModel
import VietnameseText

/// The vocabulary by its letters without marks.
struct MarkIndex: Sendable {
  private var words: [String: [WordID]] = [:]

  init(_ vocabulary: Vocabulary) {
    for id in vocabulary.words.indices where id >= Int(Vocabulary.firstWord) {
      words[Folding.stripMarks(vocabulary.words[id]), default: []].append(WordID(id))
    }
  }

  /// The words that are the given one with other marks; takes lower case.
  func words(like word: String) -> [WordID] { words[Folding.stripMarks(word)] ?? [] }
}
