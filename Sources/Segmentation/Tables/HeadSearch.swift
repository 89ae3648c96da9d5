/// The search for the readings of a head: partial parses by how many words they have read.
///
/// What is gone on with is handed about by the thousand: plain values without references.
struct HeadSearch {
  /// How many readings are told, and how much less than the best they may explain.
  private static let told = 8
  private static let near = 0.7
  /// How many parses are gone on with that have read as many words, and how many are weighed for it.
  private static let width = 20
  private static let waiting = 40
  /// What explains so much less than the best that has read as many words is not gone on with.
  private static let depth = 3.0
  /// What a column costs, and a head over several: few explain the head better than many.
  private static let column = 1.0
  /// What a word costs that no phrase explains, and a word of a phrase that does not stand there.
  private static let skipped = 0.8
  private static let lacking = 0.3
  /// What a column of what was reached costs: of two readings that explain the same the one with fewer of them counts.
  private static let baseline = 0.05
  /// What it costs that heads of one line do not stand on the same: cells stand in the middle of a head or at its top, all alike.
  private static let uneven = 0.04
  /// What it costs that what is measured stands behind a target or its unit.
  private static let lateIndicator = 1.2
  private static let lateUnit = 0.3
  /// What a head costs that stands over those of several columns and is known to.
  private static let above = 0.9
  /// What it costs that a column of another kind stands amid those of years.
  private static let parted = 1.2
  /// What it costs that a column stands before one that it usually stands behind: of orders that explain the same the
  /// usual one counts.
  private static let unusual = 0.05
  /// What it costs that one word is all that is left of the main column's head.
  private static let scrapOfMain = 0.5
  /// What it costs to have columns of tasks and of what is measured.
  private static let bothKinds = 0.8
  /// What it costs that a column's year does not stand beside its head nor right below.
  private static let distant = 0.5
  /// What it costs that what was reached has no year, for the year beside may be another column's.
  private static let yearless = 0.5
  /// What it costs on top where its head ends in "năm".
  private static let wanted = 0.5
  /// The roles that are asked for, as bits among all.
  private static let task = ColumnHeads.Role.task.bit
  private static let indicator = ColumnHeads.Role.indicator.bit
  private static let unit = ColumnHeads.Role.unit.bit
  /// How much of a phrase must be read for a word to be taken for its next.
  private static let mendable = 1.7
  /// How many words may be passed over before a phrase's part on a line.
  private static let mostSkipped = 2
  /// Heads of more words, and lines of more, are none.
  private static let most = (words: 80, onLine: 63)

  /// A part of a parse: how far each line is read, and the columns so far.
  private struct Partial: BitwiseCopyable {
    /// The words read of each line, a byte for each.
    var at: UInt64 = 0
    var read = 0
    var score = 0.0
    var columns = ColumnChains.empty
    /// The columns' roles, a bit for each.
    var roles: UInt32 = 0
    var isWhole = true
    /// The line of the last head that takes one line; -1 before the first.
    var single: Int8 = -1

    func place(_ line: Int) -> Int { Int(at >> UInt64(8 * line) & 0xFF) }

    mutating func advance(_ line: Int, by words: Int) {
      at += UInt64(words) << UInt64(8 * line)
      read += words
    }
  }

  /// What a word may be in phrases.
  private struct Match: BitwiseCopyable {
    var word: Int
    var worth: Double
  }

  private let phrases: HeadPhrases
  /// Where each line's words begin in `years` and `borders`, and behind the last where they end.
  private var starts = [0]
  /// The words' years, 0 for those that are none, and where their matches begin.
  private var years: [Int] = []
  private var borders = [0]
  private var matches: [Match] = []
  private let hasYears: Bool

  private var chains = ColumnChains()
  /// The parses to go on with by the words that they have read, as many places for each as are weighed; how many
  /// wait, and the best score of those that did.
  private var agenda: [Partial]
  private var counts: [Int]
  private var tops: [Double]
  /// What no parse has less of the score of, once as many wait as are weighed.
  private var floors: [Double]

  init(_ lines: [[HeadWords.Token]], phrases: HeadPhrases) {
    self.phrases = phrases
    for line in lines {
      for token in line {
        years.append(token.year ?? 0)
        for match in token.matches {
          matches.append(Match(word: match.word, worth: match.isExact ? 1 : 0.7))
        }
        borders.append(matches.count)
      }
      starts.append(years.count)
    }
    hasYears = Set(years.filter { $0 > 0 }).count > 1
    agenda = [Partial](repeating: Partial(), count: (years.count + 1) * Self.waiting)
    counts = [Int](repeating: 0, count: years.count + 1)
    tops = [Double](repeating: -.infinity, count: years.count + 1)
    floors = tops
  }

  private var lineCount: Int { starts.count - 1 }

  private func count(_ line: Int) -> Int { starts[line + 1] - starts[line] }

