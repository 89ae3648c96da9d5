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
  var perRow: Int { max(2, Int(model.weights.beamRow * Double(beam))) }
  /// The width of the table's full lines, in hundredths of a letter.
  let measure: Double
  /// How wide lines are searched.
  var search = LineCutter.Search.reading
  /// The numbers that stand on lines beyond doubt, by the lines' indices.
  var anchors: [Int: RowLabel] = [:]
  /// The lines with the numbers of rows that only head others: "2" where the next number is "2.1".
  var heads: Set<Int> = []
  /// The groups' labels beyond doubt.
  var groups = GroupAnchors()
  /// What costs so much more than the cheapest is not kept for the next line.
  private static let depth = 12.0
  /// A row of more lines than this is more likely two.
  static let tall = 12

  /// What is worked out for one line and shared by all hypotheses about it.
  struct LineWork {
    let costs: LineCosts
    let index: Int
    var links: LinkCosts
    var cutter: LineCutter
    /// The cuts by the cells that they go on with.
    var known: [(cells: [Int], from: Int, cuts: [LineCutter.Cut])] = []
    /// The readings of the first word as a number.
    var labels: [(key: RowStart, found: RowLabelReading.Found?)] = []
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
    var cutter = LineCutter(columns: model.columns.count, search: search)
    let languages = model.columns.map { FrozenLanguage($0.language) }
    for (index, tokens) in lines.enumerated() {
      cutter.reset()
      let costs = LineCosts(tokens, model: model, languages: languages)
      var work = LineWork(
        costs: costs, index: index,
        links: LinkCosts(columns: model.columns.count, count: costs.count, line: index),
        cutter: consume cutter)
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
      let key = RowStart(done)
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
}
