import ArgumentParser
import PlanPipeline
import PlanStore

/// `vanban archive add`: plans into the archive.
struct ArchiveAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Takes plan JSON into the archive, making it where there is none.",
    discussion: """
      A source is known by its bytes: a newer conversion takes the older one's
      place, the same plan changes nothing. Of several scans of one document
      (number, issuer and date) the surest is asked, the others are kept aside.

      EXAMPLES:
        vanban archive add --db plans.sqlite out            a folder of vanban batch
        vanban archive add --db plans.sqlite plan.json
        vanban convert --format ndjson *.txt | vanban archive add --db plans.sqlite
      """)

  @OptionGroup var archive: ArchiveOption

  @Argument(
    help: ArgumentHelp(
      "Plan JSON, NDJSON or a folder of them; \"-\" or nothing is standard input.",
      valueName: "PATH"),
    completion: .file())
  var paths: [String] = []

  @Flag(name: .shortAndLong, help: "Tell what became of each plan.")
  var verbose = false

  func run() throws {
    try CommandRun.ending {
      let paths = try InputFile.all(paths).map(\.path)
      try archive.adding { archive in
        var loading = Loading(archive: archive, verbose: verbose)
        try PlanReader.forEach(paths) { place, result in
          switch result {
          case .success(let plan): try loading.take(plan, place)
          case .failure(let failure): loading.fail(failure)
          }
        }
        try loading.end()
        StandardStreams.tell(loading.summary)
        if let failure = loading.firstFailure { throw CommandFailure(failure.status, "") }
      }
    }
  }

  /// Plans on their way into the archive, some in each transaction: what is in it then stays in it, whatever comes.
  private struct Loading {
    let archive: Archive
    let verbose: Bool
    var waiting: [(plan: Plan, place: String)] = []
    var counts: [AddOutcome: Int] = [:]
    var failures = 0
    var firstFailure: CommandFailure?

    mutating func take(_ plan: Plan, _ place: String) throws {
      var plan = plan
      plan.corrections = []
      waiting.append((plan, place))
      if waiting.count == 64 { try flush() }
    }

    mutating func fail(_ failure: CommandFailure) {
      StandardStreams.tell(failure.message)
      failures += 1
      firstFailure = firstFailure ?? failure
    }

    mutating func end() throws {
      try flush()
      let changed = counts.filter { $0.key != .unchanged && $0.key != .older }.values.reduce(0, +)
      if changed > 0 { try archive.settle(after: changed) }
    }

    private mutating func flush() throws {
      guard !waiting.isEmpty else { return }
      let outcomes = try archive.add(waiting.map(\.plan))
      for (outcome, plan) in zip(outcomes, waiting) {
        counts[outcome, default: 0] += 1
        if verbose { StandardStreams.tell("\(plan.place): \(outcome.rawValue)") }
      }
      waiting.removeAll()
    }

    var summary: String {
      let total = counts.values.reduce(0, +)
      var parts = AddOutcome.allCases.compactMap { outcome in
        counts[outcome].map { "\($0) \(outcome.rawValue)" }
      }
      if failures > 0 { parts.append("\(failures) no plan") }
      return "\(total) plan\(total == 1 ? "" : "s")"
        + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }
  }
}
