import Foundation
import LanguageModel
import VietnameseText

/// The OCR channel: which printed words a seen word may stand for, and how likely each is to look like it.
///
/// The probability of what was seen given a word mixes two estimates: how often training pages showed this word
/// as this string, and the product of its letters' emissions, which covers strings never seen.
package struct Channel: Sendable {
  /// A word of the training pages that became a certain string.
  private struct Memory: Sendable {
    var key: UInt32
    var count: Float
  }

  /// What `matches(for:isPart:)` is asked for.
  private struct Seen: Hashable {
    var scalars: [Unicode.Scalar]
    var isPart: Bool
  }

  let emissions: EmissionTable
  private let trie: WordTrie
  private let marks: MarkIndex
  /// By word, its letters in lower case; nil where it has others than printed Vietnamese.
  private let spellings: [[UInt8]?]
  let vocabulary: Vocabulary
  private var memories: [String: [Memory]] = [:]
  /// By word and shape, how many training pages showed it.
  private var totals: [Float]
  private let unigramCosts: [Float]
  /// The most that memory of a word may weigh against its letters: pages not trained on look different.
  private let memoryLimit: Float = 0.7
  private let kept = 20
  private let cache = SharedCache<Seen, [Match]>(capacity: 4096)
  /// How much a word's frequency counts when candidates are sought; the language model weighs it again later.
  private static let easeWeight: Float = 0.6
  /// How hard a candidate may be in any case.
  private static let reach: Float = 12.5
  /// How much harder than the best a candidate may be.
  private static let depth: Float = 8

  package init(file: ChannelFile, model: NGramModel) {
    emissions = EmissionTable(counts: file.emissions)
    marks = MarkIndex(model.vocabulary)
    vocabulary = model.vocabulary
    totals = Array(repeating: 0, count: model.vocabulary.words.count * 4)
    for row in file.words {
      guard let word = model.vocabulary.id(of: row.printed.lowercased()) else { continue }
      let key = Self.key(word, WordShape(of: row.printed))
      memories[row.seen, default: []].append(Memory(key: key, count: Float(row.count)))
      totals[Int(key)] += Float(row.count)
    }
    unigramCosts = model.vocabulary.words.indices.map { id in
      -model.extend(model.empty, with: WordID(id)).logProbability
    }
    spellings = model.vocabulary.words.map { PrintedSymbol.ids($0) }
    trie = WordTrie(spellings, ease: unigramCosts.map { $0 * Self.easeWeight })
  }

  private static func key(_ word: WordID, _ shape: WordShape) -> UInt32 {
    UInt32(word) << 2 | UInt32(shape.rawValue)
  }

  /// Printed words that a seen one may stand for, with their costs, before anything is said of capitals.
  package struct Match: Sendable {
    package var word: WordID
    package var shape: WordShape
    package var cost: Float
  }

  /// The printed words that may look like a seen one.
  ///
  /// - Parameter isPart: whether it is half of a run of two words, which must be plain to read.
  package func matches(for seen: [Unicode.Scalar], isPart: Bool = false) -> [Match] {
    guard !seen.isEmpty, seen.count <= 16 else { return [] }
    return cache.value(for: Seen(scalars: seen, isPart: isPart)) {
      search(for: seen, isPart: isPart)
    }
  }

  /// As `matches(for:isPart:)`, whether the word was met before or not.
  package func search(for seen: [Unicode.Scalar], isPart: Bool = false) -> [Match] {
    var search = TrieSearch(trie: trie, seen: SeenWord(seen, emissions: emissions))
    let shapes = Self.shapes(of: seen)
    if isPart { return remembering(matches(&search, shapes, within: 9).found, seen) }
    // A narrow search tells how far the wide one must reach: what is so much harder than the best hardly ever wins.
    var best = matches(&search, shapes, within: 7).best
    var found: [Match] = []
    if best == .infinity { (found, best) = matches(&search, shapes, within: Self.reach) }
    if found.isEmpty || best + Self.depth > Self.reach {
      let bound = best < .infinity ? max(Self.reach, best + Self.depth) : 17
      (found, best) = matches(&search, shapes, within: bound)
    }
    if found.isEmpty { (found, best) = matches(&search, shapes, within: 22) }
    return remembering(found, seen)
  }

  /// The words within a bound, and the least of their costs with the words' ease.
  private func matches(
    _ search: inout TrieSearch, _ shapes: [WordShape], within bound: Float
  ) -> (found: [Match], best: Float) {
    var found: [Match] = []
    found.reserveCapacity(64)
    for shape in shapes {
      search.words(shape, within: bound) { word, cost in
        found.append(Match(word: word, shape: shape, cost: cost))
      }
    }
    var best = Float.infinity
    for match in found {
      best = min(best, match.cost + unigramCosts[Int(match.word)] * Self.easeWeight)
    }
    return (found, best)
  }

  /// The matches with what training pages remember of the seen string and of its words.
  private func remembering(_ found: [Match], _ seen: [Unicode.Scalar]) -> [Match] {
    var result = found
    let remembered = memories[String(scalars: seen)] ?? []
    for memory in remembered {
      let word = WordID(memory.key >> 2)
      guard let shape = WordShape(rawValue: UInt8(memory.key & 3)),
        !found.contains(where: { $0.word == word && $0.shape == shape })
      else { continue }
      result.append(Match(word: word, shape: shape, cost: 20))
    }
    for index in result.indices {
      let key = Self.key(result[index].word, result[index].shape)
      let total = totals[Int(key)]
      guard total > 0 else { continue }
      let weight = memoryLimit * total / (total + 4)
      let own = (remembered.first { $0.key == key }?.count ?? 0) / total
      let spelled = result[index].cost
      result[index].cost =
        own > 0
        ? -log(weight * own + (1 - weight) * exp(-spelled)) : spelled - log(1 - weight)
    }
    return result
  }

  /// The words that differ from a seen one in their marks only.
  ///
  /// - Parameters:
  ///   - trust: how far the marks that were seen can be trusted; nil where they say nothing.
  func words(differingInMarksFrom seen: [Unicode.Scalar], trust: MarkTrust?) -> [Candidate] {
    let text = Normalization.nfc(String(scalars: seen))
    let folded = Folding.fold(text)
    let shape = WordShape(of: text)
    let small = text.lowercased()
    return marks.words(like: small).map { word in
      if vocabulary.words[Int(word)] == folded { return Candidate(reading: .same(word), cost: 0) }
      return Candidate(
        reading: .word(word, shape),
        cost: trust?.cost(of: vocabulary.words[Int(word)], for: small) ?? 0)
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

  /// A word's letters in lower case, as printed symbols; nil where it has others than printed Vietnamese.
  func letters(of word: WordID) -> [UInt8]? { spellings[Int(word)] }

  /// The shapes in which a seen word may have been printed.
  static func shapes(of seen: [Unicode.Scalar]) -> [WordShape] {
    let lowers = seen.count { $0.isLower }
    let uppers = seen.count { $0.isUpper }
    guard let first = seen.first else { return [] }
    var shapes: [WordShape] = []
    if lowers > 0 || uppers == 0 || seen.count <= 2 { shapes.append(.lower) }
    if !first.isLower || seen.count <= 2 { shapes.append(.title) }
    if uppers > lowers { shapes.append(.upper) }
    return shapes
  }
}
