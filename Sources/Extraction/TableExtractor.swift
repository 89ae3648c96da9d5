import Lexicon
import PlanDocument
import Segmentation

/// Makes tasks and indicators of tables' rows.
struct TableExtractor: Sendable {
  let lexicon: Lexicon
  let context: SectionContext

  /// What a table says.
  struct Reading {
    var tasks: [PlanTask] = []
    var indicators: [Indicator] = []
    var warnings: [PlanWarning] = []
  }

  func read(_ table: OutlineTable) -> Reading {
    var reading = Reading()
    for row in table.rows {
      if row.cells[.indicator] != nil {
        reading.indicators += indicators(row)
      } else if let task = task(row, &reading.warnings) {
        reading.tasks.append(task)
      }
    }
    return reading
  }

  private func agencies(_ piece: TextPiece?) -> [Agency] {
    piece.map { lexicon.agencies.list($0.text) } ?? []
  }

  private func task(_ row: TableRow, _ warnings: inout [PlanWarning]) -> PlanTask? {
    guard let text = row.cells[.task], !text.text.trimmed.isEmpty else {
      warnings.append(
        PlanWarning(
          code: "row-without-task", line: row.source.first,
          message: "row \(row.label ?? "without number"): the task could not be read"))
      return nil
    }
    var lead = agencies(row.cells[.lead] ?? row.cells[.responsible])
    var cooperating = agencies(row.cells[.cooperating])
    if lead.isEmpty {
      let above = context.lead(of: row.section)
      lead = above.lead
      cooperating += above.cooperating
    }
    var deadline: Deadline?
    if let cell = row.cells[.deadline] {
      deadline = lexicon.deadlines.parse(cell: cell.text, year: context.documentYear)
      if deadline == nil, !cell.text.trimmed.isEmpty {
        // What is printed is kept, though no calendar can be made of it.
        deadline = Deadline(text: cell.text.trimmed)
        warnings.append(
          PlanWarning(
            code: "unread-deadline", line: cell.source.first,
            message: "row \(row.label ?? row.id): no date could be read in “\(cell.text)”"))
      }
    }
    if lead.isEmpty {
      warnings.append(
        PlanWarning(
          code: "task-without-lead", line: row.source.first,
          message: "row \(row.label ?? row.id): no agency in charge could be read"))
    }
    let deliverable = row.cells[.deliverable].map(\.text.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    return PlanTask(
      id: row.id, origin: .annex, section: row.section, label: row.label, text: text.text,
      lead: lead, cooperating: cooperating, deliverable: deliverable,
      deadline: deadline ?? context.deadline(of: row.section), confidence: row.confidence,
      source: row.source)
  }

  private func indicators(_ row: TableRow) -> [Indicator] {
    guard let name = row.cells[.indicator] else { return [] }
    let unit = row.cells[.unit]?.text.trimmed
    let responsible = agencies(row.cells[.responsible] ?? row.cells[.lead])
    let targets = row.cells.compactMap { role, piece -> (year: Int?, piece: TextPiece)? in
      guard case .target(let year) = role else { return nil }
      return (year, piece)
    }
    .sorted { ($0.year ?? 0) < ($1.year ?? 0) }
    return targets.enumerated().compactMap { index, target in
      let text = target.piece.text.trimmed
      guard let read = lexicon.targets.parse(cell: text, unit: unit) else { return nil }
      let suffix = targets.count > 1 ? ".\(target.year.map(String.init) ?? String(index + 1))" : ""
      return Indicator(
        id: row.id + suffix, label: row.label, section: row.section, name: name.text,
        unit: unit ?? read.unit, comparison: read.comparison, value: read.value, upper: read.upper,
        text: text, targetYear: target.year ?? context.targetYear(of: row.section),
        responsible: responsible, confidence: row.confidence, source: row.source)
    }
  }
}
