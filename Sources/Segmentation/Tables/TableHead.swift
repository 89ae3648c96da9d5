/// The head of a table: its lines and the columns that they name.
struct TableHead {
  /// A column's role and, for targets, the year that the head names.
  struct Column: Equatable {
    var role: ColumnHeads.Role
    var year: Int?
    /// Whether a column of targets holds what was reached before ("Thực hiện năm 2022"), or one of times when the work
    /// begins.
    var isPrior = false
    /// Whether a whole phrase of two words or more says so.
    var isSure = false

    /// Whether the column says when the work begins, beside the deadline.
    var isStart: Bool { role == .deadline && isPrior }
    /// Whether the column holds what was reached before, beside the targets.
    var isBaseline: Bool { role == .target && isPrior }

    /// How surely a column was read makes it no other column.
    static func == (one: Column, other: Column) -> Bool {
      one.role == other.role && one.year == other.year && one.isPrior == other.isPrior
    }

    init(role: ColumnHeads.Role, year: Int?) {
      self.role = role
      self.year = year
    }

    /// The column of a role that is known.
    init(known role: ColumnRole) {
      self.init(role: ColumnHeads.Role(rawValue: "\(role)") ?? .target, year: nil)
      if case .target(let year) = role { self.year = year }
      if case .baseline(let year) = role {
        self.year = year
        isPrior = true
      }
      if role == .start {
        self.role = .deadline
        isPrior = true
      }
    }
  }

  /// Indices of the first and the last of the head's lines.
  var first: Int
  var last: Int
  var columns: [Column]
  /// Other readings of the same words, and how much less they explain.
  var others: [(columns: [Column], deficit: Double)] = []
  /// What tells orders apart by no more than how level the heads stand leaves them open.
  private static let level = 0.2
  /// Whether the same columns may stand in another order by all that the head says.
  var leavesOrderOpen: Bool {
    others.contains { other in
      other.deficit < Self.level && other.columns.count == columns.count
        && other.columns.allSatisfy(columns.contains)
    }
  }
  /// Whether each of the head's words was understood.
  var isWhole: Bool
  /// How many words were understood, those that were not counted off.
  var score: Double
  /// How many columns the numbers below the head count: "(1) (2) (3)"; nil where none stand there.
  var count: Int?
  /// The keys of the head's words, by which its repetition on the next page is known.
  var keys: Set<String>
}

/// Finds heads of tables among lines.
struct TableHeadReader {
  let heads: ColumnHeads
  let lines: [TextLine]
  private let words: HeadWords
  private let parses: HeadParses

  init(heads: ColumnHeads, lines: [TextLine]) {
    self.heads = heads
    self.lines = lines
    words = HeadWords(heads)
    parses = HeadParses(lines, words: words)
  }

  /// The head of the table in the range, or nil: where it begins, and what its best-read repetition says.
  func head(in range: Range<Int>) -> TableHead? {
    var first: TableHead?
    var best: TableHead?
    let known = knownKeys(range)
    var index = range.lowerBound
    var tries = 0
    while index < range.upperBound, tries < Self.mostTries {
      defer { index += 1 }
      let words = lines[index].words
      guard words.count >= 2, words.count <= 60, share(of: lines[index], known) >= 0.5,
        first.map({ share(of: lines[index], $0.keys) >= 0.5 }) ?? true,
        !startsRow(lines[index]), self.words.covered(words) >= 2, !introduces(lines[index])
      else { continue }
      tries += 1
      guard let head = head(around: index, in: range, known) else { continue }
      // What was read to the last word needs no other reading.
      if first == nil, head.isWhole { return head }
      if first == nil {
        first = head
        tries = max(tries, Self.mostTries - Self.mostRepetitions)
      }
      if head.score > best?.score ?? 0 { best = head }
      index = max(index, head.last)
    }
    guard var head = first, let best else { return nil }
    head.columns = best.columns
    head.others = best.others
    head.isWhole = head.isWhole && best.isWhole
    head.keys.formUnion(best.keys)
    return head
  }

  /// The heads of tables that stand in running text: certain ones only, each before a row.
  func heads(inText range: Range<Int>) -> [TableHead] {
    let known = knownKeys(range)
    var found: [TableHead] = []
    var index = range.lowerBound
    var tries = 0
    while index < range.upperBound, tries < Self.mostTries {
      defer { index += 1 }
      let words = lines[index].words
      guard words.count >= 2, words.count <= 60, share(of: lines[index], known) >= 0.7,
        !words.contains(where: { $0.shape.last == ":" }), !startsRow(lines[index]),
        self.words.covered(words) * 10 >= words.count * 6, mayHead(index, in: range),
        !introduces(lines[index])
      else { continue }
      tries += 1
      guard let head = head(around: index, in: range, known), isCertain(head, in: range) else {
        continue
      }
      found.append(head)
      index = max(index, head.last)
    }
    return found
  }

