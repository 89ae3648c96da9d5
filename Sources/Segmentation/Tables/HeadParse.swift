/// What the lines of a table's head say together: the columns left to right.
///
/// The head's phrases are wrapped in their cells, and the OCR gives the cells line by line: "Đơn vị  Đơn vị" over
/// "chủ trì  phối hợp". A parse reads the columns in turn, each a phrase whose words stand on one line or on lines
/// that follow one another, and is worth what it explains: a best-first search over how far each line is read.
struct HeadParse {
  private(set) var columns: [TableHead.Column] = []
  /// The words explained, those that were not counted off.
  private(set) var score = -Double.infinity
  /// Whether all words are explained, each by a whole phrase.
  private(set) var isWhole = false

  /// Lines beyond these are no head's.
  static let mostLines = 5
  /// How many parses are kept that have read as many words.
  private static let width = 24
  /// What a column costs: few explain the head better than many.
  private static let column = 1.0
  /// What a word costs that no phrase explains, and a word of a phrase that does not stand there.
  private static let skipped = 0.8
  private static let lacking = 0.6
  /// How many words may be passed over before a phrase's part on a line.
  private static let mostSkipped = 2

  /// A part of a parse: how far each line is read, and the columns so far. Plain values: they are made by the
  /// ten thousand, and hardly one in a hundred is gone on with.
  private struct Partial {
    var at = SIMD8<Int8>()
    var score = 0.0
    var isWhole = true
    /// The column that the last step read, and the parse before it by its place in `kept`.
    var column: TableHead.Column?
    var before = -1
    /// The roles so far, a bit each, and all columns in their order, mixed.
    var roles: UInt32 = 0
    var mixture: UInt64 = 0
    var read: Int { Int(at.wrappedSum()) }

    func has(_ role: ColumnHeads.Role) -> Bool { roles & (1 << UInt32(role.place)) != 0 }

    mutating func append(_ column: TableHead.Column) {
      self.column = column
      roles |= 1 << UInt32(column.role.place)
      mixture =
        (mixture &* 31 &+ UInt64(column.role.place + 1) &+ UInt64(column.year ?? 0) << 8)
        &* 0x9E37_79B9_7F4A_7C15
    }
  }

  /// A word as heads know it; "Kết quả/mục tiêu" is four.
  private struct Token {
    var key: String
    var year: Int?
  }

  private let heads: ColumnHeads
  /// The keys of each line's words, and the years among them.
  private let lines: [[Token]]
  /// For each word of each line whether it is each of the heads' words.
  private let matches: [[[Bool]]]
  private let years: Int

  init(_ lines: [[Word]], heads: ColumnHeads) {
    self.heads = heads
    let lines = lines.suffix(Self.mostLines).map { line in
      line.filter { $0.firstCase != .mark }.flatMap(Self.tokens)
    }
    self.lines = lines
    matches = lines.map { line in line.map { heads.matches($0.key) } }
    years = Set(lines.flatMap { $0.compactMap(\.year) }).count
    search()
  }

  private static func tokens(of word: Word) -> [Token] {
    guard word.text.contains("/") else {
      return [Token(key: word.key, year: TableHeadReader.year(word))]
    }
    return word.text.split(separator: "/").map { Vocabulary.key(of: String($0)) }
      .filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
      .map { Token(key: $0) }
  }

  private mutating func search() {
    let ends = lines.map(\.count)
    let total = ends.reduce(0, +)
    guard total > 0, total <= 80 else { return }
    var agenda = [[Partial]](repeating: [], count: total + 1)
    agenda[0] = [Partial()]
    var best: Partial?
    var goneOn: [(column: TableHead.Column?, before: Int)] = []
    for read in 0...total {
      let kept = agenda[read]
      agenda[read] = []
      for var partial in kept {
        // What is left is explained by nothing.
        var done = partial
        done.score -= Self.skipped * Double(total - read)
        if read < total { done.isWhole = false }
        if best.map({ $0.score < done.score }) ?? true { best = done }
        goneOn.append((partial.column, partial.before))
        partial.before = goneOn.count - 1
        partial.column = nil
        for next in steps(partial) { Self.keep(next, in: &agenda[next.read]) }
      }
    }
    guard let best else { return }
    var columns = best.column.map { [$0] } ?? []
    var place = best.before
    while place >= 0 {
      if let column = goneOn[place].column { columns.append(column) }
      place = goneOn[place].before
    }
    self.columns = columns.reversed()
    score = best.score
    isWhole = best.isWhole && columns.count >= 3
  }

