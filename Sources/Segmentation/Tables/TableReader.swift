import PlanDocument

/// Reads a flattened table: finds its rows and cells, learning the columns' languages and widths from the
/// table itself.
struct TableReader {
  let head: TableHead
  let lines: [TextLine]
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

  /// Reads the lines of the range that are not the head's repetitions.
  ///
  /// Decodes, learns what the cells hold and how wide the columns are, and decodes again.
  func read(
    _ range: Range<Int>, numbers: inout WordNumbers
  ) -> (elements: [Element], cost: Double) {
    let (tokens, indices) = prepared(range, numbers: &numbers)
    // A table of many thousand lines is no printed plan's: a narrower search keeps it affordable.
    let beam = tokens.count > 4000 ? 3 : 24
    var model = model
    let widths = tokens.map { $0.ends.last ?? 0 }.sorted()
    let measure = widths.isEmpty ? 0 : Double(widths[widths.count * 9 / 10])
    var result = TableDecoder(model: model, beam: beam / 3 + 2, measure: measure)
      .decode(tokens)
    let rounds = tokens.count > 4000 ? 1 : Self.rounds
    for round in 1..<rounds {
      learn(from: result.readings, tokens, into: &model)
      let width = round + 1 == rounds ? beam : beam / 3 + 2
      result = TableDecoder(model: model, beam: width, measure: measure).decode(tokens)
    }
    let words = tokens.reduce(0) { $0 + $1.words.count }
    return (
      elements(result.readings, tokens, indices), words == 0 ? 0 : result.cost / Double(words)
    )
  }

  /// The cost of reading the first lines with these columns, before anything is learnt from them.
  func trial(_ range: Range<Int>, numbers: inout WordNumbers) -> Double {
    let (tokens, _) = prepared(range, numbers: &numbers)
    return TableDecoder(model: model, beam: 8, measure: 0).decode(Array(tokens.prefix(50))).cost
  }

  private func prepared(
    _ range: Range<Int>, numbers: inout WordNumbers
  ) -> (tokens: [TableTokens], indices: [Int]) {
    let kept = bodyLines(range)
    var blanks = 0
    var tokens: [TableTokens] = []
    var indices: [Int] = []
    for index in range {
      guard kept.contains(index) else {
        if lines[index].isBlank { blanks += 1 }
        continue
      }
      tokens.append(
        TableTokens(
          line: lines[index], blanks: blanks, numbers: &numbers, general: model.general))
      indices.append(index)
      blanks = 0
    }
    return (tokens, indices)
  }

  /// The lines that hold rows: neither blank nor a repetition of the head.
  private func bodyLines(_ range: Range<Int>) -> Set<Int> {
    var repeats: Set<Int> = []
    for index in range where lines[index].words.count >= 5 && headShare(lines[index]) >= 0.6 {
      repeats.insert(index)
      // The head's other lines stand right above and below.
      for step in [-1, 1] {
        var at = index + step
        var seen = 0
        while range.contains(at), seen < 3 {
          if !lines[at].isBlank {
            guard headShare(lines[at]) >= 0.7, lines[at].words.count <= 12 else { break }
            repeats.insert(at)
            seen += 1
          }
          at += step
          if abs(at - index) > 5 { break }
        }
      }
    }
    return Set(
      range.filter { index in
        !repeats.contains(index) && (!lines[index].isBlank || lines[index].isUnreadable)
          && !isColumnNumbers(lines[index])
      })
  }

  private func headShare(_ line: TextLine) -> Double {
    let words = line.words.filter { $0.firstCase != .mark }
    guard !words.isEmpty, words.count <= 60 else { return 0 }
    let known = words.count { word in
      head.keys.contains(word.key)
        || (word.key.utf8.count >= 3 && head.keys.contains { FuzzyMatch.matches(word.key, $0) })
    }
    return Double(known) / Double(words.count)
  }

  /// "(1) (2) (3)": the numbers of the columns.
  private func isColumnNumbers(_ line: TextLine) -> Bool {
    guard line.words.count >= 3 else { return false }
    let numbers = line.words.compactMap { Int($0.text.trimmingMarks) }
    return numbers.count == line.words.count && numbers == Array(1...numbers.count)
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
    _ readings: [TableLineReading], _ tokens: [TableTokens], _ indices: [Int]
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
        row?.lines.append(lines[indices[position]].number)
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
