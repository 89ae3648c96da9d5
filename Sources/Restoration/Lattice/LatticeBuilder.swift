import Foundation
import LanguageModel
import VietnameseText

/// Lays out what each unit of a paragraph may have been.
struct LatticeBuilder {
  let damage: Damage
  /// How far marks can be trusted where the text has them.
  var trust: MarkTrust
  let models: ReadingModels
  /// What this builder has looked up: the shared cache is asked once for each kind of unit.
  private var memo: [UnitKey: UnitArcs] = [:]

  /// All that a unit's arcs depend on, where its marks are not trusted by rate.
  struct UnitKey: Hashable {
    var core: [Unicode.Scalar]
    var kind: Unit.Kind
    var tail: Int
    /// Whether nothing clings to it.
    var isBare: Bool
    /// Whether it is text beyond doubt.
    var isCertain: Bool
    var context: CaseContext
    var damage: Damage
  }

  /// A unit's arcs, sorted by their words.
  struct UnitArcs {
    var arcs: [Lattice.Arc]
    /// Whether it reads well as a word.
    var isPlain: Bool
  }

  init(_ models: ReadingModels, damage: Damage, trust: MarkTrust) {
    self.models = models
    self.damage = damage
    self.trust = trust
  }

  /// The lattice of units that follow one another; `contexts` says of each where it stands.
  ///
  /// - Parameters:
  ///   - debrisCosts: by unit, what it costs to take it for debris; nil where it is none.
  ///   - recalled: by unit, what the document proposes beside what the channel does.
  mutating func lattice(
    _ units: [Unit], contexts: [CaseContext], debrisCosts: [Float?],
    recalled: [Int: [Candidate]] = [:]
  ) -> Lattice {
    var lattice = Lattice(count: units.count)
    var isPlain = [Bool](repeating: true, count: units.count)
    for (index, unit) in units.enumerated() {
      lattice.endsClause[index] = unit.endsClause
      if index > 0, QuarterNumeral.isAnnounced(by: units[index - 1], damage: damage),
        let quarter = QuarterNumeral.mended(unit.core)
      {
        lattice.arcs[index] = [arc(Candidate(reading: .text(quarter), cost: 0), unit)]
        isPlain[index] = lattice.arcs[index][0].first != nil
      } else if let quarter = QuarterNumeral.word(unit, in: models.language.vocabulary) {
        lattice.arcs[index] = [arc(Candidate(reading: quarter, cost: 0), unit)]
      } else if let numeral = QuarterSpan.numeral(unit, in: models.language.vocabulary) {
        lattice.arcs[index] = [arc(Candidate(reading: numeral, cost: 0), unit)]
      } else {
        let own = arcs(unit, contexts[index])
        lattice.arcs[index] = own.arcs
        isPlain[index] = own.isPlain
        if let recalled = recalled[index], !isSurelyAbbreviation(unit, contexts[index]) {
          add(recalled, unit, to: &lattice.arcs[index])
        }
        if damage == .foreignEngine, index + 1 < units.count, units[index + 1].kind == .abbreviation
        {
          keepDepartment(&lattice.arcs[index])
        }
      }
      if damage == .foreignEngine, let cost = debrisCosts[index] {
        let nothing = arc(Candidate(reading: .nothing, cost: cost), unit)
        let place = lattice.arcs[index].firstIndex { nothing.precedes($0) }
        lattice.arcs[index].insert(nothing, at: place ?? lattice.arcs[index].count)
      }
    }
    if damage == .foreignEngine {
      for index in units.indices.dropLast() where !isPlain[index] || !isPlain[index + 1] {
        joined(units, index, contexts[index], &lattice)
      }
    }
    return lattice
  }

  /// How much more than another reading "sở" may cost before an abbreviation.
  private static let department: Float = 6

