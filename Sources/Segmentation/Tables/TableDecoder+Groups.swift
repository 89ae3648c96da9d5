/// The moves about groups of rows.
extension TableDecoder {
  /// Begins a group of rows: a title over the whole table's width.
  func startGroup(
    _ hypothesis: Hypothesis, _ work: inout LineWork, empty: [CellState]
  ) {
    let costs = work.costs
    let words = costs.tokens.words
    guard let first = words.first, words.count <= 40 else { return }
    var base = hypothesis
    base.inRow = false
    base.inGroup = true
    base.cells = empty
    base.lines = 0
    base.start = work.index
    base.restarts = true
    base.group += 1
    base.groupSeen = false
    base.unreadable = false
    func put(_ from: Int, _ labelCost: Double, _ value: Int?, seen: Bool) {
      guard from < words.count else { return }
      var made = base
      made.cost += labelCost + title(&work, from: from)
      made.groupSeen = seen
      if let value { made.group = value }
      if groups.forbids(made.group, on: work.index) || heads.contains(work.index) {
        made.cost += model.weights.defiance
      }
      if labelCost > 1.5 { made.cost += model.weights.unlabelled / 2 }
      made.lastId = costs.tokens.ids.last ?? ColumnLanguage.start
      made.groupWidth = costs.tokens.ends.last ?? 0
      work.offers.append(
        Offer(
          base: made,
          reading: TableLineReading(kind: .startsGroup, labelWords: from, group: made.group),
          cost: made.cost))
    }
    if let value = groups.values[work.index] {
      put(1, RowLabelReading.countedGroup, value, seen: true)
      return
    }
    put(0, 0, nil, seen: false)
    let isRuled = words.count > 1 && words[1].ruleBefore
    if !(groups.areNumerals && GroupLabel.isLetter(first.text.trimmingMarks)),
      let found = RowLabelReading.group(first, expected: base.group, isRuled: isRuled)
    {
      put(1, found.cost, found.value, seen: true)
    }
  }

  /// Goes on with a title that takes more than a line.
  func continueGroup(
    _ hypothesis: Hypothesis, _ work: inout LineWork
  ) {
    let costs = work.costs
    let words = costs.tokens.words
    guard let first = words.first else { return }
    func put(_ from: Int, _ labelCost: Double, seen: Bool) {
      guard from <= words.count else { return }
      var made = hypothesis
      made.cost += labelCost + defiance(on: work.index)
      if from < words.count {
        made.cost +=
          model.weights.titleLine + groupText(costs, from: from, after: hypothesis.lastId)
        if words[from].startsUpper { made.cost += 1.5 }
        // A title goes over the whole table's width: it is not broken before that is full.
        let needed = hypothesis.groupWidth + words[from].advance
        if Double(needed) < 0.75 * measure { made.cost += 8 }
      }
      made.groupSeen = seen
      made.lastId = costs.tokens.ids.last ?? hypothesis.lastId
      made.groupWidth = costs.tokens.ends.last ?? 0
      work.offers.append(
        Offer(
          base: made,
          reading: TableLineReading(kind: .continuesGroup, labelWords: from, group: made.group),
          cost: made.cost))
    }
    put(0, 0, seen: hypothesis.groupSeen)
    let isRuled = words.count > 1 && words[1].ruleBefore
    if !hypothesis.groupSeen,
      let found = RowLabelReading.group(first, expected: hypothesis.group, isRuled: isRuled)
    {
      put(1, found.cost, seen: true)
    }
  }

  /// What it costs to read a line as anything but a group's first, where its label is beyond doubt.
  func defiance(on line: Int) -> Double {
    groups.values[line] == nil ? 0 : model.weights.defiance
  }

  /// Titles of groups are text as any.
  private static let groupMixture = Mixture(general: 0.6)

  /// What the words cost as a title's first line.
  private func title(_ work: inout LineWork, from: Int) -> Double {
    if let known = work.titles[from] { return known }
    let words = work.tokens.words
    var cost =
      model.weights.title + groupText(work.costs, from: from, after: ColumnLanguage.start)
    if !words[from].startsUpper { cost += 8 }
    // A title of the body's told again is a group's, whatever became of its label.
    if model.titles.contains(words[from...]) { cost -= model.weights.unlabelled }
    work.titles[from] = cost
    return cost
  }

  private func groupText(_ costs: LineCosts, from: Int, after last: Int) -> Double {
    var cost = 0.0
    var last = last
    for index in from..<costs.tokens.ids.count {
      cost += Self.groupMixture.cost(
        model.text.cost(costs.tokens.ids[index], after: last), costs.tokens.generalCosts[index])
      if costs.tokens.words[index].ruleBefore, index > from { cost += 2 }
      last = costs.tokens.ids[index]
    }
    return cost
  }
}
