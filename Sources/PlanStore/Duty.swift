import PlanDocument

/// A task with its tellings: one thing to do, however often the plan tells it.
///
/// The main telling is the annex's where there is one, for it says most; agencies that another telling names are kept as
/// well. Where tellings name different times, the plan contradicts itself: each time is a duty of its own.
struct Duty {
  var task: PlanTask
  /// The ids of the other tellings.
  var also: [String]
  /// Who leads and who cooperates; whoever leads is not told again as cooperating.
  var lead: [Agency]
  var cooperating: [Agency]
  /// When it falls due.
  var schedule: DueSchedule

  /// The duties of a plan, in the order of their first telling.
  static func all(in plan: Plan, issued: CivilDate?) -> [Duty] {
    groups(plan.tasks).flatMap { group in
      duties(group.map { plan.tasks[$0] }, issued: issued)
    }
  }

  private static func duties(_ tellings: [PlanTask], issued: CivilDate?) -> [Duty] {
    let none = DueSchedule(Deadline(text: ""), issued: nil)
    let timed = tellings.map { telling in
      (telling, telling.deadline.map { DueSchedule($0, issued: issued) } ?? none)
    }
    let times = timed.map(\.1).filter { $0 != none }.uniqued()
    let ids = tellings.map(\.id)
    return (times.isEmpty ? [none] : times).enumerated().map { index, time in
      // Tellings without a time go with the first.
      let same = timed.filter { $0.1 == time || (index == 0 && $0.1 == none) }.map(\.0)
      return Duty(same, ids: ids, schedule: time)
    }
  }

  private init(_ tellings: [PlanTask], ids: [String], schedule: DueSchedule) {
    func weight(_ task: PlanTask) -> Int {
      (task.deadline == nil ? 0 : 2) + (task.origin == .annex ? 1 : 0)
    }
    let most = tellings.map(weight).max() ?? 0
    let main = tellings.firstIndex { weight($0) == most } ?? 0
    let task = tellings[main]
    let ordered = [task] + tellings[..<main] + tellings[(main + 1)...]
    let lead = ordered.flatMap(\.lead).uniqued()
    self.task = task
    self.lead = lead
    self.schedule = schedule
    also = ids.filter { $0 != task.id }
    cooperating = ordered.flatMap(\.cooperating).uniqued().filter { agency in
      !lead.contains { $0.id == agency.id }
    }
  }

  /// Indices of tasks that `sameAs` ties together.
  private static func groups(_ tasks: [PlanTask]) -> [[Int]] {
    let index = Dictionary(tasks.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var parent = Array(tasks.indices)
    func root(_ task: Int) -> Int {
      var task = task
      while parent[task] != task { task = parent[task] }
      return task
    }
    for (task, value) in tasks.enumerated() {
      for other in value.sameAs.compactMap({ index[$0] }) {
        let (first, second) = (root(task), root(other))
        parent[max(first, second)] = min(first, second)
      }
    }
    var groups: [Int: [Int]] = [:]
    for task in tasks.indices { groups[root(task), default: []].append(task) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first place.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