  /// Keeps "sở" alone of what stands before an abbreviation of several parts, where it is likely at all: nothing is
  /// numbered by "KH&CN", but the model of words knows "số" before anything.
  private func keepDepartment(_ arcs: inout [Lattice.Arc]) {
    guard let department = models.language.vocabulary.id(of: "sở"), let best = arcs.first?.cost
    else { return }
    let own = arcs.filter { arc in
      if case .word(department, _) = arc.reading {
        arc.cost < best + Self.department
      } else {
        false
      }
    }
    if !own.isEmpty { arcs = own }
  }

  /// Adds what the document proposes to a unit's arcs; a reading that both propose costs the lesser of the two.
  private func add(_ recalled: [Candidate], _ unit: Unit, to arcs: inout [Lattice.Arc]) {
    for candidate in recalled {
      if let known = arcs.firstIndex(where: { $0.reading == candidate.reading }) {
        arcs[known].cost = min(arcs[known].cost, candidate.cost)
      } else {
        arcs.append(arc(candidate, unit))
      }
    }
    arcs.sort { $0.precedes($1) }
  }

  /// A unit's own arcs.
  private mutating func arcs(_ unit: Unit, _ context: CaseContext) -> UnitArcs {
    // Where the marks are there, what they are worth depends on the document.
    if damage == .slight { return makeArcs(unit, context) }
    let key = UnitKey(
      core: unit.core, kind: unit.kind, tail: unit.tail,
      isBare: Self.isBare(unit), isCertain: unit.isCertain, context: context, damage: damage)
    if let known = memo[key] { return known }
    let found = models.arcs.value(for: key) { makeArcs(unit, context) }
    memo[key] = found
    return found
  }

  private func makeArcs(_ unit: Unit, _ context: CaseContext) -> UnitArcs {
    var readings = candidates(unit, context)
    if unit.kind == .word, let numeral = RunningNumeral.mended(unit.core) {
      readings = [Candidate(reading: .text(numeral), cost: 0)]
    }
    let arcs = readings.map { arc($0, unit) }.sorted { $0.precedes($1) }
    return UnitArcs(arcs: arcs, isPlain: arcs.contains { $0.first != nil && $0.cost < 3 })
  }

  private func arc(_ candidate: Candidate, _ unit: Unit, span: Int = 1) -> Lattice.Arc {
    var first: WordID?
    var second: WordID?
    var third: WordID?
    switch candidate.reading {
    case .word(let word, _), .same(let word): first = word
    case .pair(let one, _, let two, _):
      first = one
      second = two
    case .triple(let one, _, let two, _, let three, _):
      first = one
      second = two
      third = three
    case .asSeen, .text:
      switch unit.kind {
      case .number: first = Vocabulary.number
      case .code, .address: first = Vocabulary.code
      case .word: first = nil
      case .abbreviation: (first, second, third) = spoken(unit)
      case .mark, .label: first = nil
      }
    case .nothing: first = nil
    }
    return Lattice.Arc(
      span: span, reading: candidate.reading, first: first, second: second, third: third,
      cost: candidate.cost, tail: candidate.tail,
      forgets: first == nil && (unit.kind == .word || unit.kind == .abbreviation)
        && candidate.reading != .nothing)
  }

  /// What the model hears of an abbreviation: the words that it begins with and the one that it ends with.
  private func spoken(_ unit: Unit) -> (WordID?, WordID?, WordID?) {
    let words = models.acronyms.words(of: unit.core)
    let known = words.compactMap { models.language.vocabulary.id(of: $0) }
    guard known.count == words.count, known.count > 2, let last = known.last else {
      return (nil, nil, nil)
    }
    return (known[0], known[1], last)
  }

