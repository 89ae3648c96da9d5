/// Tells a flattened table's cells apart.
///
/// The lines are read from top to bottom by a beam search. At each line a row goes on, a row begins or a
/// group's title stands; its words are cut into one fragment for each column, left to right. The costs come
/// from the columns' languages, from rules, from what is missing in a row, from the count of the rows and
/// from the place of the number, which stands in the middle or at the top of its row.
struct TableDecoder {
  let model: TableModel
  let beam: Int
  /// How many of them may be about the same row.
  var perRow: Int { max(2, beam / 6) }
  /// The width of the table's full lines.
  let measure: Double
  /// How many ways to cut a line are kept for each hypothesis.
  private static let ways = 4
  /// What costs so much more than the cheapest so far is not even offered.
  private static let margin = 40.0
  /// What costs so much more than the cheapest is not kept for the next line.
  private static let depth = 18.0
  /// The cost of a group's title without a label: almost always a spoilt row looks like one.
  private static let unlabelled = 15.0
  /// A row of more lines than this is more likely two.
  private static let tall = 12
  /// The cost of a word that is left out: more than that of a readable word, less than that of debris.
  private static let debris = 7.0

  private struct Hypothesis {
    var cells: [LineCosts.CellState]
    var label: RowLabel?
    var previous = RowLabel(major: 0, minor: 0)
    var restarts = true
    var group = 0
    var groupSeen = true
    var inGroup = false
    var inRow = false
    var lines = 0
    var labelLine = 0
    var unreadable = false
    var lastId = ColumnLanguage.start
    var groupWidth = 0
    var cost = 0.0
    var trail = -1
  }

  private struct Key: Hashable {
    var cells: [LineCosts.CellState]
    var label: RowLabel?
    var previous: RowLabel
    var group: Int
    var flags: Int
    var start: Int

    func hash(into hasher: inout Hasher) {
      var mixture = start &* 8 &+ flags
      for cell in cells { mixture = mixture &* 1_000_003 &+ cell.mixture }
      mixture = (mixture &* 31 &+ group) &* 1_000_003 &+ previous.major &* 256 &+ previous.minor
      hasher.combine(mixture &+ (label.map { $0.major &* 512 &+ $0.minor } ?? -1))
    }
  }

  private struct LinkKey: Hashable {
    var column: Int
    var cell: LineCosts.CellState

    func hash(into hasher: inout Hasher) { hasher.combine(cell.mixture &* 16 &+ column) }
  }
  private typealias Links = (LineCosts, [LineCosts.CellState], Int) -> [[Double]]

  private struct Step {
    var reading: TableLineReading
    var previous: Int
  }

