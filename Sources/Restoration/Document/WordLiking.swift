import Foundation
import LanguageModel

/// How much more often a document says each word than text at large: a plan of a province says "tỉnh", not "tính".
///
/// Unigram rescaling (Kneser, Peters & Klakow 1997): a word's probability after any history is multiplied by a power
/// of the ratio of its frequencies in the document and in general. An occurrence of its own does not count, so that no
/// reading vouches for itself.
struct WordLiking: Sendable {
  /// The power of the ratio of the frequencies.
  private static let exponent: Float = 0.2
  /// How many words of the document the general frequencies are worth.
  private static let prior: Float = 300
  /// The most that it may add to a logarithm, for words that hardly occur in general.
  private static let most: Float = 2

  /// By word, what it adds to the logarithm of the word's probability; empty where nothing is known.
  private(set) var shares: [Float] = []

  /// Liking nothing.
  init() {}

  /// - Parameter words: all words of which a first reading is sure.
  init(of words: some Sequence<WordID>, model: NGramModel) {
    var counts = [Float](repeating: 0, count: model.vocabulary.words.count)
    var total: Float = 0
    for word in words {
      counts[Int(word)] += 1
      total += 1
    }
    guard total > 1 else { return }
    let mass = total - 1 + Self.prior
    shares = counts.indices.map { word in
      let general = model.extend(model.empty, with: WordID(word)).logProbability
      let own = log((max(0, counts[word] - 1) + Self.prior * exp(general)) / mass)
      return min(Self.most, Self.exponent * (own - general))
    }
  }

  /// What it adds for a word; 0 for none.
  @inline(__always)
  func share(of word: WordID?) -> Float {
    guard let word, !shares.isEmpty else { return 0 }
    return shares[Int(word)]
  }
}
