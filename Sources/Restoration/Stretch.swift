import Dispatch
import LanguageModel
import Synchronization

/// Paragraphs that one thread reads, and what it has looked up for them so far.
///
/// A paragraph's reading depends on nothing but the paragraph, its page's damage and the document's memory, so that
/// a document may be cut into any number of stretches.
struct Stretch: Sendable {
  /// What was decided for a unit, or for two units that are one word, and where those stand.
  struct Reading: Sendable {
    var decision: Decoder.Decision
    var places: ArraySlice<Place>
  }

  /// A unit's place: indices of its line and of the unit in it.
  struct Place: Sendable {
    var line: Int
    var unit: Int
  }

  private let paragraphs: ArraySlice<Paragraph>
  private let lines: [LineUnits]
  private let damage: PageDamage
  private let debris: DebrisReader
  private let models: ReadingModels
  /// By paragraph, the words with which the cells of its tables go on, by the unit before which they were left.
  private var goingOn: [Int: [Int: WordID]] = [:]
  /// By paragraph, what a first reading made of its units.
  private var firstWords: [Int: [FirstWord]] = [:]
  private var builders: [Damage: LatticeBuilder] = [:]
  private var trust = MarkTrust.first

  /// Fewer units than this are not worth another thread.
  private static let least = 1500

  /// Cuts a document into stretches of about equal length, at most `count`.
  static func stretches(
    _ paragraphs: [Paragraph], _ lines: [LineUnits], damage: PageDamage, debris: DebrisReader,
    models: ReadingModels, count: Int
  ) -> [Stretch] {
    let sizes = paragraphs.map { $0.lines.reduce(0) { $0 + lines[$1].units.count } }
    let total = sizes.reduce(0, +)
    let parts = max(1, min(count, total / least))
    var stretches: [Stretch] = []
    var start = 0
    var done = 0
    for index in paragraphs.indices {
      done += sizes[index]
      let isLast = index == paragraphs.count - 1
      if isLast || done * parts >= total * (stretches.count + 1) {
        stretches.append(
          Stretch(
            paragraphs: paragraphs[start...index], lines: lines, damage: damage, debris: debris,
            models: models))
        start = index + 1
      }
    }
    return stretches
  }

  private init(
    paragraphs: ArraySlice<Paragraph>, lines: [LineUnits], damage: PageDamage,
    debris: DebrisReader, models: ReadingModels
  ) {
    self.paragraphs = paragraphs
    self.lines = lines
    self.damage = damage
    self.debris = debris
    self.models = models
  }

  /// Works on all stretches at once; returns them with what they have learnt, and the results, in order.
  static func concurrently<Result: Sendable>(
    _ stretches: [Stretch], _ body: @Sendable (inout Stretch) -> Result
  ) -> ([Stretch], [Result]) {
    let slots = Mutex([(Stretch, Result)?](repeating: nil, count: stretches.count))
    DispatchQueue.concurrentPerform(iterations: stretches.count) { index in
      var stretch = stretches[index]
      let result = body(&stretch)
      slots.withLock { $0[index] = (stretch, result) }
    }
    let done = slots.withLock { $0.compactMap(\.self) }
    return (done.map(\.0), done.map(\.1))
  }

  /// What a first, narrow reading is sure of.
  struct FirstReading: Sendable {
    /// Words, each with what stood before it.
    var words: [(before: NGramModel.State, word: WordID)] = []
    /// All words that it is sure of, whatever stood before them.
    var sure: [WordID] = []
    /// Words that have their marks, and those of them that are read with others than they have.
    var marked = 0
    var changed = 0
  }