  /// Whether a head in running text may stand on a line: the numbers' column is named near by, or the text leads
  /// to it.
  private func mayHead(_ index: Int, in range: Range<Int>) -> Bool {
    let near = lines[max(range.lowerBound, index - 2)..<min(range.upperBound, index + 4)]
    if near.contains(where: { $0.words.contains { heads.isOrdinal($0.key) } }) { return true }
    let above = lines[max(range.lowerBound, index - 8)..<index]
    return above.contains { $0.words.last?.shape.last == ":" }
  }

  /// Whether a head that stands in running text is one beyond doubt: many columns with one for numbers, or fewer
  /// between what leads to a table and a first row.
  private func isCertain(_ head: TableHead, in range: Range<Int>) -> Bool {
    let hasOrdinal = head.columns.first?.role == .ordinal
    if hasOrdinal, head.columns.count >= 4, head.score >= 4 { return true }
    guard head.columns.count >= 3, head.score >= 3 else { return false }
    // A word or two alone are a piece of the head that made no sense.
    let above = lines[max(range.lowerBound, head.first - 5)..<head.first]
      .last { $0.words.count > 2 }
    let isLedTo = above?.words.last?.shape.last == ":"
    let below = lines[(head.last + 1)..<min(range.upperBound, head.last + 7)].filter { !$0.isBlank }
    let isFollowed = head.count != nil || below.prefix(4).contains { startsRow($0) }
    // What leads to a table and columns headed by years need no number that is whole: no sentence reads so.
    if isLedTo, head.columns.count >= 4, head.score >= 5,
      head.columns.count(where: { $0.year != nil }) >= 2
    {
      return true
    }
    return isFollowed && (isLedTo || hasOrdinal && head.score >= 5)
  }

  /// The number of columns that a line of numbers below a head counts.
  private func count(below last: Int, in range: Range<Int>) -> Int? {
    let below = lines[(last + 1)..<max(last + 1, min(range.upperBound, last + 5))]
    guard let line = below.first(where: { !$0.isBlank }), line.words.count >= 3 else { return nil }
    let numbers = line.words.map { Int($0.text.trimmingMarks) }
    let right = numbers.enumerated().count { $0.element == $0.offset + 1 }
    guard line.words.allSatisfy({ $0.shape.length <= 4 }), numbers.first == 1,
      right * 3 >= numbers.count * 2
    else { return nil }
    return numbers.count
  }

  /// How many of a head's repetitions are looked at.
  private static let mostRepetitions = 12

  /// More lines than these are not tried: no printed table has its head repeated so often.
  private static let mostTries = 60

  /// The keys in the range that stand in some head.
  private func knownKeys(_ range: Range<Int>) -> Set<String> {
    var keys: Set<String> = []
    for index in range where lines[index].words.count <= 60 {
      for word in lines[index].words { keys.insert(word.key) }
    }
    return keys.filter(words.knows)
  }

  /// How much of the line is words of heads.
  private func share(of line: TextLine, _ known: Set<String>) -> Double {
    var all = 0
    var count = 0
    for word in line.words where word.firstCase != .mark {
      all += 1
      if known.contains(word.key) || isYear(word) { count += 1 }
    }
    guard all > 0, all <= 60 else { return 0 }
    return Double(count) / Double(all)
  }

  private func isYear(_ word: Word) -> Bool { Self.year(word) != nil }

  static func year(_ word: Word) -> Int? {
    guard word.shape.hasDigit, case let text = word.text.trimmingMarks else { return nil }
    guard let value = Int(text) else { return lastYear(of: text) }
    if HeadYears.all.contains(value) { return value }
    // "3025", "025": a head counts nothing else.
    let isSpoilt =
      text.count == 4 && text.dropFirst().first == "0" || text.count == 3 && text.first == "0"
    let year = 2000 + value % 100
    return isSpoilt && damaged.contains(year) ? year : nil
  }

  /// The year that a school year or a span ends in: "2025-2026".
  private static func lastYear(of text: String) -> Int? {
    let years = text.split { $0 == "-" || $0 == "–" || $0 == "/" }.map { Int($0) }
    guard years.count == 2, let first = years[0], let last = years[1],
      HeadYears.isSpan(first, last)
    else { return nil }
    return last
  }

  /// The years that a head's number with a spoilt figure may be.
  private static let damaged = 2015...2050

