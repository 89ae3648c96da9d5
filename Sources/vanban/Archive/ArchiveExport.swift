import ArgumentParser
import PlanPipeline

/// `vanban archive export`: plans of the archive as files that people open.
struct ArchiveExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Makes CSV, XLSX, iCalendar or Markdown of the archive's plans.",
    discussion: """
      EXAMPLES:
        vanban archive export --db plans.sqlite -o deadlines.ics --issued 2025
        vanban archive export --db plans.sqlite -o plans.xlsx --issuer "Bộ Nội vụ"
        vanban archive export --db plans.sqlite --format ndjson   plans, less corrections
      """)

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var plans: PlanFilterOptions
  @OptionGroup var options: ExportOptions

  func run() throws {
    try CommandRun.ending {
      var found: [Plan] = []
      try archive.asking { try $0.forEachPlan(plans.filter) { found.append($0) } }
      guard !found.isEmpty else {
        throw CommandFailure(.noInput, "\(archive.path): no plan in the archive is such a one")
      }
      try options.write(found)
    }
  }
}
