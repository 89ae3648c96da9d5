import PlanDocument

/// Makes one agency of the names that one document gives it.
///
/// "Văn phòng UBND" in the text of a province's plan is the "Văn phòng UBND tỉnh" of its tables: a name without
/// its level is taken for the one name with a level that the document uses.
struct AgencyNames: Sendable {
  let levels: [String]

  private static let country = "Việt Nam"

  /// Puts the fuller name in the place of the shorter one all over a plan.
  func unify(in plan: inout ExtractedPlan) {
    let names = Set(plan.agencies.map(\.name))
    var fuller: [String: Agency] = [:]
    for name in names
    where name.hasPrefix("Văn phòng ") && !levels.contains(where: name.hasSuffix) {
      let longer = levels.map { "\(name) \($0)" }.filter(names.contains)
      if longer.count == 1 { fuller[name] = Agency(name: longer[0]) }
    }
    // "Hội LHTN tỉnh" is the "Hội LHTN Việt Nam tỉnh" of the same document.
    for name in names {
      guard let level = levels.first(where: { name.hasSuffix(" " + $0) }) else { continue }
      let longer = name.dropLast(level.count) + "\(Self.country) \(level)"
      if names.contains(String(longer)) { fuller[name] = Agency(name: String(longer)) }
    }
    plan.replaceAgencies(fuller)
  }
}
