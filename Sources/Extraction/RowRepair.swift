import Lexicon
import PlanDocument

/// Mends what damage left of the tables' cells, by what the document says elsewhere.
///
/// A damaged name is taken for the one agency that the document names in full; a lead or a deadline that could
/// not be read is taken from the other telling of the same task. Each such reading is a warning, so that a clerk
/// can look it up.
struct RowRepair: Sendable {
  let lexicon: Lexicon

  /// Mends a plan whose tasks are linked.
  func mend(_ plan: inout ExtractedPlan, headings: [[Agency]]) {
    let entries = Dictionary(grouping: cells(plan), by: \.agency.id).compactMap(\.value.first)
    let inventory = AgencyInventory(
      tasks: plan.tasks, sections: headings, cells: cells(plan))
    let unknown = Set(entries.filter { !$0.isKnown }.map(\.agency.id))
    let others = Dictionary(
      plan.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    for index in plan.tasks.indices {
      var task = plan.tasks[index]
      let other = task.sameAs.first.flatMap { others[$0] }
      if task.origin == .annex {
        mendAgencies(&task, other, inventory, unknown, &plan.warnings)
      }
      mendDeadline(&task, other, &plan.warnings)
      plan.tasks[index] = task
    }
    for index in plan.indicators.indices {
      let responsible = plan.indicators[index].responsible
      plan.indicators[index].responsible = mended(responsible, inventory, unknown, likely: []).names
    }
  }

  private func cells(_ plan: ExtractedPlan) -> [AgencyEntry] {
    let named =
      plan.tasks.filter { $0.origin == .annex }.flatMap { $0.lead + $0.cooperating }
      + plan.indicators.flatMap(\.responsible)
    return named.flatMap { lexicon.agencies.entries($0.name) }
  }

  // MARK: Agencies

  private func mendAgencies(
    _ task: inout PlanTask, _ other: PlanTask?, _ inventory: AgencyInventory,
    _ unknown: Set<String>, _ warnings: inout [PlanWarning]
  ) {
    let lead = mended(task.lead, inventory, unknown, likely: other?.lead ?? [])
    task.lead = lead.names
    let isDamaged = lead.names.isEmpty || lead.names.allSatisfy { unknown.contains($0.id) }
    if isDamaged, let other, !other.lead.isEmpty, other.lead != task.lead {
      warnings.append(
        PlanWarning(
          code: "lead-from-other-telling", line: task.source.first,
          message: "\(task.id): who is in charge could not be read here; \(other.id) says so"))
      task.lead = other.lead
    }
    let cooperating = mended(
      task.cooperating, inventory, unknown, likely: other?.cooperating ?? [])
    task.cooperating = cooperating.names.filter { agency in
      !task.lead.contains { $0.id == agency.id }
    }
  }

  private func mended(
    _ agencies: [Agency], _ inventory: AgencyInventory, _ unknown: Set<String>, likely: [Agency]
  ) -> (names: [Agency], isWhole: Bool) {
    var names: [Agency] = []
    var isWhole = true
    for agency in agencies {
      guard unknown.contains(agency.id) else {
        names.addNew([agency])
        continue
      }
      let repaired = inventory.repair(agency.name, likely: likely)
      if repaired.isEmpty { isWhole = false }
      names.addNew(repaired.isEmpty ? [agency] : repaired)
    }
    return (names, isWhole)
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
