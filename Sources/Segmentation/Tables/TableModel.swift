/// What a table's decoder goes by: the columns with their languages and widths.
struct TableModel {
  /// A column's role, its language and, once known, its width in letters.
  struct Column {
    var head: TableHead.Column
    var language: ColumnLanguage
    var width: Double?
    /// How much of the column's language is the general one, as a share of probability.
    var generalShare: Double {
      switch head.role {
      case .task, .indicator: 0.6
      case .deliverable, .note, .funding: 0.3
      case .lead, .cooperating, .responsible, .target: 0.06
      case .deadline: 0.15
      case .unit, .ordinal: 0.04
      }
    }

    /// Whether the column holds running text that anything can stand in.
    var isText: Bool {
      switch head.role {
      case .task, .indicator, .deliverable, .note, .funding: true
      default: false
      }
    }
    /// Whether a row without this cell is a row at all.
    var isMain: Bool { head.role == .task || head.role == .indicator }
    /// What it costs that a row has nothing in this column.
    var missing: Double {
      switch head.role {
      case .ordinal, .note, .funding: 0
      case .task, .indicator: 8
      case .lead, .target: 2.5
      case .deadline: 2.5
      case .responsible, .cooperating, .deliverable, .unit: 1.6
      }
    }
  }

  /// The columns right of the ordinal.
  var columns: [Column]
  var hasOrdinal: Bool
  /// The language of group rows: that of the running text.
  var text: ColumnLanguage
  var general: GeneralLanguage
  /// The titles of the body's sections: groups of rows often have the same.
  var titles = KnownTitles()
  /// Whether a column holds deadlines.
  var hasDeadline: Bool { columns.contains { $0.head.role == .deadline } }
  /// Whether rows may head sub-rows ("7" before "7.1").
  var isIndicators: Bool { columns.contains { $0.head.role == .indicator } }
}

extension TableModel {
  /// The cost of a word by the column's own language and the general one together.
  static func mixed(_ own: Double, _ general: Double?, share: Double) -> Double {
    guard let general else { return own }
    // The sum of two probabilities, in logarithms, without leaving the range of numbers.
    let a = own - ColumnLanguage.log(1 - share)
    let b = general - ColumnLanguage.log(share)
    let least = min(a, b)
    return least - ColumnLanguage.log(1 + ColumnLanguage.exp(least - max(a, b)))
  }
}

/// What decoding found: for each line what it is, and where it is cut.
struct TableLineReading {
  enum Kind { case startsRow, goesOn, startsGroup, continuesGroup }
  var kind: Kind
  /// The number of words that the row's or group's label takes up at the line's start.
  var labelWords: Int
  var label: RowLabel?
  var group: Int?
  /// Where each column's words end; they begin where the column before ends.
  var cuts: [Int]
}
