import GRDB
import PlanDocument

/// The rows that answer questions about one plan.
struct PlanFacts {
  var record: PlanRecord
  var plan: Int64

  init(_ record: PlanRecord, plan: Int64) {
    self.record = record
    self.plan = plan
  }

  func insert(into db: Database) throws {
    try insertSections(into: db)
    for duty in Duty.all(in: record.plan, issued: record.issued) {
      try DutyRows(duty, plan: plan).insert(into: db)
    }
    try insertIndicators(into: db)
    let header = record.plan.document
    let head = SearchText.forms(
      of: [header.type?.name, header.number, header.issuer?.name, header.title]
        .compactMap { $0 }.joined(separator: "\n"))
    let text = SearchText.forms(of: record.text)
    try db.cachedStatement(
      sql: """
        INSERT INTO words (rowid, plain_head, marked_head, plain, marked) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [plan, head.plain, head.marked, text.plain, text.marked])
  }

  static func delete(plan: Int64, from db: Database) throws {
    for table in ["due", "duty", "recurring", "recurring_duty"] {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE task IN (SELECT id FROM task WHERE plan = ?)",
        arguments: [plan])
    }
    let names = try Int64.fetchAll(
      db, sql: "SELECT DISTINCT name FROM indicator WHERE plan = ?", arguments: [plan])
    for table in ["section", "task", "indicator"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE plan = ?", arguments: [plan])
    }
    for name in names
    where try Int.fetchOne(
      db, sql: "SELECT 1 FROM indicator WHERE name = ? LIMIT 1", arguments: [name]) == nil
    {
      try db.execute(sql: "DELETE FROM indicator_words WHERE rowid = ?", arguments: [name])
      try db.execute(sql: "DELETE FROM indicator_name WHERE id = ?", arguments: [name])
    }
    try db.execute(sql: "DELETE FROM words WHERE rowid = ?", arguments: [plan])
  }

  private func insertSections(into db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO section (plan, line, ordinal, ref, label, title) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (ordinal, section) in record.plan.sections.enumerated() {
      try statement.execute(arguments: [
        plan, section.source.first, ordinal, section.id, section.label, section.title,
      ])
    }
  }

  private func insertIndicators(into db: Database) throws {
    let issuer = record.plan.document.issuer?.id ?? ""
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO indicator (
          plan, name, issuer, year, ref, unit, comparison, value, upper, text, responsible,
          confidence, first_line, last_line)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for indicator in record.plan.indicators {
      try statement.execute(arguments: [
        plan, try nameID(indicator.name, in: db), issuer, indicator.targetYear, indicator.id,
        indicator.unit, indicator.comparison?.rawValue, indicator.value, indicator.upper,
        indicator.text, AgencyList.text(indicator.responsible), indicator.confidence,
        indicator.source.first, indicator.source.last,
      ])
    }
  }

  private func nameID(_ name: String, in db: Database) throws -> Int64 {
    if let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM indicator_name WHERE name = ?"), arguments: [name])
    {
      return id
    }
    try db.cachedStatement(sql: "INSERT INTO indicator_name (name) VALUES (?)")
      .execute(arguments: [name])
    let id = db.lastInsertedRowID
    let forms = SearchText.forms(of: name)
    try db.cachedStatement(
      sql: "INSERT INTO indicator_words (rowid, plain, marked) VALUES (?, ?, ?)"
    ).execute(arguments: [id, forms.plain, forms.marked])
    return id
  }
}

/// Agencies as they stand in a column, for they are only shown: an id, a tab and a name on each line.
enum AgencyList {
  static func text(_ agencies: [Agency]) -> String {
    agencies.map { agency in
      "\(agency.id)\t\(agency.name.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
    }.joined(separator: "\n")
  }

  static func agencies(_ text: String) -> [Agency] {
    text.split(separator: "\n").map { line in
      let tab = line.firstIndex(of: "\t") ?? line.endIndex
      return Agency(id: String(line[..<tab]), name: String(line[tab...].dropFirst()))
    }
  }
}