  /// Reads quickly, to learn what the document repeats and how far its marks can be trusted.
  mutating func firstReading() -> FirstReading {
    var first = FirstReading()
    let decoder = models.decoder.narrow
    let models = models
    var trellis = Trellis()
    for index in paragraphs.indices {
      let hasMarks = damage.damage(ofPage: lines[paragraphs[index].lines[0]].page) == .slight
      var wasSure = true
      var next: [Int: WordID] = [:]
      var own: [FirstWord] = []
      read(paragraphs[index], decoder, nil, [:], [], in: &trellis) { reading in
        let arc = reading.decision.arc
        let isSure = reading.decision.posterior >= DocumentMemory.surety
        let isNoted =
          arc.first != nil && isSure
          && (wasSure || reading.decision.before == models.language.start)
        for _ in reading.decision.units {
          own.append(
            FirstWord(
              first: arc.first, last: arc.third ?? arc.second ?? arc.first,
              isSure: isSure && arc.first != nil, isDebris: arc.reading == .nothing,
              isNoted: isNoted))
        }
        guard let word = arc.first else { return }
        if hasMarks, isSure {
          switch arc.reading {
          case .same: first.marked += 1
          case .word:
            first.marked += 1
            first.changed += 1
          default: break
          }
        }
        if isSure {
          first.sure.append(word)
          if let second = arc.second { first.sure.append(second) }
          if let third = arc.third { first.sure.append(third) }
        }
        if isSure, let origin = reading.decision.goesOnFrom, origin > 0, next[origin] == nil {
          next[origin] = word
        }
        let before = reading.decision.before
        if isSure, wasSure || before == models.language.start {
          first.words.append((before, word))
          // Words that ran together come one after another.
          var state = before
          var last = word
          for next in [arc.second, arc.third] {
            guard let next else { break }
            state = models.language.extend(state, with: last).next
            first.words.append((state, next))
            last = next
          }
        }
        wasSure = isSure
      }
      goingOn[index] = next
      firstWords[index] = own
    }
    return first
  }

  /// The readings of all units, in order.
  mutating func readings(_ memory: DocumentMemory, trust: MarkTrust) -> [Reading] {
    self.trust = trust
    var readings: [Reading] = []
    var trellis = Trellis()
    for index in paragraphs.indices {
      read(
        paragraphs[index], models.decoder, memory.isEmpty ? nil : memory, goingOn[index] ?? [:],
        firstWords[index] ?? [], in: &trellis
      ) { readings.append($0) }
    }
    return readings
  }

  /// Decides a paragraph's readings and hands them on in order.
  private mutating func read(
    _ paragraph: Paragraph, _ decoder: Decoder, _ memory: DocumentMemory?,
    _ goingOn: [Int: WordID], _ firstWords: [FirstWord], in trellis: inout Trellis, _ body: (Reading) -> Void
  ) {
    var units: [Unit] = []
    var debrisCosts: [Float?] = []
    var places: [Place] = []
    var contexts: [CaseContext] = []
    var context = CaseContext.clauseStart
    var nextToken = 0
    var breaks: [CellBreak] = []
    for line in paragraph.lines {
      if let weighed = debris.weighed(line: line) {
        debrisCosts += weighed.costs
        breaks += CellBreak.breaks(lines[line], isDebris: weighed.isLikely)
      } else {
        debrisCosts += Array(repeating: nil, count: lines[line].units.count)
        breaks += Array(repeating: .none, count: lines[line].units.count)
      }
      let base = nextToken
      for (index, var unit) in lines[line].units.enumerated() {
        unit.token += base
        nextToken = unit.token + 1
        let isCapital = lines[line].caseContext == .capitals
        contexts.append(isCapital ? .capitals : context)
        units.append(unit)
        places.append(Place(line: line, unit: index))
        if unit.kind == .word || unit.kind == .code { context = .running }
        if unit.endsClause || unit.kind == .mark && index == 0 { context = .clauseStart }
        if unit.endsInColon { context = .afterColon }
      }
    }
    let kind = damage.damage(ofPage: lines[paragraph.lines[0]].page)
    var builder = builders.removeValue(forKey: kind) ?? LatticeBuilder(models, damage: kind)
    builder.trust = trust
    var recalled: [Int: [Candidate]] = [:]
    if kind == .foreignEngine, let memory, firstWords.count == units.count,
      breaks.contains(where: { $0 != .none })
    {
      recalled = RecalledWords(
        phrases: memory.phrases, channel: models.channel, cases: models.cases
      ).candidates(units, firstWords, contexts: contexts, breaks: breaks)
    }
    var lattice = builder.lattice(
      units, contexts: contexts, debrisCosts: debrisCosts, recalled: recalled)
    builders[kind] = builder
    if firstWords.count == units.count { lattice.isFresh = firstWords.map { !$0.isNoted } }
    if kind == .foreignEngine {
      lattice.breaks = breaks
      lattice.goingOn = goingOn
    }
    var decoder = decoder
    if kind == .stripped {
      // All words with a unit's letters cost the same: only what follows tells them apart.
      decoder.beamWidth *= 3
      decoder.beamDepth += 4
    }
    let decisions = decoder.decode(
      lattice, from: models.language.start, memory: memory, in: &trellis)
    for decision in decisions {
      body(Reading(decision: decision, places: places[decision.units]))
    }
  }
}
