import Lexicon
import PlanDocument

/// Reads what stands between the frame's parts: running text and tables.
struct ContentReader {
  let segmenter: Segmenter
  /// Finds the heads of tables among all of the document's lines.
  private let headReader: TableHeadReader
  private var lines: [TextLine] { headReader.lines }
  var builder = OutlineBuilder()
  private(set) var tables: [OutlineTable] = []
  private(set) var notes: [TextPiece] = []
  private(set) var warnings: [PlanWarning] = []
  private var numbers = WordNumbers()
  private var titles = KnownTitles()
  private var seeds: SeedLanguages?
  private let bodyWords: [[Word]]

  init(
    segmenter: Segmenter, headReader: TableHeadReader, running: [[Word]], titles: [[Word]]
  ) {
    self.segmenter = segmenter
    self.headReader = headReader
    bodyWords = running
    // "1. Sở Y tế" tells who does what; no group of rows has such a title.
    for title in titles where !segmenter.opensWithAgency(title) { self.titles.add(title) }
  }

  /// Reads an annex: a table from its head on, running text otherwise.
  mutating func readAnnex(_ range: Range<Int>, section: PlanSection) {
    let reader = BodyReader(phrases: segmenter.phrases)
    guard let head = headReader.head(in: range) else {
      if looksLikeTable(range) {
        warn(range, "the annex's table has no head that could be read")
      } else {
        builder.add(reader.units(of: lines[range]), under: section)
      }
      return
    }
    builder.add(reader.units(of: lines[range.lowerBound..<head.first]), under: section)
    readTable(head, until: range.upperBound, section: section)
  }

  /// Reads a table that stands in the body, under the section that it stands in.
  mutating func readBodyTable(_ head: TableHead, until end: Int) {
    let line = lines[head.first].number
    readTable(
      head, until: end, section: builder.sections.last { $0.source.first <= line })
  }

  private mutating func readTable(_ head: TableHead, until end: Int, section: PlanSection?) {
    let range = head.first..<max(end, head.first + 1)
    let note = note(below: head, until: end)
    if let note, let piece = TextJoining.piece(lines[note..<end].flatMap(\.words)) {
      notes.append(piece)
    }
    guard let table = read(head, until: note ?? end) else {
      return warn(range, "no columns make sense of the table")
    }
    let rows = table.elements.count { if case .row = $0 { true } else { false } }
    if rows == 0 { return warn(range, "no rows could be told apart") }
    let span = LineSpan(lines[head.first].number, lines[range.upperBound - 1].number)
    let assembler = TableAssembler(head: table.head, columns: table.columns, root: section)
    let made = assembler.table(table.elements, span: span, builder: &builder)
    tables.append(made)
    let doubtful = made.rows.filter { $0.confidence < Self.doubt }
    if doubtful.count * 2 > made.rows.count { warn(range, "most rows' cells are doubtful") }
  }

  /// The first line of the note that closes a table: "Ghi chú: NSĐP là ngân sách địa phương; …".
  private func note(below head: TableHead, until end: Int) -> Int? {
    let range = (head.last + 1)..<max(end, head.last + 1)
    let opening = range.last { index in
      let words = lines[index].words
      guard let count = segmenter.phrases.match(.tableNote, words.prefix(4)) else { return false }
      return words[count - 1].shape.last == ":" && words.count > count
        && (lines[index - 1].isBlank || lines[index - 1].page != lines[index].page)
    }
    guard let opening else { return nil }
    // Rows that follow are no note's.
    let below = lines[opening..<range.upperBound].filter { !$0.isBlank }
    return below.count <= Self.longestNote
      && below.allSatisfy { line in !line.words.contains { $0.ruleBefore } } ? opening : nil
  }

  /// No note below a table has more lines than this.
  private static let longestNote = 10

  /// Below this a row's cells are more guessed than read.
  private static let doubt = 0.45

  /// Says that a table's text is in its lines only.
  private mutating func warn(_ range: Range<Int>, _ reason: String) {
    let first = lines[range.lowerBound].number
    let last = lines[max(range.lowerBound, range.upperBound - 1)].number
    warnings.append(
      PlanWarning(
        code: "table-not-understood", line: first,
        message: "The table in lines \(first) to \(last) was not understood: \(reason)."))
  }

  /// Whether rules stand in the lines as in a table's.
  private func looksLikeTable(_ range: Range<Int>) -> Bool {
    let printed = lines[range].filter { !$0.isBlank }
    let ruled = printed.count { line in line.words.contains { $0.ruleBefore } }
    return printed.count >= 4 && ruled * 10 > printed.count * 3
  }

  /// A table that was read: its columns as head and rows together tell them.
  private struct Reading {
    var head: TableHead
    var columns: [TableModel.Column]
    var elements: [TableReader.Element]
  }

  /// How many lines are read on trial: all candidates' few, the best ones' more.
  private static let trialLines = (first: 14, second: 40)

  /// What a column costs that the numbers below the head do not count.
  private static let miscount = 10.0

  /// Columns that cost so much more than the likeliest ones are not tried.
  private static let farFetched = 24.0

