import PlanDocument

/// Tells the rows whose task begins in the middle of a sentence: its first lines were lost, or went to another cell.
///
/// Nothing is put in their place. A table prints its tasks with capitals or without; only a row unlike most of its own
/// table is doubted. A row of whose task no word is left is doubted in any table.
struct CutBeginnings: Sendable {
  let gaps: RowGaps

  /// How much a task is trusted whose beginning may be missing.
  private static let trust = 0.7
  /// The same where no word of the task is left.
  private static let trustWithoutWords = 0.3
  /// How many words a warning cites.
  private static let cited = 4

  /// Trusts such rows less, and adds a warning for each.
  func doubt(_ plan: inout ExtractedPlan) {
    var counts: [String?: (rows: Int, small: Int)] = [:]
    for task in plan.tasks where gaps.isRow(task.id) {
      counts[task.section, default: (0, 0)].rows += 1
      if opensSmall(task) { counts[task.section]?.small += 1 }
    }
    for index in plan.tasks.indices where gaps.isRow(plan.tasks[index].id) {
      let task = plan.tasks[index]
      guard holdsWord(task) else {
        plan.tasks[index].confidence *= Self.trustWithoutWords
        plan.warnings.append(
          PlanWarning(
            code: "unread-task", line: task.source.first,
            message: "\(task.id): no words of the task could be read but “\(task.text)”"))
        continue
      }
      guard opensSmall(task), let count = counts[task.section], count.small * 2 < count.rows else {
        continue
      }
      plan.tasks[index].confidence *= Self.trust
      let words = task.text.split(separator: " ").prefix(Self.cited).joined(separator: " ")
      plan.warnings.append(
        PlanWarning(
          code: "cut-task", line: task.source.first,
          message: "\(task.id): the beginning may be missing before “\(words)”"))
    }
  }

  /// Whether two letters stand together.
  private func holdsWord(_ task: PlanTask) -> Bool {
    zip(task.text, task.text.dropFirst()).contains { $0.isLetter && $1.isLetter }
  }

  private func opensSmall(_ task: PlanTask) -> Bool { task.text.first?.isLowercase ?? false }
}
