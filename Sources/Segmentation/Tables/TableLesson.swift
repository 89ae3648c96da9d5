/// What a table teaches once it has been read a first time: what its cells hold, how wide its columns are and
/// where cells stand in their rows.
struct TableLesson {
  /// The model before anything was learnt.
  let model: TableModel
  let readings: [TableLineReading]
  let tokens: [TableTokens]

  /// A cell's words and lines.
  private struct Cell {
    var words: [Int] = []
    /// The widths of its fragments, and what each would take with the next one's first word, in hundredths of a letter.
    var widths: [Int] = []
    var beyond: [Int] = []
    var top = 0
    var bottom = 0
  }

  /// A row's cells by column, the column of its number last.
  private struct Row {
    var cells: [Cell]
    var height = 0
    var isBroken = false
    var isJoint = false
  }

  /// The model with what the rows teach.
  func learned() -> TableModel {
    var learned = model
    let rows = rows()
    for column in model.columns.indices {
      let cells = rows.map { $0.cells[column] }.filter { !$0.words.isEmpty }
      learned.columns[column].language.learn(
        repeated: cells.map(\.words), weight: model.weights.lesson)
      learned.columns[column].width = Self.width(
        cells.flatMap { cell in zip(cell.widths, cell.beyond).map { $0...max($0, $1) } })
      learned.columns[column].presence = presence(column)
      learned.columns[column].alignment = alignment(rows, column)
    }
    learned.numbers = alignment(rows, model.columns.count)
    return learned
  }

  /// The width that most line breaks agree with, in letters: what stands before a break had room, and not the next
  /// word too; nil where too few tell.
  private static func width(_ breaks: [ClosedRange<Int>]) -> Double? {
    guard breaks.count >= 3 else { return nil }
    let edges =
      (breaks.map { (place: $0.lowerBound, step: 1) }
      + breaks.map { (place: $0.upperBound + 1, step: -1) })
      .sorted { ($0.place, $1.step) < ($1.place, $0.step) }
    var open = 0
    var most = 0
    var best = 0...0
    for (edge, next) in zip(edges, edges.dropFirst()) {
      open += edge.step
      if open > most {
        most = open
        best = edge.place...next.place
      }
    }
    return Double(best.lowerBound + best.upperBound) / 200
  }

  /// The share of the rows' lines that hold a part of the column; half of a line is taken for granted either way.
  private func presence(_ column: Int) -> Double {
    var all = 1.0
    var having = 0.5
    for (reading, line) in zip(readings, tokens) where !line.words.isEmpty {
      guard reading.kind == .startsRow || reading.kind == .goesOn else { continue }
      all += 1
      if reading.words.contains(where: { $0.column == column }) { having += 1 }
    }
    return having / all
  }

  private func rows() -> [Row] {
    var rows: [Row] = []
    var row: Row?
    for (reading, line) in zip(readings, tokens) {
      if reading.kind != .goesOn {
        if let row { rows.append(row) }
        row =
          reading.kind == .startsRow
          ? Row(cells: [Cell](repeating: Cell(), count: model.columns.count + 1)) : nil
      }
      guard var open = row else { continue }
      let fragments = reading.fragments()
      if reading.kind == .goesOn, line.breaksPage { open.isBroken = true }
      if fragments.count > 1 { open.isJoint = true }
      open.height = max(open.height, reading.height)
      for (column, words) in fragments {
        let ids = line.ids(for: model.columns[column].head.role)
        add(words.map { ids[$0] }, to: &open.cells[column], at: reading.height)
        if let last = open.cells[column].widths.last {
          open.cells[column].beyond.append(last + line.words[words.lowerBound].advance)
        }
        open.cells[column].widths.append(
          line.ends[words.upperBound] - line.ends[words.lowerBound])
      }
      if reading.labelWords > 0 {
        add([0], to: &open.cells[model.columns.count], at: reading.height)
      }
      row = open
    }
    if let row { rows.append(row) }
    return rows
  }

  private func add(_ words: [Int], to cell: inout Cell, at height: Int) {
    if cell.words.isEmpty { cell.top = height }
    cell.bottom = height
    cell.words += words
  }

  /// Where the column's cells stand, as far as those tell that are lower than their rows.
  private func alignment(_ rows: [Row], _ column: Int) -> TableModel.Alignment {
    var middle = 0
    var top = 0
    var count = 0
    for row in rows where row.isJoint && !row.isBroken {
      let cell = row.cells[column]
      guard !cell.words.isEmpty, row.height - (cell.bottom - cell.top) >= 2 else { continue }
      count += 1
      middle += min(abs(cell.top + cell.bottom - row.height), 6)
      top += min(2 * cell.top, 6)
    }
    guard count >= 3 else { return TableModel.Alignment(model.weights) }
    // The one that holds for most of them counts in full, the other hardly.
    if middle * 2 < top {
      return TableModel.Alignment(
        middle: model.weights.place, top: model.weights.otherPlace)
    }
    if top * 2 < middle {
      return TableModel.Alignment(
        middle: model.weights.otherPlace, top: model.weights.place)
    }
    return TableModel.Alignment(model.weights)
  }
}
