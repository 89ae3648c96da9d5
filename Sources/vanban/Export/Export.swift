import ArgumentParser
import PlanPipeline

/// `vanban export`: plan JSON in, files that people open out.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes CSV, XLSX, iCalendar or Markdown of plan JSON.",
    discussion: """
      EXAMPLES:
        vanban export plan.json -o tasks.csv                       a row for each task
        vanban export plan.json --table indicators -o targets.csv
        vanban export out -o plans.xlsx                            all plans of a folder
        vanban convert --format ndjson *.txt | vanban export -o deadlines.ics
        vanban export plan.json -o plan.md

      A text that holds no plan is told on standard error; the others are exported
      all the same.
      """)

  @Argument(
    help: ArgumentHelp(
      "Plan JSON, NDJSON or a folder of them; \"-\" or nothing is standard input.",
      valueName: "PATH"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var options: ExportOptions

  func run() throws {
    try CommandRun.ending {
      let paths = try InputFile.all(paths).map(\.path)
      var plans: [Plan] = []
      var firstFailure: CommandFailure?
      try PlanReader.forEach(paths) { _, result in
        switch result {
        case .success(var plan):
          // No form of export has them, and they are most of a plan.
          if options.format != .ndjson { plan.corrections = [] }
          plans.append(plan)
        case .failure(let failure):
          StandardStreams.tell(failure.message)
          firstFailure = firstFailure ?? failure
        }
      }
      if plans.isEmpty, firstFailure == nil {
        throw CommandFailure(.data, "\(paths.joined(separator: ", ")): no plan was found")
      }
      if !plans.isEmpty { try options.write(plans) }
      if let firstFailure { throw CommandFailure(firstFailure.status, "") }
    }
  }
}
