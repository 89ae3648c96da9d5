import ArgumentParser
import PlanExport
import PlanPipeline
import PlanStore

/// `vanban archive indicators`: who set which target, side by side.
struct ArchiveIndicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract:
      "Puts the targets of an indicator side by side: a row for each plan, a column for each year.",
    discussion: """
      EXAMPLES:
        vanban archive indicators --db plans.sqlite truc tuyen toan trinh
        vanban archive indicators --db plans.sqlite "hài lòng" --year 2025 --format csv
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: ArgumentHelp(
      "Words of the indicator's name, with or without marks; each must be in it.",
      valueName: "WORD"))
  var words: [String]

  @Option(help: ArgumentHelp("Only targets for this year.", valueName: "YEAR"))
  var year: Int?

  @OptionGroup var plans: PlanFilterOptions
  @OptionGroup var result: ResultOptions

  func run() throws {
    try CommandRun.ending {
      let answer = try archive.asking {
        try $0.indicators(
          IndicatorQuery(
            name: words.joined(separator: " "), year: year, plans: plans.filter,
            limit: result.rows))
      }
      try result.write(answer, Self.columns, asTable: Self.sideBySide)
    }
  }

  /// A row for each indicator of each plan, a column for each year.
  private static func sideBySide(_ entries: [IndicatorEntry]) -> TextTable {
    let years = Set(entries.map { $0.targetYear ?? 0 }).sorted()
    var rows: [(key: [String], targets: [Int: [String]])] = []
    var places: [[String]: Int] = [:]
    for entry in entries {
      let key = [
        entry.name, entry.plan.issuer?.name ?? "", entry.plan.number ?? entry.plan.file,
      ]
      let place =
        places[key]
        ?? {
          places[key] = rows.count
          rows.append((key, [:]))
          return rows.count - 1
        }()
      rows[place].targets[entry.targetYear ?? 0, default: []].append(entry.target)
    }
    return TextTable(
      titles: ["indicator", "issuer", "plan"] + years.map { $0 == 0 ? "no year" : String($0) },
      rows: rows.map { row in
        row.key + years.map { (row.targets[$0] ?? []).joined(separator: ", ") }
      }
    )
  }

  private static let columns: [ResultColumn<IndicatorEntry>] = [
    ResultColumn("name") { .text($0.name) },
    ResultColumn("issuer") { Cell(words: $0.plan.issuer?.name) },
    ResultColumn("plan") { Cell(words: $0.plan.number) },
    ResultColumn("issued") { Cell(date: $0.plan.issued) },
    ResultColumn("targetYear") { $0.targetYear.map { .integer($0) } ?? .empty },
    ResultColumn("comparison") { Cell(words: $0.comparison?.rawValue) },
    ResultColumn("value") { $0.value.map { .number($0) } ?? .empty },
    ResultColumn("upper") { $0.upper.map { .number($0) } ?? .empty },
    ResultColumn("unit") { Cell(words: $0.unit) },
    ResultColumn("text") { Cell(words: $0.text) },
    ResultColumn("responsible") { Cell($0.responsible) },
    ResultColumn("indicator") { .text($0.indicator) },
    ResultColumn("file") { .text($0.plan.file) },
    ResultColumn("line") { .integer($0.source.first) },
    ResultColumn("confidence") { .number($0.confidence) },
  ]
}

extension IndicatorEntry {
  /// The target in one form, however it is printed: "≥ 90 %", "12–15 %".
  fileprivate var target: String {
    guard let value, let comparison else { return text }
    func decimal(_ number: Double) -> String {
      Int(exactly: number).map(String.init) ?? number.description
    }
    let sign =
      switch comparison {
      case .atLeast: "≥ "
      case .atMost: "≤ "
      case .above: "> "
      case .below: "< "
      case .equal, .range: ""
      }
    let top = upper.map { "–\(decimal($0))" } ?? ""
    return "\(sign)\(decimal(value))\(top)" + (unit.map { " \($0)" } ?? "")
  }
}
