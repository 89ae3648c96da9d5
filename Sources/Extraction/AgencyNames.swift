import PlanDocument

/// Makes one agency of the names that one document gives it.
///
/// "Văn phòng UBND" in the text of a province's plan is the "Văn phòng UBND tỉnh" of its tables: a name without
/// its level is taken for the one name with a level that the document uses.
struct AgencyNames: Sendable {
  let levels: [String]

  /// Puts the fuller name in the place of the shorter one all over a plan.
  func unify(in plan: inout ExtractedPlan) {
    let names = Set(
      plan.tasks.flatMap { ($0.lead + $0.cooperating).map(\.name) }
        + plan.indicators.flatMap { $0.responsible.map(\.name) })
    var fuller: [String: Agency] = [:]
    for name in names
    where name.hasPrefix("Văn phòng ") && !levels.contains(where: name.hasSuffix) {
      let longer = levels.map { "\(name) \($0)" }.filter(names.contains)
      if longer.count == 1 { fuller[name] = Agency(name: longer[0]) }
    }
    guard !fuller.isEmpty else { return }
    func unified(_ agencies: [Agency]) -> [Agency] {
      var result: [Agency] = []
      result.addNew(agencies.map { fuller[$0.name] ?? $0 })
      return result
    }
    for index in plan.tasks.indices {
      plan.tasks[index].lead = unified(plan.tasks[index].lead)
      plan.tasks[index].cooperating = unified(plan.tasks[index].cooperating)
    }
    for index in plan.indicators.indices {
      plan.indicators[index].responsible = unified(plan.indicators[index].responsible)
    }
  }
}