  /// The reading of each line.
  func decode(_ lines: [TableTokens]) -> (readings: [TableLineReading], cost: Double) {
    let empty = [LineCosts.CellState](repeating: LineCosts.CellState(), count: model.columns.count)
    var steps: [Step] = []
    var beam = [Hypothesis(cells: empty)]
    var offset = 0.0
    for (index, tokens) in lines.enumerated() {
      let costs = LineCosts(tokens, model: model)
      var known: [LinkKey: [Double]] = [:]
      /// The link costs of the line's words for the cells' states, worked out once for each state.
      func links(
        _ costs: LineCosts, _ cells: [LineCosts.CellState], _ line: Int
      ) -> [[Double]] {
        cells.enumerated().map { column, cell in
          let key = LinkKey(column: column, cell: cell)
          if let links = known[key] { return links }
          let links = costs.tokens.words.indices.map { costs.link(column, $0, cell, line: line) }
          known[key] = links
          return links
        }
      }
      var next: [Key: Offer] = [:]
      var offers = 0
      var least = Double.infinity
      func offer(_ hypothesis: Hypothesis, _ reading: TableLineReading) {
        guard hypothesis.cost < least + Self.margin else { return }
        least = min(least, hypothesis.cost)
        let key = Key(
          cells: hypothesis.cells, label: hypothesis.label, previous: hypothesis.previous,
          group: hypothesis.group,
          flags: (hypothesis.inGroup ? 1 : 0) + (hypothesis.groupSeen ? 2 : 0)
            + (hypothesis.inRow ? 4 : 0),
          start: index - hypothesis.lines)
        if let known = next[key], known.hypothesis.cost <= hypothesis.cost { return }
        offers += 1
        next[key] = Offer(hypothesis: hypothesis, reading: reading, number: offers)
      }
      // Rows that begin here do not depend on how the row before was cut, but for its number and cost.
      var closed: [RowStart: Hypothesis] = [:]
      var starts: [RowStart] = []
      for hypothesis in beam {
        if hypothesis.inRow {
          goOn(hypothesis, costs, line: index, links: links, offer: offer)
        }
        if tokens.words.isEmpty {
          if !hypothesis.inRow { offer(hypothesis, nothing(hypothesis)) }
          continue
        }
        if tokens.words.count <= 20 { skip(hypothesis, costs, offer: offer) }
        if hypothesis.inGroup { continueGroup(hypothesis, costs, offer: offer) }
        let done = close(hypothesis, blanks: tokens.blanks)
        let key = RowStart(
          previous: done.previous, group: done.group, restarts: done.restarts,
          groupSeen: done.groupSeen)
        if let known = closed[key] {
          if known.cost <= done.cost { continue }
        } else {
          starts.append(key)
        }
        closed[key] = done
      }
      for hypothesis in starts.compactMap({ closed[$0] }) {
        startRow(
          hypothesis, costs, line: index, empty: empty, links: links, offer: offer)
        startGroup(hypothesis, costs, empty: empty, offer: offer)
      }
      let ranked = kept(next)
      guard let cheapest = ranked.first?.0.cost else { continue }
      offset += cheapest
      beam = ranked.map { hypothesis, reading in
        steps.append(Step(reading: reading, previous: hypothesis.trail))
        var kept = hypothesis
        kept.trail = steps.count - 1
        kept.cost -= cheapest
        return kept
      }
    }
    let last = beam.map { close($0, blanks: 0, isLast: true) }.min { $0.cost < $1.cost }
    var readings: [TableLineReading] = []
    var trail = last?.trail ?? -1
    while trail >= 0 {
      readings.append(steps[trail].reading)
      trail = steps[trail].previous
    }
    return (readings.reversed(), offset + (last?.cost ?? 0))
  }

  /// The cheapest hypotheses, not too many of them about one row.
  ///
  /// A row that begins has its predecessor's debts to pay before its own words speak for it: without a share
  /// of the beam of its own it would be crowded out by the many ways to cut the row that goes on.
  private func kept(
    _ found: [Key: Offer]
  ) -> [(Hypothesis, TableLineReading)] {
    // Offers of equal cost go by their number: a dictionary's order differs from run to run.
    let ranked = found.map { (start: $0.key.start, made: $0.value) }.sorted {
      ($0.made.hypothesis.cost, $0.start, $0.made.number)
        < ($1.made.hypothesis.cost, $1.start, $1.made.number)
    }
    var kept: [(Hypothesis, TableLineReading)] = []
    var counts: [Int: Int] = [:]
    let worst = (ranked.first?.made.hypothesis.cost ?? 0) + Self.depth
    for (start, made) in ranked {
      if made.hypothesis.cost > worst { break }
      let count = counts[start] ?? 0
      guard count < perRow else { continue }
      counts[start] = count + 1
      kept.append((made.hypothesis, made.reading))
      if kept.count == beam { break }
    }
    return kept
  }

  /// A hypothesis offered for the next line.
  private struct Offer {
    var hypothesis: Hypothesis
    var reading: TableLineReading
    var number: Int
  }

  private struct RowStart: Hashable {
    var previous: RowLabel
    var group: Int
    var restarts: Bool
    var groupSeen: Bool
  }

  // MARK: - Moves

  private func goOn(
    _ hypothesis: Hypothesis, _ costs: LineCosts, line: Int, links: Links,
    offer: (Hypothesis, TableLineReading) -> Void
  ) {
    var base = hypothesis
    base.lines += 1
    if costs.tokens.isUnreadable { base.unreadable = true }
    if costs.tokens.words.isEmpty {
      offer(base, reading(.goesOn, 0, nil, [Int](repeating: 0, count: model.columns.count)))
      return
    }
    base.cost += min(0.25 * Double(costs.tokens.blanks), 0.5)
    add(costs, to: base, line: line, kind: .goesOn, links: links, offer: offer)
  }

  private func startRow(
    _ hypothesis: Hypothesis, _ costs: LineCosts, line: Int, empty: [LineCosts.CellState],
    links: Links, offer: (Hypothesis, TableLineReading) -> Void
  ) {
    var base = hypothesis
    base.inRow = true
    base.inGroup = false
    base.cells = empty
    base.label = nil
    base.lines = 1
    base.unreadable = costs.tokens.isUnreadable
    add(costs, to: base, line: line, kind: .startsRow, links: links, offer: offer)
  }