  private func candidates(_ unit: Unit, _ context: CaseContext) -> [Candidate] {
    switch (unit.kind, damage) {
    case (.mark, .foreignEngine) where unit.core == ["&"]:
      // Between words it is a spoilt letter more often than a sign.
      return [Candidate(reading: .asSeen, cost: 9)] + words(unit.core, context)
    case (.mark, _), (.address, _), (.abbreviation, _), (.code, .slight), (.number, .slight),
      (.number, .stripped):
      return [Candidate(reading: .asSeen, cost: 0)]
    case (.word, .slight):
      // Where the marks are there, they are right far more often than a model is; letters that make no syllable are
      // an abbreviation's.
      let seen = Candidate(reading: .asSeen, cost: 14)
      if Self.isAbbreviation(unit.core) { return [seen] }
      return models.channel.words(differingInMarksFrom: unit.core, trust: trust) + [seen]
    case (.word, .stripped):
      return models.channel.words(differingInMarksFrom: unit.core, trust: nil)
        + unknown(unit)
    case (.label, .foreignEngine):
      let letter = ListLabel.letter(unit.core)
      return [Candidate(reading: letter.map { .text($0) } ?? .asSeen, cost: 0)]
    case (.label, _):
      let numeral = ListLabel.roman(unit.core) ?? ListLabel.sign(unit.core)
      return [Candidate(reading: numeral.map { .text($0) } ?? .asSeen, cost: 0)]
    case (.code, _):
      let text = models.codes.restore(unit.core)
      return [Candidate(reading: text.map { .text($0) } ?? .asSeen, cost: 0)]
    case (.number, _):
      var result = [Candidate(reading: .asSeen, cost: 4.2)]
      // Two digits at most, alone: a longer number is never a word.
      if unit.core.count <= 2, Self.isBare(unit) {
        result += words(unit.core, context).filter { $0.cost < 11 }
      }
      return result
    case (.word, _):
      var result = words(unit.core, context)
      if Self.isAbbreviation(unit.core), unit.core.count >= Self.wholeAbbreviation {
        // No engine loses a capital: "PVHCC" is no "TTPVHCC".
        result.removeAll { isLonger($0.reading, than: unit.core.count) }
      }
      if isSurelyAbbreviation(unit, context) {
        // Nor does it make one word's letters an abbreviation's: "CC" is no "C", "CCVC" no "Cục".
        result.removeAll { !mayBeAbbreviation($0.reading, of: unit.core.count) }
      }
      if unit.core.count > 1, ListLabel.isRoman(unit.core),
        RomanSequence.numerals.contains(String(scalars: unit.core))
      {
        // Engines lose strokes of numerals and see none that are not there: "III" was no "II".
        result.removeAll { isNumeral($0.reading, shorterThan: unit.core.count) }
      }
      result += unknown(unit)
      if unit.tail > 0 {
        let kept = unit.core.count - unit.tail
        let tail = String(scalars: unit.core[kept...])
        result += words(Array(unit.core[..<kept]), context).prefix(8).map {
          Candidate(reading: $0.reading, cost: $0.cost + 6, tail: tail)
        }
      }
      return result
    }
  }

  /// Whether nothing clings to a unit but what may stand behind any word: "6." opens a point, "(6" counts.
  private static func isBare(_ unit: Unit) -> Bool {
    unit.prefix.isEmpty && ["", ",", ";"].contains(unit.suffix)
  }

  private func words(_ core: [Unicode.Scalar], _ context: CaseContext) -> [Candidate] {
    let found = ranked(core, context)
    guard core.count >= 5, core.count <= 16, found.first.map({ $0.cost > 6 }) ?? true else {
      return found
    }
    return found + runs(core, context)
  }

  /// The words that one unit may be, or a part of it that must be plain to read, without readings as several words.
  func ranked(
    _ core: [Unicode.Scalar], _ context: CaseContext, isPart: Bool = false
  ) -> [Candidate] {
    let cases = models.cases
    return models.channel.rank(models.channel.matches(for: core, isPart: isPart)) { word, shape in
      cases.cost(of: shape, word: word, in: context)
    }
  }

  /// One word that the OCR cut in two: both units' letters, as one.
  private func joined(
    _ units: [Unit], _ index: Int, _ context: CaseContext, _ lattice: inout Lattice
  ) {
    guard index + 1 < units.count else { return }
    let left = units[index]
    let right = units[index + 1]
    guard left.kind == .word || left.kind == .number, right.kind == .word || right.kind == .number,
      left.suffix.isEmpty, right.prefix.isEmpty, left.token + 1 == right.token,
      left.core.count + right.core.count <= 8,
      left.core.count == 1 || right.core.count == 1,
      !(left.kind == .number && right.kind == .number)
    else { return }
    let before = lattice.arcs[index].count
    for candidate in ranked(left.core + right.core, context).prefix(6) where candidate.cost < 8 {
      guard case .word = candidate.reading else { continue }
      var joined = candidate
      joined.cost += 5
      lattice.arcs[index].append(arc(joined, right, span: 2))
    }
    if lattice.arcs[index].count > before { lattice.arcs[index].sort { $0.precedes($1) } }
  }

