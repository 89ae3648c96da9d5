import GRDB
import PlanDocument
import VietnameseText

/// A question for words.
public struct SearchQuery: Sendable, Equatable {
  /// Phrases, each of which must stand in a plan. Typed without marks a phrase finds every spelling, typed with any
  /// mark only its own; a last word that ends in "*" is the beginning of one.
  public var phrases: [String]
  /// Which plans.
  public var plans: PlanFilter
  /// How many rows at most; nil for all.
  public var limit: Int?

  /// A question of these parts.
  public init(phrases: [String], plans: PlanFilter = PlanFilter(), limit: Int? = nil) {
    self.phrases = phrases
    self.plans = plans
    self.limit = limit
  }
}

/// A plan in which words were found, and the place that holds most of them.
public struct SearchEntry: Sendable, Equatable, Encodable {
  /// The plan.
  public var plan: PlanMention
  /// Its summary.
  public var title: String?
  /// How often the phrases stand in it.
  public var count: Int
  /// The words around the best place, as printed, what was looked for between « and ».
  public var snippet: String
  /// The line of the input.
  public var line: Int
  /// The section that holds it.
  public var section: String?
  /// The section's heading.
  public var heading: String?
}

extension Archive {
  /// The plans in which all phrases stand, best first (BM25; what stands in number, issuer or title weighs most).
  ///
  /// - Throws: `ArchiveError`.
  public func search(_ query: SearchQuery) throws -> Answer<SearchEntry> {
    let phrases = query.phrases.compactMap(Phrase.init)
    guard !phrases.isEmpty else { return Answer(rows: [], total: 0) }
    return try read { db in
      var ids = try Self.ranked(phrases, in: db)
      if !query.plans.isOpen {
        let (condition, arguments) = try query.plans.condition(in: db)
        let allowed = try Set(
          Int64.fetchAll(
            db, sql: "SELECT id FROM plan WHERE \(condition)",
            arguments: StatementArguments(arguments)))
        ids.removeAll { !allowed.contains($0) }
      }
      let rows = try ids.prefix(query.limit ?? .max).compactMap { id in
        try Self.entry(id, phrases, in: db)
      }
      return Answer(rows: rows, total: ids.count)
    }
  }

  private static func ranked(_ phrases: [Phrase], in db: Database) throws -> [Int64] {
    let expression = phrases.map {
      $0.expression(plain: "plain_head plain", marked: "marked_head marked")
    }.joined(separator: " AND ")
    return try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid"),
      arguments: [expression])
  }

  private static func entry(_ id: Int64, _ phrases: [Phrase], in db: Database) throws
    -> SearchEntry?
  {
    // Only the forms that are looked into are read.
    let plain = phrases.allSatisfy(\.isMarked) ? "''" : "words.plain"
    let marked = phrases.contains(where: \.isMarked) ? "words.marked" : "''"
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT \(PlanMention.columns), plan.title, body.text, \(plain), \(marked)
            FROM body JOIN plan ON plan.id = body.plan JOIN words ON words.rowid = body.plan
            LEFT JOIN agency ON agency.id = plan.issuer
            WHERE body.plan = ?
            """), arguments: [id])
    else { return nil }
    var columns = RowReader(row)
    let plan = PlanMention(&columns)
    let title: String? = columns.nextOrNone()
    let passage = Passage(
      of: columns.next(), plain: columns.next(), marked: columns.next(), phrases: phrases)
    let section = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT ref, label, title FROM section WHERE plan = ? AND line <= ?
          ORDER BY line DESC, ordinal DESC LIMIT 1
          """), arguments: [id, passage.line])
    let heading = section.map { section in
      [section[1] as String?, section[2]].compactMap { $0 }.joined(separator: " ")
    }
    return SearchEntry(
      plan: plan, title: title, count: passage.count, snippet: passage.snippet,
      line: passage.line, section: section?[0], heading: heading)
  }
}
