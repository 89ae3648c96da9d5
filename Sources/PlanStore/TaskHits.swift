import GRDB
import PlanDocument

/// The tasks that answer a question, found in the indexes: which, due when, in which role.
struct TaskHits {
  /// One row of the answer, before its words are fetched.
  struct Hit {
    var task: Int64
    var day: Int
    var first: Int
    var role: Int?
  }

  let db: Database
  let query: TaskQuery
  let agency: Int64?
  /// The condition on plans; nil where all pass, so that no plan needs to be looked at.
  let plans: (sql: String, arguments: [any DatabaseValueConvertible])?

  init(_ query: TaskQuery, in db: Database) throws {
    self.db = db
    self.query = query
    agency = try query.agency.map { try AgencyTable.number(of: $0, in: db) }
    plans = query.plans.isOpen ? nil : try query.plans.condition(in: db)
  }

  /// The hits in order and their number without the limit.
  func all() throws -> (hits: [Hit], total: Int) {
    switch query.when {
    case .any:
      return agency == nil ? try everyTask() : try dated(nil, descending: false)
    case .overdue(let day):
      return try dated(-PlanRecord.noDay...day.dayNumber - 1, descending: true)
    case .within(let window):
      let days = window.lowerBound.dayNumber...window.upperBound.dayNumber
      let once = try dated(days, descending: false)
      let again = try RecurringHits(self, window).all()
      // Both are in order; a stable merge of what each would give alone.
      let hits = (once.hits + again.hits).sorted { ($0.day, $0.task) < ($1.day, $1.task) }
      return (Array(hits.prefix(query.limit ?? .max)), once.total + again.total)
    }
  }

  /// All tasks, the latest plan's first.
  private func everyTask() throws -> (hits: [Hit], total: Int) {
    let condition = try query.plans.condition(in: db)
    let total = try count(
      plans == nil
        ? ("SELECT count(*) FROM task", [])
        : (
          "SELECT count(*) FROM plan CROSS JOIN task ON task.plan = plan.id WHERE \(condition.sql)",
          condition.arguments
        ))
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT task.id, (SELECT min(day) FROM due WHERE due.task = task.id),
            (SELECT first FROM due WHERE due.task = task.id ORDER BY day LIMIT 1)
          FROM plan CROSS JOIN task ON task.plan = plan.id
          WHERE \(condition.sql) ORDER BY plan.issued DESC, plan.id, task.id LIMIT ?
          """), arguments: StatementArguments(condition.arguments + [query.limit ?? -1]))
    let hits = rows.map {
      Hit(
        task: $0[0], day: $0[1] ?? PlanRecord.noDay, first: $0[2] ?? -PlanRecord.noDay, role: nil)
    }
    return (hits, total)
  }

  /// What falls due once, within days; nil takes tasks without a day as well.
  private func dated(_ days: ClosedRange<Int>?, descending: Bool) throws -> (
    hits: [Hit], total: Int
  ) {
    let table = agency == nil ? "due" : "duty"
    var conditions: [String] = []
    var arguments: [any DatabaseValueConvertible] = []
    if let agency {
      conditions.append("duty.agency = ?")
      arguments.append(agency)
    }
    if let days {
      conditions.append("\(table).day BETWEEN ? AND ?")
      arguments += [days.lowerBound, days.upperBound]
    }
    if let role = query.role, agency != nil {
      conditions.append("duty.role = ?")
      arguments.append(role.number)
    }
    let source = self.source(table, &conditions, &arguments)
    let end = "FROM \(source) WHERE \(conditions.joined(separator: " AND "))"
    let order = descending ? "DESC" : "ASC"
    let role = agency == nil ? "NULL" : "duty.role"
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(table).task, \(table).day, \(table).first, \(role) \(end)
          ORDER BY \(table).day \(order), \(table).task \(order) LIMIT ?
          """), arguments: StatementArguments(arguments + [query.limit ?? -1]))
    let hits = rows.map { Hit(task: $0[0], day: $0[1], first: $0[2], role: $0[3]) }
    if let limit = query.limit, hits.count < limit { return (hits, hits.count) }
    return (
      hits, query.limit == nil ? hits.count : try count(("SELECT count(*) \(end)", arguments))
    )
  }

  /// The tables to look in: with a condition on plans these come first, for they are few.
  func source(
    _ table: String, _ conditions: inout [String], _ arguments: inout [any DatabaseValueConvertible]
  ) -> String {
    guard let plans else { return table }
    conditions.append(plans.sql)
    arguments += plans.arguments
    return
      "plan CROSS JOIN task ON task.plan = plan.id CROSS JOIN \(table) ON \(table).task = task.id"
  }

  func count(_ question: (sql: String, arguments: [any DatabaseValueConvertible])) throws
    -> Int
  {
    try Int.fetchOne(
      db.cachedStatement(sql: question.sql), arguments: StatementArguments(question.arguments)) ?? 0
  }
}
