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
    /// What each line holds of the cells, in the order of print.
    var pieces: [(column: Int, words: [Word])] = []
    var lines: [Int]
    /// The ordinal's own words.
    var labelWords: [Word] = []
  }

  /// What follows from top to bottom: rows, and groups' titles.
  enum Element {
    case row(Row)
    case group(label: String, words: [Word])
  }

  /// A table of more lines is no printed plan's: a narrower search keeps it affordable.
  private static let long = 4000
  private static let rounds = 2

  /// How many lines the columns' languages and widths are learnt from.
  private static let lesson = 180

  /// Reads the table.
  ///
  /// Decodes, learns what the cells hold, how wide the columns are and where cells stand in their rows, and
  /// decodes again.
  func read() -> [Element] {
    let tokens = lines.tokens
    let isLong = tokens.count > Self.long
    let anchors = model.hasOrdinal ? RowAnchors.find(in: tokens) : [:]
    let groups = GroupAnchors(in: tokens, rows: anchors)
    let heads = RowAnchors.heads(anchors)
    func decode(_ lines: [TableTokens], _ model: TableModel, beam: Int) -> [TableLineReading] {
      var decoder = TableDecoder(model: model, beam: beam, measure: self.lines.measure)
      decoder.anchors = anchors
      decoder.heads = heads
      decoder.groups = groups
      return decoder.decode(lines).readings
    }
    var learned = model
    if !isLong {
      for _ in 1..<Self.rounds {
        let lesson = Array(tokens.prefix(Self.lesson))
        let readings = decode(lesson, learned, beam: Int(model.weights.beamLesson))
        learned = TableLesson(model: model, readings: readings, tokens: lesson).learned()
      }
    }
    let readings = decode(tokens, learned, beam: isLong ? 3 : Int(model.weights.beamReading))
    return elements(readings, tokens)
  }

  /// The cost of reading the first lines with these columns, before anything is learnt from them.
  func trial(_ count: Int) -> Double {
    TableDecoder(model: model, beam: 4, measure: 0, search: .trial)
      .decode(Array(lines.tokens.prefix(count))).cost
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
          .group(
            label: GroupLabel.text(reading.group ?? 0, line.words.prefix(reading.labelWords)),
            words: Array(line.words.dropFirst(reading.labelWords))))
      case .continuesGroup:
        if case .group(let label, let words)? = elements.last {
          elements[elements.count - 1] = .group(
            label: label, words: words + line.words.dropFirst(reading.labelWords))
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
        row?.labelWords += line.words.prefix(reading.labelWords)
        for (column, words) in reading.fragments() {
          let role = model.columns[column].head.role
          let printed = words.filter { line.isPrint($0, within: words, of: role) }
            .map { line.words[$0] }
          guard !printed.isEmpty else { continue }
          row?.cells[column] += printed
          row?.pieces.append((column, printed))
        }
      }
    }
    flush()
    return Self.withInferredLabels(Self.withSubRows(elements))
  }

  /// Numbers rows without a number between "2" and "3": they are 2.1, 2.2.
  static func withSubRows(_ elements: [Element]) -> [Element] {
    var elements = elements
    var head: RowLabel?
    var lost: [Int] = []
    for index in elements.indices {
      guard case .row(let row) = elements[index] else {
        head = nil
        continue
      }
      if !row.isLabelRead {
        lost.append(index)
        continue
      }
      if let head, head.minor == 0, row.label == head.next {
        for (place, index) in lost.enumerated() {
          guard case .row(var row) = elements[index] else { continue }
          row.label = RowLabel(major: head.major, minor: place + 1)
          row.isLabelRead = true
          elements[index] = .row(row)
        }
      }
      head = row.label
      lost = []
    }
    return elements
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
