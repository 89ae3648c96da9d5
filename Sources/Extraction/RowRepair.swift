import Lexicon
import PlanDocument

/// Mends what damage left of the tables' cells, by what the document says elsewhere.
///
/// A damaged name is taken for the one agency that the document names in full; a lead or a deadline that could
/// not be read is taken from the other telling of the same task. Each such reading is a warning, so that a clerk
/// can look it up.
struct RowRepair: Sendable {
  let lexicon: Lexicon

  /// What stands in a row that was read this surely is what was printed, however odd.
  private let printed = 0.9

  /// Mends a plan whose tasks are linked.
  func mend(_ plan: inout ExtractedPlan, headings: [[Agency]]) {
    let named = plan.tasks.filter { $0.origin == .annex }.flatMap { $0.lead + $0.cooperating }
    let cells = (named + plan.indicators.flatMap(\.responsible))
      .flatMap { lexicon.agencies.entries($0.name) }
    let mender = AgencyMender(
      inventory: AgencyInventory(tasks: plan.tasks, sections: headings, cells: cells),
      doubtful: Dictionary(
        cells.map { ($0.agency.id, $0) },
        uniquingKeysWith: { $0.recognition == .known ? $0 : $1 }
      )
      .filter { $0.value.recognition != .known })
    let others = Dictionary(
      plan.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    for index in plan.tasks.indices {
      var task = plan.tasks[index]
      let other = task.sameAs.first.flatMap { others[$0] }
      if task.origin == .annex { mendAgencies(&task, other, mender, &plan.warnings) }
      mendDeadline(&task, other, &plan.warnings)
      plan.tasks[index] = task
    }
    for index in plan.indicators.indices {
      let indicator = plan.indicators[index]
      let mended = mender.mend(
        indicator.responsible, likely: [], isPrinted: indicator.confidence >= printed)
      plan.indicators[index].responsible = mended.agencies
      plan.warnings += mended.dropped.map { unread($0, indicator.id, indicator.source) }
    }
  }

  // MARK: Agencies

  private func mendAgencies(
    _ task: inout PlanTask, _ other: PlanTask?, _ mender: AgencyMender,
    _ warnings: inout [PlanWarning]
  ) {
    let isPrinted = task.confidence >= printed
    let lead = mender.mend(task.lead, likely: other?.lead ?? [], isPrinted: isPrinted)
    if !lead.isSure, let other, !other.lead.isEmpty, other.lead != lead.agencies {
      warnings.append(
        PlanWarning(
          code: "lead-from-other-telling", line: task.source.first,
          message: "\(task.id): who is in charge could not be read here; \(other.id) says so"))
      task.lead = other.lead
    } else {
      task.lead = lead.agencies
      warnings += lead.dropped.map { unread($0, task.id, task.source) }
    }
    let cooperating = mender.mend(
      task.cooperating, likely: other?.cooperating ?? [], isPrinted: isPrinted)
    task.cooperating = cooperating.agencies.filter { agency in
      !task.lead.contains { $0.id == agency.id }
    }
    warnings += cooperating.dropped.map { unread($0, task.id, task.source) }
  }

  private func unread(_ agency: Agency, _ id: String, _ source: LineSpan) -> PlanWarning {
    PlanWarning(
      code: "unread-agency", line: source.first,
      message: "\(id): no agency could be read from “\(agency.name)”")
  }

  // MARK: Deadlines

  private func mendDeadline(
    _ task: inout PlanTask, _ other: PlanTask?, _ warnings: inout [PlanWarning]
  ) {
    guard let there = other?.deadline, there.isRead, task.deadline.map({ !$0.isRead }) ?? false
    else { return }
    warnings.append(
      PlanWarning(
        code: "deadline-from-other-telling", line: task.source.first,
        message:
          "\(task.id): “\(task.deadline?.text ?? "")” could not be read; \(other?.id ?? "?") says “\(there.text)”"
      ))
    task.deadline = there
  }
}

extension Deadline {
  /// Whether anything but the printed text is known.
  fileprivate var isRead: Bool {
    due != nil || ongoing || recurrence != nil || condition != nil
  }
}