  /// The readings that explain most, the best first.
  mutating func readings() -> [HeadParse.Reading] {
    let total = years.count
    guard total > 0, total <= Self.most.words,
      (0..<lineCount).allSatisfy({ count($0) <= Self.most.onLine })
    else { return [] }
    counts[0] = 1
    var done: [(parse: Partial, score: Double, isWhole: Bool)] = []
    var best = -Double.infinity
    for read in 0...total {
      let kept = agenda[waiting(read)].sorted { $0.score > $1.score }.prefix(Self.width)
      for partial in kept {
        // What is left is explained by nothing.
        let score = partial.score - Self.skipped * Double(total - read)
        best = max(best, score)
        if score >= best - Self.near {
          let isWhole = partial.isWhole && read == total
          if let same = done.firstIndex(where: { $0.parse.columns == partial.columns }) {
            if done[same].score < score { done[same] = (partial, score, isWhole) }
          } else {
            done.append((partial, score, isWhole))
          }
        }
        step(partial)
      }
    }
    return done.enumerated().filter { $0.element.score >= best - Self.near }
      .map { found in
        let columns = chains.columns(of: found.element.parse.columns)
        return (
          place: found.offset, score: found.element.score - HeadOddity.cost(of: columns),
          columns: columns, isWhole: found.element.isWhole
        )
      }
      .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      .prefix(Self.told).map { found in
        HeadParse.Reading(
          columns: found.columns, score: found.score,
          isWhole: found.isWhole && found.columns.count >= 3)
      }
  }

  /// What it costs that a column of a year does not stand beside the others of years.
  private func parting(_ columns: Int) -> Double {
    hasYears && chains.isBehindTargets(columns) ? Self.parted : 0
  }

  /// Takes a parse to go on with, unless it explains too little, and one more column of it.
  private mutating func offer(_ next: Partial, with column: TableHead.Column? = nil) {
    guard next.score > tops[next.read] - Self.depth, next.score > floors[next.read] else { return }
    tops[next.read] = max(tops[next.read], next.score)
    var next = next
    if let column { next.columns = chains.chain(next.columns, with: column) }
    add(next)
  }

  /// The places of the parses that wait to go on behind so many words.
  private func waiting(_ read: Int) -> Range<Int> {
    read * Self.waiting..<read * Self.waiting + counts[read]
  }

  /// Of parses that have read the same words into the same columns the better one goes on.
  private mutating func add(_ next: Partial) {
    let read = next.read
    let places = waiting(read)
    var least = places.lowerBound
    for place in places {
      if agenda[place].at == next.at, agenda[place].columns == next.columns,
        agenda[place].roles == next.roles
      {
        if agenda[place].score < next.score { agenda[place] = next }
        return
      }
      if agenda[place].score < agenda[least].score { least = place }
    }
    if places.count < Self.waiting {
      agenda[places.upperBound] = next
      counts[read] += 1
    } else {
      // Whatever takes the place of the least has more.
      floors[read] = agenda[least].score
      if floors[read] < next.score { agenda[least] = next }
    }
  }

  /// Reads one more column in all ways.
  private mutating func step(_ partial: Partial) {
    for line in 0..<lineCount {
      for skip in 0...Self.mostSkipped {
        let place = partial.place(line) + skip
        guard place < count(line) else { break }
        var here = partial
        here.advance(line, by: skip)
        here.score -= Self.skipped * Double(skip)
        if skip > 0 { here.isWhole = false }
        let year = years[starts[line] + place]
        if year > 0, hasYears {
          var next = here
          next.advance(line, by: 1)
          next.score += 1 - parting(next.columns)
          offer(next, with: TableHead.Column(role: .target, year: year))
        }
        read(HeadPhrases.root, from: line, on: line, here, explained: 0)
      }
    }
  }

  /// Reads a phrase's next words on a line, and on the lines below.
  ///
  /// - Parameters:
  ///   - first: the line of the phrase's first word.
  ///   - mends: whether a word may be read as the phrase's next though it looks like none: "vị chịu tra" over "nhiệm" is
  ///     "Đơn vị chịu trách nhiệm".
  private mutating func read(
    _ node: Int, from first: Int, on line: Int, _ partial: Partial, explained: Double,
    mends: Bool = true
  ) {
    let place = partial.place(line)
    guard place < count(line) else { return }
    let token = starts[line] + place
    if mends, explained >= Self.mendable, years[token] == 0,
      !matches[borders[token]..<borders[token + 1]].contains(where: {
        phrases.node(after: node, $0.word) != nil
      })
    {
      var mended = partial
      mended.advance(line, by: 1)
      mended.score -= Self.lacking
      mended.isWhole = false
      for next in phrases.nodes(after: node) {
        for below in line..<min(line + 3, lineCount) {
          read(next, from: first, on: below, mended, explained: explained, mends: false)
        }
      }
    }
    for match in borders[token]..<borders[token + 1] {
      guard let next = phrases.node(after: node, matches[match].word) else { continue }
      let explained = explained + matches[match].worth
      var here = partial
      here.advance(line, by: 1)
      for end in phrases.ends(at: next) {
        self.end(phrases[end], from: first, on: line, here, explained: explained)
      }
      read(next, from: first, on: line, here, explained: explained, mends: mends)
      // The rest may stand on the next line, or below that which the lower cells' middle takes.
      for below in (line + 1)..<max(line + 1, min(line + 3, lineCount)) {
        read(next, from: first, on: below, here, explained: explained, mends: mends)
        var skipping = here
        guard skipping.place(below) + 1 < count(below) else { continue }
        skipping.advance(below, by: 1)
        skipping.score -= Self.skipped
        skipping.isWhole = false
        read(next, from: first, on: below, skipping, explained: explained, mends: mends)
      }
    }
  }

