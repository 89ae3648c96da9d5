import Foundation
import LanguageModel
import VietnameseText

/// The OCR channel: which printed words a seen word may stand for, and how likely each is to look like it.
///
/// The probability of what was seen given a word mixes two estimates: how often training pages showed this word
/// as this string, and the product of its letters' emissions, which covers strings never seen.
struct Channel: Sendable {
  /// A word of the training pages that became a certain string.
  private struct Memory: Sendable {
    var key: UInt32
    var count: Float
  }

  private let emissions: EmissionTable
  private let trie: WordTrie
  private let marks: MarkIndex
  private let vocabulary: Vocabulary
  private var memories: [String: [Memory]] = [:]
  private var totals: [UInt32: Float] = [:]
  private let unigramCosts: [Float]
  /// The most that memory of a word may weigh against its letters: pages not trained on look different.
  private let memoryLimit: Float = 0.7
  private let kept = 20
  /// How much a word's frequency counts when candidates are sought; the language model weighs it again later.
  private static let easeWeight: Float = 0.6
  /// How much harder than the best a candidate may be.
  private static let depth: Float = 8

  init(file: ChannelFile, model: NGramModel) {
    emissions = EmissionTable(counts: file.emissions)
    marks = MarkIndex(model.vocabulary)
    vocabulary = model.vocabulary
    for row in file.words {
      guard let word = model.vocabulary.id(of: row.printed.lowercased()) else { continue }
      let key = Self.key(word, WordShape(of: row.printed))
      memories[row.seen, default: []].append(Memory(key: key, count: Float(row.count)))
      totals[key, default: 0] += Float(row.count)
    }
    unigramCosts = model.vocabulary.words.indices.map { id in
      -model.extend(model.empty, with: WordID(id)).logProbability
    }
    trie = WordTrie(model.vocabulary, ease: unigramCosts.map { $0 * Self.easeWeight })
  }

  private static func key(_ word: WordID, _ shape: WordShape) -> UInt32 {
    UInt32(word) << 2 | UInt32(shape.rawValue)
  }

  /// Printed words that a seen one may stand for, with their costs, before anything is said of capitals.
  struct Match: Sendable {
    var word: WordID
    var shape: WordShape
    var cost: Float
  }

  /// The printed words that may look like a seen one.
  ///
  /// - Parameter isPart: whether it is half of a run of two words, which must be plain to read.
  func matches(for seen: [Unicode.Scalar], isPart: Bool = false) -> [Match] {
    guard !seen.isEmpty, seen.count <= 16 else { return [] }
    let search = TrieSearch(trie: trie, emissions: emissions, seen: seen)
    var found: [UInt32: Float] = [:]
    var best = Float.infinity
    func pass(_ bound: Float) {
      for shape in Self.shapes(of: seen) {
        search.words(shape, within: bound) { word, cost in
          found[Self.key(word, shape)] = cost
          best = min(best, cost + unigramCosts[Int(word)] * Self.easeWeight)
        }
      }
    }
    pass(isPart ? 9 : 12.5)
    // What is so much harder than the best hardly ever wins.
    if !isPart && best + Self.depth > 12.5 { pass(best < .infinity ? best + Self.depth : 17) }
    if !isPart && best == .infinity { pass(22) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: seen)
    var remembered: [UInt32: Float] = [:]
    for memory in memories[String(view)] ?? [] {
      remembered[memory.key] = memory.count
      if found[memory.key] == nil { found[memory.key] = 20 }
    }
    return found.compactMap { key, spelled in
      guard let shape = WordShape(rawValue: UInt8(key & 3)) else { return nil }
      let word = WordID(key >> 2)
      guard let total = totals[key] else { return Match(word: word, shape: shape, cost: spelled) }
      let weight = memoryLimit * total / (total + 4)
      let own = (remembered[key] ?? 0) / total
      return Match(
        word: word, shape: shape, cost: -log(weight * own + (1 - weight) * exp(-spelled)))
    }
  }

  /// The words that differ from a seen one in their marks only, each at the same cost.
  ///
  /// - Parameters:
  ///   - change: what it costs to have other marks than were seen.
  func words(differingInMarksFrom seen: [Unicode.Scalar], change: Float) -> [Candidate] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: seen)
    let text = Normalization.nfc(String(view))
    let folded = Folding.fold(text)
    let shape = WordShape(of: text)
    return marks.words(like: text.lowercased()).map { word in
      if vocabulary.words[Int(word)] == folded { return Candidate(reading: .same(word), cost: 0) }
      return Candidate(reading: .word(word, shape), cost: change)
    }
  }

  /// The likeliest of the matches, best first by channel, capitals and word frequency together.
  func rank(_ matches: [Match], caseCost: (WordID, WordShape) -> Float) -> [Candidate] {
    var ranked = matches.map { match -> (candidate: Candidate, score: Float) in
      let total = match.cost + caseCost(match.word, match.shape)
      return (
        Candidate(reading: .word(match.word, match.shape), cost: total),
        total + unigramCosts[Int(match.word)]
      )
    }
    ranked.sort { ($0.score, $0.candidate.order) < ($1.score, $1.candidate.order) }
    return ranked.prefix(kept).map(\.candidate)
  }

  /// The shapes in which a seen word may have been printed.
  private static func shapes(of seen: [Unicode.Scalar]) -> [WordShape] {
    let lowers = seen.count { $0.properties.isLowercase }
    let uppers = seen.count { $0.properties.isUppercase }
    guard let first = seen.first else { return [] }
    var shapes: [WordShape] = []
    if lowers > 0 || uppers == 0 || seen.count <= 2 { shapes.append(.lower) }
    if !first.properties.isLowercase || seen.count <= 2 { shapes.append(.title) }
    if uppers > lowers { shapes.append(.upper) }
    return shapes
  }
}
