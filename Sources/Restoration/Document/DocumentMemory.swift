import Foundation
import LanguageModel

/// What a document says more than once: words after the word that stood before them, and words by themselves.
///
/// A cache model (Kuhn & De Mori 1990) over the first pass's sure readings; the second pass lets it speak beside
/// the general model. An occurrence of its own does not count, so that no reading vouches for itself: where the first
/// pass was sure, one occurrence is taken off; where it was not, all count.
struct DocumentMemory: Sendable {
  /// The share of the cache in the mixture.
  private static let share: Float = 0.3
  /// Added to a context's count, so that one repetition is not taken for a rule.
  private static let doubt: Float = 2
  /// The least posterior with which a reading is remembered.
  static let surety = 0.7

  /// Open addressing: keys with their probabilities; 0 marks a free place.
  private struct Table: Sendable {
    var keys: [UInt32] = []
    /// Where an occurrence of its own is among them, and where none is.
    var values: [(known: Float, fresh: Float)] = []
    var mask: UInt32 = 0

    init(_ counts: [UInt32: Float], totals: [UInt32: Float]) {
      guard !counts.isEmpty else { return }
      var size = 16
      while size < counts.count * 3 { size *= 2 }
      keys = Array(repeating: 0, count: size)
      values = Array(repeating: (0, 0), count: size)
      mask = UInt32(size - 1)
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        let total = totals[key >> 16] ?? count
        var place = Self.hash(key) & mask
        while keys[Int(place)] != 0 { place = (place + 1) & mask }
        keys[Int(place)] = key
        values[Int(place)] = ((count - 1) / (total - 1 + doubt), count / (total + doubt))
      }
    }

    @inline(__always)
    func value(_ key: UInt32, isFresh: Bool) -> Float {
      guard !keys.isEmpty else { return 0 }
      return keys.withUnsafeBufferPointer { keys in
        var place = Self.hash(key) & mask
        while keys[Int(place)] != 0 {
          if keys[Int(place)] == key {
            return isFresh ? values[Int(place)].fresh : values[Int(place)].known
          }
          place = (place + 1) & mask
        }
        return 0
      }
    }

    @inline(__always)
    private static func hash(_ key: UInt32) -> UInt32 {
      let mixed = key &* 0x9E37_79B1
      return mixed ^ mixed >> 15
    }
  }

  /// How much the document likes each word.
  private(set) var liking = WordLiking()
  /// What it says one after another.
  private(set) var phrases = DocumentPhrases()
  /// How its words look.
  var spellings = DocumentSpellings()
  private var counts: [UInt32: Float] = [:]
  private var totals: [UInt32: Float] = [:]
  private var table = Table([:], totals: [:])

  /// Whether there is anything to remember.
  var isEmpty: Bool { table.keys.isEmpty }

  /// Notes that a word followed what the model remembered.
  mutating func note(_ word: WordID, after state: NGramModel.State) {
    let context = Self.context(state)
    guard context > 0 else { return }
    counts[context << 16 | UInt32(word), default: 0] += 1
    totals[context, default: 0] += 1
  }

  /// Ends the notes and lays them out for fast look-up.
  ///
  /// - Parameter sure: all words of which the first pass is sure.
  mutating func close(sure: some Sequence<WordID>, model: NGramModel) {
    liking = WordLiking(of: sure, model: model)
    table = Table(counts, totals: totals)
    phrases = DocumentPhrases(counts)
    counts = [:]
    totals = [:]
  }

  /// The probability of a word after a state by the document alone; 0 where it says nothing. Of the state, only the last
  /// word counts.
  ///
  /// - Parameter isFresh: whether the place that is asked for is none of those that were noted.
  @inline(__always)
  func probability(of word: WordID, after state: NGramModel.State, isFresh: Bool) -> Float {
    let context = Self.context(state)
    return context > 0 ? table.value(context << 16 | UInt32(word), isFresh: isFresh) : 0
  }

  /// A log probability by the general model, with what the document says mixed in.
  @inline(__always)
  static func mix(_ general: Float, _ own: Float) -> Float {
    guard own > 0 else { return general + rest }
    return log((1 - share) * exp(general) + share * own)
  }

  private static let rest = log(1 - share)

  /// The last word; 0 where the model remembers none.
  @inline(__always)
  private static func context(_ state: NGramModel.State) -> UInt32 {
    state.one > 0 ? UInt32(state.one) : 0
  }
}