  /// Whether a core is an abbreviation beyond doubt: capitals, and no vowel among them.
  static func isAbbreviation(_ core: [Unicode.Scalar]) -> Bool {
    core.count >= 2
      && core.allSatisfy { scalar in
        Letter(scalar).map { $0.isUpper && !$0.isVowel } ?? false
      }
  }

  /// Shorter ones are easily pieces of a word.
  private static let wholeAbbreviation = 4

  /// Whether a reading is one word of more letters than were seen.
  private func isLonger(_ reading: Candidate.Reading, than count: Int) -> Bool {
    (word(of: reading)?.unicodeScalars.count ?? 0) > count
  }

  /// The one word that a reading is, in small letters; nil where it is anything else.
  private func word(of reading: Candidate.Reading) -> String? {
    guard case .word(let word, _) = reading else { return nil }
    return models.language.vocabulary.words[Int(word)]
  }

  /// Whether a unit's capitals are an abbreviation's: a part of "TG&DV", or too many consonants for a word's. Two may be a
  /// word's with a vowel that looks like one ("SG" for "Sở"), but not twice the same.
  private func isSurelyAbbreviation(_ unit: Unit, _ context: CaseContext) -> Bool {
    context != .capitals && Self.isAbbreviation(unit.core)
      && (unit.isCertain || unit.core.count >= Self.wholeAbbreviation
        || unit.core.count == 2 && unit.core[0] == unit.core[1])
  }

  /// Whether a reading may be an abbreviation of which so many letters were seen: one word without a vowel, of as many
  /// letters or more.
  private func mayBeAbbreviation(_ reading: Candidate.Reading, of count: Int) -> Bool {
    guard let letters = word(of: reading)?.unicodeScalars else { return false }
    return letters.count >= count && !letters.contains { Letter($0)?.isVowel ?? false }
  }

  /// Whether a reading is a Roman numeral of fewer letters than were seen.
  private func isNumeral(_ reading: Candidate.Reading, shorterThan count: Int) -> Bool {
    guard let word = word(of: reading) else { return false }
    return word.unicodeScalars.count < count
      && RomanSequence.numerals.contains(word.uppercased())
  }

  /// What a known abbreviation costs that the model's vocabulary lacks: a long one looks like nothing else.
  private static let known: Float = 6
  private static let surelyKnown: Float = 1
  private static let long = 5

  /// The unit as no word of the model: as it stands, or a known abbreviation that lost its Đ.
  private func unknown(_ unit: Unit) -> [Candidate] {
    var seen = Self.asSeen(unit)
    if models.acronyms.isKnown(unit.core) {
      seen.cost = min(seen.cost, unit.core.count < Self.long ? Self.known : Self.surelyKnown)
    }
    guard let acronym = models.acronyms.restore(unit.core) else { return [seen] }
    return [seen, Candidate(reading: .text(acronym), cost: seen.cost - 4)]
  }

  /// The unit as it stands: a name or a foreign word that the model does not know.
  static func asSeen(_ unit: Unit) -> Candidate {
    // About what the language model asks for a word that it met once.
    var cost: Float = 15
    let uppers = unit.core.count { $0.isUpper }
    if uppers >= 2, uppers == unit.core.count { cost = 11 }
    for scalar in unit.core {
      if UnitReader.isDigit(scalar) {
        cost += 4
      } else if scalar.value < 0x80 {
        cost += scalar.isLetter ? 1.3 : 6
      } else {
        cost += Letter(scalar) == nil ? 6 : 2.5
      }
    }
    return Candidate(reading: .asSeen, cost: cost)
  }
}
