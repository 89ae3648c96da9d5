import Foundation
import LanguageModel

/// Words that official texts spell in two ways, which spoilt print does not tell apart: "hằng năm" and "hàng năm".
///
/// A document keeps to one spelling. So all its places decide together, by how often texts at large write each before the
/// word that follows, and by what the letters of each place say.
struct SpellingHabits: Sendable {
  /// Two spellings of a word.
  private struct Twins: Sendable {
    var one: WordID
    var other: WordID
    /// By the following word, the logarithm of how much oftener texts write the one.
    var odds: [WordID: Float] = [:]
  }

  private var twins: [Twins] = []

  /// How much a place's letters count: the places of a document are printed alike and spoilt alike.
  private static let channelWeight: Float = 0.5
  /// No document is so sure of its habit that it never departs from it.
  private static let constancy = 0.97

  /// Reads `spelling-habits.tsv`.
  /// - Throws: `ModelError` naming the file and the line.
  init(path: String, vocabulary: Vocabulary) throws(ModelError) {
    try MappedFile(path: path).forEachRow { (line, fields) throws(ModelError) in
      guard fields.count == 5, let times = Float(fields[3]), let others = Float(fields[4]) else {
        throw .malformed(path, "line \(line): two spellings, a word and two counts are wanted")
      }
      guard let one = vocabulary.id(of: fields[0]), let other = vocabulary.id(of: fields[1]),
        let next = vocabulary.id(of: fields[2])
      else { return }
      let place = twins.firstIndex { $0.one == one && $0.other == other } ?? twins.count
      if place == twins.count { twins.append(Twins(one: one, other: other)) }
      twins[place].odds[next] = log((times + 1) / (others + 1))
    }
  }

  /// Gives all places of a document the spelling that they speak for together.
  ///
  /// - Parameters:
  ///   - readings: the document's readings, in order.
  ///   - isOpen: whether a reading's marks may be other than they were seen.
  ///   - channel: what the letters of a reading's unit cost as each of its words; empty where they tell nothing.
  func settle(
    _ readings: inout [Stretch.Reading], isOpen: (Stretch.Reading) -> Bool,
    channel: (Stretch.Reading) -> [(word: WordID, cost: Float)]
  ) {
    for twins in twins {
      var places: [Int] = []
      var prior: Float = 0
      var letters: Float = 0
      for index in readings.indices.dropLast() {
        let arc = readings[index].decision.arc
        guard let word = arc.first, word == twins.one || word == twins.other, arc.second == nil,
          let next = readings[index + 1].decision.arc.first, let odds = twins.odds[next],
          isOpen(readings[index])
        else { continue }
        places.append(index)
        prior += odds
        let words = channel(readings[index])
        func cost(of word: WordID) -> Float? {
          words.lazy.filter { $0.word == word }.map(\.cost).min()
        }
        if let one = cost(of: twins.one), let other = cost(of: twins.other) {
          letters += other - one
        }
      }
      guard !places.isEmpty else { continue }
      let odds = prior / Float(places.count) + Self.channelWeight * letters
      let chosen = odds > 0 ? twins.one : twins.other
      let chance = Double(1 / (1 + exp(-abs(odds)))) * Self.constancy
      for index in places {
        readings[index].decision.respell(
          as: chosen, insteadOf: chosen == twins.one ? twins.other : twins.one, chance: chance)
      }
    }
  }
}

extension Decoder.Decision {
  /// Takes one of two spellings of the word, which together are as likely as they were apart.
  fileprivate mutating func respell(as chosen: WordID, insteadOf other: WordID, chance: Double) {
    guard let shape = arc.reading.shape(of: chosen) ?? arc.reading.shape(of: other) else { return }
    var both = posterior
    alternatives.removeAll { alternative in
      guard
        alternative.reading.shape(of: chosen) == shape
          || alternative.reading.shape(of: other) == shape
      else { return false }
      both += alternative.posterior
      return true
    }
    both = min(both, 1)
    arc.first = chosen
    arc.reading = .word(chosen, shape)
    posterior = both * chance
    alternatives.insert((.word(other, shape), both * (1 - chance)), at: 0)
    alternatives.sort { $0.posterior > $1.posterior }
  }
}

extension Candidate.Reading {
  /// The shape in which it is this word; nil where it is another, or none.
  fileprivate func shape(of word: WordID) -> WordShape? {
    switch self {
    case .word(word, let shape): shape
    default: nil
    }
  }
}
