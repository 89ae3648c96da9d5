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
    /// What a first reading made of the unit, or of the first of them; nil in the first reading itself.
    var first: FirstWord?
  }

  /// A unit's place: indices of its line and of the unit in it.
  struct Place: Sendable {
    var line: Int
    var unit: Int
  }

  let paragraphs: ArraySlice<Paragraph>
  let lines: [LineUnits]
  let damage: LineDamage
  private let debris: DebrisReader
  let models: ReadingModels
  /// By paragraph, the words with which the cells of its tables go on, by the unit before which they were left.
  var goingOn: [Int: [Int: WordID]] = [:]
  /// By paragraph, what a first reading made of its units.
  var firstWords: [Int: [FirstWord]] = [:]
  private var builders: [Damage: LatticeBuilder] = [:]
  private var trust: MarkTrust

  /// Fewer units than this are not worth another thread.
  private static let least = 1500

  /// Cuts a document into stretches of about equal length, at most `count`.
  static func stretches(
    _ paragraphs: [Paragraph], _ lines: [LineUnits], damage: LineDamage, debris: DebrisReader,
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
    paragraphs: ArraySlice<Paragraph>, lines: [LineUnits], damage: LineDamage,
    debris: DebrisReader, models: ReadingModels
  ) {
    self.paragraphs = paragraphs
    self.lines = lines
    self.damage = damage
    self.debris = debris
    self.models = models
    trust = MarkTrust(first: models.marks)
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
  ///
  /// - Parameters:
  ///   - first: by unit, what a first reading made of it; empty for the first reading itself.
  mutating func read(
    _ paragraph: Paragraph, _ decoder: Decoder, _ memory: DocumentMemory?,
    _ goingOn: [Int: WordID], _ first: [FirstWord], in trellis: inout Trellis,
    _ body: (Reading) -> Void
  ) {
    let laid = laid(paragraph)
    let kind = damage[paragraph.lines[0]]
    var builder =
      builders.removeValue(forKey: kind)
      ?? LatticeBuilder(models, damage: kind, trust: trust)
    builder.trust = trust
    var recalled: [Int: [Candidate]] = [:]
    if kind == .foreignEngine, let memory, laid.hasTable, !first.isEmpty {
      recalled = RecalledWords(
        phrases: memory.phrases, channel: models.channel, cases: models.cases
      ).candidates(laid.units, first, contexts: laid.contexts, breaks: laid.breaks)
    }
    var lattice = builder.lattice(
      laid.units, contexts: laid.contexts, debrisCosts: laid.debrisCosts, recalled: recalled)
    builders[kind] = builder
    lattice.heed(first, memory, laid.units, damage: kind)
    var decoder = decoder
    switch kind {
    case .foreignEngine:
      lattice.breaks = laid.breaks
      lattice.keepRowNumbers(laid.units)
      if laid.hasTable {
        models.measures.heed(laid.units, laid.breaks, in: &lattice)
      } else {
        lattice.doubtFigures(laid.units)
      }
      lattice.goingOn = goingOn
    case .stripped:
      // All words with a unit's letters cost the same: only what follows tells them apart.
      decoder.beamWidth = decoder.beamWidth * 3 / 2
      decoder.beamDepth += 3
      lattice.isHard = Array(repeating: true, count: lattice.count)
    case .slight: break
    }
    let decisions = decoder.decode(
      lattice, from: models.language.start, memory: memory, in: &trellis)
    for decision in decisions {
      body(
        Reading(
          decision: decision, places: laid.places[decision.units],
          first: first.isEmpty ? nil : first[decision.units.lowerBound]))
    }
  }

  /// A paragraph's units one after another.
  private struct Laid {
    var units: [Unit] = []
    var places: [Place] = []
    var contexts: [CaseContext] = []
    /// By unit, what it costs to take it for debris; nil where it is none.
    var debrisCosts: [Float?] = []
    var breaks: [CellBreak] = []

    /// Whether it holds a line of a table.
    var hasTable: Bool { breaks.contains { $0 != .none } }
  }

  private func laid(_ paragraph: Paragraph) -> Laid {
    var laid = Laid()
    var context = CaseContext.clauseStart
    var nextToken = 0
    for line in paragraph.lines {
      let count = lines[line].units.count
      if let weighed = debris.weighed(line: line) {
        laid.debrisCosts += weighed.costs
        laid.breaks += CellBreak.breaks(lines[line], isDebris: weighed.isLikely)
      } else {
        laid.debrisCosts += Array(repeating: nil, count: count)
        laid.breaks += Array(repeating: .none, count: count)
      }
      let base = nextToken
      for (index, var unit) in lines[line].units.enumerated() {
        unit.token += base
        nextToken = unit.token + 1
        // Behind a rule a cell begins or goes on.
        if laid.breaks[laid.units.count] == .rule { context = .afterColon }
        let isCapital =
          lines[line].caseContext == .capitals || lines[line].capitalRun.contains(index)
        laid.contexts.append(isCapital ? .capitals : context)
        laid.units.append(unit)
        laid.places.append(Place(line: line, unit: index))
        if unit.kind == .word || unit.kind == .code || unit.kind == .abbreviation {
          context = .running
        }
        if unit.endsClause || unit.kind == .mark && index == 0 { context = .clauseStart }
        if unit.endsInColon { context = .afterColon }
      }
    }
    return laid
  }
}