  /// Cuts the line in the cheapest ways and offers what comes of it.
  private func add(
    _ costs: LineCosts, to base: Hypothesis, line: Int, kind: TableLineReading.Kind,
    links: Links, offer: (Hypothesis, TableLineReading) -> Void
  ) {
    let links = links(costs, base.cells, line)
    var found: (label: RowLabel, cost: Double)?
    if model.hasOrdinal, let first = costs.tokens.words.first {
      let isRuled = costs.tokens.words.count > 1 && costs.tokens.words[1].ruleBefore
      found = RowLabelReading.read(
        first, after: base.previous, restarts: base.restarts, isRuled: isRuled)
    }
    // A number that the count asks for is the row's number: no other reading need be tried.
    if !(found.map { $0.cost < 0.3 } ?? false) || base.label != nil {
      // A number that opens a line is no text, least of all where a row's number is to be expected.
      let number = costs.tokens.words.first.flatMap { RowLabelReading.exact($0.text.trimmingMarks) }
      let ignored = model.hasOrdinal && number != nil ? (found?.cost ?? 9) < 1 ? 6.0 : 1.5 : 0
      for cut in LineCutter.cuts(costs, links: links, from: 0, ways: Self.ways) {
        var made = base
        made.cost += cut.cost + ignored
        made.cells = costs.cells(base.cells, after: cut.ends, from: 0, line: line)
        offer(made, reading(kind, 0, nil, cut.ends))
      }
    }
    guard let found else { return }
    // A row has one number; a second one is debris of the first.
    let again = base.label == nil ? 0 : found.label == base.label ? 1 : found.cost < 1 ? 9.0 : 4.0
    for cut in LineCutter.cuts(costs, links: links, from: 1, ways: Self.ways) {
      var made = base
      made.cost += cut.cost + found.cost + again
      made.cells = costs.cells(base.cells, after: cut.ends, from: 1, line: line)
      if made.label == nil {
        made.label = found.label
        made.labelLine = made.lines - 1
      }
      offer(made, reading(kind, 1, made.label, cut.ends))
    }
  }

  private func startGroup(
    _ hypothesis: Hypothesis, _ costs: LineCosts, empty: [LineCosts.CellState],
    offer: (Hypothesis, TableLineReading) -> Void
  ) {
    let words = costs.tokens.words
    guard let first = words.first, words.count <= 40 else { return }
    var base = hypothesis
    base.inRow = false
    base.inGroup = true
    base.cells = empty
    base.lines = 0
    base.restarts = true
    base.group += 1
    base.groupSeen = false
    base.unreadable = false
    let none = [Int](repeating: 0, count: model.columns.count)
    func put(_ from: Int, _ labelCost: Double, _ value: Int?, seen: Bool) {
      guard from < words.count else { return }
      var made = base
      made.cost += labelCost + 1 + groupText(costs, from: from, after: ColumnLanguage.start)
      if !words[from].startsUpper { made.cost += 8 }
      // A title of the body's told again is a group's, whatever became of its label.
      if model.titles.contains(words[from...]) { made.cost -= Self.unlabelled }
      made.groupSeen = seen
      if let value { made.group = value }
      if labelCost > 1.5 { made.cost += Self.unlabelled / 2 }
      made.lastId = costs.tokens.ids.last ?? ColumnLanguage.start
      made.groupWidth = costs.tokens.ends.last ?? 0
      offer(
        made,
        TableLineReading(
          kind: .startsGroup, labelWords: from, label: nil, group: made.group, cuts: none))
    }
    put(0, 0, nil, seen: false)
    let isRuled = words.count > 1 && words[1].ruleBefore
    if let found = RowLabelReading.group(first, expected: base.group, isRuled: isRuled) {
      put(1, found.cost, found.value, seen: true)
    }
  }

