import PlanDocument

/// Warns where two tellings of one task do not agree.
struct Contradictions: Sendable {
  /// The warnings, at the annex's line, that name both tasks.
  func warnings(_ tasks: [PlanTask]) -> [PlanWarning] {
    let byID = Dictionary(tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var warnings: [PlanWarning] = []
    for task in tasks where task.origin == .annex {
      for other in task.sameAs.compactMap({ byID[$0] }) {
        if let here = task.deadline?.due, let there = other.deadline?.due, here != there {
          warnings.append(
            PlanWarning(
              code: "contradicting-deadlines", line: task.source.first,
              message: "\(task.id) is due \(here), but \(other.id) says \(there)"))
        }
        let leads = Set(task.lead.map(\.id))
        if !leads.isEmpty, !other.lead.isEmpty, leads.isDisjoint(with: other.lead.map(\.id)) {
          warnings.append(
            PlanWarning(
              code: "contradicting-leads", line: task.source.first,
              message:
                "\(task.id) charges \(Self.names(task.lead)), but \(other.id) charges \(Self.names(other.lead))"
            ))
        }
      }
    }
    return warnings
  }

  private static func names(_ agencies: [Agency]) -> String {
    agencies.map(\.name).joined(separator: ", ")
  }
}
