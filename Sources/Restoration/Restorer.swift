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
    let reader = LineReader()
    var lines = source.lines.map(reader.read)
    let damage = PageDamage(lines)
    let tableLines = Paragraph.tableLines(lines)
    RowNumberSequence.mend(&lines, tableLines: tableLines, damage: damage)
    let debris = DebrisReader(lines, tableLines: tableLines, model: models.debris)
    let stretches = Stretch.stretches(
      Paragraph.paragraphs(lines, tableLines: tableLines), lines, damage: damage, debris: debris,
      models: models, count: threads)
    // First what is sure, to learn what the document repeats; then everything, with that in mind.
    let (warm, words) = Stretch.concurrently(stretches) { $0.sureWords() }
    var memory = DocumentMemory()
    for (before, word) in words.joined() { memory.note(word, after: before) }
    memory.close()
    let (_, readings) = Stretch.concurrently(warm) { [memory] in $0.readings(memory) }
    var surfaces = lines.map { SurfaceLine($0) }
    for reading in readings.joined() {
      let place = reading.places[reading.places.startIndex]
      surfaces[place.line].set(
        reading.decision, unit: place.unit, vocabulary: models.language.vocabulary)
      for next in reading.places.dropFirst() { surfaces[next.line].absorb(unit: next.unit) }
    }
    let restored = surfaces.map { $0.restored(vocabulary: models.language.vocabulary) }
    return RestoredDocument(source: source, lines: restored)
  }
}
