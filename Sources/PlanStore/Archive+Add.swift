import Foundation
import GRDB
import PlanDocument

extension Archive {
  /// Takes plans in, all of them in one transaction: either all are there afterwards, or none.
  ///
  /// A source is known by the SHA-256 of its bytes: a plan from the same source takes the older conversion's place,
  /// unless an older version of vanban made it. A document is known by its number, issuer and day of issue: of
  /// several scans of one document, questions see the one whose restoration is surest.
  ///
  /// - Returns: what became of each.
  /// - Throws: `ArchiveError`.
  public func add(_ plans: [Plan]) throws -> [AddOutcome] {
    try Self.checked {
      try database.write { db in try plans.map { try add($0, to: db) } }
    }
  }

  /// Makes questions quick again after additions: statistics for the planner, few segments of words.
  ///
  /// Where only a small part is new, the index is merged a little, so that a week's few plans do not cost a rewriting of
  /// all words.
  ///
  /// - Parameter changed: how many plans are new since the last time.
  /// - Throws: `ArchiveError`.
  public func settle(after changed: Int = .max) throws {
    try Self.checked {
      try database.write { db in
        let plans = try Int.fetchOne(db, sql: "SELECT count(*) FROM plan") ?? 0
        try db.execute(
          sql: changed > plans / 20
            ? """
            INSERT INTO words (words) VALUES ('optimize');
            INSERT INTO indicator_words (indicator_words) VALUES ('optimize');
            ANALYZE
            """
            : """
            INSERT INTO words (words, rank) VALUES ('merge', 500);
            INSERT INTO indicator_words (indicator_words, rank) VALUES ('merge', 500);
            PRAGMA optimize
            """)
      }
      // The log's pages go into the file, where readers map them; a reader that is at work delays that, no more.
      _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }

  private func add(_ plan: Plan, to db: Database) throws -> AddOutcome {
    guard
      let known = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT plan.id, file, version, json, text FROM plan JOIN body ON body.plan = plan.id
            WHERE sha256 = ?
            """), arguments: [plan.source.sha256])
    else {
      return try insert(PlanRecord(plan), id: nil, to: db)
    }
    // The same bytes under another name are the same source.
    var renamed = plan
    renamed.source.name = known["file"]
    let record = try PlanRecord(renamed)
    if record.json == known["json"], record.text == known["text"] { return .unchanged }
    if SemanticVersion.isOlder(plan.generator.version, than: known["version"]) { return .older }
    let id: Int64 = known["id"]
    try remove(id, from: db)
    let outcome = try insert(PlanRecord(plan), id: id, to: db)
    return outcome == .added ? .replaced : outcome
  }

  private func insert(_ record: PlanRecord, id: Int64?, to db: Database) throws -> AddOutcome {
    guard let document = record.document,
      let shown = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT id, mean, sha256 FROM plan WHERE document = ? AND other_scan_of IS NULL
            """), arguments: [document])
    else {
      let id = try insertPlan(record, id: id, otherScanOf: nil, to: db)
      try PlanFacts(record, plan: id).insert(into: db)
      return .added
    }
    let shownID: Int64 = shown["id"]
    let mean = record.plan.quality.mean
    // Where both read equally well, the digest decides: the order in which they come must not.
    let isBetter =
      mean != shown["mean"]
      ? mean > shown["mean"] : record.plan.source.sha256 < shown["sha256"]
    guard isBetter else {
      _ = try insertPlan(record, id: id, otherScanOf: shownID, to: db)
      return .otherScan
    }
    try PlanFacts.delete(plan: shownID, from: db)
    let newID = try insertPlan(record, id: id, otherScanOf: nil, to: db)
    try db.execute(
      sql: "UPDATE plan SET other_scan_of = ? WHERE other_scan_of = ? OR id = ?",
      arguments: [newID, shownID, shownID])
    try PlanFacts(record, plan: newID).insert(into: db)
    return .betterScan
  }

  /// Takes a plan out; where it was the scan of its document that questions see, the next best takes its place.
  private func remove(_ id: Int64, from db: Database) throws {
    let isShown = try Bool.fetchOne(
      db, sql: "SELECT other_scan_of IS NULL FROM plan WHERE id = ?", arguments: [id])
    if isShown == true {
      try PlanFacts.delete(plan: id, from: db)
      let next = try Int64.fetchOne(
        db,
        sql: "SELECT id FROM plan WHERE other_scan_of = ? ORDER BY mean DESC, sha256 LIMIT 1",
        arguments: [id])
      if let next {
        try db.execute(
          sql: """
            UPDATE plan SET other_scan_of = CASE WHEN id = :next THEN NULL ELSE :next END
            WHERE other_scan_of = :id
            """, arguments: ["next": next, "id": id])
        let plan = try Self.plan(next, from: db)
        try PlanFacts(PlanRecord(plan), plan: next).insert(into: db)
      }
    }
    try db.execute(sql: "DELETE FROM body WHERE plan = ?", arguments: [id])
    try db.execute(sql: "DELETE FROM plan WHERE id = ?", arguments: [id])
  }

  /// A plan as it is kept.
  static func plan(_ id: Int64, from db: Database) throws -> Plan {
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT json, text FROM body WHERE plan = ?"), arguments: [id])
    else { throw ArchiveError.damaged("plan \(id) has no body") }
    do {
      return try PlanRecord.plan(json: row["json"], text: row["text"])
    } catch let error as PlanJSONError {
      throw ArchiveError.damaged("plan \(id): \(error)")
    }
  }

  private func insertPlan(
    _ record: PlanRecord, id: Int64?, otherScanOf: Int64?, to db: Database
  ) throws -> Int64 {
    let plan = record.plan
    let header = plan.document
    let arguments: StatementArguments = [
      id, plan.source.sha256, record.document, otherScanOf, plan.source.name, header.type?.code,
      header.number, try header.issuer.map { try AgencyTable.id(of: $0, in: db) }, header.place,
      record.issued?.dayNumber ?? -PlanRecord.noDay, header.title, plan.quality.mean,
      plan.quality.grade.rawValue, plan.source.lines, plan.tasks.count, plan.indicators.count,
      plan.generator.version, plan.generator.model,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO plan (
          id, sha256, document, other_scan_of, file, type, number, issuer, place, issued, title,
          mean, grade, lines, tasks, indicators, version, model)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments)
    let newID = db.lastInsertedRowID
    try db.cachedStatement(sql: "INSERT INTO body (plan, json, text) VALUES (?, ?, ?)")
      .execute(arguments: [newID, record.json, record.text])
    return newID
  }
}
