/// The costs of a line's words in each column, worked out once for the line.
struct LineCosts {
  let tokens: TableTokens
  let model: TableModel
  /// How many words are cut; none of a line that is too long.
  let count: Int
  /// For each column the costs of the words as continuations of their fragment.
  private let insides: [Double]
  /// For each column the width above which a fragment is too wide; infinite where unknown.
  private let limits: [Double]
  /// The most that letters beyond a column's width cost.
  private static let mostExcess = 8.0

  init(_ tokens: TableTokens, model: TableModel) {
    self.tokens = tokens
    self.model = model
    let count = tokens.words.count <= LineCutter.longest ? tokens.words.count : 0
    self.count = count
    limits = model.columns.map { ($0.width ?? .infinity) * 1.12 + 1 }
    var insides: [Double] = []
    insides.reserveCapacity(model.columns.count * count)
    for column in model.columns {
      for index in 0..<count {
        insides.append(index == 0 ? 0 : Self.inside(tokens, index, column, model.weights))
      }
    }
    self.insides = insides
  }

  /// The cost of a word that goes on with its fragment.
  func inside(_ column: Int, _ word: Int) -> Double { insides[column * count + word] }

  /// What a word adds to the cost of a fragment's being wider than its column.
  func excess(_ column: Int, _ from: Int, _ word: Int) -> Double {
    let limit = limits[column]
    let over = Double(tokens.ends[word + 1] - tokens.ends[from] - 1) - limit
    guard over > 0 else { return 0 }
    let before = max(0, Double(tokens.ends[word] - tokens.ends[from] - 1) - limit)
    return min(model.weights.excess * over, Self.mostExcess)
      - min(model.weights.excess * before, Self.mostExcess)
  }

  /// The cost of leaving a word out as debris.
  func omission(_ word: Int) -> Double { model.weights.omission * tokens.omissions[word] }

  private static func inside(_ tokens: TableTokens, _ index: Int, _ column: TableModel.Column,
    _ weights: TableWeights
  ) -> Double
  {
    let last = tokens.ids[index - 1]
    let id = tokens.ids[index]
    let before = tokens.words[index - 1]
    let known = column.language.look(id, after: last, isSeparated: before.endsComma || before.endsClause)
    var cost = TableModel.mixed(
      known.cost, tokens.generalCosts[index],
      share: column.generalShare(after: before.shape.hasDigit))
    let word = tokens.words[index]
    // A rule between two words of one cell, a capital in the middle of a sentence: both speak for a cut.
    if word.ruleBefore { cost += weights.ruleInside }
    if word.startsUpper, !before.endsClause, !before.endsComma, !known.isKnown {
      cost += weights.capitalInside
    }
    if !column.isText, !known.isKnown, !isUsual(tokens.generalCosts[index]) {
      cost += strangeness(id, word, after: last, column, weights)
    }
    return cost
  }

  /// Whether the general language expects a word: what goes on well is not strange, though the column
  /// has never had it.
  private static func isUsual(_ cost: Double?) -> Bool { (cost ?? .infinity) < 3.5 }

  /// The cost of a small word where a column of names and dates has never had it: unknown names are written
  /// with capitals, dates with digits, so such a word belongs to the text beside.
  private static func strangeness(
    _ id: Int, _ word: Word, after last: Int, _ column: TableModel.Column,
    _ weights: TableWeights
  ) -> Double {
    guard word.startsLower, !column.language.joins(id), !column.language.joins(last) else {
      return 0
    }
    return column.head.role == .deadline ? weights.strange / 2 : weights.strange
  }

