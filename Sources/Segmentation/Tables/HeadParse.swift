/// What the lines of a table's head say together: the columns left to right.
///
/// The head's phrases are wrapped in their cells, and the OCR gives the cells line by line: "Đơn vị  Đơn vị" over
/// "chủ trì  phối hợp". A parse reads the columns in turn, each a phrase whose words stand on one line or on lines
/// that follow one another, and is worth what it explains: a beam search by the number of words read.
struct HeadParse {
  /// A way to read the head.
  struct Reading {
    var columns: [TableHead.Column] = []
    /// The words explained, those that were not counted off.
    var score = -Double.infinity
    /// Whether all words are explained, each by a whole phrase.
    var isWhole = false
  }

  /// The readings that explain most, the best first: "Thời gian" and "Sản phẩm" over "hoàn thành" leave it open whose
  /// that is.
  private(set) var readings: [Reading] = []
  /// What the best reading explains.
  var score: Double { readings.first?.score ?? -.infinity }
  /// How many readings are told, and how much less than the best they may explain.
  private static let told = 3
  private static let near = 0.7

  /// Lines beyond these are no head's.
  static let mostLines = 5
  /// How many parses are gone on with that have read as many words, and how many are weighed for it.
  private static let width = 20
  private static let waiting = 40
  /// What explains so much less than the best that has read as many words is not gone on with.
  private static let depth = 3.0
  /// What a column costs: few explain the head better than many.
  private static let column = 1.0
  /// What a word costs that no phrase explains, and a word of a phrase that does not stand there.
  private static let skipped = 0.8
  private static let lacking = 0.3
  /// How many words may be passed over before a phrase's part on a line.
  private static let mostSkipped = 2

  /// A part of a parse: how far each line is read, and the columns so far.
  private struct Partial {
    /// The words read of each line, a byte for each.
    var at: UInt64 = 0
    var read = 0
    var score = 0.0
    var columns: [TableHead.Column] = []
    /// The columns' roles, a bit for each.
    var roles: UInt32 = 0
    var isWhole = true

    func place(_ line: Int) -> Int { Int(at >> UInt64(8 * line) & 0xFF) }

    mutating func advance(_ line: Int, by words: Int) {
      at += UInt64(words) << UInt64(8 * line)
      read += words
    }
  }

  private let words: HeadWords
  private let lines: [[HeadWords.Token]]
  private let years: Int

  init(_ lines: [[Word]], words: HeadWords) {
    self.words = words
    let lines = lines.suffix(Self.mostLines).map { line in
      line.filter { $0.firstCase != .mark }.flatMap(words.tokens)
    }
    self.lines = lines
    years = Set(lines.flatMap { $0.compactMap(\.year) }).count
    search()
  }

  private mutating func search() {
    let total = lines.reduce(0) { $0 + $1.count }
    guard total > 0, total <= 80, lines.allSatisfy({ $0.count < 64 }) else { return }
    var agenda = [[Partial]](repeating: [], count: total + 1)
    agenda[0] = [Partial()]
    var done: [Reading] = []
    var best = -Double.infinity
    /// The best score of those that have read as many words.
    var tops = [Double](repeating: -.infinity, count: total + 1)
    for read in 0...total {
      let kept = agenda[read].sorted { $0.score > $1.score }.prefix(Self.width)
      agenda[read] = []
      for partial in kept {
        // What is left is explained by nothing.
        let score = partial.score - Self.skipped * Double(total - read)
        best = max(best, score)
        if score >= best - Self.near {
          let reading = Reading(
            columns: partial.columns, score: score,
            isWhole: partial.isWhole && read == total && partial.columns.count >= 3)
          if let same = done.firstIndex(where: { $0.columns == reading.columns }) {
            if done[same].score < score { done[same] = reading }
          } else {
            done.append(reading)
          }
        }
        step(partial) { next in
          guard next.score > tops[next.read] - Self.depth else { return }
          tops[next.read] = max(tops[next.read], next.score)
          Self.add(next, to: &agenda[next.read])
        }
      }
    }
    readings = done.enumerated().filter { $0.element.score >= best - Self.near }
      .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .prefix(Self.told).map(\.element)
  }

