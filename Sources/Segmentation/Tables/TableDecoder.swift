/// Tells a flattened table's cells apart.
///
/// The lines are read from top to bottom by a beam search. At each line a row goes on, a row begins or a
/// group's title stands; its words are cut into one fragment for each column, left to right. The costs come
/// from the columns' languages, from rules, from what is missing in a row, from the count of the rows and
/// from where the cells and the number stand in their row, which is in its middle or at its top.
struct TableDecoder {
  let model: TableModel
  let beam: Int
  /// How many of them may be about the same row.
  #if TABLE_SWEEP
  var perRow: Int { max(2, Int(Double(beam) / model.weights.perRow)) }
  #else
  var perRow: Int { max(2, beam / 4) }
  #endif
  /// The width of the table's full lines.
  let measure: Double
  /// The numbers that stand on lines beyond doubt, by the lines' indices.
  var anchors: [Int: RowLabel] = [:]
  /// What costs so much more than the cheapest is not kept for the next line.
  private static let depth = 18.0
  /// The cost of a group's title without a label: almost always a spoilt row looks like one.
  static let unlabelled = 15.0
  /// A row of more lines than this is more likely two.
  static let tall = 12
  /// The cost of reading a line that is too long to be cut.
  private static let uncut = 50.0
  /// What it costs to read a number beyond doubt as anything else.
  private static let defiance = 7.0

  /// What is worked out for one line and shared by all hypotheses about it.
  struct LineWork {
    let costs: LineCosts
    let index: Int
    var links: LinkCosts
    var cutter: LineCutter
    /// The cuts by the cells that they go on with.
    var known: [(cells: [Int], from: Int, cuts: [LineCutter.Cut])] = []
    /// The readings of the first word as a number.
    var labels: [(key: RowStart, found: (label: RowLabel, cost: Double)?)] = []
    var offers: [Offer] = []
    /// What the line costs as a group's title from its first and from its second word on, and the number that it opens with.
    var titles: [Double?] = [nil, nil]
    var number: RowLabel?
    var tokens: TableTokens { costs.tokens }
  }

