import Foundation
import LanguageModel

/// Everything that readings depend on, loaded once and shared.
struct ReadingModels: Sendable {
  let language: NGramModel
  let channel: Channel
  let cases: CaseModel
  let codes: CodeRestorer
  let acronyms: AcronymRestorer
  let debris: DebrisModel
  let habits: SpellingHabits
  let marks: MarkConfusions
  let measures: MeasureWords
  let decoder: Decoder
  /// The arcs of units that were met before, in any document.
  let arcs = SharedCache<LatticeBuilder.UnitKey, LatticeBuilder.UnitArcs>(capacity: 5000)
  let calibration: Calibration

  init(dictionaries: URL) throws {
    func path(_ name: String) -> String { dictionaries.appendingPathComponent(name).path }
    language = try NGramModel(path: path("language-model.bin"))
    channel = Channel(file: try ChannelFile(path: path("ocr-channel.tsv")), model: language)
    cases = try CaseModel(path: path("words.tsv"), vocabulary: language.vocabulary)
    codes = try CodeRestorer(path: path("code-parts.tsv"), emissions: channel.emissions)
    acronyms = try AcronymRestorer(path: path("abbreviations.tsv"))
    calibration = try Calibration(path: path("calibration.tsv"))
    marks = try MarkConfusions(path: path("mark-confusions.tsv"))
    debris = try DebrisModel(path: path("debris.tsv"))
    habits = try SpellingHabits(
      path: path("spelling-habits.tsv"), vocabulary: language.vocabulary)
    let texts = try CellTexts(path: path("column-texts.tsv"))
    measures = MeasureWords(texts, vocabulary: language.vocabulary)
    decoder = Decoder(
      model: language, openings: CellOpenings(texts, vocabulary: language.vocabulary))
  }
}
