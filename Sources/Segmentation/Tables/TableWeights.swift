/// The costs, in nats, that no count gives: how the parts of the table decoder are weighed against one another.
///
/// Found by coordinate descent over the development plans and composed tables in other layouts, both OCR and
/// printed text.
struct TableWeights: Sendable {
  /// A capital in the middle of a sentence or name.
  var capitalInside = 0.8
  /// A capital that goes on with a cell that ended no clause.
  var capitalLink = 1.2
  /// What a word's case after the word before counts, and the most that it costs.
  var casing = 0.9
  var mostCasing = 4.0
  /// Each cut must be worth its while.
  var cut = 1.0
  /// A rule between two words of one fragment; a rule before a fragment; none on a line that has rules.
  var ruleInside = 3.0
  var ruleCut = -1.5
  var noRule = 0.5
  /// A cell that begins with a small letter, and one that does so in the column of deadlines.
  var smallStart = 3.5
  var smallDeadline = 2.0
  var smallMain = 5.0
  /// Lines left out between two of a cell's: by their number, and by the room that they take.
  var gap = 0.25
  var stride = 0.9
  /// A letter of room that a line break left unused.
  var room = 0.28
  /// A letter beyond a column's width.
  var excess = 0.8
  /// What a row lacks, as a share of `TableModel.Column.missing`.
  var missing = 1.0
  /// A cell's distance from its place in the row.
  var place = 0.5
  /// Words that are no print.
  var omission = 1.0
  /// What a table's own cells weigh in its columns' languages.
  var lesson = 1.0
  /// A small word that a column of names has never had.
  var strange = 0.6
  /// What continues a cell beside the main one unannounced.
  var unannounced = 2.0
  /// The end of a cell.
  var end = 0.5
  /// A row whose number was lost.
  var unnumbered = 4.2

  /// How much of a column's language is the general one, as a share of probability.
  var mainShare = 0.75
  var textShare = 0.15
  var nameShare = 0.12
  var deadlineShare = 0.15
  /// What is usual to the general language costs less than this.
  var usual = 3.5
  /// The share of a column's width that a line is expected to fill.
  var fill = 0.9
  /// The most that unused room costs.
  var mostRoom = 3.0

  static let standard = TableWeights()
}
