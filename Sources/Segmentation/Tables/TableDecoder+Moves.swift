/// The moves that go on with a row or begin one.
extension TableDecoder {
  /// The cost of reading a line that is too long to be cut.
  private static let uncut = 50.0

  func goOn(_ hypothesis: Hypothesis, _ work: inout LineWork) {
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
    base.cost += min(Double(work.tokens.blanks), 2) * model.weights.blank
    add(to: base, &work, kind: .goesOn)
  }

  func startRow(_ done: Hypothesis, _ work: inout LineWork, empty: [CellState]) {
    var base = done
    base.inRow = true
    base.inGroup = false
    base.cells = empty
    base.label = nil
    base.isNumbered = false
    base.start = work.index
    base.height = 0
    base.labelHeight = 0
    base.lines = 1
    base.isBroken = false
    base.isJoint = false
    base.isHead = false
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
    var base = base
    base.cost += defiance(on: work.index)
    // A number that the count asks for is the row's number: no other reading need be tried.
    if !(found.map { $0.cost < 0.3 } ?? false) || base.label != nil {
      // A number that opens a line is no text, least of all where a row's number is to be expected.
      var ignored = 0.0
      if model.hasOrdinal, work.number != nil {
        let isPointed = words.first.map { $0.endsClause } ?? false
        ignored =
          isPointed || (found?.cost ?? 9) < 1 ? model.weights.number : model.weights.number / 4
      }
      if anchor != nil { ignored += model.weights.defiance }
      offer(base, &work, cells: cells, from: 0, kind: kind, extra: ignored, label: nil)
    }
    guard let found else { return }
    // A row has one number; a second one is debris of the first.
    var again =
      base.label == nil
      ? 0
      : found.label == base.label
        ? 1 : found.cost < 1 ? model.weights.secondNumber : 0.45 * model.weights.secondNumber
    if let anchor, found.label != anchor || base.label.map({ $0 != anchor }) ?? false {
      again += model.weights.defiance
    }
    offer(
      base, &work, cells: cells, from: 1, kind: kind, extra: found.cost + again,
      label: found.label, isGuess: found.isGuess)
    if kind == .startsRow, heads.contains(work.index) {
      offerHead(base, &work, cells: cells, label: found.label, extra: found.cost + again)
    }
  }

  /// Reads a line as a row's that only heads those below it: its title goes over the whole width of the table.
  private func offerHead(
    _ base: Hypothesis, _ work: inout LineWork, cells: [Int], label: RowLabel, extra: Double
  ) {
    let costs = work.costs
    guard let main = model.columns.firstIndex(where: \.isMain), costs.count > 1 else { return }
    var made = base
    made.label = label
    made.isHead = true
    var reading = TableLineReading(kind: .startsRow, labelWords: 1, label: label)
    reading.words = (1..<costs.count).map { ($0, main) }
    made.cells = costs.cells(base.cells, after: reading.words, line: work.index, height: 0)
    let text = (2..<costs.count).reduce(
      work.links.cost(costs, main, cell: cells[main], 1)
    ) { $0 + costs.inside(main, $1) }
    work.offers.append(
      Offer(base: made, reading: reading, cost: base.cost + extra + text - model.weights.headed))
  }

  private func offer(
    _ base: Hypothesis, _ work: inout LineWork, cells: [Int], from: Int,
    kind: TableLineReading.Kind, extra: Double, label: RowLabel?, isGuess: Bool = false
  ) {
    let cuts: [LineCutter.Cut]
    if let known = work.known.first(where: { $0.from == from && $0.cells == cells }) {
      cuts = known.cuts
    } else {
      // What is far behind already need not be cut in ways that are farther behind still.
      let margin = search.margins.upperBound - base.cost - extra
      cuts = work.cutter.cuts(
        work.costs, links: &work.links, cells: cells, from: from,
        margin: max(margin, search.margins.lowerBound))
      work.known.append((cells, from, cuts))
    }
    for cut in cuts {
      var made = base
      let stride = place(&made, cut.present, breaksPage: work.tokens.breaksPage)
      if let label, made.label == nil {
        if isGuess { made.isNumbered = true } else { made.label = label }
        made.labelHeight = made.height
      }
      var reading = TableLineReading(kind: kind, height: made.height)
      reading.labelWords = label == nil ? 0 : 1
      reading.label = label == nil ? nil : made.label
      work.offers.append(
        Offer(
          base: made, reading: reading, node: cut.node, cost: base.cost + cut.cost + extra + stride)
      )
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
  ) -> RowLabelReading.Found? {
    guard let first = work.tokens.words.first else { return nil }
    var key = RowStart(base)
    key.groupSeen = false
    if let known = work.labels.first(where: { $0.key == key }) { return known.found }
    if let anchor = anchors[work.index], anchor != work.number {
      return RowLabelReading.Found(label: anchor, cost: RowLabelReading.misreadAnchor)
    }
    let words = work.tokens.words
    let found = RowLabelReading.read(
      first, after: base.previous, restarted: base.restarted, read: (base.lastRead, base.since),
      restarts: base.restarts,
      isRuled: words.count > 1 && words[1].ruleBefore, group: base.group,
      hasSubRows: model.isIndicators)
    work.labels.append((key, found))
    return found
  }

  /// Leaves out a line that belongs to no row.
  func leaveOut(_ hypothesis: Hypothesis, _ work: inout LineWork) {
    var reading = TableLineReading(kind: .continuesGroup, group: hypothesis.group)
    reading.labelWords = work.tokens.words.count
    let cost =
      work.tokens.words.indices.reduce(0.0) { $0 + work.tokens.omissions[$1] }
      + defiance(on: work.index)
    work.offers.append(
      Offer(
        base: hypothesis, reading: reading,
        cost: hypothesis.cost + (work.tokens.words.isEmpty ? 0 : cost + 1)))
  }
}
