import ArgumentParser
import PlanExport
import PlanStore

/// `vanban archive list`: which plans the archive has.
struct ArchiveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the plans of the archive, latest first.")

  @OptionGroup var archive: ArchiveOption
  @OptionGroup var plans: PlanFilterOptions
  @OptionGroup var result: ResultOptions

  @Flag(help: "List scans that are kept aside as well.")
  var otherScans = false

  func run() throws {
    try CommandRun.ending {
      let answer = try archive.asking {
        try $0.plans(plans.filter, otherScans: otherScans, limit: result.rows)
      }
      try result.write(answer, Self.columns)
    }
  }

  private static let columns: [ResultColumn<PlanEntry>] = [
    ResultColumn("number") { Cell(words: $0.number) },
    ResultColumn("issued") { Cell(date: $0.issued) },
    ResultColumn("issuer") { Cell(words: $0.issuer?.name) },
    ResultColumn("title") { Cell(words: $0.title) },
    ResultColumn("tasks") { .integer($0.tasks) },
    ResultColumn("indicators") { .integer($0.indicators) },
    ResultColumn("grade") { .text($0.grade) },
    ResultColumn("file") { .text($0.file) },
    ResultColumn("sha256", shown: false) { .text($0.sha256) },
    ResultColumn("otherScanOf", shown: false) { Cell(words: $0.otherScanOf) },
  ]
}
