import Lexicon
import PlanDocument

/// Reads what stands between the frame's parts: running text and tables.
struct ContentReader {
  let segmenter: Segmenter
  let lines: [TextLine]
  var builder = OutlineBuilder()
  private(set) var tables: [OutlineTable] = []
  private(set) var warnings: [PlanWarning] = []
  private var numbers = WordNumbers()
  private var titles = KnownTitles()
  private var texts: ColumnTexts?
  private let bodyWords: [[Word]]
  /// The running text as words' numbers: what the columns of text sound like.
  private let running: [[Int]]

  init(segmenter: Segmenter, lines: [TextLine], running: [[Word]], titles: [[Word]]) {
    self.segmenter = segmenter
    self.lines = lines
    bodyWords = running
    var numbers = WordNumbers()
    self.running = running.map { words in words.map { numbers.number($0) } }
    self.numbers = numbers
    for title in titles { self.titles.add(title) }
  }

  /// Reads an annex: a table from its head on, running text otherwise.
  mutating func readAnnex(_ range: Range<Int>, section: PlanSection) {
    let reader = BodyReader(phrases: segmenter.phrases)
    let finder = TableHeadReader(heads: segmenter.heads, lines: lines)
    guard let head = finder.head(in: range), let table = read(head, until: range.upperBound) else {
      builder.add(reader.units(of: lines[range]), under: section)
      return
    }
    builder.add(reader.units(of: lines[range.lowerBound..<head.first]), under: section)
    let span = LineSpan(
      lines[head.first].number, lines[max(head.first, range.upperBound - 1)].number)
    let assembler = TableAssembler(head: table.head, columns: table.columns, root: section)
    tables.append(assembler.table(table.elements, span: span, builder: &builder))
  }

  /// A table that was read: its columns as head and rows together tell them.
  private struct Reading {
    var head: TableHead
    var columns: [TableModel.Column]
    var elements: [TableReader.Element]
  }

  /// Reads the table below a head; nil where no columns make sense of it.
  ///
  /// Where the head was spoilt, the columns are those that read the table's beginning most cheaply.
  private mutating func read(_ head: TableHead, until end: Int) -> Reading? {
    let range = (head.last + 1)..<max(end, head.last + 1)
    let candidates = segmenter.schemas.candidates(for: head.columns, isWhole: head.isWhole)
    var best: (columns: [TableHead.Column], cost: Double)?
    for candidate in candidates {
      if candidates.count == 1 || (head.isWhole && candidate.cost == 0) {
        best = candidate
        break
      }
      let reader = reader(head, columns: candidate.columns)
      let cost = candidate.cost + reader.trial(range, numbers: &numbers)
      if best.map({ cost < $0.cost }) ?? true { best = (candidate.columns, cost) }
    }
    guard let columns = best?.columns else { return nil }
    var settled = head
    settled.columns = columns
    let reader = reader(head, columns: columns)
    let (elements, _) = reader.read(range, numbers: &numbers)
    return Reading(head: settled, columns: reader.model.columns, elements: elements)
  }

  private mutating func reader(_ head: TableHead, columns: [TableHead.Column]) -> TableReader {
    if texts == nil { texts = textsWithMentions() }
    var head = head
    head.columns = columns
    var model = TableModel(
      head: head, texts: texts ?? segmenter.texts, running: running, general: segmenter.general,
      numbers: &numbers)
    model.titles = titles
    return TableReader(head: head, lines: lines, model: model)
  }

  /// The seeds of the columns' languages, with the agencies that the running text names.
  private func textsWithMentions() -> ColumnTexts {
    var texts = segmenter.texts
    for words in bodyWords.prefix(2000) where words.count < 2000 {
      let text = WordSequence(TextJoining.text(words))
      for mention in segmenter.lexicon.agencies.mentions(in: text) {
        texts.mentioned.append(String(text.text[mention.range]))
      }
    }
    return texts
  }
}