  private func continueGroup(
    _ hypothesis: Hypothesis, _ costs: LineCosts, offer: (Hypothesis, TableLineReading) -> Void
  ) {
    let words = costs.tokens.words
    guard let first = words.first else { return }
    let none = [Int](repeating: 0, count: model.columns.count)
    func put(_ from: Int, _ labelCost: Double, seen: Bool) {
      guard from <= words.count else { return }
      var made = hypothesis
      made.cost += labelCost
      if from < words.count {
        made.cost += 1.5 + groupText(costs, from: from, after: hypothesis.lastId)
        if words[from].startsUpper { made.cost += 1.5 }
        // A title goes over the whole table's width: it is not broken before that is full.
        let needed = hypothesis.groupWidth + 1 + words[from].shape.length
        if Double(needed) < 0.75 * measure { made.cost += 8 }
      }
      made.groupSeen = seen
      made.lastId = costs.tokens.ids.last ?? hypothesis.lastId
      made.groupWidth = costs.tokens.ends.last ?? 0
      offer(
        made,
        TableLineReading(
          kind: .continuesGroup, labelWords: from, label: nil, group: made.group, cuts: none))
    }
    put(0, 0, seen: hypothesis.groupSeen)
    let isRuled = words.count > 1 && words[1].ruleBefore
    if !hypothesis.groupSeen,
      let found = RowLabelReading.group(first, expected: hypothesis.group, isRuled: isRuled)
    {
      put(1, found.cost, seen: true)
    }
  }

  /// Leaves a line out: debris that no column can make sense of.
  private func skip(
    _ hypothesis: Hypothesis, _ costs: LineCosts, offer: (Hypothesis, TableLineReading) -> Void
  ) {
    var made = hypothesis
    made.cost += Self.debris * Double(costs.tokens.words.count) + 1
    if made.inRow {
      made.lines += 1
      made.unreadable = true
      offer(made, reading(.goesOn, costs.tokens.words.count, nil, costs.nowhere))
    } else {
      offer(
        made,
        TableLineReading(
          kind: .continuesGroup, labelWords: costs.tokens.words.count, label: nil,
          group: made.group,
          cuts: costs.nowhere))
    }
  }

  private func groupText(_ costs: LineCosts, from: Int, after last: Int) -> Double {
    var cost = 0.0
    var last = last
    for index in from..<costs.tokens.ids.count {
      cost += TableModel.mixed(
        model.text.cost(costs.tokens.ids[index], after: last), costs.tokens.generalCosts[index],
        share: 0.6)
      if costs.tokens.words[index].ruleBefore, index > from { cost += 2 }
      last = costs.tokens.ids[index]
    }
    return cost
  }

  // MARK: - A row's end

  private func close(_ hypothesis: Hypothesis, blanks: Int, isLast: Bool = false) -> Hypothesis {
    var done = hypothesis
    if done.inGroup, !done.groupSeen { done.cost += Self.unlabelled }
    guard done.inRow else { return done }
    var missing = 0.0
    for (column, cell) in zip(model.columns, done.cells) {
      if cell.isEmpty {
        // Where a line could not be read, what is missing may have stood there.
        missing += done.unreadable && !column.isMain ? 0.25 * column.missing : column.missing
      } else {
        done.cost += column.language.cost(ColumnLanguage.end, after: cell.last)
        if cell.endsComma { done.cost += 1.5 }
      }
    }
    // "7" may do no more than head "7.1": its other cells are empty then.
    let others = zip(model.columns, done.cells).allSatisfy { $0.isMain || $1.isEmpty }
    done.cost +=
      model.isIndicators && others && done.label != nil ? min(missing, 1.5) : min(missing, 12)
    if blanks == 0 { done.cost += 0.1 }
    if model.hasOrdinal {
      if done.label == nil {
        done.cost += done.unreadable ? 0.6 : 3.4
      } else {
        let middle = Double(done.lines - 1) / 2
        let place = Double(done.labelLine)
        done.cost += 0.3 * min(abs(place - middle), place * 2 + 0.6, 8)
      }
    }
    if done.lines > Self.tall { done.cost += 0.6 * Double(done.lines - Self.tall) }
    done.previous = done.label ?? done.previous.next
    done.restarts = false
    done.label = nil
    return done
  }

  /// An unreadable line that belongs to no row.
  private func nothing(_ hypothesis: Hypothesis) -> TableLineReading {
    TableLineReading(
      kind: .continuesGroup, labelWords: 0, label: nil, group: hypothesis.group,
      cuts: [Int](repeating: 0, count: model.columns.count))
  }

  private func reading(
    _ kind: TableLineReading.Kind, _ labelWords: Int, _ label: RowLabel?, _ cuts: [Int]
  ) -> TableLineReading {
    TableLineReading(kind: kind, labelWords: labelWords, label: label, group: nil, cuts: cuts)
  }
}
