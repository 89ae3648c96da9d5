import LanguageModel

/// Proposes for the spoilt units of a table what the document says elsewhere beside the words around them.
///
/// A plan says everything twice. Where the words before or after a spoilt stretch stand in the document's memory, what goes
/// on there is a candidate here, even where the letters say little; the decoder weighs it like any other.
struct RecalledWords {
  let phrases: DocumentPhrases
  let channel: Channel
  let cases: CaseModel

  /// How many units away a word may stand that speaks for a candidate, past debris and spoilt units.
  private static let reach = 3
  /// How much each letter of a candidate may cost on average.
  private static let letterBound: Float = 3.3
  private static let most = 8

  /// By unit, words that the document says in such a place.
  ///
  /// - Parameters:
  ///   - first: by unit, what a first reading made of it.
  func candidates(
    _ units: [Unit], _ first: [FirstWord], contexts: [CaseContext], breaks: [CellBreak]
  ) -> [Int: [Candidate]] {
    // A reading that is somewhat sure may still be a word that the general model likes: "đơn giàn" for "đơn giản".
    var spoilt: [Int] = []
    for index in units.indices
    where units[index].kind == .word && (2...12).contains(units[index].core.count)
      && !units[index].isCertain && !first[index].isPlain
    {
      spoilt.append(index)
    }
    guard !spoilt.isEmpty else { return [:] }
    var result: [Int: [Candidate]] = [:]
    let ends = PieceEnds(first, breaks)
    var found: [Int: [WordID]] = [:]
    func recall(_ index: Int, _ words: [WordID]) {
      guard !words.isEmpty else { return }
      let own = likely(words, units[index], contexts[index])
      guard !own.isEmpty else { return }
      result[index, default: []] += own
      for candidate in own.prefix(4) {
        if case .word(let word, _) = candidate.reading { found[index, default: []].append(word) }
      }
    }
    for index in spoilt {
      var before = around(index, by: -1, first, found) { $0.last }
      if breaks[index] != .none { before += ends.above(index) }
      recall(index, union(before.map(phrases.after)))
    }
    found = [:]
    for index in spoilt.reversed() {
      let after = around(index, by: 1, first, found) { $0.first }
      recall(index, union(after.map(phrases.before)))
    }
    return result
  }

  /// The words that stand beside a unit, past units that may be debris.
  private func around(
    _ index: Int, by step: Int, _ first: [FirstWord], _ found: [Int: [WordID]],
    _ word: (FirstWord) -> WordID?
  ) -> [WordID] {
    var result: [WordID] = []
    var place = index + step
    for _ in 0..<Self.reach {
      guard first.indices.contains(place) else { break }
      if let own = word(first[place]) { result.append(own) }
      if first[place].isSure, !first[place].isDebris { break }
      result += found[place] ?? []
      place += step
    }
    return result
  }

  private func union(_ lists: [[WordID]]) -> [WordID] {
    var known: Set<WordID> = []
    return lists.flatMap { $0.filter { known.insert($0).inserted } }
  }

  /// Those of the words, and of them with the word that follows, whose letters may have become the unit's.
  private func likely(
    _ words: [WordID], _ unit: Unit, _ context: CaseContext
  ) -> [Candidate] {
    let core = unit.core
    var letters = DamagedLetters(core, emissions: channel.emissions)
    let bound = Self.letterBound * Float(core.count)
    var result: [Candidate] = []
    for shape in Channel.shapes(of: core) {
      for word in words {
        guard let symbols = channel.letters(of: word), symbols.count <= core.count + 2
        else { continue }
        guard let row = letters.extend(letters.start, by: symbols, shape, within: bound)
        else { continue }
        if symbols.count + 2 >= core.count, row[core.count] <= bound {
          result.append(
            Candidate(
              reading: .word(word, shape),
              cost: row[core.count] + DamagedLetters.entry
                + cases.cost(of: shape, word: word, in: context)))
        }
        guard core.count >= 5, symbols.count <= core.count - 1, shape != .upper,
          (1..<core.count).contains(where: { row[$0] + DamagedLetters.lostBlank <= bound })
        else { continue }
        for second in phrases.after(word) {
          guard let more = channel.letters(of: second),
            abs(symbols.count + more.count - core.count) <= 2
          else { continue }
          let left = bound - DamagedLetters.lostBlank
          guard let cost = letters.extend(row, by: more, .lower, within: left)?[core.count],
            cost <= left
          else { continue }
          result.append(
            Candidate(
              reading: .pair(word, shape, second, .lower),
              cost: cost + DamagedLetters.lostBlank + DamagedLetters.entry
                + cases.cost(of: shape, word: word, in: context)))
        }
      }
    }
    result.sort { ($0.cost, $0.order) < ($1.cost, $1.order) }
    return Array(result.prefix(Self.most))
  }
}

/// The words with which the pieces of cells end, by line.
private struct PieceEnds {
  private var byLine: [[WordID]] = [[]]
  private var lines: [Int] = []
  private static let most = 6

  init(_ first: [FirstWord], _ breaks: [CellBreak]) {
    for index in first.indices {
      if breaks[index] == .lineStart { byLine.append([]) }
      lines.append(byLine.count - 1)
      let isEnd = index + 1 == first.count || breaks[index + 1].opensCell
      if isEnd, let last = first[index].last, byLine[byLine.count - 1].count < Self.most {
        byLine[byLine.count - 1].append(last)
      }
    }
  }

  /// The ends in the line above a unit's.
  func above(_ index: Int) -> [WordID] { lines[index] > 0 ? byLine[lines[index] - 1] : [] }
}