  /// Keeps a parse among the best that have read as many words, best first.
  private static func keep(_ next: Partial, in kept: inout [Partial]) {
    if kept.count == width, let last = kept.last, last.score >= next.score { return }
    // Of parses that read as far, those with other columns so far may end better.
    if let same = kept.firstIndex(where: { $0.mixture == next.mixture && $0.at == next.at }) {
      guard kept[same].score < next.score else { return }
      kept.remove(at: same)
    }
    kept.insert(next, at: kept.firstIndex { $0.score < next.score } ?? kept.endIndex)
    if kept.count > width { kept.removeLast() }
  }

  /// All ways to read one more column.
  private func steps(_ partial: Partial) -> [Partial] {
    var made: [Partial] = []
    for line in lines.indices {
      for skip in 0...Self.mostSkipped {
        let place = Int(partial.at[line]) + skip
        guard place < lines[line].count else { break }
        var here = partial
        here.at[line] = Int8(place)
        here.score -= Self.skipped * Double(skip)
        if skip > 0 { here.isWhole = false }
        if let year = lines[line][place].year, years > 1 {
          var next = here
          next.at[line] += 1
          next.score += 1
          next.append(TableHead.Column(role: .target, year: year))
          made.append(next)
        }
        for (word, isThere) in matches[line][place].enumerated() where isThere {
          for (entry, from) in heads.places(ofWord: word) {
            read(entry, from: from, on: line, here, explained: 0, into: &made)
          }
        }
      }
    }
    return made
  }

  /// Reads a phrase's words from one on a line, and on the lines below.
  private func read(
    _ index: Int, from: Int, on line: Int, _ partial: Partial, explained: Double,
    into made: inout [Partial]
  ) {
    let entry = heads.entries[index]
    var here = partial
    var explained = explained
    var word = from
    while word < entry.words.count, Int(here.at[line]) < lines[line].count,
      matches[line][Int(here.at[line])][entry.words[word]]
    {
      let isExact = heads.vocabulary[entry.words[word]] == lines[line][Int(here.at[line])].key
      explained += isExact ? 1 : 0.7
      here.at[line] += 1
      word += 1
      guard word < entry.words.count else { break }
      // The rest may stand on the next line, or below that which the lower cells' middle takes.
      for next in (line + 1)..<max(line + 1, min(line + 3, lines.count)) {
        for skip in 0...1 {
          let place = Int(here.at[next]) + skip
          guard place < lines[next].count, matches[next][place][entry.words[word]] else { continue }
          var below = here
          below.at[next] = Int8(place)
          below.score -= Self.skipped * Double(skip)
          if skip > 0 { below.isWhole = false }
          read(index, from: word, on: next, below, explained: explained, into: &made)
        }
      }
    }
    guard word > from else { return }
    end(entry, at: word, on: line, here, explained: explained, into: &made)
  }

  /// Takes a phrase as a column's head, as far as it was read.
  private func end(
    _ entry: ColumnHeads.Entry, at word: Int, on line: Int, _ partial: Partial, explained: Double,
    into made: inout [Partial]
  ) {
    let words = Int(explained.rounded(.up))
    let lacking = entry.words.count - words
    // "Số" alone is no number's head.
    if entry.role == .ordinal, lacking > 0 { return }
    var next = partial
    next.score += explained - Self.column
    if lacking == 0 {
      next.score += 0.6
    } else {
      next.score += (word == words ? 0.2 : 0) - (words == 1 ? 0.7 : 0)
      next.score -= min(Self.lacking * Double(lacking - 1), 1.2) * 0.5
      next.isWhole = false
    }
    // A head over those of several columns is no column.
    if line + 1 < lines.count, entry.role != .ordinal, entry.role != .task {
      var over = next
      over.score -= entry.role == .target ? 0.8 : 1.0
      made.append(over)
    }
    var column = TableHead.Column(role: entry.role, year: nil)
    if entry.role == .target {
      // "đến năm 2030"; "Năm" over "2030".
      for line in line..<min(line + 2, lines.count) where Int(next.at[line]) < lines[line].count {
        guard column.year == nil, let year = lines[line][Int(next.at[line])].year else { continue }
        column.year = year
        next.at[line] += 1
        next.score += 1
      }
      // Where years head columns, what names none stands over them; else one target is the rule.
      if column.year == nil {
        next.score -= years > 1 || next.has(.target) ? 1.2 : 0
      }
    }
    if entry.role != .target, next.has(entry.role) {
      next.score -= 1.6
    }
    next.append(column)
    made.append(next)
  }
}
