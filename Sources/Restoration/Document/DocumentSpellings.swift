import Foundation
import LanguageModel

/// How a document's words look: its own channel, counted over the readings of which a first pass was sure.
///
/// A page is printed in one typeface and spoilt in one way, so that what was a word's look elsewhere is likelier to be it here. An
/// occurrence of its own does not count.
struct DocumentSpellings: Sendable {
  /// The most that the document may weigh against the channel, and how many occurrences of a word half of that asks for.
  private static let most: Float = 0.5
  private static let half: Float = 4

  /// By word and letters, how often the one was seen as the other; by word, how often it was seen.
  private var counts: [UInt64: Float] = [:]
  private var totals: [Float] = []

  /// Counting nothing.
  init() {}

  /// - Parameters:
  ///   - readings: words that are sure, each with the letters that it was seen as (`hash(of:)`).
  ///   - count: how many words the vocabulary has.
  init(_ readings: some Sequence<(word: WordID, core: UInt64)>, vocabulary count: Int) {
    totals = Array(repeating: 0, count: count)
    for (word, core) in readings {
      counts[Self.key(word, core), default: 0] += 1
      totals[Int(word)] += 1
    }
  }

  /// Weighs what the document shows of a unit's words into the costs of its arcs.
  ///
  /// - Parameters:
  ///   - core: the unit's letters (`hash(of:)`).
  ///   - own: the word that was noted of the unit itself; nil where none was.
  func weigh(_ arcs: inout [Lattice.Arc], _ core: UInt64, own: WordID?) {
    for index in arcs.indices {
      guard arcs[index].span == 1, case .word(let word, _) = arcs[index].reading else { continue }
      let left: Float = word == own ? 1 : 0
      let total = totals[Int(word)] - left
      guard total > 0 else { continue }
      let count = (counts[Self.key(word, core)] ?? left) - left
      let share = Self.most * total / (total + Self.half)
      arcs[index].cost =
        count > 0
        ? -log((1 - share) * exp(-arcs[index].cost) + share * count / total)
        : arcs[index].cost - log(1 - share)
    }
  }

  /// The letters of a unit as one number (FNV-1a): what collides is too seldom to matter.
  static func hash(of core: [Unicode.Scalar]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in core { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
    return hash
  }

  private static func key(_ word: WordID, _ core: UInt64) -> UInt64 {
    (core ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
  }
}
