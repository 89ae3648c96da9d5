import LanguageModel

/// The costs of beginning a fragment, worked out when they are first asked for.
///
/// Many hypotheses agree in most of their cells: each distinct cell is asked about once for each word.
struct LinkCosts {
  private var cells: [[CellState]]
  private var costs: [[Double]]
  private let count: Int
  private let line: Int

  /// - Parameters:
  ///   - columns: how many columns the table has.
  ///   - count: how many words the line has.
  ///   - line: the line's index in the table.
  init(columns: Int, count: Int, line: Int) {
    cells = [[CellState]](repeating: [], count: columns)
    costs = [[Double]](repeating: [], count: columns)
    self.count = count
    self.line = line
  }

  /// A number for each column's cell, the same for cells that are the same to what follows.
  mutating func numbers(of states: [CellState]) -> [Int] {
    states.indices.map { column in
      if let known = cells[column].firstIndex(where: { $0.isSame(states[column]) }) { return known }
      cells[column].append(states[column])
      costs[column] += [Double](repeating: .nan, count: count)
      return cells[column].count - 1
    }
  }

  /// The cost of beginning a fragment of the column with a word, after a cell.
  mutating func cost(_ line: LineCosts, _ column: Int, cell: Int, _ word: Int) -> Double {
    let place = cell * count + word
    let known = costs[column][place]
    if !known.isNaN { return known }
    let cost = line.link(column, word, cells[column][cell], line: self.line)
    costs[column][place] = cost
    return cost
  }
}

/// What a cell looked like when its last fragment ended.
struct CellState: Sendable {
  /// The last word's number; `ColumnLanguage.start` where the cell is empty.
  var last = ColumnLanguage.start
  var lastLine = 0
  /// The width of its last fragment, in hundredths of a letter, with a blank.
  var width = 0
  /// The heights of the cell's first and last lines in its row, in half lines.
  var top = 0
  var bottom = 0
  var endsClause = false
  /// What a clause's end costs behind the last word.
  var endCost = 0.0
  var endsComma = false
  var endsNumber = false
  /// Whether a value stands in the cell, and whether its range is still open ("10 -").
  var hasValue = false
  var opensRange = false
  /// Whether the last word is a code or a date cut at the line's end.
  var isOpen = false
  /// Whether a colon or a semicolon stands at the end.
  var endsList = false
  /// Whether letters that could not be read stand behind the last word.
  var endsInLoss = false
  /// Whether the cell began with words that open a condition: any text may follow.
  var isConditional = false
  /// What the last word is to the case of the next.
  var context = CapitalModel.Context.clauseEnd
  /// What the general language model remembers of the cell's last words.
  var state = GeneralLanguage.State(one: -1, two: -1, three: -1)
  /// Whether nothing is announced to follow: no comma, colon or semicolon stands at the end.
  var isWhole: Bool { !endsComma && !isOpen && !endsList }
  var isEmpty: Bool { last == ColumnLanguage.start }

  /// Whether what follows costs the same after both.
  func isSame(_ other: CellState) -> Bool {
    last == other.last && lastLine == other.lastLine && width == other.width
      && endsClause == other.endsClause && endsComma == other.endsComma
      && endsInLoss == other.endsInLoss && isConditional == other.isConditional
      && hasValue == other.hasValue && opensRange == other.opensRange
      && state.two == other.state.two && state.three == other.state.three
  }

  /// The fields that tell states apart in practice, mixed.
  var mixture: UInt64 {
    var mixture = UInt64(bitPattern: Int64(last)) &* 0x9E37_79B9_7F4A_7C15
    mixture = (mixture ^ UInt64(lastLine)) &* 0xBF58_476D_1CE4_E5B9
    mixture =
      (mixture ^ UInt64(truncatingIfNeeded: width &* 8192 &+ top &* 64 &+ bottom))
      &* 0x94D0_49BB_1331_11EB
    return mixture ^ (mixture >> 29)
  }
}