  /// Reads the table below a head; nil where no columns make sense of it.
  ///
  /// Where the head was spoilt, the columns are those that read the table's beginning most cheaply.
  private mutating func read(_ head: TableHead, until end: Int) -> Reading? {
    let range = (head.last + 1)..<max(end, head.last + 1)
    let seeds = seedLanguages()
    let table = TableLines(
      head: head, heads: segmenter.heads, lines: lines, range: range, general: segmenter.general,
      words: &numbers)
    func reader(_ columns: [TableHead.Column]) -> TableReader {
      TableReader(
        lines: table,
        model: TableModel(
          columns: columns, seeds: seeds, general: segmenter.general, titles: titles,
          weights: segmenter.weights))
    }
    var candidates = candidates(for: head)
    let numbered = candidates.filter { $0.columns.first?.role == .ordinal }
    if numbered.count < candidates.count, !numbered.isEmpty, RowAnchors.areNumbered(table.tokens) {
      // Lines open with numbers that count on: a column of numbers is there, whatever became of its head.
      candidates = numbered
    }
    if !head.isWhole || candidates.first?.cost != 0 || head.leavesOrderOpen {
      let least = candidates.reduce(Double.infinity) { min($0, $1.cost) }
      candidates.removeAll { $0.cost > least + Self.farFetched }
      for lines in [Self.trialLines.first, Self.trialLines.second] where candidates.count > 1 {
        let tried = candidates.map {
          (candidate: $0, cost: $0.cost + reader($0.columns).trial(lines))
        }
        candidates = tried.sorted { $0.cost < $1.cost }.prefix(3).map(\.candidate)
      }
    }
    guard var columns = candidates.first?.columns else { return nil }
    // What was reached stands beside what is to be reached: alone it is the target.
    if !columns.contains(where: { $0.role == .target && !$0.isBaseline }) {
      for index in columns.indices where columns[index].isBaseline {
        columns[index].isPrior = false
      }
    }
    var settled = head
    settled.columns = columns
    let chosen = reader(columns)
    return Reading(head: settled, columns: chosen.model.columns, elements: chosen.read())
  }

  /// The columns that the table may have; those alone that are known beforehand.
  private func candidates(
    for head: TableHead
  ) -> [(columns: [TableHead.Column], cost: Double)] {
    if tables.count < segmenter.knownColumns.count {
      return [(segmenter.knownColumns[tables.count].map(TableHead.Column.init(known:)), 0)]
    }
    var found = likely(head)
    if let count = head.count {
      // The head's numbers count the columns.
      for index in found.indices {
        found[index].cost += Self.miscount * Double(abs(found[index].columns.count - count))
      }
    }
    return found
  }

  /// The columns that the table may have by all readings of its head.
  private func likely(_ head: TableHead) -> [(columns: [TableHead.Column], cost: Double)] {
    let schemas = segmenter.schemas
    var found = schemas.candidates(for: head.columns, isWhole: head.isWhole)
    guard !head.others.isEmpty else { return found }
    // Where the words can be read in several ways, what is usual counts.
    for index in found.indices { found[index].cost += schemas.oddity(of: found[index].columns) }
    for (place, (columns, deficit)) in head.others.enumerated() {
      // A column of anything amid the others reads any row cheaply: where its head is spoilt, only the likeliest readings
      // may have one.
      let isLoose = columns.dropLast().contains {
        ($0.role == .note || $0.role == .funding) && !$0.isSure
      }
      guard place < Self.likeliest || !isLoose else { continue }
      for other in schemas.candidates(for: columns, isWhole: head.isWhole) {
        let cost = other.cost + deficit + schemas.oddity(of: other.columns)
        if let same = found.firstIndex(where: { $0.columns == other.columns }) {
          found[same].cost = min(found[same].cost, cost)
        } else {
          found.append((other.columns, cost))
        }
      }
    }
    return found.sorted { $0.cost < $1.cost }
  }

  /// How many readings of a head beside the best may have a column of remarks or money by a spoilt head, but for the last.
  private static let likeliest = 2

  private mutating func seedLanguages() -> SeedLanguages {
    if let seeds { return seeds }
    let shared = segmenter.seeds.seeds
    numbers = shared.numbers
    let made = SeedLanguages(
      seeds: shared, texts: segmenter.texts,
      // The running text is what the columns of text sound like.
      running: bodyWords.map { words in words.map { numbers.number($0) } },
      mentioned: mentionedAgencies().map { numbers.numbers(of: $0) },
      general: segmenter.general, weights: segmenter.weights)
    seeds = made
    return made
  }

  /// The agencies that the running text names, as it writes them, and the units that it names, by their committees.
  private func mentionedAgencies() -> [String] {
    var agencies: [String] = []
    var units: Set<String> = []
    for words in bodyWords.prefix(2000) where words.count < 2000 {
      let text = WordSequence(TextJoining.text(words))
      agencies += segmenter.lexicon.agencies.mentions(in: text).map { String(text.text[$0.range]) }
      units.formUnion(segmenter.lexicon.administrativeUnits.named(in: text))
    }
    return agencies + units.sorted().map { "UBND " + $0 }
  }
}
