import GRDB
import PlanDocument

/// A plan in a list.
public struct PlanEntry: Sendable, Equatable, Encodable {
  /// The reference number.
  public var number: String?
  /// Who issued it.
  public var issuer: Agency?
  /// ISO 8601 date.
  public var issued: String?
  /// The summary.
  public var title: String?
  /// How many tasks it tells, each telling counted.
  public var tasks: Int
  /// How many indicators it sets.
  public var indicators: Int
  /// How sure its restoration is ("good").
  public var grade: String
  /// The input it was read from.
  public var file: String
  /// The SHA-256 of that input.
  public var sha256: String
  /// The file of the scan that questions see instead; nil for a plan that they see.
  public var otherScanOf: String?

  static let columns = """
    plan.number, plan.issued, plan.title, plan.tasks, plan.indicators, plan.grade, plan.file,
    plan.sha256, agency.slug AS issuer_id, agency.name AS issuer_name,
    (SELECT file FROM plan AS shown WHERE shown.id = plan.other_scan_of) AS shown_file
    """

  init(_ row: Row) {
    number = row["number"]
    issuer = PlanMention.issuer(row)
    issued = PlanMention.issued(row)
    title = row["title"]
    tasks = row["tasks"]
    indicators = row["indicators"]
    grade = row["grade"]
    file = row["file"]
    sha256 = row["sha256"]
    otherScanOf = row["shown_file"]
  }
}

/// The plan that a row of an answer comes from.
public struct PlanMention: Sendable, Equatable, Encodable {
  /// The reference number.
  public var number: String?
  /// Who issued it.
  public var issuer: Agency?
  /// ISO 8601 date.
  public var issued: String?
  /// The input it was read from.
  public var file: String

  static let columns = """
    plan.number, plan.issued, plan.file, agency.slug AS issuer_id, agency.name AS issuer_name
    """

  init(_ row: Row) {
    number = row["number"]
    issuer = Self.issuer(row)
    issued = Self.issued(row)
    file = row["file"]
  }

  static func issuer(_ row: Row) -> Agency? {
    guard let id = row["issuer_id"] as String? else { return nil }
    return Agency(id: id, name: row["issuer_name"])
  }

  static func issued(_ row: Row) -> String? {
    let day: Int = row["issued"]
    return day == -PlanRecord.noDay ? nil : CivilDate(dayNumber: day).description
  }
}
