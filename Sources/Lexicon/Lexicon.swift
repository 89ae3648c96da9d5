import Foundation
import PlanDocument

/// The recognizers of the genre's phrases, built from the files of `Dictionaries`: agencies, places, document
/// types and numbers, deadlines, targets, headings.
public struct Lexicon: Sendable {
  /// Abbreviations and their long forms.
  public let abbreviations: AbbreviationTable
  /// Provinces, well-known towns and the words for levels.
  public let administrativeUnits: AdministrativeUnits
  /// Agencies in running text and in cells.
  public private(set) var agencies: AgencyCatalogue
  /// Types of documents by code and name.
  public let documentTypes: DocumentTypeTable
  /// When things are due.
  public let deadlines: DeadlineGrammar
  /// References to documents.
  public let citations: CitationGrammar
  /// Measurable targets.
  public let targets: TargetGrammar
  /// What headings say of their sections.
  public let sectionKinds: SectionKindTable
  /// The phrases that give agencies their parts.
  public let taskPhrases: TaskPhrases
  /// What segmentation knows of layouts and tables.
  public let layout: LayoutTables

  /// Reads the dictionaries of a folder.
  ///
  /// - Throws: `LexiconError`, which names the file and the line.
  public init(directory: URL) throws {
    abbreviations = try AbbreviationTable(
      TabSeparatedTable("abbreviations.tsv", in: directory, columns: 3))
    administrativeUnits = try AdministrativeUnits(
      TabSeparatedTable("administrative-units.tsv", in: directory, columns: 3))
    agencies = try AgencyCatalogue(
      directory: directory, abbreviations: abbreviations, units: administrativeUnits)
    documentTypes = try DocumentTypeTable(
      TabSeparatedTable("document-types.tsv", in: directory, columns: 2))
    deadlines = try DeadlineGrammar(
      TabSeparatedTable("deadline-phrases.tsv", in: directory, columns: 2),
      lunarYears: TabSeparatedTable("lunar-years.tsv", in: directory, columns: 3))
    citations = CitationGrammar(types: documentTypes, agencies: agencies)
    targets = try TargetGrammar(
      TabSeparatedTable("target-phrases.tsv", in: directory, columns: 2))
    sectionKinds = try SectionKindTable(
      TabSeparatedTable("section-kinds.tsv", in: directory, columns: 2))
    taskPhrases = try TaskPhrases(
      TabSeparatedTable("task-phrases.tsv", in: directory, columns: 2))
    layout = try LayoutTables(directory: directory)
  }

  /// The same with names that one document explains.
  ///
  /// - Parameter names: each spelling with the agency that it names.
  public func adding(_ names: [(spelling: String, agency: Agency)]) -> Lexicon {
    guard !names.isEmpty else { return self }
    var lexicon = self
    lexicon.agencies = agencies.adding(names)
    return lexicon
  }

  /// The same with abbreviations that one document lists; they go before those that any document uses.
  public func adding(abbreviations entries: [(short: String, long: String)]) -> Lexicon {
    guard !entries.isEmpty else { return self }
    var lexicon = self
    lexicon.agencies = agencies.adding(abbreviations: entries)
    return lexicon
  }
}
