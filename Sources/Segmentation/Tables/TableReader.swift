import PlanDocument

/// Reads a flattened table: finds its rows and cells, learning the columns' languages and widths from the
/// table itself.
struct TableReader {
  let lines: TableLines
  let model: TableModel

  /// A row as it was found.
  struct Row {
    var label: RowLabel
    var isLabelRead: Bool
    var cells: [[Word]]
    var lines: [Int]
    /// The ordinal's own words.
    var labelWords: [Word] = []
  }

  /// What follows from top to bottom: rows, and groups' titles.
  enum Element {
    case row(Row)
    case group(value: Int, words: [Word])
  }

  private static let rounds = 3

  /// A table of more lines is no printed plan's: a narrower search keeps it affordable.
  private static let long = 4000
  /// The hypotheses that are kept at the last round; the first ones only prepare it.
  private static let beam = 20

  /// How many lines the columns' languages and widths are learnt from.
  private static let lesson = 300

  /// Reads the table.
  ///
  /// Decodes, learns what the cells hold and how wide the columns are, and decodes again.
  func read() -> [Element] {
    let tokens = lines.tokens
    let isLong = tokens.count > Self.long
    let beam = isLong ? 3 : Self.beam
    let rounds = isLong ? 1 : Self.rounds
    var model = model
    var readings: [TableLineReading] = []
    for round in 1...rounds {
      if round > 1 { learn(from: readings, tokens, into: &model) }
      let isLast = round == rounds
      // What the columns sound like is learnt from the table's first pages.
      let lines = isLast ? tokens : Array(tokens.prefix(Self.lesson))
      readings =
        TableDecoder(model: model, beam: isLast ? beam : beam / 3, measure: self.lines.measure)
        .decode(lines).readings
    }
    return elements(readings, tokens)
  }

  /// The cost of reading the first lines with these columns, before anything is learnt from them.
  func trial(_ count: Int) -> Double {
    TableDecoder(model: model, beam: 5, measure: 0).decode(Array(lines.tokens.prefix(count))).cost
  }

  // MARK: - Learning

  private func learn(
    from readings: [TableLineReading], _ tokens: [TableTokens], into model: inout TableModel
  ) {
    var learned = self.model
    var widths = [[Int]](repeating: [], count: model.columns.count)
    var cells = [[[Int]]](repeating: [], count: model.columns.count)
    var open = [[Int]](repeating: [], count: model.columns.count)
    var lastWidth = [Int?](repeating: nil, count: model.columns.count)
    func flush() {
      for column in open.indices where !open[column].isEmpty {
        cells[column].append(open[column])
        open[column] = []
      }
      lastWidth = lastWidth.map { _ in nil }
    }
    for (reading, line) in zip(readings, tokens) {
      if reading.kind != .goesOn { flush() }
      guard reading.kind == .goesOn || reading.kind == .startsRow else { continue }
      var from = reading.labelWords
      for (column, to) in reading.cuts.enumerated() where to > from {
        open[column] += line.ids[from..<to]
        // A fragment that another follows was broken for want of room: it is about as wide as its column.
        if let width = lastWidth[column] { widths[column].append(width) }
        lastWidth[column] = line.ends[to] - line.ends[from] - 1
        from = to
      }
    }
    flush()
    for column in widths.indices {
      learned.columns[column].language.learn(repeated: cells[column])
      let sorted = widths[column].sorted()
      learned.columns[column].width =
        sorted.count < 3 ? nil : Double(sorted[sorted.count * 8 / 10])
    }
    model = learned
  }

  // MARK: - Elements

  private func elements(
    _ readings: [TableLineReading], _ tokens: [TableTokens]
  ) -> [Element] {
    var elements: [Element] = []
    var previous = RowLabel(major: 0, minor: 0)
    var row: Row?
    func flush() {
      guard var done = row else { return }
      if !done.isLabelRead { done.label = previous.next }
      previous = done.label
      elements.append(.row(done))
      row = nil
    }
    for (position, reading) in readings.enumerated() {
      let line = tokens[position]
      switch reading.kind {
      case .startsGroup:
        flush()
        elements.append(
          .group(value: reading.group ?? 0, words: Array(line.words.dropFirst(reading.labelWords))))
      case .continuesGroup:
        if case .group(let value, let words)? = elements.last {
          elements[elements.count - 1] = .group(
            value: value, words: words + line.words.dropFirst(reading.labelWords))
        }
      case .startsRow, .goesOn:
        if reading.kind == .startsRow {
          flush()
          row = Row(
            label: previous.next, isLabelRead: false,
            cells: [[Word]](repeating: [], count: model.columns.count), lines: [])
        }
        row?.lines.append(lines.numbers[position])
        if let label = reading.label, reading.labelWords > 0, row?.isLabelRead == false {
          row?.label = label
          row?.isLabelRead = true
        }
        var from = reading.labelWords
        row?.labelWords += line.words.prefix(from)
        for (column, to) in reading.cuts.enumerated() where to > from {
          row?.cells[column] += line.words[from..<to]
          from = to
        }
      }
    }
    flush()
    return Self.withInferredLabels(elements)
  }

  /// Gives rows whose numbers were lost those before the next row's: after a group's title the count may
  /// have begun again, which only the rows that follow can tell.
  private static func withInferredLabels(_ elements: [Element]) -> [Element] {
    var elements = elements
    var next: RowLabel?
    for index in elements.indices.reversed() {
      guard case .row(var row) = elements[index] else {
        next = nil
        continue
      }
      if !row.isLabelRead, let following = next {
        if following.minor > 1 {
          row.label = RowLabel(major: following.major, minor: following.minor - 1)
        } else if following.minor == 0, following.major > 1 {
          row.label = RowLabel(major: following.major - 1, minor: 0)
        }
        elements[index] = .row(row)
      }
      next = row.label
    }
    return elements
  }
}
