import GRDB
import PlanDocument

extension Archive {
  /// The plans, latest first.
  ///
  /// - Parameters:
  ///   - filter: which of them.
  ///   - otherScans: whether scans that are kept aside are told as well.
  ///   - limit: how many at most; nil for all.
  /// - Throws: `ArchiveError`.
  public func plans(
    _ filter: PlanFilter = PlanFilter(), otherScans: Bool = false, limit: Int? = nil
  ) throws -> Answer<PlanEntry> {
    try read { db in
      var (condition, arguments) = try filter.condition(in: db)
      if otherScans { condition = condition.replacing("plan.other_scan_of IS NULL", with: "1") }
      let total =
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM plan WHERE \(condition)",
          arguments: StatementArguments(arguments)) ?? 0
      arguments.append(limit ?? -1)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(PlanEntry.columns) FROM plan LEFT JOIN agency ON agency.id = plan.issuer
          WHERE \(condition) ORDER BY plan.issued DESC, plan.id LIMIT ?
          """, arguments: StatementArguments(arguments))
      return Answer(rows: rows.map(PlanEntry.init), total: total)
    }
  }

  /// Hands out the plans themselves, one after the other, oldest first; corrections are not among what is kept.
  ///
  /// - Throws: `ArchiveError`, and what `work` throws.
  public func forEachPlan(_ filter: PlanFilter = PlanFilter(), _ work: (Plan) throws -> Void) throws
  {
    try read { db in
      let (condition, arguments) = try filter.condition(in: db)
      let ids = try Int64.fetchAll(
        db, sql: "SELECT id FROM plan WHERE \(condition) ORDER BY issued, id",
        arguments: StatementArguments(arguments))
      for id in ids { try work(try Self.plan(id, from: db)) }
    }
  }
}