  private func head(
    around index: Int, in range: Range<Int>, _ known: Set<String>
  ) -> TableHead? {
    var block = [index]
    var parse = parses.parse(block)
    // The head's lines hang together: a line belongs to it that makes more of the whole.
    func take(_ line: Int, at place: Int) -> Bool {
      var longer = block
      longer.insert(line, at: place)
      let tried = parses.parse(longer)
      let worth = max(0.3, 0.2 * Double(lines[line].words.count))
      guard tried.score > parse.score + worth else { return false }
      block = longer
      parse = tried
      return true
    }
    func growDown() {
      while let last = block.last, mayGrow(block) {
        var next = last + 1
        while next < range.upperBound, lines[next].isBlank, next < last + 3 { next += 1 }
        guard next < range.upperBound, !lines[next].isBlank, !startsRow(lines[next]),
          !isText(lines[next]), share(of: lines[next], known) >= 0.5, take(next, at: block.count)
        else { break }
      }
    }
    growDown()
    let grown = block.count
    while let first = block.first, first > range.lowerBound, mayGrow(block) {
      var next = first - 1
      while next > range.lowerBound, lines[next].isBlank, next > first - 3 { next -= 1 }
      guard !lines[next].isBlank, !startsRow(lines[next]), !isText(lines[next]),
        share(of: lines[next], known) >= 0.6, take(next, at: 0)
      else { break }
    }
    // What stands above may explain what stands below: "Ước" over "năm" over "2023".
    if block.count > grown { growDown() }
    guard let first = block.first, let last = block.last else { return nil }
    guard parse.score > 1 else { return nil }
    let readings = parse.readings.compactMap { reading in
      columns(of: reading, block: block).map { (columns: $0.columns, hasMain: $0.hasMain, reading) }
    }
    guard let best = readings.first else { return nil }
    let keys = Set(block.flatMap { lines[$0].words.map(\.key) })
    var head = TableHead(
      first: first, last: last, columns: best.columns,
      isWhole: best.2.isWhole && best.hasMain && block.allSatisfy { !lines[$0].hasDebris },
      score: parse.score, count: count(below: last, in: range), keys: keys)
    for other in readings.dropFirst() where other.columns != best.columns {
      head.others.append((other.columns, best.2.score - other.2.score))
    }
    return head
  }

  /// Whether one more line may belong to a head.
  private func mayGrow(_ block: [Int]) -> Bool {
    block.count < HeadParse.mostLines
      || block.count < HeadParse.mostCells
        && block.allSatisfy { lines[$0].words.count <= HeadParse.longestCell }
  }

  /// The columns that a reading of the head's lines names, and whether the main one is among them; nil where these
  /// make no table.
  private func columns(
    of reading: HeadParse.Reading, block: [Int]
  ) -> (columns: [TableHead.Column], hasMain: Bool)? {
    var columns = withYears(reading.columns, block: block)
    orderBaselines(&columns)
    settle(&columns, isWhole: reading.isWhole)
    if let place = columns.firstIndex(where: { $0.role == .ordinal }), place > 0 {
      columns.insert(columns.remove(at: place), at: 0)
    }
    guard columns.count >= 2 else { return nil }
    let hasMain = columns.contains { $0.role == .task || $0.role == .indicator }
    if !hasMain {
      // The main column's head was lost: what stands beside it says what it holds.
      guard columns.count >= 3, reading.score >= 4 else { return nil }
      let isIndicators = columns.contains { $0.role == .unit || $0.role == .target }
      columns.insert(
        TableHead.Column(role: isIndicators ? .indicator : .task, year: nil),
        at: columns.first?.role == .ordinal ? 1 : 0)
      settle(&columns, isWhole: reading.isWhole)
    }
    return (columns, hasMain)
  }

  /// Whether the line is running text or leads to the table, though its words stand in heads as well.
  private func isText(_ line: TextLine) -> Bool {
    (line.words.last?.endsClause ?? false) || introduces(line)
  }

  /// "3. Nội dung công việc", "Phân công như sau:": what leads to the table and is no part of its head.
  private func introduces(_ line: TextLine) -> Bool {
    guard let last = line.words.last else { return false }
    if last.shape.last == ":" { return true }
    return LabelReading.readings(of: line.words[...]).contains { reading in
      reading.cost == 0 && reading.text.count > 1 && !reading.kind.isBullet
    }
  }

  private func startsRow(_ line: TextLine) -> Bool {
    guard let first = line.words.first else { return false }
    let text = first.text.trimmingMarks
    return Int(text) == 1 || ((text == "I" || text == "A") && line.words.count > 1)
  }
}
