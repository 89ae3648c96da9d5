/// Finds where a table that stands in running text ends: at the heading that the text goes on with.
///
/// The headings above the table say which ones may follow: under "III.2." these are "3.", "IV.". Rows are numbered
/// as well, so that a number counts for a heading only where it is no row's.
struct BodyTableEnd {
  /// The labels that are open above the table, the outermost first.
  private var open: [BodyUnit] = []

  /// - Parameter units: what stands between the table before, or the text's beginning, and the table.
  init(after units: [BodyUnit]) {
    for unit in units where unit.kind != nil {
      while let last = open.last, last.depth >= unit.depth { open.removeLast() }
      open.append(unit)
    }
  }

  /// The index of the first line after the table's; `end` where nothing follows.
  func index(from start: Int, to end: Int, in lines: [TextLine], phrases: LayoutPhrases) -> Int {
    var rows = Rows()
    for index in start..<max(start, end) where !lines[index].isBlank {
      let line = lines[index]
      var readings = LabelReading.readings(of: line.words[...])
      if let unit = LabelReading.unit(of: line.words[...], phrases: phrases) {
        readings.append(unit)
      }
      let opens = index == start || lines[index - 1].isBlank || lines[index - 1].page != line.page
      for reading in readings
      where (isPlain(reading) || opens && rows.areSeen && isSpoiltNumeral(reading, readings, line))
        && isHeading(reading, line)
      {
        let leadsOn = startsPart(below: index, of: reading, in: lines, until: end)
        let isSure =
          leadsOn || reading.kind == .roman && line.isCapitals
          || reading.kind.isNamed && line.words.count == reading.words
        if isExpected(reading), opens || isSure, isSure || !rows.expects(reading) {
          return beforeText(from: start, to: index, in: lines)
        }
      }
      rows.note(line, readings)
    }
    return beforeText(from: start, to: end, in: lines)
  }

  /// The index of the first line of the paragraphs between the table and a heading; the heading's own where none
  /// stand there.
  ///
  /// A paragraph's lines go over the page's whole width, begin with a capital and end with a sentence; a row's that
  /// do so have a number or rules.
  private func beforeText(from start: Int, to end: Int, in lines: [TextLine]) -> Int {
    let widest = lines[start..<max(start, end)].reduce(0) { max($0, $1.width) }
    var found = end
    var index = end
    while index > start {
      var last = index - 1
      while last > start, lines[last].isBlank { last -= 1 }
      var first = last
      while first > start, !lines[first - 1].isBlank { first -= 1 }
      guard first > start,
        isParagraph(lines[first...last], widest: widest)
          || index < end && first == last && isLeadIn(lines[first])
      else { break }
      found = first
      index = first
    }
    return found
  }

  /// Fewer words are rather a cell's.
  private static let fewest = 12

  /// Whether a line leads to the paragraph below it: "Ngoài bảng trên, riêng năm 2025 phải đạt:".
  private func isLeadIn(_ line: TextLine) -> Bool {
    guard let first = line.words.first, let last = line.words.last else { return false }
    return first.startsUpper && last.shape.last == ":" && line.words.count > Self.fewest / 2
      && !line.hasDebris && !line.words.contains { $0.ruleBefore }
  }

  private func isParagraph(_ lines: ArraySlice<TextLine>, widest: Int) -> Bool {
    guard let words = lines.first?.words, let last = lines.last?.words.last,
      let first = words.first(where: { $0.firstCase != .mark }),
      first.startsUpper, last.shape.last == ".",
      lines.reduce(0, { $0 + $1.words.count }) >= Self.fewest
    else { return false }
    return lines.allSatisfy { line in
      !line.hasDebris && !line.isUnreadable && !line.words.contains { $0.ruleBefore }
        && RowLabelReading.exact(line.words.first?.text.trimmingMarks ?? "") == nil
    } && lines.dropLast().allSatisfy { Double($0.width) > 0.85 * Double(widest) }
  }

  /// What the rows' numbers were so far.
  private struct Rows {
    private var dotted = false
    private var last = 0
    private var isNested = false

    /// Whether a row was counted.
    var areSeen: Bool { last > 0 }

    func expects(_ reading: LabelReading) -> Bool {
      switch reading.kind {
      case .arabic(depth: 1): dotted && reading.numbers.last == last + 1
      case .arabic: isNested
      default: false
      }
    }

    mutating func note(_ line: TextLine, _ readings: [LabelReading]) {
      guard let first = line.words.first else { return }
      if let number = Int(first.text), number == last + 1 { last = number }
      for reading in readings where reading.cost == 0 {
        if case .arabic(let depth) = reading.kind, let value = reading.numbers.last {
          if depth == 1, value == last + 1 {
            last = value
            dotted = true
          }
          if depth > 1 { isNested = true }
        }
      }
    }
  }

  /// "I. YÊU CẦU" behind rows is no first group of them: a stroke of the next heading's numeral was lost.
  private func isSpoiltNumeral(
    _ reading: LabelReading, _ readings: [LabelReading], _ line: TextLine
  ) -> Bool {
    reading.kind == .roman && reading.numbers == [2] && line.isCapitals
      && readings.contains { $0.kind == .roman && $0.cost == 0 && $0.numbers == [1] }
  }

  /// Whether a label can be read but so: "C." is a letter as well as a numeral.
  private func isPlain(_ reading: LabelReading) -> Bool {
    reading.cost == 0 || reading.kind == .capitalLetter && reading.cost <= Self.letter
  }

  /// What a capital letter costs that may be a numeral.
  private static let letter = 0.1

  private func isHeading(_ reading: LabelReading, _ line: TextLine) -> Bool {
    if case .article = reading.kind { return true }
    // "Phần II" stands on a line of its own, above its title.
    if reading.kind.isNamed, line.words.count == reading.words { return true }
    guard reading.remainder == nil, line.words.count > reading.words,
      line.words[reading.words].startsUpper, reading.text.count > 1
    else { return false }
    switch reading.kind {
    case .roman, .capitalLetter:
      // Groups of rows are counted in the same way: headings look like those before.
      let model = open.last { $0.kind == reading.kind }
      let isCapitals = line.words.dropFirst(reading.words).allSatisfy { !$0.shape.hasLower }
      return isCapitals || model.map { $0.words.contains { $0.shape.hasLower } } ?? false
    case .arabic, .letter: return reading.text.hasSuffix(".") || reading.text.hasSuffix(")")
    case .part, .chapter, .section, .article: return true
    case .bullet, .plus, .bracketed: return false
    }
  }

  private func isExpected(_ reading: LabelReading) -> Bool {
    if case .article = reading.kind { return true }
    // "IV." in capitals goes on whatever stood before.
    guard let place = open.lastIndex(where: { $0.kind == reading.kind }) else {
      return reading.kind == .roman && !open.contains { $0.kind == .roman }
    }
    guard reading.numbers.last == open[place].value + 1 else { return false }
    return reading.numbers.count < 2 || reading.numbers.dropLast() == open[place].numbers.dropLast()
  }

  /// Whether the next line starts a part of the heading: "a)" below "3.".
  private func startsPart(
    below index: Int, of reading: LabelReading, in lines: [TextLine], until end: Int
  ) -> Bool {
    guard let next = lines[(index + 1)..<max(index + 1, end)].first(where: { !$0.isBlank }) else {
      return false
    }
    return LabelReading.readings(of: next.words[...]).contains { part in
      guard part.cost == 0, part.kind.rank > reading.kind.rank else { return false }
      return part.kind.isBullet ? next.words.count > 1 : part.numbers.last == 1
    }
  }
}
