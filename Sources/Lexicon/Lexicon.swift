import Foundation

/// The recognizers of the genre's phrases, built from the files of `Dictionaries`: agencies, places, document
/// types and numbers, deadlines, targets, headings.
public struct Lexicon: Sendable {
  public let abbreviations: AbbreviationTable
  public let administrativeUnits: AdministrativeUnits
  public let agencies: AgencyCatalogue
  public let documentTypes: DocumentTypeTable
  public let deadlines: DeadlineGrammar
  public let layout: LayoutTables
  public let citations: CitationGrammar
  public let targets: TargetGrammar

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
      TabSeparatedTable("deadline-phrases.tsv", in: directory, columns: 2))
    layout = try LayoutTables(directory: directory)
    citations = CitationGrammar(types: documentTypes, agencies: agencies)
    targets = try TargetGrammar(
      TabSeparatedTable("target-phrases.tsv", in: directory, columns: 2))
  }
}
