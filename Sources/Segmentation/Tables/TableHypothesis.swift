extension TableDecoder {
  /// What is assumed of the lines read so far, and its cost.
  struct Hypothesis {
    /// How the open row's cells ended so far.
    var cells: [LineCosts.CellState]
    /// The open row's number where it was read, and the number of the row before.
    var label: RowLabel?
    var previous = RowLabel(major: 0, minor: 0)
    /// Whether a group's title came since, after which the count may begin again.
    var restarts = true
    /// The last group's number, whether its label was read, and whether its title may go on.
    var group = 0
    var groupSeen = true
    var inGroup = false
    var inRow = false
    /// How many lines the row has, and on which of them its number stands.
    var lines = 0
    var labelLine = 0
    /// Whether the row has a line that could not be read.
    var unreadable = false
    /// The last word of a group's title, and the width of its last line.
    var lastId = ColumnLanguage.start
    var groupWidth = 0
    var cost = 0.0
    /// The last step that led here.
    var trail = -1
  }

  /// What the lines that follow depend on: hypotheses that agree in it are one, the cheapest of them.
  struct Key: Hashable {
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

  /// A column with a cell's state: what the costs of beginning a fragment depend on.
  struct LinkKey: Hashable {
    var column: Int
    var cell: LineCosts.CellState

    func hash(into hasher: inout Hasher) { hasher.combine(cell.mixture &* 16 &+ column) }
  }
  /// Gives the costs of beginning a fragment of each column with each word.
  typealias Links = (LineCosts, [LineCosts.CellState], Int) -> [[Double]]

  /// A line's reading on the way to a hypothesis.
  struct Step {
    var reading: TableLineReading
    var previous: Int
  }

  /// A hypothesis offered for the next line.
  struct Offer {
    var hypothesis: Hypothesis
    var reading: TableLineReading
    var number: Int
  }

  /// What a row that begins depends on.
  struct RowStart: Hashable {
    var previous: RowLabel
    var group: Int
    var restarts: Bool
    var groupSeen: Bool
  }
}
