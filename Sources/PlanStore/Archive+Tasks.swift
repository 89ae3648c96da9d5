import GRDB
import PlanDocument

extension Archive {
  /// The tasks that answer a question, by the day on which they fall due.
  ///
  /// - Throws: `ArchiveError`.
  public func tasks(_ query: TaskQuery) throws -> Answer<TaskEntry> {
    try read { db in
      let (hits, total) = try TaskHits(query, in: db).all()
      let statement = try db.cachedStatement(
        sql: """
          SELECT task.*, \(PlanMention.columns)
          FROM task JOIN plan ON plan.id = task.plan LEFT JOIN agency ON agency.id = plan.issuer
          WHERE task.id = ?
          """)
      let rows = try hits.compactMap { hit in
        try Row.fetchOne(statement, arguments: [hit.task]).map { try TaskEntry($0, hit) }
      }
      return Answer(rows: rows, total: total)
    }
  }
}

extension TaskEntry {
  init(_ row: Row, _ hit: TaskHits.Hit) throws {
    due = Self.day(hit.day)
    earliest = Self.day(hit.first)
    role = hit.role.map { $0 == 0 ? .lead : .cooperating }
    text = row["text"]
    lead = try AgencyList.agencies(json: row["lead"])
    cooperating = try AgencyList.agencies(json: row["cooperating"])
    deliverable = row["deliverable"]
    deadline = (row["deadline"] as String?).map {
      Deadline(
        text: $0, due: row["edtf"], ongoing: row["ongoing"], recurrence: row["recurrence"],
        condition: row["condition"])
    }
    plan = PlanMention(row)
    task = row["ref"]
    also = (row["also"] as String).split(separator: " ").map(String.init)
    source = LineSpan(row["first_line"], row["last_line"])
    confidence = row["confidence"]
  }

  private static func day(_ number: Int) -> String? {
    abs(number) == PlanRecord.noDay ? nil : CivilDate(dayNumber: number).description
  }
}
