import GRDB
import PlanDocument

/// A duty's rows: the task, its days, and both once more for each agency.
struct DutyRows {
  var duty: Duty
  var plan: Int64

  init(_ duty: Duty, plan: Int64) {
    self.duty = duty
    self.plan = plan
  }

  func insert(into db: Database) throws {
    let id = try insertTask(into: db)
    let days = duty.schedule.periods.map { period in
      (
        day: period.last?.dayNumber ?? PlanRecord.noDay,
        first: period.first?.dayNumber ?? -PlanRecord.noDay
      )
    }
    let due = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO due (day, task, first) VALUES (?, ?, ?)")
    for (day, first) in days where day != PlanRecord.noDay {
      try due.execute(arguments: [day, id, first])
    }
    let recurrences = try [duty.schedule.recurrence].compactMap { $0 }.map {
      ($0, try Self.ruleID($0, in: db))
    }
    let recurring = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO recurring (rule, first, task, last) VALUES (?, ?, ?, ?)")
    for (recurrence, rule) in recurrences {
      try recurring.execute(arguments: [
        rule, recurrence.first.dayNumber, id, recurrence.last?.dayNumber ?? PlanRecord.noDay,
      ])
    }

    let owed = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO duty (agency, day, task, first, role) VALUES (?, ?, ?, ?, ?)")
    let owedAgain = try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO recurring_duty (agency, rule, first, task, last, role)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let roles = duty.lead.map { ($0, Role.lead) } + duty.cooperating.map { ($0, .cooperating) }
    for (agency, role) in roles {
      let agency = try AgencyTable.id(of: agency, in: db)
      for (day, first) in days.isEmpty ? [(PlanRecord.noDay, -PlanRecord.noDay)] : days {
        try owed.execute(arguments: [agency, day, id, first, role.number])
      }
      for (recurrence, rule) in recurrences {
        try owedAgain.execute(arguments: [
          agency, rule, recurrence.first.dayNumber, id,
          recurrence.last?.dayNumber ?? PlanRecord.noDay, role.number,
        ])
      }
    }
  }

  private func insertTask(into db: Database) throws -> Int64 {
    let task = duty.task
    let arguments: StatementArguments = [
      plan, task.id, duty.also.joined(separator: " "), task.section, task.text,
      AgencyList.text(duty.lead), AgencyList.text(duty.cooperating), task.deliverable,
      task.deadline?.text, task.deadline?.due, task.deadline?.ongoing ?? false,
      task.deadline?.recurrence, task.deadline?.condition, task.confidence, task.source.first,
      task.source.last,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO task (
          plan, ref, also, section, text, lead, cooperating, deliverable, deadline, edtf, ongoing,
          recurrence, condition, confidence, first_line, last_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments)
    return db.lastInsertedRowID
  }

  private static func ruleID(_ recurrence: Recurrence, in db: Database) throws -> Int64 {
    let arguments: StatementArguments = [recurrence.rule.text, recurrence.phase]
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM rule WHERE text = ? AND phase = ?"),
      arguments: arguments)
    {
      return id
    }
    try db.cachedStatement(sql: "INSERT INTO rule (text, phase) VALUES (?, ?)")
      .execute(arguments: arguments)
    return db.lastInsertedRowID
  }
}

/// What an agency has to do with a task.
public enum Role: String, Sendable, Codable, CaseIterable {
  /// It is in charge.
  case lead
  /// It helps.
  case cooperating

  /// How it is stored.
  var number: Int { self == .lead ? 0 : 1 }
}
