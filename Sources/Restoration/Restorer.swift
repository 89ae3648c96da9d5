import Foundation
import Ingestion
import LanguageModel
import Lexicon
import PlanDocument
import VietnameseText

/// The second stage: gives OCR text back the words that were printed.
public struct Restorer: Sendable {
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
    for paragraph in Paragraph.paragraphs(lines) {
      let kind = damage.damage(ofPage: lines[paragraph.lines[0]].page)
      var builder =
        builders.removeValue(forKey: kind)
        ?? LatticeBuilder(
          channel: channel, cases: cases, model: model, codes: codes, damage: kind)
      restore(paragraph, lines, &builder, &surfaces)
      builders[kind] = builder
    }
    let restored = surfaces.map { $0.restored(vocabulary: model.vocabulary) }
    return RestoredDocument(source: source, lines: restored)
  }

  private func restore(
    _ paragraph: Paragraph, _ lines: [LineUnits], _ builder: inout LatticeBuilder,
    _ surfaces: inout [SurfaceLine]
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
    for decision in decoder.decode(lattice, from: model.start) {
      let place = places[decision.arc.from]
      let span = decision.arc.to - decision.arc.from
      surfaces[place.line].set(decision, unit: place.unit, vocabulary: model.vocabulary)
      if span == 2 {
        let next = places[decision.arc.from + 1]
        surfaces[next.line].absorb(unit: next.unit, into: place, sameLine: next.line == place.line)
      }
    }
  }
}
