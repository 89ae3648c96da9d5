/// What a table's decoder goes by: the columns with their languages and widths.
struct TableModel {
  /// A column's role, its language and, once known, its width in letters, a blank included.
  struct Column {
    var head: TableHead.Column
    var language: ColumnLanguage
    var width: Double?
    /// The share of the rows' lines that hold a part of the column, once known.
    var presence: Double?
    /// Where the column's cells stand in their rows.
    var alignment: Alignment
    /// What it costs that a row has nothing in this column.
    let missing: Double

    /// A column before anything is known of its cells.
    init(_ head: TableHead.Column, language: ColumnLanguage, weights: TableWeights) {
      self.head = head
      self.language = language
      alignment = Alignment(weights)
      missing = Self.missing(head, weights)
    }

    /// How much of the column's language is the general one, as a share of probability.
    func generalShare(_ weights: TableWeights) -> Double {
      switch head.role {
      case .task, .indicator: weights.mainShare
      case .deliverable, .note, .funding: weights.textShare
      case .lead, .cooperating, .responsible: weights.nameShare
      case .target: weights.targetShare
      case .deadline: weights.deadlineShare
      case .unit, .ordinal: weights.unitShare
      }
    }

    /// The same after a number or a word: what goes on with a date or a target is known.
    func generalShare(after number: Bool, _ weights: TableWeights) -> Double {
      guard number, head.role == .deadline || head.role == .target else {
        return generalShare(weights)
      }
      return 0.02
    }

    /// What a fragment of the column costs: little where most lines have one.
    func cut(_ weights: TableWeights) -> Double {
      guard !isMain else { return weights.cutMain }
      guard let presence else { return weights.cut }
      let odds = ColumnLanguage.log((1 - presence) / presence)
      return max(-1, min(2.5, weights.cutLearnt + weights.presence * odds))
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
    private static func missing(_ head: TableHead.Column, _ weights: TableWeights) -> Double {
      switch head.role {
      case .ordinal, .note, .funding: 0
      case .task, .indicator: weights.missingMain
      case .lead: weights.missingLead
      case .target: weights.missingTarget
      case .deadline: head.isStart ? 0 : weights.missingDeadline
      case .responsible: weights.missingResponsible
      case .cooperating: weights.missingCooperating
      case .deliverable: weights.missingDeliverable
      case .unit: weights.missingUnit
      }
    }
  }

  /// Where cells that are lower than their row stand in it: what a half line of distance from the row's
  /// middle and from its top costs; the cheaper of the two counts.
  struct Alignment: Sendable {
    var middle: Double
    var top: Double

    init(middle: Double, top: Double) {
      self.middle = middle
      self.top = top
    }

    /// Where nothing is known of the column's cells.
    init(_ weights: TableWeights) {
      self.init(middle: weights.anyPlace, top: weights.anyPlace)
    }

    /// The cost of a cell's place, all heights in half lines from the row's top.
    func cost(top first: Int, bottom last: Int, of height: Int) -> Double {
      min(
        middle * Self.distance(abs(first + last - height)), top * Self.distance(2 * first))
    }

    /// Half a line is within what the OCR's order of lines can tell; beyond, each counts more.
    private static func distance(_ halves: Int) -> Double {
      let off = Double(halves) / 2
      return off <= 1 ? 0.5 * off : min(2 * off - 1.5, 12)
    }
  }

  /// The columns right of the ordinal.
  var columns: [Column]
  var hasOrdinal: Bool
  /// Where the rows' numbers stand.
  var numbers: Alignment
  /// The language of group rows: that of the running text.
  var text: ColumnLanguage
  var general: GeneralLanguage
  let weights: TableWeights
  /// The titles of the body's sections: groups of rows often have the same.
  var titles = KnownTitles()
  /// Whether a column holds deadlines.
  var hasDeadline: Bool { columns.contains { $0.head.role == .deadline } }
  /// The columns' traits.
  var traits: [Traits] { columns.map { Traits($0, weights) } }

  /// What the costs of each word ask of a column: plain values, that cost nothing to hand about.
  struct Traits: Sendable {
    let role: ColumnHeads.Role
    let isMain: Bool
    let isText: Bool
    /// Whether it holds agencies' names.
    let isName: Bool
    let width: Double?
    /// What a fragment of the column costs.
    let cut: Double
    private let mixture: Mixture
    private let mixtureAfterNumber: Mixture
    /// The same within a condition.
    let conditional: Mixture

    init(_ column: Column, _ weights: TableWeights) {
      role = column.head.role
      isMain = column.isMain
      isText = column.isText
      isName = role.namesAgencies
      width = column.width
      cut = column.cut(weights)
      mixture = Mixture(general: column.generalShare(weights))
      mixtureAfterNumber = Mixture(general: column.generalShare(after: true, weights))
      conditional = Mixture(general: weights.conditionShare)
    }

    /// How the column's language is mixed with the general one, after a number or a word.
    func mixture(after number: Bool) -> Mixture { number ? mixtureAfterNumber : mixture }
  }
  /// Whether rows may head sub-rows ("7" before "7.1").
  var isIndicators: Bool { columns.contains { $0.head.role == .indicator } }
}

/// How a column's own language and the general one are mixed.
struct Mixture: Sendable {
  /// The logarithms of their shares.
  private let own: Double
  private let general: Double

  /// - Parameter general: the general language's share.
  init(general: Double) {
    own = ColumnLanguage.log(1 - general)
    self.general = ColumnLanguage.log(general)
  }

  /// The cost of a word by its costs in both.
  func cost(_ own: Double, _ general: Double?) -> Double {
    guard let general else { return own }
    // The sum of two probabilities, in logarithms, without leaving the range of numbers.
    let a = own - self.own
    let b = general - self.general
    let least = min(a, b)
    // The other adds less than a hundredth.
    guard abs(a - b) < 5 else { return least }
    return least - ColumnLanguage.log(1 + ColumnLanguage.exp(least - max(a, b)))
  }
}

/// What decoding found: for each line what it is, and to which column its words belong.
struct TableLineReading {
  enum Kind { case startsRow, goesOn, startsGroup, continuesGroup }
  var kind: Kind
  /// The number of words that the row's or group's label takes up at the line's start.
  var labelWords = 0
  var label: RowLabel?
  var group: Int?
  /// The words that stand in a column, left to right; debris stands in none (-1).
  var words: [(word: Int, column: Int)] = []
  /// The line's place in its row, in half lines.
  var height = 0

  /// Each column's words on the line: from the first to the last, debris at the ends left out.
  func fragments() -> [(column: Int, words: Range<Int>)] {
    var found: [(column: Int, words: Range<Int>)] = []
    for (word, column) in words where column >= 0 {
      if let last = found.last, last.column == column {
        found[found.count - 1].words = last.words.lowerBound..<(word + 1)
      } else {
        found.append((column, word..<(word + 1)))
      }
    }
    return found
  }
}
