import Lexicon
import PlanDocument

/// Makes one agency of the names that one document gives it.
///
/// "Văn phòng UBND" in the text of a province's plan is the "Văn phòng UBND tỉnh" of its tables: a name without
/// its level is taken for the one name with a level that the document uses. "Hội LHTN tỉnh" is its "Hội LHTN Việt Nam
/// tỉnh", "Đài Phát thanh - Truyền hình tỉnh" its "Đài Phát thanh và Truyền hình tỉnh".
struct AgencyNames: Sendable {
  let levels: [String]

  private static let country = "Việt Nam"

  /// Puts the fuller name in the place of the shorter one all over a plan, and the first in the place of those that differ
  /// in what joins their words.
  func unify(in plan: inout ExtractedPlan) {
    let told = plan.agencies.map(\.name)
    let names = Set(told)
    var others: [String: Agency] = [:]
    for name in names
    where name.hasPrefix("Văn phòng ") && !levels.contains(where: name.hasSuffix) {
      let longer = levels.map { "\(name) \($0)" }.filter(names.contains)
      if longer.count == 1 { others[name] = Agency(name: longer[0]) }
    }
    for name in names {
      guard let level = levels.first(where: { name.hasSuffix(" " + $0) }) else { continue }
      let longer = name.dropLast(level.count) + "\(Self.country) \(level)"
      if names.contains(String(longer)) { others[name] = Agency(name: String(longer)) }
    }
    var first: [[String]: String] = [:]
    for name in told where others[name] == nil {
      let words = WordSequence(name).words.filter { $0.kind != .mark && $0.folded != "và" }
        .map(\.folded)
      if let known = first[words] {
        if known != name { others[name] = Agency(name: known) }
      } else {
        first[words] = name
      }
    }
    plan.replaceAgencies(others)
  }
}