  /// The reading of each line.
  func decode(_ lines: [TableTokens]) -> (readings: [TableLineReading], cost: Double) {
    let empty = [CellState](repeating: CellState(), count: model.columns.count)
    var steps: [Step] = []
    var beam = [Hypothesis(cells: empty)]
    var offset = 0.0
    var cutter = LineCutter(columns: model.columns.count)
    for (index, tokens) in lines.enumerated() {
      cutter.reset()
      let costs = LineCosts(tokens, model: model)
      var work = LineWork(
        costs: costs, index: index,
        links: LinkCosts(columns: model.columns.count, count: costs.count, line: index),
        cutter: cutter)
      work.number = tokens.words.first.flatMap { RowLabelReading.exact($0.text.trimmingMarks) }
      read(beam, &work, empty: empty)
      let ranked = kept(&work, empty: empty)
      cutter = work.cutter
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
    let last = beam.map { close($0, blanks: 0) }.min { $0.cost < $1.cost }
    var readings: [TableLineReading] = []
    var trail = last?.trail ?? -1
    while trail >= 0 {
      readings.append(steps[trail].reading)
      trail = steps[trail].previous
    }
    return (readings.reversed(), offset + (last?.cost ?? 0))
  }

  /// Offers all ways to read a line.
  private func read(_ beam: [Hypothesis], _ work: inout LineWork, empty: [CellState]) {
    // Rows that begin here do not depend on how the row before was cut, but for its number and cost.
    var starts: [(key: RowStart, done: Hypothesis)] = []
    for hypothesis in beam {
      if hypothesis.inRow { goOn(hypothesis, &work) }
      if work.tokens.words.isEmpty {
        if !hypothesis.inRow { leaveOut(hypothesis, &work) }
        continue
      }
      if hypothesis.inGroup { continueGroup(hypothesis, &work) }
      if !hypothesis.inRow { leaveOut(hypothesis, &work) }
      let done = close(hypothesis, blanks: work.tokens.blanks)
      let key = RowStart(
        previous: done.previous, group: done.group, restarts: done.restarts,
        groupSeen: done.groupSeen)
      if let place = starts.firstIndex(where: { $0.key == key }) {
        if done.cost < starts[place].done.cost { starts[place].done = done }
      } else {
        starts.append((key, done))
      }
    }
    for (_, done) in starts {
      startRow(done, &work, empty: empty)
      startGroup(done, &work, empty: empty)
    }
  }

  /// The cheapest hypotheses, not too many of them about one row.
  ///
  /// A row that begins has its predecessor's debts to pay before its own words speak for it: without a share
  /// of the beam of its own it would be crowded out by the many ways to cut the row that goes on.
  private func kept(
    _ work: inout LineWork, empty: [CellState]
  ) -> [(Hypothesis, TableLineReading)] {
    let offers = work.offers
    let ranked = offers.indices.sorted { (offers[$0].cost, $0) < (offers[$1].cost, $1) }
    var kept: [(Hypothesis, TableLineReading)] = []
    var seen: [UInt64] = []
    var counts: [(start: Int, count: Int)] = []
    let worst = (ranked.first.map { offers[$0].cost } ?? 0) + Self.depth
    for place in ranked {
      let offer = offers[place]
      if offer.cost > worst { break }
      let slot = counts.firstIndex { $0.start == offer.base.start }
      if let slot, counts[slot].count >= perRow { continue }
      var made = offer.base
      var reading = offer.reading
      made.cost = offer.cost
      if offer.node > -2 {
        reading.words = work.cutter.words(of: offer.node)
        made.cells = work.costs.cells(
          offer.base.cells, after: reading.words, line: work.index, height: made.height)
      }
      let mixture = made.mixture
      if seen.contains(mixture) { continue }
      seen.append(mixture)
      if let slot { counts[slot].count += 1 } else { counts.append((made.start, 1)) }
      kept.append((made, reading))
      if kept.count == beam { break }
    }
    return kept
  }

  // MARK: - Moves

  private func goOn(_ hypothesis: Hypothesis, _ work: inout LineWork) {
    var base = hypothesis
    base.lines += 1
    base.height += 1
    if work.tokens.breaksPage { base.isBroken = true }
    if work.tokens.isUnreadable { base.unreadable = true }
    if work.tokens.words.isEmpty {
      work.offers.append(
        Offer(
          base: base, reading: TableLineReading(kind: .goesOn, height: base.height),
          cost: base.cost))
      return
    }
    base.cost += min(0.25 * Double(work.tokens.blanks), 0.5)
    add(to: base, &work, kind: .goesOn)
  }

  private func startRow(_ done: Hypothesis, _ work: inout LineWork, empty: [CellState]) {
    var base = done
    base.inRow = true
    base.inGroup = false
    base.cells = empty
    base.label = nil
    base.start = work.index
    base.height = 0
    base.labelHeight = 0
    base.lines = 1
    base.isBroken = false
    base.isJoint = false
    base.unreadable = work.tokens.isUnreadable
    add(to: base, &work, kind: .startsRow)
  }

  /// Cuts the line in the cheapest ways and offers what comes of it.
  private func add(to base: Hypothesis, _ work: inout LineWork, kind: TableLineReading.Kind) {
    let words = work.tokens.words
    guard work.costs.count == words.count else {
      var reading = TableLineReading(kind: kind, height: base.height)
      reading.words = words.indices.map { ($0, 0) }
      work.offers.append(
        Offer(base: base, reading: reading, cost: base.cost + Self.uncut))
      return
    }
    let cells = work.links.numbers(of: base.cells)
    let found = model.hasOrdinal ? label(base, &work) : nil
    let anchor = anchors[work.index]
    // A number that the count asks for is the row's number: no other reading need be tried.
    if !(found.map { $0.cost < 0.3 } ?? false) || base.label != nil {
      // A number that opens a line is no text, least of all where a row's number is to be expected.
      var ignored = model.hasOrdinal && work.number != nil ? (found?.cost ?? 9) < 1 ? 6.0 : 1.5 : 0
      if anchor != nil { ignored += Self.defiance }
      offer(base, &work, cells: cells, from: 0, kind: kind, extra: ignored, label: nil)
    }
    guard let found else { return }
    // A row has one number; a second one is debris of the first.
    var again = base.label == nil ? 0 : found.label == base.label ? 1 : found.cost < 1 ? 9.0 : 4.0
    if let anchor, found.label != anchor || base.label != nil { again += Self.defiance }
    offer(
      base, &work, cells: cells, from: 1, kind: kind, extra: found.cost + again,
      label: found.label)
  }

  private func offer(
    _ base: Hypothesis, _ work: inout LineWork, cells: [Int], from: Int,
    kind: TableLineReading.Kind, extra: Double, label: RowLabel?
  ) {
    let cuts: [LineCutter.Cut]
    if let known = work.known.first(where: { $0.from == from && $0.cells == cells }) {
      cuts = known.cuts
    } else {
      cuts = work.cutter.cuts(work.costs, links: &work.links, cells: cells, from: from)
      work.known.append((cells, from, cuts))
    }
    for cut in cuts {
      var made = base
      let stride = place(&made, cut.present, breaksPage: work.tokens.breaksPage)
      if let label, made.label == nil {
        made.label = label
        made.labelHeight = made.height
      }
      var reading = TableLineReading(kind: kind, height: made.height)
      reading.labelWords = label == nil ? 0 : 1
      reading.label = label == nil ? nil : made.label
      work.offers.append(
        Offer(
          base: made, reading: reading, node: cut.node, cost: base.cost + cut.cost + extra + stride))
    }
  }

  /// Finds the line's height in its row from the cells that go on, and charges for those that were left out
  /// in between: the lines of a cell follow one another at the same distance.
  private func place(_ made: inout Hypothesis, _ present: UInt32, breaksPage: Bool) -> Double {
    if present & (present &- 1) != 0 { made.isJoint = true }
    guard made.height > 0 else { return 0 }
    var height = made.height
    for (column, cell) in made.cells.enumerated()
    where present & (1 << UInt32(column)) != 0 && !cell.isEmpty {
      height = max(height, cell.bottom + 2)
    }
    made.height = height
    guard !breaksPage else { return 0 }
    var cost = 0.0
    for (column, cell) in made.cells.enumerated()
    where present & (1 << UInt32(column)) != 0 && !cell.isEmpty {
      let left = height - cell.bottom - 2
      if left > 0 { cost += min(model.weights.stride * Double(left), 6 * model.weights.stride) }
    }
    return cost
  }

  private func label(
    _ base: Hypothesis, _ work: inout LineWork
  ) -> (label: RowLabel, cost: Double)? {
    guard let first = work.tokens.words.first else { return nil }
    let key = RowStart(
      previous: base.previous, group: 0, restarts: base.restarts, groupSeen: false)
    if let known = work.labels.first(where: { $0.key == key }) { return known.found }
    let words = work.tokens.words
    let found = RowLabelReading.read(
      first, after: base.previous, restarts: base.restarts,
      isRuled: words.count > 1 && words[1].ruleBefore)
    work.labels.append((key, found))
    return found
  }

  /// Leaves out a line that belongs to no row.
  private func leaveOut(_ hypothesis: Hypothesis, _ work: inout LineWork) {
    var reading = TableLineReading(kind: .continuesGroup, group: hypothesis.group)
    reading.labelWords = work.tokens.words.count
    let cost = work.tokens.words.indices.reduce(0.0) { $0 + work.tokens.omissions[$1] }
    work.offers.append(
      Offer(
        base: hypothesis, reading: reading,
        cost: hypothesis.cost + (work.tokens.words.isEmpty ? 0 : cost + 1)))
  }
}
