import Foundation
import LanguageModel
import Lexicon
import PlanDocument
import Restoration

/// Takes a restored document apart: frame, headings, items, tables.
///
/// Nothing is interpreted here and nothing is lost: what belongs to no part stays in the lines of the
/// restored document, and a table that cannot be understood is named in a warning.
public struct Segmenter: Sendable {
  let phrases: LayoutPhrases
  let heads: ColumnHeads
  let texts: ColumnTexts
  let seeds: SharedSeeds
  let schemas: TableSchemas
  let general: GeneralLanguage
  private let letterWidths: LetterWidths
  let lexicon: Lexicon
  /// The costs of the decoder of flattened tables.
  package var weights: TableWeights
  /// The columns of the document's tables in their order, where they are known beforehand: the decoder is
  /// fitted without the mistakes that are made about heads.
  package var knownColumns: [[ColumnRole]] = []

  /// - Parameters:
  ///   - dictionaries: the folder `Dictionaries`.
  ///   - lexicon: the genre's phrases, heads of columns and names, of the same folder.
  ///   - language: the restoration's language model; with it, and with the words' capitals and clauses' ends that belong
  ///     to it, flattened tables are cut much better.
  /// - Throws: `LexiconError` where the weights of the tables' decoder are not whole, `ModelError` where
  ///   `capitals.tsv` or `clause-ends.tsv` cannot be read.
  public init(dictionaries: URL, lexicon: Lexicon, language: NGramModel? = nil) throws {
    self.lexicon = lexicon
    weights = try TableWeights(rows: lexicon.layout.tableWeights)
    phrases = LayoutPhrases(rows: lexicon.layout.phrases)
    heads = ColumnHeads(rows: lexicon.layout.columnHeads)
    letterWidths = LetterWidths(rows: lexicon.layout.letterWidths)
    schemas = TableSchemas(rows: lexicon.layout.tableSchemas)
    var texts = ColumnTexts(rows: lexicon.layout.columnTexts)
    texts.add(agencies: lexicon.layout.agencyNames)
    texts.levels = lexicon.administrativeUnits.levels.filter { !$0.contains(" ") }
    texts.add(units: lexicon.targets.units)
    self.texts = texts
    seeds = SharedSeeds(texts)
    general = GeneralLanguage(
      model: language,
      capitals: try language.map {
        try CapitalModel(
          path: dictionaries.appendingPathComponent("capitals.tsv").path, vocabulary: $0.vocabulary)
      },
      ends: try language.map {
        try ClauseEndModel(
          path: dictionaries.appendingPathComponent("clause-ends.tsv").path,
          vocabulary: $0.vocabulary)
      },
      conditionOpeners: lexicon.deadlines.conditionOpeners,
      timeUnits: DeadlineGrammar.timeUnits)
  }

  /// The parts of the document.
  public func segment(_ restored: RestoredDocument) -> PlanOutline {
    var vocabulary = Vocabulary(widths: letterWidths)
    let all = TextLine.lines(of: restored, vocabulary: &vocabulary)
    let numbers = PageFurniture.pageNumberLines(all)
    let lines = all.map { line in
      numbers.contains(line.index)
        ? TextLine(
          index: line.index, number: line.number, page: line.page, words: [], isUnreadable: false)
        : line
    }
    let head = HeadReader(phrases: phrases, lines: lines)
    var (frame, bodyStart) = head.read(from: 0)
    let closing = ClosingReader(phrases: phrases)
    let closingStart = closing.start(in: lines, from: bodyStart)
    let annexes = AnnexReader(phrases: phrases, columns: heads, lines: lines).heads(
      from: closingStart ?? bodyStart)
    let annexStart = annexes.first?.start ?? lines.count
    let attached = closingStart.flatMap { start in
      AttachedDocumentReader(phrases: phrases, lines: lines).attached(in: start..<annexStart)
    }
    if let closingStart {
      closing.read(lines[closingStart..<(attached?.start ?? annexStart)], into: &frame)
    }
    var parts = [bodyStart..<max(bodyStart, closingStart ?? annexStart)]
    if let attached {
      let end = closing.start(in: Array(lines[..<annexStart]), from: attached.bodyStart)
      parts.append(attached.bodyStart..<max(attached.bodyStart, end ?? annexStart))
    }

    let reader = BodyReader(phrases: phrases)
    let headReader = TableHeadReader(heads: heads, lines: lines)
    let bodyTables = parts.flatMap { self.bodyTables(in: $0, headReader) }
    // A decision and what it issues count their parts each for itself.
    var units = parts.flatMap { part in
      var text: [TextLine] = []
      var next = part.lowerBound
      for table in bodyTables where part.contains(table.head.first) {
        text += lines[next..<table.head.first]
        next = table.end
      }
      text += lines[next..<max(next, part.upperBound)]
      return reader.units(of: text)
    }
    if let first = units.firstIndex(where: { $0.kind != nil }) {
      frame.preamble = units[..<first].compactMap { TextJoining.piece($0.words) }
      units.removeFirst(first)
    }
    var content = ContentReader(
      segmenter: self, headReader: headReader, running: units.map(\.words),
      titles: units.filter { unit in
        unit.kind.map { !$0.isBullet } ?? false && unit.words.count <= Self.longestTitle
      }.map(\.words))
    content.builder.add(units)
    for table in bodyTables { content.readBodyTable(table.head, until: table.end) }
    content.builder.sortSections()
    for (number, annex) in annexes.enumerated() {
      let end = number + 1 < annexes.count ? annexes[number + 1].start : lines.count
      let title = TextJoining.piece(annex.title)
      let source = LineSpan(
        lines[annex.start].number, title?.source.last ?? lines[annex.start].number)
      let section = content.builder.addSection(
        id: "PL\(number + 1)", label: annex.label.isEmpty ? nil : TextJoining.text(annex.label),
        title: title?.text ?? "",
        parent: nil, source: source)
      content.readAnnex(annex.end..<end, section: section)
    }
    return PlanOutline(
      restored: restored, frame: frame, sections: content.builder.sections,
      items: content.builder.items, tables: content.tables, notes: content.notes,
      warnings: content.warnings)
  }

  /// Whether the words begin with an agency's name.
  func opensWithAgency(_ words: [Word]) -> Bool {
    let text = WordSequence(TextJoining.text(words))
    return lexicon.agencies.mentions(in: text).first?.words.lowerBound == 0
  }

  /// No heading has more words than this.
  private static let longestTitle = 45

  /// The tables of the body with the indices of the first lines after them.
  private func bodyTables(
    in range: Range<Int>, _ headReader: TableHeadReader
  ) -> [(head: TableHead, end: Int)] {
    let lines = headReader.lines
    let heads = headReader.heads(inText: range)
    let reader = BodyReader(phrases: phrases)
    var found: [(head: TableHead, end: Int)] = []
    var above: [BodyUnit] = []
    for head in heads where head.first >= found.last?.end ?? range.lowerBound {
      above += reader.units(of: lines[(found.last?.end ?? range.lowerBound)..<head.first])
      let end = BodyTableEnd(after: above).index(
        from: head.last + 1, to: range.upperBound, in: lines, phrases: phrases)
      found.append((head, end))
    }
    return found
  }
}
