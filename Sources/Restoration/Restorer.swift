import Foundation
import Ingestion
import LanguageModel
import Lexicon
import PlanDocument
import VietnameseText

/// The second stage: gives OCR text back the words that were printed.
public struct Restorer: Sendable {
  /// The language model, which later stages may ask as well.
  public var languageModel: NGramModel { model }
  private let model: NGramModel
  private let channel: Channel
  private let cases: CaseModel
  private let codes: CodeRestorer
  private let decoder: Decoder
  /// The identity of what the readings depend on: equal identities give equal readings.
  public let modelIdentity: String

  /// Reads the language model, the channel and the word lists.
  /// - Parameter dictionaries: the folder `Dictionaries`.
  /// - Throws: `ModelError` naming the file.
  public init(dictionaries: URL) throws {
    func path(_ name: String) -> String { dictionaries.appendingPathComponent(name).path }
    model = try NGramModel(path: path("language-model.bin"))
    channel = Channel(file: try ChannelFile(path: path("ocr-channel.tsv")), model: model)
    cases = try CaseModel(path: path("words.tsv"), vocabulary: model.vocabulary)
    codes = try CodeRestorer(path: path("code-parts.tsv"))
    decoder = Decoder(model: model)
    modelIdentity = model.identity
  }

  /// Restores every line of a document. Lines keep their numbers; a blank line stays blank.
  public func restore(_ source: SourceDocument) -> RestoredDocument {
    let reader = LineReader()
    let lines = source.lines.map(reader.read)
    let damage = PageDamage(lines)
    var builders: [Damage: LatticeBuilder] = [:]
    var surfaces = lines.map { SurfaceLine($0) }
    let paragraphs = Paragraph.paragraphs(lines)
    func decide(_ paragraph: Paragraph, _ memory: DocumentMemory?, _ body: (Reading) -> Void) {
      let kind = damage.damage(ofPage: lines[paragraph.lines[0]].page)
      var builder =
        builders.removeValue(forKey: kind)
        ?? LatticeBuilder(
          channel: channel, cases: cases, model: model, codes: codes, damage: kind)
      read(paragraph, lines, &builder, memory, body)
      builders[kind] = builder
    }
    var memory = DocumentMemory()
    for paragraph in paragraphs {
      var previous: WordID?
      decide(paragraph, nil) { reading in
        let arc = reading.decision.arc
        let isSure = reading.decision.posterior >= DocumentMemory.surety
        if let previous, let word = arc.first, isSure { memory.note(previous, word) }
        previous = isSure && !arc.endsClause ? arc.second ?? arc.first ?? previous : nil
      }
    }
    memory.close()
    for paragraph in paragraphs {
      decide(paragraph, memory.isEmpty ? nil : memory) { reading in
        let place = reading.places[reading.places.startIndex]
        surfaces[place.line].set(reading.decision, unit: place.unit, vocabulary: model.vocabulary)
        for next in reading.places.dropFirst() { surfaces[next.line].absorb(unit: next.unit) }
      }
    }
    let restored = surfaces.map { $0.restored(vocabulary: model.vocabulary) }
    return RestoredDocument(source: source, lines: restored)
  }

  /// What was decided for a unit, or for two units that are one word, and where those stand.
  private struct Reading {
    var decision: Decoder.Decision
    var places: ArraySlice<(line: Int, unit: Int)>
  }

  /// Decides a paragraph's readings and hands them on in order.
  private func read(
    _ paragraph: Paragraph, _ lines: [LineUnits], _ builder: inout LatticeBuilder,
    _ memory: DocumentMemory?, _ body: (Reading) -> Void
  ) {
    var units: [Unit] = []
    var debris: [Bool] = []
    var places: [(line: Int, unit: Int)] = []
    var contexts: [CaseContext] = []
    var place = CaseContext.clauseStart
    var nextToken = 0
    for line in paragraph.lines {
      let base = nextToken
      for (index, var unit) in lines[line].units.enumerated() {
        unit.token += base
        nextToken = unit.token + 1
        let isCapital = lines[line].caseContext == .capitals
        contexts.append(isCapital ? .capitals : place)
        units.append(unit)
        debris.append(paragraph.mayHoldDebris.contains(line) && index > 0)
        places.append((line, index))
        if unit.kind == .word || unit.kind == .code { place = .running }
        if unit.endsClause || unit.kind == .mark && index == 0 { place = .clauseStart }
        if unit.endsInColon { place = .afterColon }
      }
    }
    let lattice = builder.lattice(units, contexts: contexts, mayBeDebris: debris)
    var decoder = decoder
    // The first pass only gathers what is sure: a narrow beam finds that.
    if memory == nil { decoder.beamWidth = 6 }
    for decision in decoder.decode(lattice, from: model.start, memory: memory) {
      body(
        Reading(decision: decision, places: places[decision.arc.from..<decision.arc.to]))
    }
  }
}
