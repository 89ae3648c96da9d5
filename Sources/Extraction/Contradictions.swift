import PlanDocument

/// Warns where two tellings of one task do not agree.
///
/// What damage made is no contradiction: both tellings must have been read surely, dates exclude each other, and no
/// agency of the one is a piece of one of the other.
struct Contradictions: Sendable {
  /// Tellings read less surely say nothing against each other.
  private static let sure = 0.9
  /// The tasks as they were read, by their ids, before others mended them.
  private let read: [String: PlanTask]

  init(read: [PlanTask]) {
    self.read = Dictionary(read.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func isSure(_ task: PlanTask) -> Bool { read[task.id]?.confidence ?? 0 >= Self.sure }

  /// Whether nothing of who is in charge was mended.
  private func isAsRead(_ task: PlanTask) -> Bool { read[task.id]?.lead == task.lead }

  /// The warnings, at the annex's line, that name both tasks.
  func warnings(_ tasks: [PlanTask]) -> [PlanWarning] {
    let byID = Dictionary(tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var warnings: [PlanWarning] = []
    for task in tasks where task.origin == .annex && isSure(task) {
      for other in task.sameAs.compactMap({ byID[$0] }) where isSure(other) {
        let dues = excluding(task, other)
        let charge = !task.lead.isEmpty && !other.lead.isEmpty && isAsRead(task)
        let leads = charge && !Self.mayAgree(task.lead, other.lead)
        // Whether the tellings are about nothing else is asked last: it compares all their words.
        guard dues != nil || leads, task.tells(other) else { continue }
        if let dues {
          warnings.append(
            PlanWarning(
              code: "contradicting-deadlines", line: task.source.first,
              message: "\(task.id) is due \(dues.here), but \(other.id) says \(dues.there)"))
        }
        if leads {
          warnings.append(
            PlanWarning(
              code: "contradicting-leads", line: task.source.first,
              message:
                "\(task.id) charges \(task.lead.names), but \(other.id) charges \(other.lead.names)"
            ))
        }
      }
    }
    return warnings
  }

  /// The dates of two tellings that exclude each other.
  private func excluding(_ task: PlanTask, _ other: PlanTask) -> (here: String, there: String)? {
    guard let here = task.deadline?.due, let there = other.deadline?.due,
      Self.exclude(here, there)
    else { return nil }
    return (here, there)
  }

  /// Whether two dates have no day in common: "tháng 12/2024" and "quý IV/2024" agree.
  static func exclude(_ here: String, _ there: String) -> Bool {
    guard here != there else { return false }
    guard let first = DuePeriod.periods(edtf: here), let second = DuePeriod.periods(edtf: there)
    else { return true }
    return !first.contains { one in second.contains { one.overlaps($0) } }
  }

  /// Whether two lists of agencies have one in common, or a piece of one.
  static func mayAgree(_ here: [Agency], _ there: [Agency]) -> Bool {
    here.contains { one in
      there.contains { other in
        one.id == other.id || one.id.hasPrefix(other.id) || other.id.hasPrefix(one.id)
      }
    }
  }
}

extension DuePeriod {
  fileprivate func overlaps(_ other: DuePeriod) -> Bool {
    func isBefore(_ end: CivilDate?, _ start: CivilDate?) -> Bool {
      guard let end, let start else { return false }
      return end < start
    }
    return !isBefore(last, other.first) && !isBefore(other.last, first)
  }
}
