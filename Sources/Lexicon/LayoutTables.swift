import Foundation

/// The dictionaries of a document's layout as they stand in their files: what parts look like and what stands
/// in a table's columns. Segmentation makes its own forms of them.
public struct LayoutTables: Sendable {
  /// `layout-phrases.tsv`: kind and phrase.
  public let phrases: [[String]]
  /// `column-heads.tsv`: role and phrase.
  public let columnHeads: [[String]]
  /// `column-texts.tsv`: column and text.
  public let columnTexts: [[String]]
  /// `table-schemas.tsv`: cost and columns.
  public let tableSchemas: [[String]]
  /// `table-weights.tsv`: the name of a weight and its value.
  public let tableWeights: [[String]]
  /// `letter-widths.tsv`: letters and how wide they are.
  public let letterWidths: [[String]]
  /// The names of `agencies.tsv`, but for those that are marked as rare: they would teach columns little.
  public let agencyNames: [String]

  /// Reads the files of a folder.
  ///
  /// - Throws: `LexiconError`, which names the file and the line.
  public init(directory: URL) throws {
    phrases = try TabSeparatedTable("layout-phrases.tsv", in: directory, columns: 2).rows.map(
      \.fields)
    columnHeads = try TabSeparatedTable("column-heads.tsv", in: directory, columns: 2).rows.map(
      \.fields)
    columnTexts = try TabSeparatedTable("column-texts.tsv", in: directory, columns: 2).rows.map(
      \.fields)
    tableSchemas = try TabSeparatedTable("table-schemas.tsv", in: directory, columns: 2).rows.map(
      \.fields)
    tableWeights = try TabSeparatedTable("table-weights.tsv", in: directory, columns: 2).rows.map(
      \.fields)
    letterWidths = try TabSeparatedTable("letter-widths.tsv", in: directory, columns: 2).rows.map(
      \.fields)
    agencyNames = try TabSeparatedTable("agencies.tsv", in: directory, columns: 1).rows
      .filter { $0.fields.count < 4 }
      .flatMap { [$0.fields[0]] + $0.list(1) }
  }
}
