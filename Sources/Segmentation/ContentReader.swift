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
    guard let head = finder.firstHead(in: range) else {
      builder.add(reader.units(of: lines[range]), under: section)
      return
    }
    builder.add(reader.units(of: lines[range.lowerBound..<head.first]), under: section)
    readTable(head, until: range.upperBound, section: section)
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

  private mutating func readTable(_ head: TableHead, until end: Int, section: PlanSection?) {
    if texts == nil { texts = textsWithMentions() }
    var model = TableModel(
      head: head, texts: texts ?? segmenter.texts, running: running, general: segmenter.general,
      numbers: &numbers)
    model.titles = titles
    let reader = TableReader(head: head, lines: lines, model: model)
    let (elements, _) = reader.read((head.last + 1)..<end, numbers: &numbers)
    let span = LineSpan(lines[head.first].number, lines[max(head.first, end - 1)].number)
    let assembler = TableAssembler(head: head, columns: model.columns, root: section)
    tables.append(assembler.table(elements, span: span, builder: &builder))
  }
}
