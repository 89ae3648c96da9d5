import ArgumentParser
import Foundation
import PlanExport
import PlanStore

/// `vanban archive search`: which plans say these words.
struct ArchiveSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds plans by words of their text, the best first.",
    discussion: """
      Each PHRASE must stand in the plan, its words next to each other. Typed
      without marks it finds every spelling, typed with marks only its own; "*" at
      its end lets the last word go on.

      EXAMPLES:
        vanban archive search --db plans.sqlite "so tai chinh"
        vanban archive search --db plans.sqlite "chuyển đổi số" "du lich"
        vanban archive search --db plans.sqlite "cong ngh*" --issued 2025
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(help: ArgumentHelp("Words that stand next to each other.", valueName: "PHRASE"))
  var phrases: [String]

  @OptionGroup var plans: PlanFilterOptions
  @OptionGroup var result: ResultOptions

  func run() throws {
    try CommandRun.ending {
      let answer = try archive.asking {
        try $0.search(
          SearchQuery(
            phrases: phrases, plans: plans.filter,
            limit: result.limit == nil && result.format == .table ? 20 : result.rows))
      }
      try result.write(answer, Self.columns)
    }
  }

  private static let columns: [ResultColumn<SearchEntry>] = [
    ResultColumn("plan") { Cell(words: $0.plan.number) },
    ResultColumn("issuer") { Cell(words: $0.plan.issuer?.name) },
    ResultColumn("issued") { Cell(date: $0.plan.issued) },
    ResultColumn("title", shown: false) { Cell(words: $0.title) },
    ResultColumn("count") { .integer($0.count) },
    ResultColumn("line") { .integer($0.line) },
    ResultColumn("section") { Cell(words: $0.section) },
    ResultColumn("snippet") { .text($0.snippet) },
    ResultColumn("heading", shown: false) { Cell(words: $0.heading) },
    ResultColumn("file", shown: false) { .text($0.plan.file) },
  ]
}