  /// The cost of beginning a fragment with a word, after what the cell already holds.
  func link(_ column: Int, _ index: Int, _ state: CellState, line: Int) -> Double {
    let word = tokens.words[index]
    let role = model.columns[column]
    let weights = model.weights
    let known = role.language.look(
      tokens.ids[index], after: state.last, isSeparated: state.endsComma || state.endsClause)
    let general =
      state.isEmpty
      ? tokens.openingCosts[index]
      : model.general.extend(state.state, with: tokens.runs[index])?.cost
    var cost = TableModel.mixed(
      known.cost, general, share: role.generalShare(after: state.endsNumber))
    if model.hasDeadline, tokens.isDate[index], !role.isMain, role.head.role != .deadline {
      // A date that opens a fragment has a column of its own.
      cost += 4
    }
    // Each cut must be worth its while.
    if !role.isMain { cost += weights.cut }
    if index > 0 {
      // A boundary inside the line: rules mark it where the OCR kept them.
      if word.ruleBefore { 
        cost += weights.ruleCut
      } else if tokens.hasRules {
        cost += weights.noRule
      }
    }
    if state.isEmpty {
      if word.startsLower {
        cost +=
          role.isMain
          ? weights.smallMain
          : role.head.role == .unit
            ? 0 : role.head.role == .deadline ? weights.smallDeadline : weights.smallStart
      }
      return cost
    }
    if state.isOpen, word.shape.hasDigit || word.isCapitals { return min(cost, 0.5) }
    let gap = line - state.lastLine - 1
    if gap > 0 { cost += min(weights.gap * Double(gap), 4 * weights.gap) }
    if word.startsUpper, !state.endsClause, !state.endsComma, !known.isKnown {
      cost += weights.capitalLink
    }
    if state.endsClause && word.startsLower { cost += 0.6 }
    if !word.startsLower, gap > 0, state.isWhole,
      role.language.cost(ColumnLanguage.end, after: state.last) < 3
    {
      // What ended lines ago does not begin anew in the same row.
      cost += role.isMain ? 1 : 3
    } else if role.isMain, state.isWhole, word.startsUpper {
      cost += 1
    }
    if !role.isMain, !known.isKnown, !role.language.joins(tokens.ids[index]),
      !role.language.joins(state.last), !Self.isUsual(general)
    {
      // Cells beside the main one are short and formulaic: what goes on with them is known or set off.
      if !state.endsComma && !state.endsClause { 
        cost += role.isText ? weights.unannounced / 2 : weights.unannounced
      }
      if !role.isText {
        cost += Self.strangeness(tokens.ids[index], word, after: state.last, role, weights)
      }
    }
    if let width = role.width, gap <= 0 {
      // The typesetter broke the line because the next word found no room.
      let needed = Double(state.width + 1 + word.shape.length)
      let room = width * 0.84 - needed
      if room > 0 { cost += min(weights.room * room, 3) }
    }
    return cost
  }

  /// The cells' states after the line is cut.
  ///
  /// - Parameter height: the line's place in its row, in half lines.
  func cells(
    _ cells: [CellState], after cut: [(word: Int, column: Int)], line: Int, height: Int
  ) -> [CellState] {
    var made = cells
    var index = 0
    while index < cut.count {
      let column = cut[index].column
      guard column >= 0 else {
        index += 1
        continue
      }
      let first = cut[index].word
      var last = first
      var next = index
      var isUnbroken = true
      while next < cut.count, cut[next].column == column || cut[next].column < 0 {
        if cut[next].column == column {
          isUnbroken = isUnbroken && cut[next].word <= last + 1
          last = cut[next].word
        }
        next += 1
      }
      var state = tokens.states[last]
      if last - first < 2 || !isUnbroken {
        // The line's own memory reaches back into the next column: begin with the cell's.
        state = cells[column].isEmpty ? model.general.start : cells[column].state
        for place in cut[index..<next] where place.column == column {
          state = model.general.extend(state, with: tokens.runs[place.word])?.next ?? state
        }
      }
      let word = tokens.words[last]
      made[column] = CellState(
        last: tokens.ids[last], lastLine: line,
        width: tokens.ends[last + 1] - tokens.ends[first] - 1,
        top: cells[column].isEmpty ? height : cells[column].top, bottom: height,
        endsClause: word.endsClause, endsComma: word.endsComma,
        endsNumber: word.shape.hasDigit,
        isOpen: word.shape.length > 1 && (word.shape.last == "/" || word.shape.last == "-"),
        endsList: word.shape.last == ";" || word.shape.last == ":", state: state)
      index = next
    }
    return made
  }
}
