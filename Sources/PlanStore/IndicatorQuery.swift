import GRDB
import PlanDocument

/// A question about indicators: who set which target.
public struct IndicatorQuery: Sendable, Equatable {
  /// Words of the indicator's name, with or without marks; each must be in it.
  public var name: String
  /// The year by which it is to be reached.
  public var year: Int?
  /// Which plans.
  public var plans: PlanFilter
  /// How many rows at most; nil for all.
  public var limit: Int?

  /// A question of these parts.
  public init(
    name: String, year: Int? = nil, plans: PlanFilter = PlanFilter(), limit: Int? = nil
  ) {
    self.name = name
    self.year = year
    self.plans = plans
    self.limit = limit
  }
}

/// One target of one plan.
public struct IndicatorEntry: Sendable, Equatable, Encodable {
  /// What is measured.
  public var name: String
  /// The plan that sets it.
  public var plan: PlanMention
  /// The year by which it is to be reached.
  public var targetYear: Int?
  /// How the measured value is to stand to `value`.
  public var comparison: Indicator.Comparison?
  /// The target; the bottom of a range.
  public var value: Double?
  /// The top of a range.
  public var upper: Double?
  /// What it is measured in.
  public var unit: String?
  /// The target as printed.
  public var text: String
  /// Who answers for it.
  public var responsible: [Agency]
  /// The indicator's id in the plan.
  public var indicator: String
  /// The lines of the input that tell it.
  public var source: LineSpan
  /// How sure its reading is, 0 … 1.
  public var confidence: Double

  static let columns = """
    indicator_name.name, indicator.year, indicator.comparison, indicator.value, indicator.upper,
    indicator.unit, indicator.text, indicator.responsible, indicator.ref, indicator.first_line,
    indicator.last_line, indicator.confidence
    """

  init(_ row: Row) {
    var columns = RowReader(row)
    plan = PlanMention(&columns)
    name = columns.next()
    targetYear = columns.nextOrNone()
    comparison = (columns.nextOrNone() as String?).flatMap(Indicator.Comparison.init)
    value = columns.nextOrNone()
    upper = columns.nextOrNone()
    unit = columns.nextOrNone()
    text = columns.next()
    responsible = AgencyList.agencies(columns.next())
    indicator = columns.next()
    source = LineSpan(columns.next(), columns.next())
    confidence = columns.next()
  }
}

extension Archive {
  /// The targets of indicators with these words in their names: the name that fits best first, then issuer by issuer, year by
  /// year.
  ///
  /// - Throws: `ArchiveError`.
  public func indicators(_ query: IndicatorQuery) throws -> Answer<IndicatorEntry> {
    guard let words = Phrase(query.name) else { return Answer(rows: [], total: 0) }
    return try read { db in
      var (condition, arguments) = try query.plans.condition(in: db)
      if let year = query.year {
        condition += " AND indicator.year = ?"
        arguments.append(year)
      }
      let names = try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT rowid FROM indicator_words WHERE indicator_words MATCH ?
            ORDER BY bm25(indicator_words), rowid
            """), arguments: [words.wordExpression(plain: "plain", marked: "marked")])
      let tables = """
        FROM indicator JOIN plan ON plan.id = indicator.plan
        JOIN indicator_name ON indicator_name.id = indicator.name
        LEFT JOIN agency ON agency.id = plan.issuer
        WHERE indicator.name = ? AND \(condition)
        """
      let rows = try db.cachedStatement(
        sql: """
          SELECT \(PlanMention.columns), \(IndicatorEntry.columns) \(tables)
          ORDER BY indicator.issuer, indicator.year, plan.issued, indicator.id LIMIT ?
          """)
      let isOpen = query.plans.isOpen && query.year == nil
      let count = try db.cachedStatement(
        sql: isOpen
          ? "SELECT count(*) FROM indicator WHERE name = ?" : "SELECT count(*) \(tables)")
      var entries: [IndicatorEntry] = []
      var total = 0
      for name in names {
        let given: [any DatabaseValueConvertible] = [name] + arguments
        let rest = query.limit.map { $0 - entries.count } ?? -1
        if rest != 0 {
          let found = try Row.fetchAll(rows, arguments: StatementArguments(given + [rest]))
          entries += found.map(IndicatorEntry.init)
          if rest < 0 || found.count < rest {
            total += found.count
            continue
          }
        }
        total +=
          try Int.fetchOne(
            count, arguments: isOpen ? [name] : StatementArguments(given)) ?? 0
      }
      return Answer(rows: entries, total: total)
    }
  }
}
