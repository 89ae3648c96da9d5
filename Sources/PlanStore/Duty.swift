import PlanDocument

/// A task with all its tellings: one thing to do, however often the plan tells it.
///
/// The main telling is the annex's where there is one, for it says most; agencies and days that another telling names are
/// kept as well.
struct Duty {
  var task: PlanTask
  /// The ids of the other tellings.
  var also: [String]
  /// Who leads and who cooperates; whoever leads is not told again as cooperating.
  var lead: [Agency]
  var cooperating: [Agency]
  /// When it falls due, the schedules of all tellings together.
  var periods: [DuePeriod]
  var recurrences: [Recurrence]

  /// The duties of a plan, in the order of their first telling.
  static func all(in plan: Plan, issued: CivilDate?) -> [Duty] {
    groups(plan.tasks).map { Duty($0.map { plan.tasks[$0] }, issued: issued) }
  }

  private init(_ tellings: [PlanTask], issued: CivilDate?) {
    func weight(_ task: PlanTask) -> Int {
      (task.deadline == nil ? 0 : 2) + (task.origin == .annex ? 1 : 0)
    }
    let most = tellings.map(weight).max() ?? 0
    let main = tellings.firstIndex { weight($0) == most } ?? 0
    task = tellings[main]
    let ordered = [tellings[main]] + tellings[..<main] + tellings[(main + 1)...]
    also = ordered.dropFirst().map(\.id)
    let lead = ordered.flatMap(\.lead).uniqued()
    self.lead = lead
    cooperating = ordered.flatMap(\.cooperating).uniqued().filter { agency in
      !lead.contains { $0.id == agency.id }
    }
    task.deadline = task.deadline ?? ordered.lazy.compactMap(\.deadline).first
    let schedules = ordered.compactMap(\.deadline).map { DueSchedule($0, issued: issued) }
    periods = schedules.flatMap(\.periods).uniqued()
    recurrences = schedules.compactMap(\.recurrence).uniqued()
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
