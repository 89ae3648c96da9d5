/// The head of a table: its lines and the columns that they name.
struct TableHead {
  /// A column's role and, for targets, the year that the head names.
  struct Column: Equatable {
    var role: ColumnHeads.Role
    var year: Int?

    init(role: ColumnHeads.Role, year: Int?) {
      self.role = role
      self.year = year
    }

    /// The column of a role that is known.
    init(known role: ColumnRole) {
      self.init(role: ColumnHeads.Role(rawValue: "\(role)") ?? .target, year: nil)
      if case .target(let year) = role { self.year = year }
    }
  }

  /// Indices of the first and the last of the head's lines.
  var first: Int
  var last: Int
  var columns: [Column]
  /// Whether each of the head's words was understood.
  var isWhole: Bool
  /// How many words were understood, those that were not counted off.
  var score: Double
  /// The keys of the head's words, by which its repetition on the next page is known.
  var keys: Set<String>
}

/// Finds heads of tables among lines.
struct TableHeadReader {
  let heads: ColumnHeads
  let lines: [TextLine]

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
      guard words.count >= 2, words.count <= 60, !startsRow(lines[index]),
        !introduces(lines[index]),
        share(of: lines[index], known) >= 0.5,
        first.map({ share(of: lines[index], $0.keys) >= 0.5 }) ?? true
      else { continue }
      tries += 1
      guard let head = head(around: index, in: range, known) else { continue }
      if first == nil { first = head }
      if head.score > best?.score ?? 0 { best = head }
      index = max(index, head.last)
    }
    guard var head = first, let best else { return nil }
    head.columns = best.columns
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
      guard words.count >= 5, words.count <= 60, !startsRow(lines[index]),
        !introduces(lines[index]),
        share(of: lines[index], known) >= 0.7
      else { continue }
      tries += 1
      guard let head = head(around: index, in: range, known), head.columns.count >= 4,
        head.columns.first?.role == .ordinal, head.score >= 4
      else { continue }
      found.append(head)
      index = max(index, head.last)
    }
    return found
  }

  /// More lines than these are not tried: no printed table has its head repeated so often.
  private static let mostTries = 60

  /// The keys in the range that stand in some head.
  private func knownKeys(_ range: Range<Int>) -> Set<String> {
    var keys: Set<String> = []
    for index in range where lines[index].words.count <= 60 {
      for word in lines[index].words { keys.insert(word.key) }
    }
    return keys.filter(heads.knows)
  }

  /// How much of the line is words of heads.
  private func share(of line: TextLine, _ known: Set<String>) -> Double {
    let words = line.words.filter { $0.firstCase != .mark }
    guard !words.isEmpty, words.count <= 60 else { return 0 }
    let count = words.count { known.contains($0.key) || isYear($0) }
    return Double(count) / Double(words.count)
  }

  private func isYear(_ word: Word) -> Bool { Self.year(word) != nil }

  static func year(_ word: Word) -> Int? {
    guard let value = Int(word.text.trimmingMarks), (2000...2100).contains(value) else {
      return nil
    }
    return value
  }

  private func head(
    around index: Int, in range: Range<Int>, _ known: Set<String>
  ) -> TableHead? {
    var first = index
    var last = index
    // The head's lines hang together; a line that begins a row ends it.
    while last + 1 < range.upperBound, last < index + 6 {
      var next = last + 1
      while next < range.upperBound, lines[next].isBlank, next < last + 3 { next += 1 }
      guard next < range.upperBound, !lines[next].isBlank, !startsRow(lines[next]),
        !isText(lines[next]), share(of: lines[next], known) >= 0.5
      else { break }
      // A row's words stand in heads too, but name no columns.
      if lines[next].words.count > 6, parse(lines[next].words).score <= 0 { break }
      last = next
    }
    while first > range.lowerBound, index - first < 6, !startsRow(lines[first - 1]),
      !isText(lines[first - 1]), share(of: lines[first - 1], known) >= 0.6
    { first -= 1 }
    let block = (first...last).filter { !lines[$0].isBlank }
    let parsed = block.map { parse(lines[$0].words) }
    guard let main = parsed.indices.max(by: { parsed[$0].score < parsed[$1].score }) else {
      return nil
    }
    var columns = parsed[main].columns
    let named = columns.filter { $0.role != .target }.map(\.role)
    guard parsed[main].score > 1, Set(named).count == named.count else { return nil }
    for (position, other) in parsed.enumerated() where position != main {
      insert(other.columns, into: &columns)
    }
    // "Cơ quan" over "chủ trì", of which only one was read: a column that no part of the head names yet.
    let roles = Set(columns.map(\.role))
    let isLacking = zip(block, parsed).contains { index, other in
      other.columns.contains { $0.role != .target && !roles.contains($0.role) }
        && !lines[index].words.allSatisfy { heads.knows($0.key, in: roles) || isYear($0) }
    }
    columns = withYears(columns, block: block)
    settle(&columns)
    if let place = columns.firstIndex(where: { $0.role == .ordinal }), place > 0 {
      columns.insert(columns.remove(at: place), at: 0)
    }
    guard columns.count >= 2, columns.contains(where: { $0.role == .task || $0.role == .indicator })
    else { return nil }
    let understood = block.allSatisfy { index in
      !lines[index].hasDebris && lines[index].words.allSatisfy { heads.knows($0.key) || isYear($0) }
    }
    let keys = Set(block.flatMap { lines[$0].words.map(\.key) })
    return TableHead(
      first: first, last: last, columns: columns,
      isWhole: understood && !isLacking && columns.count >= 3,
      score: parsed[main].score, keys: keys)
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
    return Int(text) == 1 || (text == "I" && line.words.count > 1)
  }

  // MARK: - One line

  /// The columns that a line of the head names, left to right: the parse that explains most words.
  private func parse(_ words: [Word]) -> (columns: [TableHead.Column], score: Double) {
    struct Partial {
      var score = 0.0
      var columns: [TableHead.Column] = []
    }
    var best = [Partial?](repeating: nil, count: words.count + 1)
    best[0] = Partial()
    let matches = words.map { heads.matches($0.key) }
    let years = Set(words.compactMap(Self.year)).count
    for start in words.indices {
      guard let here = best[start] else { continue }
      func offer(_ end: Int, _ score: Double, _ column: TableHead.Column?) {
        var next = here
        next.score += score
        if let column {
          if column.role != .target, here.columns.contains(where: { $0.role == column.role }) {
            next.score -= 1.6
          }
          next.columns.append(column)
        }
        if best[end].map({ $0.score < next.score }) ?? true { best[end] = next }
      }
      offer(start + 1, isYear(words[start]) ? 0 : -0.8, nil)
      if let year = Self.year(words[start]), years > 1 {
        // "Năm  Năm" over "2025  2030": each year heads a column.
        offer(start + 1, 1, TableHead.Column(role: .target, year: year))
      }
      for entry in heads.entries {
        for from in entry.words.indices {
          var length = 0
          var inexact = 0.0
          while start + length < words.count, from + length < entry.words.count,
            matches[start + length][entry.words[from + length]]
          {
            if heads.vocabulary[entry.words[from + length]] != words[start + length].key {
              inexact += 0.3
            }
            length += 1
            // A part of a head is worth less than the whole, its beginning more than its end.
            let whole = from == 0 && length == entry.words.count
            // "Số" over "TT" begins a head; elsewhere it is no number's.
            if entry.role == .ordinal, !whole, start > 0 || from > 0 { continue }
            var score = Double(length) + (whole ? 0.6 : from == 0 ? 0.2 : 0) - 0.5 - inexact
            if !whole && length == 1 { score -= entry.role == .ordinal ? 0.6 : 0.7 }
            var end = start + length
            var year: Int?
            if entry.role == .target, end < words.count, let found = Self.year(words[end]) {
              year = found
              end += 1
              score += 1
            }
            offer(end, score, TableHead.Column(role: entry.role, year: year))
          }
        }
      }
    }
    return (best[words.count]?.columns ?? [], best[words.count]?.score ?? 0)
  }
}
