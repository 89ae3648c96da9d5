import Foundation
import Ingestion
import LanguageModel

/// The second stage: gives OCR text back the words that were printed.
public struct Restorer: Sendable {
  /// The language model, which later stages may ask as well.
  public var languageModel: NGramModel { models.language }
  /// How many threads one document may take; its readings do not depend on it.
  public var threads: Int
  /// The identity of what the readings depend on: equal identities give equal readings.
  public let modelIdentity: String
  private let models: ReadingModels

  /// Reads the language model, the channel and the word lists.
  /// - Parameters:
  ///   - dictionaries: the folder `Dictionaries`.
  ///   - threads: how many threads one document may take.
  /// - Throws: `ModelError` naming the file.
  public init(
    dictionaries: URL, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws {
    self.threads = threads
    models = try ReadingModels(dictionaries: dictionaries)
    modelIdentity = models.language.identity
  }

  /// Restores every line of a document. Lines keep their numbers; a blank line stays blank.
  public func restore(_ source: SourceDocument) -> RestoredDocument {
    let decided = decide(source)
    var surfaces = decided.lines.map { SurfaceLine($0) }
    for (reading, evidence) in zip(decided.readings, decided.evidence) {
      let place = reading.places[reading.places.startIndex]
      surfaces[place.line].set(
        reading.decision, unit: place.unit,
        confidence: models.calibration.confidence(
          evidence, posterior: reading.decision.posterior,
          damage: decided.damage[place.line]),
        vocabulary: models.language.vocabulary)
      for next in reading.places.dropFirst() { surfaces[next.line].absorb(unit: next.unit) }
    }
    let restored = surfaces.map { $0.restored(vocabulary: models.language.vocabulary) }
    return RestoredDocument(source: source, lines: restored)
  }

  /// A decision as calibration learns from it: what was read where, and the evidence for it.
  package struct Weighed: Sendable {
    /// The index of the line.
    package var line: Int
    package var restored: String
    package var kind: Calibration.Kind
    package var evidence: Evidence
  }

  /// Every decision of a document with its evidence, in order; debris left out.
  package func weigh(_ source: SourceDocument) -> [Weighed] {
    let decided = decide(source)
    return zip(decided.readings, decided.evidence).compactMap { reading, evidence in
      guard reading.decision.arc.reading != .nothing else { return nil }
      let place = reading.places[reading.places.startIndex]
      let line = decided.lines[place.line]
      return Weighed(
        line: place.line,
        restored: SurfaceLine.text(
          reading.decision.arc.reading, line.units[place.unit].core, models.language.vocabulary),
        kind: Calibration.Kind(decided.damage[place.line]), evidence: evidence)
    }
  }

  private struct Decided {
    var lines: [LineUnits]
    var damage: LineDamage
    var readings: [Stretch.Reading]
    var evidence: [Evidence]
  }

  /// Decides what each unit was printed as.
  private func decide(_ source: SourceDocument) -> Decided {
    let models = models
    let reader = LineReader()
    var lines = source.lines.map(reader.read)
    let damage = LineDamage(lines)
    RomanSequence.mend(&lines, damage: damage)
    LetterSequence.mend(&lines, damage: damage)
    QuarterNumeral.mend(&lines, damage: damage)
    GluedDepartment.mend(&lines, damage: damage)
    JoinedAbbreviation.mend(&lines, models.acronyms, damage: damage)
    ListDash.mend(&lines, damage: damage)
    let tableLines = Paragraph.tableLines(lines)
    PercentSign.mend(&lines, tableLines: tableLines, damage: damage)
    RowNumberSequence.mend(&lines, tableLines: tableLines, damage: damage)
    let debris = DebrisReader(lines, tableLines: tableLines, model: models.debris)
    let stretches = Stretch.stretches(
      Paragraph.paragraphs(lines, tableLines: tableLines, damage: damage), lines, damage: damage,
      debris: debris, models: models, count: threads)
    // First what is sure, to learn what the document repeats; then everything, with that in mind.
    let (warm, first) = Stretch.concurrently(stretches) { $0.firstReading() }
    var memory = DocumentMemory()
    for (before, word) in first.lazy.flatMap(\.words) { memory.note(word, after: before) }
    memory.spellings = DocumentSpellings(
      first.lazy.flatMap(\.spellings), vocabulary: models.language.vocabulary.words.count)
    memory.close(sure: first.lazy.flatMap(\.sure), model: models.language)
    let trust = MarkTrust(
      words: first.reduce(0) { $0 + $1.marked }, changes: first.reduce(0) { $0 + $1.changed },
      confusions: models.marks)
    let (_, parts) = Stretch.concurrently(warm) { [memory] in $0.readings(memory, trust: trust) }
    var readings = Array(parts.joined())
    StrayStops.mend(&lines, readings, model: models.language, damage: damage)
    let isOpen: (Stretch.Reading) -> Bool = { reading in
      damage[reading.places[reading.places.startIndex].line] != .slight
    }
    DefinedAbbreviations(readings, lines: lines, vocabulary: models.language.vocabulary)
      .settle(&readings, isOpen: isOpen)
    models.habits.settle(
      &readings, isOpen: isOpen,
      channel: { reading in
        let place = reading.places[reading.places.startIndex]
        guard damage[place.line] == .foreignEngine else { return [] }
        return models.channel.matches(for: lines[place.line].units[place.unit].core)
          .map { ($0.word, $0.cost) }
      })
    let evidence = EvidenceReader(lines: lines, tableLines: tableLines).evidence(
      readings)
    return Decided(lines: lines, damage: damage, readings: readings, evidence: evidence)
  }
}
