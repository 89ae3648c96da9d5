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
    \(PlanMention.columns), plan.title, plan.tasks, plan.indicators, plan.grade, plan.sha256,
    (SELECT file FROM plan AS shown WHERE shown.id = plan.other_scan_of)
    """

  init(_ row: Row) {
    var columns = RowReader(row)
    let plan = PlanMention(&columns)
    number = plan.number
    issuer = plan.issuer
    issued = plan.issued
    file = plan.file
    title = columns.nextOrNone()
    tasks = columns.next()
    indicators = columns.next()
    grade = columns.next()
    sha256 = columns.next()
    otherScanOf = columns.nextOrNone()
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

  static let columns = "plan.number, plan.issued, plan.file, agency.slug, agency.name"

  init(_ columns: inout RowReader) {
    number = columns.nextOrNone()
    let day: Int = columns.next()
    issued = day == -PlanRecord.noDay ? nil : CivilDate(dayNumber: day).description
    file = columns.next()
    let id: String? = columns.nextOrNone()
    let name: String? = columns.nextOrNone()
    issuer = id.flatMap { id in name.map { Agency(id: id, name: $0) } }
  }
}
