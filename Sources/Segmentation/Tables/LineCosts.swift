/// The costs of a line's fragments in each column, worked out once for the line.
struct LineCosts {
  let tokens: TableTokens
  /// For each column the costs of the words after the first, summed up from the left.
  private let sums: [[Double]]
  /// For each column the width above which a fragment is too wide; infinite where unknown.
  private let limits: [Double]
  let model: TableModel
  /// Cuts that give no column a word: all words belong to the label or are left out.
  var nowhere: [Int] { [Int](repeating: 0, count: model.columns.count) }

  init(_ tokens: TableTokens, model: TableModel) {
    self.tokens = tokens
    self.model = model
    limits = model.columns.map { ($0.width ?? .infinity) * 1.12 + 1 }
    sums = model.columns.map { column in
      var sum = 0.0
      return tokens.words.indices.map { index in
        guard index > 0 else { return 0 }
        sum += Self.inside(tokens, index, column)
        return sum
      }
    }
  }

  /// The cost of the words i..<j of one fragment but for the first word's link to what stands before it:
  /// the words' own and that of being wider than the column.
  func fragment(_ column: Int, _ from: Int, _ to: Int) -> Double {
    let excess = Double(tokens.ends[to] - tokens.ends[from] - 1) - limits[column]
    return sums[column][to - 1] - sums[column][from] + (excess > 0 ? min(0.4 * excess, 8) : 0)
  }

  private static func inside(_ tokens: TableTokens, _ index: Int, _ column: TableModel.Column)
    -> Double
  {
    let last = tokens.ids[index - 1]
    let id = tokens.ids[index]
    let before = tokens.words[index - 1]
    let own = column.language.listCost(
      id, after: last, isSeparated: before.endsComma || before.endsClause)
    var cost = TableModel.mixed(
      own, tokens.generalCosts[index], share: column.generalShare)
    let word = tokens.words[index]
    // A rule between two words of one cell, a capital in the middle of a sentence: both speak for a cut.
    if word.ruleBefore { cost += 3 }
    if word.startsUpper, !tokens.words[index - 1].endsClause, !tokens.words[index - 1].endsComma,
      !column.language.knows(id, after: last)
    {
      cost += 0.8
    }
    if !column.isText, !Self.isUsual(tokens.generalCosts[index]) {
      cost += Self.strangeness(id, word, after: last, column)
    }
    return cost
  }

  /// Whether the general language expects a word: what goes on well is not strange, though the column
  /// has never had it.
  private static func isUsual(_ cost: Double?) -> Bool { (cost ?? .infinity) < 3.5 }

  /// The cost of a small word where a column of names and dates has never had it: unknown names are written
  /// with capitals, dates with digits, so such a word belongs to the text beside.
  private static func strangeness(
    _ id: Int, _ word: Word, after last: Int, _ column: TableModel.Column
  ) -> Double {
    guard word.startsLower, !column.language.knows(id, after: last), !column.language.joins(id),
      !column.language.joins(last)
    else { return 0 }
    return column.head.role == .deadline ? 0.7 : 1.5
  }

  /// What a cell looked like when its last fragment ended.
  struct CellState: Hashable {
    /// The last word's number; `ColumnLanguage.start` where the cell is empty.
    var last = ColumnLanguage.start
    var lastLine = 0
    var width = 0
    var endsClause = false
    var endsComma = false
    /// Whether the last word is a code or a date cut at the line's end.
    var isOpen = false
    /// Whether a colon or a semicolon stands at the end.
    var endsList = false
    /// What the general language model remembers of the cell's last words.
    var state = GeneralLanguage.State(one: -1, two: -1, three: -1)
    /// Whether nothing is announced to follow: no comma, colon or semicolon stands at the end.
    var isWhole: Bool { !endsComma && !isOpen && !endsList }
    var isEmpty: Bool { last == ColumnLanguage.start }

    /// The fields that tell states apart in practice, mixed: hashing is half the search's work.
    var mixture: Int {
      ((last &* 31 &+ lastLine) &* 131 &+ width) &* 524_287 &+ Int(state.three) &* 31
        &+ Int(state.two)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(mixture) }
  }

  /// The cost of beginning a fragment with a word, after what the cell already holds.
  func link(_ column: Int, _ index: Int, _ state: CellState, line: Int) -> Double {
    let word = tokens.words[index]
    let role = model.columns[column]
    let own = role.language.listCost(
      tokens.ids[index], after: state.last, isSeparated: state.endsComma || state.endsClause)
    let general = model.general.extend(
      state.isEmpty ? model.general.start : state.state, with: tokens.runs[index])
    var cost = TableModel.mixed(own, general?.cost, share: role.generalShare)
    if model.hasDeadline, tokens.isDate[index], !role.isMain, role.head.role != .deadline {
      // A date that opens a fragment has a column of its own.
      cost += 4
    }
    // Each cut must be worth its while.
    if !role.isMain { cost += 1 }
    if index > 0 {
      // A boundary inside the line: rules mark it where the OCR kept them.
      if word.ruleBefore { cost -= 1.5 } else if tokens.hasRules { cost += 0.4 }
    }
    if state.isEmpty {
      if word.startsLower { cost += role.isMain ? 5 : role.head.role == .deadline ? 2 : 3.5 }
      return cost
    }
    if state.isOpen, word.shape.hasDigit || word.isCapitals { return min(cost, 0.5) }
    let gap = line - state.lastLine - 1
    if gap > 0 { cost += min(0.5 + 0.5 * Double(gap), 3) }
    if word.startsUpper, !state.endsClause, !state.endsComma,
      !role.language.knows(tokens.ids[index], after: state.last)
    {
      cost += 1.2
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
    if !role.isMain, !role.language.knows(tokens.ids[index], after: state.last),
      !role.language.joins(tokens.ids[index]), !role.language.joins(state.last),
      !Self.isUsual(general?.cost)
    {
      // Cells beside the main one are short and formulaic: what goes on with them is known or set off.
      if !state.endsComma && !state.endsClause { cost += role.isText ? 1 : 2 }
      if !role.isText {
        cost += Self.strangeness(tokens.ids[index], word, after: state.last, role)
      }
    }
    if let width = role.width, gap <= 0 {
      // The typesetter broke the line because the next word found no room.
      let needed = Double(state.width + 1 + word.shape.length)
      let room = width * 0.84 - needed
      if room > 0 { cost += min(0.35 * room, 3) }
    }
    return cost
  }

  /// The cells' states after the line is cut at `ends`.
  func cells(_ cells: [CellState], after ends: [Int], from start: Int, line: Int) -> [CellState] {
    var made = cells
    var from = start
    for (column, to) in ends.enumerated() where to > from {
      let word = tokens.words[to - 1]
      var state = tokens.states[to - 1]
      if to - from < 3 {
        // The line's own memory reaches back into the next column: begin with the cell's.
        state = cells[column].isEmpty ? model.general.start : cells[column].state
        for index in from..<to {
          state = model.general.extend(state, with: tokens.runs[index])?.next ?? state
        }
      }
      made[column] = CellState(
        last: tokens.ids[to - 1], lastLine: line, width: tokens.ends[to] - tokens.ends[from] - 1,
        endsClause: word.endsClause, endsComma: word.endsComma,
        isOpen: word.shape.length > 1 && (word.shape.last == "/" || word.shape.last == "-"),
        endsList: word.shape.last == ";" || word.shape.last == ":", state: state)
      from = to
    }
    return made
  }
}
