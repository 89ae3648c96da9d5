import PlanDocument

/// Makes every id unique within its kind, in one place.
///
/// The contract tells a row whose number comes again by its group ("PL1.II.1"). Where the group's id is no help, for
/// the section is the same or its count began twice, a number behind "~" tells the later ones apart.
struct UniqueIDs {
  private var taken: Set<String>

  /// The kind's ids in reading order: the first to have one keeps it.
  private init(_ ids: [String]) { taken = Set(ids) }

  /// The plan with ids of its own for every task and every indicator; `sameAs` names tasks by theirs, so this comes
  /// before they are linked.
  static func make(in plan: inout ExtractedPlan) {
    var tasks = UniqueIDs(plan.tasks.map(\.id))
    var seen: Set<String> = []
    for index in plan.tasks.indices where !seen.insert(plan.tasks[index].id).inserted {
      let task = plan.tasks[index]
      plan.tasks[index].id = tasks.unused(task.id, label: task.label, section: task.section)
    }
    var indicators = UniqueIDs(plan.indicators.map(\.id))
    seen = []
    for index in plan.indicators.indices where !seen.insert(plan.indicators[index].id).inserted {
      let indicator = plan.indicators[index]
      plan.indicators[index].id = indicators.unused(
        indicator.id, label: indicator.label, section: indicator.section)
    }
  }

  private var last: [String: Int] = [:]

  private mutating func unused(_ id: String, label: String?, section: String?) -> String {
    if let label, let section, id.hasSuffix(label), taken.insert(section + "." + label).inserted {
      return section + "." + label
    }
    var number = last[id, default: 1]
    repeat { number += 1 } while !taken.insert(id + "~\(number)").inserted
    last[id] = number
    return id + "~\(number)"
  }
}
