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
          SELECT \(PlanMention.columns), \(TaskEntry.columns)
          FROM task JOIN plan ON plan.id = task.plan LEFT JOIN agency ON agency.id = plan.issuer
          WHERE task.id = ?
          """)
      let rows = try hits.compactMap { hit in
        try Row.fetchOne(statement, arguments: [hit.task]).map { TaskEntry($0, hit) }
      }
      return Answer(rows: rows, total: total)
    }
  }
}

extension TaskEntry {
  static let columns = """
    task.text, task.lead, task.cooperating, task.deliverable, task.deadline, task.edtf,
    task.ongoing, task.recurrence, task.condition, task.ref, task.also, task.first_line,
    task.last_line, task.confidence
    """

  init(_ row: Row, _ hit: TaskHits.Hit) {
    var columns = RowReader(row)
    plan = PlanMention(&columns)
    self.due = Self.day(hit.day)
    earliest = Self.day(hit.first)
    role = hit.role.map { $0 == 0 ? .lead : .cooperating }
    text = columns.next()
    lead = AgencyList.agencies(columns.next())
    cooperating = AgencyList.agencies(columns.next())
    deliverable = columns.nextOrNone()
    let deadlineText: String? = columns.nextOrNone()
    let due: String? = columns.nextOrNone()
    let ongoing: Bool = columns.next()
    let recurrence: String? = columns.nextOrNone()
    let condition: String? = columns.nextOrNone()
    deadline = deadlineText.map {
      Deadline(
        text: $0, due: due, ongoing: ongoing, recurrence: recurrence,
        condition: condition)
    }
    task = columns.next()
    also = (columns.next() as String).split(separator: " ").map(String.init)
    source = LineSpan(columns.next(), columns.next())
    confidence = columns.next()
  }

  private static func day(_ number: Int) -> String? {
    abs(number) == PlanRecord.noDay ? nil : CivilDate(dayNumber: number).description
  }
}
