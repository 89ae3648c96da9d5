import LanguageModel
import Lexicon

/// The head of an annex: "Phụ lục I" and the title below it.
struct AnnexHead {
  var label: [Word]
  var title: [Word]
  /// The index of the annex's first line, and of the first after its head.
  var start: Int
  var end: Int
}

/// Finds where annexes begin and reads their heads.
struct AnnexReader {
  let phrases: LayoutPhrases
  let columns: ColumnHeads
  let lines: [TextLine]

  /// The annexes' heads in reading order, from line `start` on.
  func heads(from start: Int) -> [AnnexHead] {
    var heads: [AnnexHead] = []
    var index = start
    while index < lines.count {
      if var head = head(at: index, from: heads.last?.end ?? start) ?? unlabelledHead(at: index) {
        correctNumber(of: &head, place: heads.count + 1)
        heads.append(head)
        index = max(head.end, index + 1)
      } else {
        index += 1
      }
    }
    giveLostNumbers(to: &heads)
    return heads
  }

  /// Where the other annexes are numbered, one whose numeral was lost has the one of its place.
  private func giveLostNumbers(to heads: inout [AnnexHead]) {
    guard
      heads.enumerated().contains(where: { place, head in
        head.label.count > 1
          && head.label.last?.text.trimmingMarks == RomanNumeral.numeral(place + 1)
      })
    else { return }
    for place in heads.indices where heads[place].label.count > 0 {
      guard !heads[place].label.contains(where: isNumber), var number = heads[place].label.last
      else { continue }
      number.text = RomanNumeral.numeral(place + 1)
      number.shape = Word.Shape(number.text)
      number.key = Vocabulary.key(of: number.text)
      heads[place].label.append(number)
    }
  }

  private func head(at index: Int, from start: Int) -> AnnexHead? {
    let below = restOfLabel(below: index)
    let last = below ?? index
    let words = below.map { lines[index].words + lines[$0].words } ?? lines[index].words
    guard let first = words.first(where: { $0.firstCase != .mark }), first.startsUpper,
      words.count <= 40,
      let begin = words.firstIndex(of: first), begin <= 1,
      let count = phrases.match(.annex, words[begin...].prefix(3))
    else { return nil }
    var label = Array(words[begin..<(begin + count)])
    var rest = words[(begin + count)...]
    let opens =
      index == 0 || lines[index - 1].isBlank || lines[index - 1].page != lines[index].page
      || lines[index - 1].words.last?.endsClause ?? true
    // "Phụ lục số 01"
    if rest.count > 1, rest.first?.key == "so", isNumber(rest[rest.startIndex + 1]) {
      label.append(rest[rest.startIndex])
      rest = rest.dropFirst()
    }
    if let number = rest.first, isNumber(number) {
      label.append(number)
      rest = rest.dropFirst()
    }
    // A sentence may begin with the word: a head is alone on its line or all in capitals.
    let text = rest.filter { $0.firstCase != .mark }
    guard opens || titleFollows(last),
      text.isEmpty || (text.allSatisfy { !$0.shape.hasLower } && label[0].isCapitals)
        || (text.count <= 1 && text.allSatisfy { $0.shape.length <= 2 })
    else { return nil }
    var head = AnnexHead(
      label: label, title: text.count > 1 ? Array(text) : [], start: index, end: last + 1)
    readTitle(into: &head)
    if let line = strayTitle(above: index, from: start),
      !head.title.contains(where: \.shape.hasLower)
    {
      head.title += lines[line].words
      head.start = line
    }
    return head
  }

  /// The line of a label's other words where its first stands alone: a page number at the same height came between
  /// ("PHỤ", "6", "LỤC I").
  private func restOfLabel(below index: Int) -> Int? {
    let words = lines[index].words.filter { $0.firstCase != .mark }
    guard words.count == 1, words[0].isCapitals, phrases.match(.annex, words) == nil,
      let below = lines[(index + 1)...].prefix(4).first(where: {
        !$0.isBlank && ($0.words.count > 1 || PageFurniture.number($0) == nil)
      }),
      phrases.match(.annex, words + below.words.prefix(2)).map({ $0 > 1 }) ?? false
    else { return nil }
    return below.index
  }

  /// The line of a title that the OCR put above the annex's label: capitals alone at the top of the page.
  private func strayTitle(above label: Int, from start: Int) -> Int? {
    let page = lines[label].page
    let reader = HeadReader(phrases: phrases, lines: lines)
    // The note may have come first as well.
    let above = lines[max(start, label - 6)..<max(start, label)].filter {
      $0.page == page && !$0.isBlank && reader.endOfNote(at: $0.index) == nil
    }
    guard above.count == 1, let line = above.first, line.isCapitals, line.words.count >= 3,
      // The page's first line: what is of the page before is not looked at.
      lines[..<line.index].last(where: { !$0.isBlank && reader.endOfNote(at: $0.index) == nil })
        .map({ $0.page != page }) ?? false,
      !ClosingReader(phrases: phrases).opensSignature(line.words[...])
    else { return nil }
    return line.index
  }

