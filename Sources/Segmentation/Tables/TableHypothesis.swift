extension TableDecoder {
  /// What is assumed of the lines read so far, and its cost.
  struct Hypothesis {
    /// How the open row's cells ended so far.
    var cells: [CellState]
    /// The open row's number where it was read, and whether something stood in its place that could not be read.
    var label: RowLabel?
    var isNumbered = false
    /// The number of the row before.
    var previous = RowLabel(major: 0, minor: 0)
    /// The last number that was read, and how many rows without one followed it.
    var lastRead = RowLabel(major: 0, minor: 0)
    var since = 0
    /// Whether a group's title came since, after which the count may begin again.
    var restarts = true
    /// The number of the row before if the count did begin again, as long as no number tells.
    var restarted: RowLabel?
    /// The last group's number, whether its label was read, and whether its title may go on.
    var group = 0
    var groupSeen = true
    var inGroup = false
    var inRow = false
    /// The row's first line, and the last line's place below it, in half lines.
    var start = 0
    var height = 0
    /// The place of the line that the row's number stands on.
    var labelHeight = 0
    /// How many lines the row has.
    var lines = 0
    /// Whether the row has a line that could not be read.
    var unreadable = false
    /// Whether the row goes over a page's end, and whether cells stand side by side on one of its lines.
    var isBroken = false
    var isJoint = false
    /// Whether the row only heads those below it: nothing is missing in it.
    var isHead = false
    /// The last word of a group's title, and the width of its last line.
    var lastId = ColumnLanguage.start
    var groupWidth = 0
    var cost = 0.0
    /// The last step that led here.
    var trail = -1

    /// What the lines that follow depend on, mixed: hypotheses that agree in it are one.
    var mixture: UInt64 {
      var mixture: UInt64 =
        (inGroup ? 1 : 0) + (groupSeen ? 2 : 0) + (inRow ? 4 : 0) + (isNumbered ? 8 : 0)
      func add(_ value: Int) {
        mixture = (mixture ^ UInt64(bitPattern: Int64(value))) &* 0x9E37_79B9_7F4A_7C15
        mixture ^= mixture >> 31
      }
      add(start)
      add(group)
      add(previous.major &* 512 &+ previous.minor)
      add(since)
      add(restarted.map { $0.major &* 512 &+ $0.minor } ?? -1)
      add(label.map { $0.major &* 512 &+ $0.minor } ?? -1)
      for cell in cells { add(Int(truncatingIfNeeded: cell.mixture)) }
      return mixture
    }
  }

  /// A line's reading on the way to a hypothesis.
  struct Step {
    var reading: TableLineReading
    var previous: Int
  }

  /// A way to go on with a hypothesis, before its cells are worked out.
  struct Offer {
    /// The hypothesis with all that changes but for the cells.
    var base: Hypothesis
    var reading: TableLineReading
    /// The cut's last word; -2 where the line is not cut.
    var node: Int32 = -2
    var cost: Double
  }

  /// What a row that begins depends on.
  struct RowStart: Equatable {
    var previous: RowLabel
    var group: Int
    var restarts: Bool
    var groupSeen: Bool
    var lastRead: RowLabel
    var since: Int
    var restarted: RowLabel?

    init(_ hypothesis: Hypothesis) {
      previous = hypothesis.previous
      group = hypothesis.group
      restarts = hypothesis.restarts
      groupSeen = hypothesis.groupSeen
      lastRead = hypothesis.lastRead
      since = hypothesis.since
      restarted = hypothesis.restarted
    }
  }
}
