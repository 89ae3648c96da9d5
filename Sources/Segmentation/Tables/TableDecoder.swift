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
  var perRow: Int { max(2, beam / 5) }
  /// The width of the table's full lines.
  let measure: Double
  /// How many ways to cut a line are kept for each hypothesis.
  private static let ways = 4
  /// What costs so much more than the cheapest so far is not even offered.
  private static let margin = 40.0
  /// What costs so much more than the cheapest is not kept for the next line.
  private static let depth = 18.0
  /// The cost of a group's title without a label: almost always a spoilt row looks like one.
  static let unlabelled = 15.0
  /// A row of more lines than this is more likely two.
  static let tall = 12
  /// The cost of a word that is left out: more than that of a readable word, less than that of debris.
  private static let debris = 7.0

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
      // What nothing can read is left out: each line has its reading.
      if next.isEmpty { for hypothesis in beam { skip(hypothesis, costs, offer: offer) } }
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
    // A line that is not cut anyway needs no costs for its cuts.
    let isCut = costs.tokens.words.count <= LineCutter.longest
    let links = isCut ? links(costs, base.cells, line) : base.cells.map { _ in [] }
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
