import GRDB
import PlanDocument

/// The recurring tasks that come within a window, each with each of its days.
///
/// There are few rules and many tasks under each: a rule's days are told once, and tasks are looked up by rule.
struct RecurringHits {
  private let hits: TaskHits
  private let window: ClosedRange<CivilDate>
  private let limit: Int
  /// The days of each rule within the window, in order.
  private var days: [Int64: [Int]] = [:]

  init(_ hits: TaskHits, _ window: ClosedRange<CivilDate>) throws {
    self.hits = hits
    self.window = window
    limit = hits.query.limit ?? .max
    let rules = try Row.fetchCursor(
      hits.db.cachedStatement(sql: "SELECT id, text, phase FROM rule"))
    while let row = try rules.next() {
      guard let rule = RecurrenceRule(row[1] as String) else { continue }
      let days = rule.days(in: window, phase: row[2]).map(\.dayNumber)
      if !days.isEmpty { self.days[row[0]] = days }
    }
  }

  /// The hits by day and task, at most as many as asked for, and their number without that limit.
  func all() throws -> (hits: [TaskHits.Hit], total: Int) {
    hits.plans == nil ? try byRule() : try byPlan()
  }

  private var table: String { hits.agency == nil ? "recurring" : "recurring_duty" }
  private var role: String { hits.agency == nil ? "NULL" : "recurring_duty.role" }

  /// The condition on agency and role, to be appended to others.
  private func whose(_ arguments: inout [any DatabaseValueConvertible]) -> String {
    guard let agency = hits.agency else { return "" }
    arguments.append(agency)
    guard let role = hits.query.role else { return " AND recurring_duty.agency = ?" }
    arguments.append(role.number)
    return " AND recurring_duty.agency = ? AND recurring_duty.role = ?"
  }

  /// Day by day until the limit is reached.
  private func byRule() throws -> (hits: [TaskHits.Hit], total: Int) {
    let comings = days.flatMap { rule, days in days.map { (day: $0, rule: rule) } }
      .sorted { ($0.day, $0.rule) < ($1.day, $1.rule) }
    var found: [TaskHits.Hit] = []
    for (day, rule) in comings {
      // A day's rules are all looked at, for its tasks come in the order of their numbers.
      if found.count >= limit, found.last?.day != day { break }
      var arguments: [any DatabaseValueConvertible] = [rule, day, day]
      let condition = whose(&arguments)
      let rows = try Row.fetchAll(
        hits.db.cachedStatement(
          sql: """
            SELECT task, \(role) FROM \(table)
            WHERE rule = ? AND first <= ? AND last >= ?\(condition) ORDER BY task LIMIT ?
            """), arguments: StatementArguments(arguments + [hits.query.limit ?? -1]))
      found += rows.map { TaskHits.Hit(task: $0[0], day: day, first: day, role: $0[1]) }
    }
    found.sort { ($0.day, $0.task) < ($1.day, $1.task) }
    let total = found.count < limit ? found.count : try countAll()
    return (Array(found.prefix(limit)), total)
  }

  /// How often all tasks come: a rule's tasks that begin and end on the same days are counted together.
  private func countAll() throws -> Int {
    var total = 0
    for (rule, days) in days {
      var arguments: [any DatabaseValueConvertible] = [rule]
      let condition = whose(&arguments)
      let spans = try Row.fetchCursor(
        hits.db.cachedStatement(
          sql: """
            SELECT first, last, count(*) FROM \(table) WHERE rule = ?\(condition)
            GROUP BY first, last
            """), arguments: StatementArguments(arguments))
      while let span = try spans.next() {
        let count: Int = span[2]
        total += count * (Self.count(days, upTo: span[1]) - Self.count(days, upTo: span[0] - 1))
      }
    }
    return total
  }

  /// How many of ordered days are not behind a day.
  private static func count(_ days: [Int], upTo day: Int) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tasks of some plans, which are few.
  private func byPlan() throws -> (hits: [TaskHits.Hit], total: Int) {
    var arguments: [any DatabaseValueConvertible] = []
    var conditions = ["1\(whose(&arguments))"]
    let source = hits.source(table, &conditions, &arguments)
    let rows = try Row.fetchCursor(
      hits.db.cachedStatement(
        sql: """
          SELECT \(table).rule, \(table).task, \(table).first, \(table).last, \(role)
          FROM \(source) WHERE \(conditions.joined(separator: " AND "))
          """), arguments: StatementArguments(arguments))
    var found: [TaskHits.Hit] = []
    while let row = try rows.next() {
      guard let days = days[row[0]] else { continue }
      let first: Int = row[2]
      let last: Int = row[3]
      for day in days[Self.count(days, upTo: first - 1)..<Self.count(days, upTo: last)] {
        found.append(TaskHits.Hit(task: row[1], day: day, first: day, role: row[4]))
      }
    }
    found.sort { ($0.day, $0.task) < ($1.day, $1.task) }
    return (Array(found.prefix(limit)), found.count)
  }
}
