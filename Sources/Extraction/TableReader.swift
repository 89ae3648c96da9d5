import Lexicon
import PlanDocument
import Segmentation

/// Reads the rows of tables: tasks and targets.
struct TableReader: Sendable {
  let lexicon: Lexicon
  let contexts: SectionContexts
  /// The plan's year.
  let year: Int?
  /// The year that dates without one belong to.
  let dueYear: DueYear?
  /// The first year in which anything can be due.
  let firstYear: Int?
  /// The first year of the span that the title sets.
  let spanYear: Int?

  /// Adds a table's tasks and indicators to a plan, and warnings for what could not be read.
  func read(_ table: OutlineTable, into plan: inout ExtractedPlan) {
    let table = TimedProducts(grammar: lexicon.deadlines, year: dueYear).parted(table)
    let mender = TargetMender(table, grammar: lexicon.targets)
    // "7" of "7.1": the rows that head others.
    let heads = Set(
      table.rows.compactMap { row in
        row.label.map { Head(section: row.section, label: Head.above($0)) }
      })
    for row in table.rows {
      if row.cells[.task] != nil {
        plan.tasks.append(task(row, table, &plan.warnings))
      } else if let name = row.cells[.indicator] {
        let isHead =
          row.label.map { heads.contains(Head(section: row.section, label: $0)) } ?? false
        let row = moved(
          TargetSlots.settled(row, table.columns, lexicon.targets), table, &plan.warnings)
        plan.indicators += indicators(row, name, table, mender, isHead, &plan.warnings)
      }
    }
  }

  /// A row's label within its group of rows: each group may count anew.
  private struct Head: Hashable {
    var section: String?
    var label: String

    /// "7" of "7.1".
    static func above(_ label: String) -> String {
      label.split(separator: ".").dropLast().joined(separator: ".")
    }
  }

  // MARK: Tasks

  private func task(
    _ row: TableRow, _ table: OutlineTable, _ warnings: inout [PlanWarning]
  ) -> PlanTask {
    let context = contexts[row.section ?? table.section]
    let text = row.cells[.task]?.text ?? ""
    var task = PlanTask(
      id: row.id, origin: context.isAnnex ? .annex : .body, section: row.section ?? table.section,
      label: row.label, text: text, confidence: row.confidence, source: row.source)
    if let cell = row.cells[.lead] {
      let charge = ChargeCell(cell.text, lexicon: lexicon)
      task.lead = charge.lead
      task.cooperating = charge.cooperating
    } else if !table.columns.contains(.lead) {
      let said = RoleReader(lexicon: lexicon).sentence(WordSequence(text))
      task.lead = said.lead.isEmpty ? context.lead : said.lead
      task.cooperating = said.cooperating
    }
    if let cell = row.cells[.cooperating] {
      task.cooperating.addNew(lexicon.agencies.list(cell.text).filter { !task.lead.has($0) })
    }
    task.deliverable = row.cells[.deliverable]?.text
    task.deadline = deadline(row, table, context, &warnings)
    if task.lead.isEmpty, table.columns.contains(.lead) {
      warnings.append(
        warning(row, "missing-lead", "row \(row.label ?? "?"): who is in charge could not be read"))
    }
    return task
  }

  private func deadline(
    _ row: TableRow, _ table: OutlineTable, _ context: SectionContext,
    _ warnings: inout [PlanWarning]
  ) -> Deadline? {
    guard let cell = row.cells[.deadline] ?? row.cells[.start].flatMap(whole) else {
      if table.columns.contains(.deadline), context.deadline == nil {
        warnings.append(
          warning(
            row, "missing-deadline", "row \(row.label ?? "?"): the deadline could not be read"))
      }
      if !table.columns.contains(.deadline), let text = row.cells[.task]?.text {
        return lexicon.deadlines.deadline(in: WordSequence(text), year: dueYear)?.deadline
          ?? context.deadline
      }
      return context.deadline
    }
    if row.confidence < TargetMender.printed,
      let mended = DeadlineMender.mended(cell.text, year: firstYear),
      let deadline = lexicon.deadlines.parse(cell: mended, year: dueYear)
    {
      warnings.append(
        PlanWarning(
          code: "mended-deadline", line: cell.source.first,
          message: "row \(row.label ?? "?"): “\(cell.text)” was read as “\(mended)”"))
      return deadline
    }
    if let deadline = lexicon.deadlines.parse(cell: cell.text, year: dueYear) { return deadline }
    warnings.append(
      PlanWarning(
        code: "unread-deadline", line: cell.source.first,
        message: "row \(row.label ?? "?"): no time could be read from “\(cell.text)”"))
    return Deadline(text: cell.text)
  }

  /// The cell of a start that is the whole time: "Thường xuyên" stands across both columns, and so does "2026 - 2028".
  private func whole(_ start: TextPiece) -> TextPiece? {
    let read = lexicon.deadlines.parse(cell: start.text, year: dueYear)
    let isSpan = read?.due.map { $0.contains("/") || $0.count == Self.yearLength } ?? false
    return read?.ongoing == true || read?.recurrence != nil || isSpan ? start : nil
  }

  /// How long a year's date is.
  private static let yearLength = 4

  // MARK: Targets