  /// Of parses that have read the same words into the same columns the better one goes on.
  private static func add(_ next: Partial, to waiting: inout [Partial]) {
    var least = 0
    for index in waiting.indices {
      if waiting[index].at == next.at, waiting[index].roles == next.roles,
        waiting[index].columns == next.columns
      {
        if waiting[index].score < next.score { waiting[index] = next }
        return
      }
      if waiting[index].score < waiting[least].score { least = index }
    }
    if waiting.count < Self.waiting {
      waiting.append(next)
    } else if waiting[least].score < next.score {
      waiting[least] = next
    }
  }

  /// Reads one more column in all ways.
  private func step(_ partial: Partial, _ body: (Partial) -> Void) {
    for line in lines.indices {
      for skip in 0...Self.mostSkipped {
        let place = partial.place(line) + skip
        guard place < lines[line].count else { break }
        var here = partial
        here.advance(line, by: skip)
        here.score -= Self.skipped * Double(skip)
        if skip > 0 { here.isWhole = false }
        if let year = lines[line][place].year, years > 1 {
          var next = here
          next.advance(line, by: 1)
          next.score += 1
          next.columns.append(TableHead.Column(role: .target, year: year))
          body(next)
        }
        read(HeadPhrases.root, on: line, here, explained: 0, body)
      }
    }
  }

  /// Reads a phrase's next words on a line, and on the lines below.
  private func read(
    _ node: Int, on line: Int, _ partial: Partial, explained: Double, _ body: (Partial) -> Void
  ) {
    let place = partial.place(line)
    guard place < lines[line].count else { return }
    for match in lines[line][place].matches {
      guard let next = words.heads.phrases.node(after: node, match.word) else { continue }
      let explained = explained + (match.isExact ? 1 : 0.7)
      var here = partial
      here.advance(line, by: 1)
      for end in words.heads.phrases.ends(at: next) {
        self.end(end, on: line, here, explained: explained, body)
      }
      read(next, on: line, here, explained: explained, body)
      // The rest may stand on the next line, or below that which the lower cells' middle takes.
      for below in (line + 1)..<max(line + 1, min(line + 3, lines.count)) {
        read(next, on: below, here, explained: explained, body)
        var skipping = here
        guard skipping.place(below) + 1 < lines[below].count else { continue }
        skipping.advance(below, by: 1)
        skipping.score -= Self.skipped
        skipping.isWhole = false
        read(next, on: below, skipping, explained: explained, body)
      }
    }
  }

  /// Takes a phrase as a column's head, as far as it was read.
  private func end(
    _ end: HeadPhrases.End, on line: Int, _ partial: Partial, explained: Double,
    _ body: (Partial) -> Void
  ) {
    // "Số" alone is no number's head.
    if end.role == .ordinal, end.lacking > 0 { return }
    var next = partial
    next.score += explained - Self.column
    if end.lacking == 0 {
      next.score += 0.6
    } else {
      next.score += (end.opens ? 0.2 : 0) - (explained <= 1 ? 0.7 : 0)
      next.score -= min(Self.lacking * Double(end.lacking - 1), 0.6)
      next.isWhole = false
    }
    // A head over those of several columns is no column.
    if line + 1 < lines.count, end.role != .ordinal, end.role != .task {
      var over = next
      over.score -= end.role == .target ? 0.8 : 1.0
      body(over)
    }
    var column = TableHead.Column(role: end.role, year: nil)
    if end.role == .target {
      // "đến năm 2030"; "Năm" over "2030".
      for line in line..<min(line + 2, lines.count) where next.place(line) < lines[line].count {
        guard column.year == nil, let year = lines[line][next.place(line)].year else { continue }
        column.year = year
        next.advance(line, by: 1)
        next.score += 1
      }
      // Where years head columns, what names none stands over them; else one target is the rule.
      if column.year == nil {
        next.score -= years > 1 || next.columns.contains { $0.role == .target } ? 1.2 : 0
      }
    }
    let bit = UInt32(1) << UInt32(end.role.place)
    if end.role != .target, next.roles & bit != 0 { next.score -= 1.6 }
    next.roles |= bit
    next.columns.append(column)
    body(next)
  }
}