  /// An annex that calls itself none: a title in capitals, at the top of a page or behind a blank line, and the note
  /// "(Kèm theo Chương trình số …)" below it.
  private func unlabelledHead(at index: Int) -> AnnexHead? {
    let line = lines[index]
    guard line.isCapitals, line.words.count >= 2, line.words.count <= 40,
      index > 0, lines[index - 1].isBlank || lines[index - 1].page != line.page,
      phrases.match(.type, line.words) != line.words.count,
      phrases.match(.recipients, line.words.prefix(4)) == nil,
      !LabelReading.opensHeading(line.words),
      !ClosingReader(phrases: phrases).opensSignature(line.words[...])
    else { return nil }
    var title = line.words
    var seen = 0
    for next in (index + 1)..<min(index + 12, lines.count) where !lines[next].isBlank {
      if let end = HeadReader(phrases: phrases, lines: lines).endOfNote(at: next) {
        return AnnexHead(label: [], title: title, start: index, end: end)
      }
      seen += 1
      // What has a type of its own is no annex but an attached document; the note may be that of a labelled one below.
      guard seen < 5, head(at: next, from: next) == nil,
        !LabelReading.opensHeading(lines[next].words),
        phrases.match(.type, lines[next].words) != lines[next].words.count
      else { return nil }
      title += lines[next].words
    }
    return nil
  }

  /// Gives the annex's numeral its lost strokes back: annexes are counted through.
  private func correctNumber(of head: inout AnnexHead, place: Int) {
    guard head.label.count > 1, place < 40, var number = head.label.last else { return }
    let text = number.text.trimmingMarks
    let numeral = RomanNumeral.numeral(place)
    let isNumeral = text.allSatisfy { "IVXLTl1".contains($0) } && Int(text) == nil
    guard isNumeral, text != numeral, FuzzyMatch.distance(text, numeral, limit: 2) != nil else {
      return
    }
    number.text = numeral
    head.label[head.label.count - 1] = number
  }

  /// Whether the next line that is not blank is a title in capitals or the note that an annex has.
  private func titleFollows(_ index: Int) -> Bool {
    guard let next = lines[(index + 1)...].prefix(4).first(where: { !$0.isBlank }) else {
      return false
    }
    return (next.isCapitals && next.words.count >= 3)
      || HeadReader(phrases: phrases, lines: lines).endOfNote(at: next.index) != nil
  }

  private func isNumber(_ word: Word) -> Bool {
    let text = word.text.trimmingMarks
    return Int(text) != nil || RomanNumeral.usual(text.uppercased()) != nil
      || (text.count == 1 && text.first?.isLetter ?? false)
  }

  /// Whether a line is a table's head: the column of the rows' numbers opens it, or the next one, below what heads several
  /// columns ("Mục tiêu" over "STT  Chỉ tiêu").
  private func opensTable(_ index: Int) -> Bool {
    func isHead(_ line: TextLine) -> Bool {
      line.words.count > 2
        && line.words.first { $0.firstCase != .mark }.map { columns.isOrdinal($0.key) } ?? false
    }
    if isHead(lines[index]) { return true }
    guard lines.indices.contains(index + 1), !lines[index].isCapitals else { return false }
    return isHead(lines[index + 1]) && lines[index].words.allSatisfy { columns.knows($0.key) }
  }

  /// The title: the lines up to the note in brackets, a table's head or the text; capitals go on over blanks.
  private func readTitle(into head: inout AnnexHead) {
    let reader = HeadReader(phrases: phrases, lines: lines)
    var index = head.end
    var blanks = 0
    while index < min(head.end + 30, lines.count) {
      let line = lines[index]
      if line.isBlank {
        blanks += 1
        index += 1
        continue
      }
      if let end = reader.endOfNote(at: index) {
        head.end = end
        return
      }
      if opensTable(index) { break }
      let last = head.title.last
      let goesOn =
        last == nil
        ? true
        : line.isCapitals && head.title.allSatisfy { !$0.shape.hasLower }
          ? true
          : blanks == 0 && !(last?.endsClause ?? false) && head.title.contains { $0.shape.hasLower }
      let isText =
        LabelReading.opensHeading(line.words) || line.words.allSatisfy { $0.firstCase == .mark }
      guard goesOn, !isText, head.title.count + line.words.count < 80 else { break }
      head.title += line.words.drop { $0.firstCase == .mark }
      index += 1
      head.end = index
      blanks = 0
    }
    // The note may stand after a blank line.
    while index < lines.count, lines[index].isBlank, index < head.end + 6 { index += 1 }
    if index < lines.count, let end = reader.endOfNote(at: index) { head.end = end }
  }
}
