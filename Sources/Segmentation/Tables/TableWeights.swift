import Lexicon

/// The costs, in nats, that no count gives: how the parts of the table decoder are weighed against one another.
///
/// They come from `Dictionaries/table-weights.tsv`, which `vanban-train tables` fits to tables whose cells are
/// known. Without its file there is no decoder: the weights have no defaults.
package struct TableWeights: Sendable, Equatable {
  // MARK: The search
  /// The hypotheses that are kept while the columns are learnt and when all is read, and the share of them that
  /// may be about one row.
  var beamLesson = 0.0
  var beamReading = 0.0
  var beamRow = 0.0

  // MARK: Words inside a fragment
  /// A capital in the middle of a sentence or name.
  var capitalInside = 0.0
  /// A rule between two words of one fragment.
  var ruleInside = 0.0
  /// What a word's case after the word before counts, and the most that it costs.
  var casing = 0.0
  var mostCasing = 0.0
  /// What all of that counts in a column of names, where most words may have a capital, as a share.
  var casingName = 0.0
  /// A name that begins right behind another, which nothing ends.
  var newName = 0.0
  /// A small word that a column of names has never had.
  var strange = 0.0
  /// A letter beyond a column's width, and the most that such letters cost.
  var excess = 0.0
  var mostExcess = 0.0
  /// Words that are no print, as a share of `DebrisCost`.
  var omission = 0.0
  /// Debris amid a cell's words.
  var interruption = 0.0

  // MARK: The beginning of a fragment
  /// Each cut must be worth its while; the main column's words pay less.
  var cut = 0.0
  var cutMain = 0.0
  /// The same once it is known how many lines have a part of the column: for half of them, and for their odds.
  var cutLearnt = 0.0
  var presence = 0.0
  /// A rule before a fragment; none on a line that has rules.
  var ruleCut = 0.0
  var noRule = 0.0
  /// A date that opens a fragment of a column that is not the deadlines'.
  var dateElsewhere = 0.0
  /// A cell that begins with a small letter, by the kind of column.
  var smallStart = 0.0
  var smallDeadline = 0.0
  var smallMain = 0.0
  /// A capital that goes on with a cell that ended no clause.
  var capitalLink = 0.0
  /// A small letter after the end of a clause.
  var smallAfterStop = 0.0
  /// What ended lines ago and begins anew in the same row.
  var reopen = 0.0
  var reopenMain = 0.0
  /// A new sentence on the main cell's next line.
  var newSentence = 0.0
  /// What continues a cell beside the main one unannounced.
  var unannounced = 0.0
  /// Lines left out between two of a cell's: by their number, and by the room that they take.
  var gap = 0.0
  var stride = 0.0
  /// A letter of room that a line break left unused, and the most that unused room costs.
  var room = 0.0
  var mostRoom = 0.0
  /// The share of a column's width that a line is expected to fill.
  var fill = 0.0
  /// Letters beyond a column's width that cost nothing.
  var slack = 0.0
  /// After a comma or a joining word a new name of a list may begin.
  var listStart = 0.0

  // MARK: Rows
  /// The end of a cell, as a share of its language's cost, and a comma there.
  var end = 0.0
  var endComma = 0.0
  /// A cell of text whose last words hardly ever end a clause: each nat beyond what is usual, and the most of them.
  var incomplete = 0.0
  var usualEnd = 0.0
  var mostIncomplete = 0.0
  /// What a row lacks, by column, and the most that all of it costs.
  var missingMain = 0.0
  var missingLead = 0.0
  var missingCooperating = 0.0
  var missingResponsible = 0.0
  var missingDeadline = 0.0
  var missingDeliverable = 0.0
  var missingUnit = 0.0
  var missingTarget = 0.0
  var mostMissing = 0.0
  /// A cell's distance from its place in the row: where the column's place is known, where its cells stand
  /// elsewhere as a rule, and where nothing is known.
  var place = 0.0
  var otherPlace = 0.0
  var anyPlace = 0.0
  /// A row whose number was lost; a line beyond those that a row usually has.
  var unnumbered = 0.0
  var tall = 0.0
  /// A number at a line's start that is read as text; one beyond doubt that is read as anything else.
  var number = 0.0
  var defiance = 0.0
  /// A second number in a row.
  var secondNumber = 0.0
  /// What speaks for a row's only heading those below it, where their numbers say that it does head them.
  var headed = 0.0
  /// A blank line inside a row.
  var blank = 0.0

  // MARK: Targets
  /// A second value in a cell of targets, a second measure in one of units; a bare number as a measure.
  var secondValue = 0.0
  var bareMeasure = 0.0
  /// A bare number that begins a name.
  var numberName = 0.0
  /// A measure in small letters with no value behind it on its line.
  var loneMeasure = 0.0
  /// A number of two figures or more that is left out of a table of targets; a target without any number.
  var lostValue = 0.0
  var valueless = 0.0
  /// A further target that a row lacks, as a share of the first.
  var furtherTarget = 0.0
  /// A line of height between a row's measure and its values.
  var level = 0.0

  // MARK: Groups
  /// A group's title without a label, and any title.
  var unlabelled = 0.0
  var title = 0.0
  /// A title's second line.
  var titleLine = 0.0

  // MARK: Losses
  /// What case and strangeness count where letters beside a word could not be read, as a share; and a small letter
  /// that begins a cell behind such.
  var besideLoss = 0.0
  var startInLoss = 0.0

  // MARK: Languages
  /// What a table's own cells weigh in its columns' languages.
  var lesson = 0.0
  /// How much of a column's language is the general one, as a share of probability.
  var mainShare = 0.0
  var textShare = 0.0
  var nameShare = 0.0
  /// One more agency in charge: most rows have one.
  var furtherLead = 0.0
  var deadlineShare = 0.0
  /// The same of a deadline that is a condition.
  var conditionShare = 0.0
  var targetShare = 0.0
  var unitShare = 0.0
  /// What is usual to the general language costs less than this.
  var usual = 0.0
  /// How open the columns' vocabularies are: the share of new words.
  var noveltyName = 0.0
  var noveltyText = 0.0
  var noveltyDeadline = 0.0
  var noveltyTarget = 0.0
  /// How likely a cell ends after a word that none was seen to end with: a name's, a text's.
  var endingName = 0.0
  var endingText = 0.0

  /// The weights by the names that the file gives them, in its order.
  package static let fields:
    [(name: String, path: WritableKeyPath<TableWeights, Double> & Sendable)] = [
      ("beam-lesson", \.beamLesson), ("beam-reading", \.beamReading), ("beam-row", \.beamRow),
      ("capital-inside", \.capitalInside), ("rule-inside", \.ruleInside), ("strange", \.strange),
      ("excess", \.excess), ("most-excess", \.mostExcess), ("omission", \.omission),
      ("interruption", \.interruption), ("cut", \.cut), ("cut-main", \.cutMain),
      ("cut-learnt", \.cutLearnt), ("presence", \.presence), ("casing", \.casing),
      ("most-casing", \.mostCasing), ("casing-name", \.casingName), ("new-name", \.newName),
      ("rule-cut", \.ruleCut), ("no-rule", \.noRule), ("date-elsewhere", \.dateElsewhere),
      ("small-start", \.smallStart), ("small-deadline", \.smallDeadline),
      ("small-main", \.smallMain), ("capital-link", \.capitalLink),
      ("small-after-stop", \.smallAfterStop), ("reopen", \.reopen), ("reopen-main", \.reopenMain),
      ("new-sentence", \.newSentence), ("unannounced", \.unannounced), ("gap", \.gap),
      ("stride", \.stride), ("room", \.room), ("most-room", \.mostRoom), ("fill", \.fill),
      ("slack", \.slack),
      ("list-start", \.listStart), ("end", \.end), ("end-comma", \.endComma),
      ("incomplete", \.incomplete), ("usual-end", \.usualEnd),
      ("most-incomplete", \.mostIncomplete),
      ("missing-main", \.missingMain), ("missing-lead", \.missingLead),
      ("missing-cooperating", \.missingCooperating),
      ("missing-responsible", \.missingResponsible), ("missing-deadline", \.missingDeadline),
      ("missing-deliverable", \.missingDeliverable), ("missing-unit", \.missingUnit),
      ("missing-target", \.missingTarget), ("most-missing", \.mostMissing), ("place", \.place),
      ("other-place", \.otherPlace), ("any-place", \.anyPlace), ("unnumbered", \.unnumbered),
      ("tall", \.tall), ("number", \.number), ("defiance", \.defiance),
      ("second-number", \.secondNumber), ("headed", \.headed), ("blank", \.blank),
      ("second-value", \.secondValue), ("bare-measure", \.bareMeasure),
      ("number-name", \.numberName), ("lone-measure", \.loneMeasure), ("lost-value", \.lostValue),
      ("valueless", \.valueless), ("further-target", \.furtherTarget), ("level", \.level),
      ("unlabelled", \.unlabelled),
      ("title", \.title), ("title-line", \.titleLine), ("beside-loss", \.besideLoss),
      ("start-in-loss", \.startInLoss), ("lesson", \.lesson),
      ("main-share", \.mainShare), ("text-share", \.textShare), ("name-share", \.nameShare),
      ("further-lead", \.furtherLead),
      ("deadline-share", \.deadlineShare), ("condition-share", \.conditionShare),
      ("target-share", \.targetShare),
      ("unit-share", \.unitShare), ("usual", \.usual), ("novelty-name", \.noveltyName),
      ("novelty-text", \.noveltyText), ("novelty-deadline", \.noveltyDeadline),
      ("novelty-target", \.noveltyTarget), ("ending-name", \.endingName),
      ("ending-text", \.endingText),
    ]

  /// The name of the file in the folder of the dictionaries.
  package static let file = "table-weights.tsv"

  /// Takes the file's rows: a name and a value each.
  ///
  /// - Throws: `LexiconError` where a weight is lacking, unknown or no number.
  package init(rows: [[String]]) throws(LexiconError) {
    func error(_ message: String) -> LexiconError {
      LexiconError(file: Self.file, line: nil, message: message)
    }
    var left = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.name, $0.path) })
    for row in rows {
      guard row.count >= 2, let value = Double(row[1]), value.isFinite else {
        throw error("the weight of “\(row.first ?? "")” is no number")
      }
      guard let path = left.removeValue(forKey: row[0]) else {
        throw error("“\(row[0])” is no weight, or stands twice")
      }
      self[keyPath: path] = value
    }
    if let lacking = Self.fields.first(where: { left[$0.name] != nil }) {
      throw error("the weight “\(lacking.name)” is lacking")
    }
  }
}