  /// Takes a phrase as a column's head, as far as it was read.
  private mutating func end(
    _ end: HeadPhrases.End, from first: Int, on line: Int, _ partial: Partial, explained: Double
  ) {
    // "Số" alone is no number's head.
    if end.role == .ordinal, end.lacking > 0 { return }
    var next = partial
    next.score += explained - Self.column
    if end.isOver {
      guard end.lacking == 0, line + 1 < lineCount else { return }
      next.score += 0.6 - Self.above
      return offer(next)
    }
    if end.lacking == 0 {
      next.score += 0.6
    } else {
      next.score += (end.opens ? 0.2 : 0) - (explained <= 1 ? 0.7 : 0)
      next.score -= min(Self.lacking * Double(end.lacking - 1), 0.6)
      next.isWhole = false
    }
    // A head over those of several columns is no column.
    if line + 1 < lineCount, end.role != .ordinal, end.role != .task {
      var over = next
      over.score -= end.role == .target ? 0.8 : 1.0
      offer(over)
    }
    if first == line {
      if next.single >= 0, next.single != Int8(line) { next.score -= Self.uneven }
      next.single = Int8(line)
    }
    var column = TableHead.Column(role: end.role, year: nil)
    column.isPrior = end.isPrior
    column.isSure = end.lacking == 0 && end.opens && explained > 1
    if end.isPrior { next.score -= Self.baseline }
    if end.role == .target {
      // Tasks have no targets by years.
      let besideTasks = next.roles & Self.task != 0 ? Self.bothKinds : 0
      // "Hiện trạng" beside "2025" may have no year, for that is its neighbour's.
      if end.isPrior {
        var bare = next
        bare.roles |= end.bit
        bare.score -=
          besideTasks + parting(next.columns) + Self.yearless
          + (hasYears && end.wantsYear ? Self.wanted : 0)
        offer(bare, with: column)
      }
      // "đến năm 2030"; "Năm" over "2030", or one line further down where the line between is another cell's.
      let reach = end.isPrior ? 3 : 2
      for (distance, line) in (line..<min(line + reach, lineCount)).enumerated()
      where next.place(line) < count(line) {
        let year = years[starts[line] + next.place(line)]
        guard year > 0 else { continue }
        // The year of the column beside may stand on the phrase's own line, and its own below.
        guard column.year == nil else { break }
        if distance > 1 { next.score -= Self.distant }
        if line + 1 < lineCount, next.place(line + 1) < count(line + 1),
          case let below = years[starts[line + 1] + next.place(line + 1)], below > 0
        {
          var lower = next
          lower.advance(line + 1, by: 1)
          lower.score += 1 - besideTasks - parting(next.columns)
          lower.roles |= end.bit
          var lowerColumn = column
          lowerColumn.year = below
          offer(lower, with: lowerColumn)
        }
        column.year = year
        next.advance(line, by: 1)
        next.score += 1
      }
      if column.year != nil || end.isPrior {
        next.score -= besideTasks + parting(next.columns)
      }
      // Where years head columns, what names none stands over them; else one target is the rule.
      if column.year == nil {
        next.score -= hasYears || chains.hasTarget(next.columns) ? 1.2 : 0
      }
    }
    // "Chỉ tiêu" and "Mục tiêu" head what is measured as well as what is to be reached: the former comes first.
    if end.role == .indicator,
      chains.hasTarget(next.columns) || next.roles & Self.unit != 0
    {
      next.score -= Self.lateIndicator
    }
    // Nor does its unit stand behind a target.
    if end.role == .unit, chains.hasTarget(next.columns) { next.score -= Self.lateUnit }
    // A table whose main column's head is lost has one all the same.
    if end.role == .task || end.role == .indicator, end.lacking > 0, explained <= 1 {
      next.score -= Self.scrapOfMain
    }
    // A table tells tasks or targets: what is left of a head is rather no column than one of the other kind.
    if end.role == .task && next.roles & Self.indicator != 0
      || end.role == .indicator && next.roles & Self.task != 0
    {
      next.score -= Self.bothKinds
    }
    if next.roles & Self.task == 0 {
      if chains.lastPlace(next.columns) > end.role.place { next.score -= Self.unusual }
      // What is measured has no product: "Phải đạt" stands over the years.
      if end.role == .deliverable, hasYears { next.score -= Self.parted }
      // "Lộ trình" over the years is read before them.
      if end.role == .deadline, hasYears, !chains.hasTarget(next.columns) {
        next.score -= Self.parted
      }
    }
    // When the work begins stands beside the deadline, and is none.
    if end.role == .target || !end.isPrior {
      if end.role != .target, next.roles & end.bit != 0 { next.score -= 1.6 }
      next.roles |= end.bit
    }
    offer(next, with: column)
  }
}
