import Foundation
import LanguageModel
import VietnameseText

/// How often an engine that knows Vietnamese reads a letter with other marks than it was printed with.
///
/// A hook above a circumflex becomes an acute in one of thirty, a dot that touches its i becomes a hook; hardly ever is a
/// breve taken for a horn. What one letter shows too seldom is estimated by its tone: counts are added to the rate of
/// all letters with that tone, as if those had been seen so often (a Dirichlet prior). What happens to a whole word again
/// and again ("chỉ" for "chi") counts in the same way beside what its letters let expect.
package struct MarkConfusions: Sendable {
  private struct Pair<Sign: Hashable & Sendable>: Hashable, Sendable {
    var printed: Sign
    var seen: Sign
  }

  /// A change of marks, whatever the letter: the tones, and whether the letter's own mark changes too.
  private struct Change: Hashable {
    var printed: Tone
    var seen: Tone
    var changesQuality: Bool
  }

  private let words: [Pair<String>: Float]
  private let wordTotals: [String: Float]
  private let counts: [Pair<Unicode.Scalar>: Float]
  private let totals: [Unicode.Scalar: Float]
  private let changes: [Change: Float]
  private let tones: [Tone: Float]
  /// How often a word has a letter with wrong marks.
  let rate: Float

  /// As how many readings of its own the rate of a letter's tone counts, and what its letters let expect of a word.
  private static let prior: Float = 300
  private static let wordPrior: Float = 100
  /// The rate of what was never seen.
  private static let floor: Float = 2e-5

  /// Reads what `vanban-train marks` counted: what was printed and what was read, letters and words, and how often;
  /// where both are "*", of how many words.
  /// - Throws: `ModelError` naming the file and the line.
  package init(path: String) throws(ModelError) {
    var all: Float = 0
    var wrong: Float = 0
    var words: [Pair<String>: Float] = [:]
    var wordTotals: [String: Float] = [:]
    var counts: [Pair<Unicode.Scalar>: Float] = [:]
    var totals: [Unicode.Scalar: Float] = [:]
    var changes: [Change: Float] = [:]
    var tones: [Tone: Float] = [:]
    try MappedFile(path: path).forEachRow { (line, fields) throws(ModelError) in
      guard fields.count == 3, let count = Float(fields[2]) else {
        throw .malformed(
          path, "line \(line): what was printed, what was read and a count are wanted")
      }
      if fields[0] == "*" {
        all = count
        return
      }
      guard let printed = Self.scalar(fields[0]), let seen = Self.scalar(fields[1]) else {
        words[Pair(printed: fields[0], seen: fields[1]), default: 0] += count
        wordTotals[fields[0], default: 0] += count
        return
      }
      guard let letter = Letter(printed), let other = Letter(seen) else {
        throw .malformed(path, "line \(line): no letters of Vietnamese")
      }
      totals[printed, default: 0] += count
      tones[letter.tone, default: 0] += count
      guard printed != seen else { return }
      wrong += count
      counts[Pair(printed: printed, seen: seen), default: 0] += count
      changes[Self.change(letter, other), default: 0] += count
    }
    guard all > 0, wrong > 0 else { throw .malformed(path, "it counts no words, or none wrong") }
    self.words = words
    self.wordTotals = wordTotals
    self.counts = counts
    self.totals = totals
    self.changes = changes
    self.tones = tones
    rate = wrong / all
  }

  private static func scalar(_ field: String) -> Unicode.Scalar? {
    field.unicodeScalars.count == 1 ? field.unicodeScalars.first : nil
  }

  private static func change(_ printed: Letter, _ seen: Letter) -> Change {
    Change(
      printed: printed.tone, seen: seen.tone, changesQuality: printed.quality != seen.quality)
  }

  /// The negative logarithm of the probability that a word printed so is read so; both in small letters, of one length
  /// and alike but for their marks.
  func cost(printed: String, seen: String) -> Float {
    let expected = zip(printed.unicodeScalars, seen.unicodeScalars).reduce(Float(1)) {
      product, pair in
      pair.0 == pair.1 ? product : product * probability(printed: pair.0, seen: pair.1)
    }
    guard let total = wordTotals[printed] else { return -log(expected) }
    let own = words[Pair(printed: printed, seen: seen), default: 0]
    return -log((own + Self.wordPrior * expected) / (total + Self.wordPrior))
  }

  private func probability(printed: Unicode.Scalar, seen: Unicode.Scalar) -> Float {
    guard let letter = Letter(printed), let other = Letter(seen) else { return Self.floor }
    let alike =
      changes[Self.change(letter, other), default: 0] / max(tones[letter.tone, default: 0], 1)
    let own = counts[Pair(printed: printed, seen: seen), default: 0]
    return max(
      (own + Self.prior * alike) / (totals[printed, default: 0] + Self.prior), Self.floor)
  }
}
