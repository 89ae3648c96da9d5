import PlanDocument

/// A plan as the archive keeps it.
///
/// Corrections are not kept: they are the record of a conversion, nine tenths of its JSON, and belong to its file.
struct PlanRecord {
  /// The day that stands for "none" and "without an end", behind all days of the calendar.
  static let noDay = 9_999_999

  var plan: Plan
  /// The plan without text and corrections, on one line.
  var json: String
  /// The text, its lines joined by line feeds.
  var text: String

  init(_ plan: Plan) throws {
    var kept = plan
    kept.corrections = []
    self.plan = kept
    text = plan.text.joined(separator: "\n")
    kept.text = []
    json = String(decoding: try PlanJSON.encode(kept, layout: .line), as: UTF8.self)
  }

  /// The plan that was kept so.
  static func plan(json: String, text: String) throws -> Plan {
    var plan = try PlanJSON.decode(Plan.self, from: json.utf8)
    plan.text = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return plan
  }

  /// The day of issue.
  var issued: CivilDate? { plan.document.issued.flatMap { CivilDate($0) } }

  /// What other scans of the same document share: number, issuer and day of issue; nil where one of them is not known.
  var document: String? {
    let header = plan.document
    guard let number = header.number, let issuer = header.issuer, let issued = header.issued else {
      return nil
    }
    return "\(number)|\(issuer.id)|\(issued)"
  }
}
