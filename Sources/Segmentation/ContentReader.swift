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
  /// The running text as words' numbers: what the columns of text sound like.
  private let running: [[Int]]

  init(segmenter: Segmenter, lines: [TextLine], running: [[Word]], titles: [[Word]]) {
    self.segmenter = segmenter
    self.lines = lines
    var numbers = WordNumbers()
    self.running = running.map { words in words.map { numbers.number($0) } }
    self.numbers = numbers
    for title in titles { self.titles.add(title) }
  }

  /// Reads an annex: a table from its head on, running text otherwise.
  mutating func readAnnex(_ range: Range<Int>, section: PlanSection) {
    let reader = BodyReader(phrases: segmenter.phrases)
    let finder = TableHeadReader(heads: segmenter.heads, lines: lines)
    guard let head = finder.firstHead(in: range) else {
      builder.add(reader.units(of: lines[range]), under: section)
      return
    }
    builder.add(reader.units(of: lines[range.lowerBound..<head.first]), under: section)
    readTable(head, until: range.upperBound, section: section)
  }

  private mutating func readTable(_ head: TableHead, until end: Int, section: PlanSection?) {
    var model = TableModel(
      head: head, texts: segmenter.texts, running: running, general: segmenter.general,
      numbers: &numbers)
    model.titles = titles
    let reader = TableReader(head: head, lines: lines, model: model)
    let (elements, _) = reader.read((head.last + 1)..<end, numbers: &numbers)
    let span = LineSpan(lines[head.first].number, lines[max(head.first, end - 1)].number)
    let assembler = TableAssembler(head: head, columns: model.columns, root: section)
    tables.append(assembler.table(elements, span: span, builder: &builder))
  }
}