  /// The row with its numbers below the years that they belong to, where one was lost.
  private func moved(
    _ row: TableRow, _ table: OutlineTable, _ warnings: inout [PlanWarning]
  ) -> TableRow {
    guard row.confidence < TargetMender.printed,
      var moved = TargetProgress(grammar: lexicon.targets).moved(row, table.columns)
    else { return row }
    moved.confidence *= RowRepair.trust
    warnings.append(
      warning(
        row, "moved-targets",
        "row \(row.label ?? "?"): one of the years’ numbers could not be read; the others were given to the years "
          + "that they go on with most evenly"))
    return moved
  }

  private func indicators(
    _ row: TableRow, _ name: TextPiece, _ table: OutlineTable, _ mender: TargetMender,
    _ isHead: Bool, _ warnings: inout [PlanWarning]
  ) -> [Indicator] {
    var targets: [(year: Int?, cell: TextPiece)] = table.columns.compactMap { role in
      guard case .target(let year) = role, let cell = row.cells[role] else { return nil }
      return (year, cell)
    }
    // What was reached is no target, not even where the target beside it was lost.
    let isAhead = table.columns.contains { role in
      if case .target(let year?) = role { !isPast(year) } else { false }
    }
    if isAhead { targets.removeAll { isPast($0.year) } }
    // A row without a number only heads its sub-rows.
    if isHead, targets.allSatisfy({ lexicon.targets.parse(cell: $0.cell.text) == nil }) {
      return []
    }
    if targets.isEmpty { return lost(row, name, table, mender, &warnings) }
    var unit = row.cells[.unit]?.text
    let isSaid = targets.contains { lexicon.targets.parse(cell: $0.cell.text)?.unit != nil }
    if unit != nil || !isSaid, let likely = mender.unit(of: name.text, read: unit) {
      unit = likely
      if table.columns.contains(.unit) {
        warnings.append(
          warning(
            row, "mended-unit",
            "row \(row.label ?? "?"): the unit could not be read; it was taken for “\(likely)”"))
      }
    }
    return targets.map { year, cell in
      let mended = mender.mended(
        cell.text, unit: unit, beside: values(row, table, but: .target(year: year)))
      if let mended {
        warnings.append(
          PlanWarning(
            code: "mended-target", line: cell.source.first,
            message: "row \(row.label ?? "?"): “\(cell.text)” was read as “\(mended)”"))
      }
      let target = lexicon.targets.parse(cell: mended ?? cell.text, unit: unit)
      if target == nil {
        warnings.append(
          PlanWarning(
            code: "unread-target", line: cell.source.first,
            message: "row \(row.label ?? "?"): no number could be read from “\(cell.text)”"))
      }
      var indicator = indicator(row, name, table, year: year, of: targets.count)
      indicator.unit = unit ?? target?.unit
      indicator.comparison = target?.comparison
      indicator.value = target?.value
      indicator.upper = target?.upper
      indicator.text = cell.text
      return indicator
    }
  }

  /// The numbers of a row's targets, and of what was reached before, but for one.
  private func values(_ row: TableRow, _ table: OutlineTable, but role: ColumnRole) -> [Double] {
    table.columns.compactMap { column in
      switch column {
      case .target where column != role, .baseline:
        row.cells[column].flatMap { lexicon.targets.parse(cell: $0.text)?.value }
      default: nil
      }
    }
  }

  /// The indicators of a row that names a measured thing and whose numbers were lost: one for each year.
  private func lost(
    _ row: TableRow, _ name: TextPiece, _ table: OutlineTable, _ mender: TargetMender,
    _ warnings: inout [PlanWarning]
  ) -> [Indicator] {
    guard lexicon.targets.namesMeasure(name.text) else { return [] }
    let years: [Int?] = table.columns.compactMap { role -> Int?? in
      guard case .target(let year) = role else { return nil }
      return .some(year)
    }
    let coming = years.filter { !isPast($0) }
    if !coming.isEmpty {
      warnings.append(
        warning(row, "missing-target", "row \(row.label ?? "?"): the target could not be read"))
    }
    let unit = row.cells[.unit]?.text ?? mender.unit(of: name.text, read: nil)
    return coming.map { year in
      var indicator = indicator(row, name, table, year: year, of: coming.count)
      indicator.unit = unit
      indicator.confidence /= 2
      return indicator
    }
  }

  /// Whether a column's year lies before the plan's: what was reached then is no target of it.
  private func isPast(_ year: Int?) -> Bool {
    guard let year, let plan = [dueYear?.last ?? firstYear, spanYear].compactMap(\.self).max()
    else {
      return false
    }
    return year < plan
  }

  /// What a row says of one of its targets but for the target itself.
  ///
  /// - Parameter count: how many targets the row has; one of several is named by its year.
  private func indicator(
    _ row: TableRow, _ name: TextPiece, _ table: OutlineTable, year: Int?, of count: Int
  ) -> Indicator {
    let suffix = count > 1 ? year.map { ".\($0)" } ?? "" : ""
    let section = row.section ?? table.section
    let responsible = row.cells[.responsible] ?? row.cells[.lead]
    return Indicator(
      id: row.id + suffix, label: row.label, section: section, name: name.text, text: "",
      targetYear: year ?? contexts[section].targetYear ?? self.year,
      responsible: responsible.map { lexicon.agencies.list($0.text) } ?? [],
      confidence: row.confidence, source: row.source)
  }

  private func warning(_ row: TableRow, _ code: String, _ message: String) -> PlanWarning {
    PlanWarning(code: code, line: row.source.first, message: message)
  }
}
