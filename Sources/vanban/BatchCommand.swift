import ArgumentParser
import Foundation
import PlanBatch

/// `vanban batch`: folders of plans in, a tree of plan JSON and a manifest out.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Converts all the plans below folders, keeping a manifest.",
    discussion: """
      EXAMPLES:
        vanban batch scans -o plans                   scans/x/y.txt becomes plans/x/y.json
        vanban batch scans -o plans --jobs 8 --resume     what is new or changed, and what an
                                                      interrupted run left
        vanban batch scans -o plans --glob '*.ocr' --glob '*.txt'
        jq -r 'select(.status != "success") | [.path, .status, .reason.message] | @tsv' \\
          plans/manifest.ndjson

      STATUS of an input in plans/manifest.ndjson:
        success  converted
        partial  converted; one line in twenty or more could not be read, or the grade is poor
        refused  no text, no plan, or over a bound: no JSON is written
        failed   not converted, and not the input's fault; --resume tries it again

      EXIT STATUS:
         0  every input has its plan (success or partial)
         1  some inputs were refused or failed; the manifest names them
        64  wrong usage
        66  a PATH is missing or cannot be opened
        70  a fault of vanban
        73  the folder DIR cannot be used
        74  the disk is full or broken; make room, then --resume
        75  another batch is writing into DIR
        78  the dictionaries are missing or damaged
       130  stopped by SIGINT, 143 by SIGTERM: plans in work were finished, --resume goes on
      """)

  @Argument(
    help: ArgumentHelp("Folders of OCR texts, or files.", valueName: "PATH"), completion: .file())
  var paths: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where plans and manifest go.", valueName: "DIR"), completion: .directory)
  var output: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many plans are converted at once, each in a process of its own; else one for each processor.",
      valueName: "N"))
  var jobs: Int?

  @Flag(help: "Leave alone what the manifest proves done, by the input's hash and the model.")
  var resume = false

  @Flag(help: "Stop at the first input that is refused or fails.")
  var failFast = false

  @Option(
    help: ArgumentHelp(
      "Which files of a folder are taken; may be repeated; with a slash it is held against the path. Else *.txt.",
      valueName: "PATTERN"))
  var glob: [String] = []

  @Flag(help: "Write documents that are no plans as well, with a warning in them.")
  var anyDocument = false

  @Option(
    help: ArgumentHelp("A plan that takes longer has failed.", valueName: "SECONDS"))
  var timeLimit = 600

  @Flag(name: .shortAndLong, help: "Tell failures and the summary only.")
  var quiet = false

  @OptionGroup var dictionaries: DictionariesOption

  func validate() throws {
    if paths.isEmpty { throw ValidationError("no PATH was given") }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 1024")
    }
    if timeLimit < 1 { throw ValidationError("--time-limit takes a number of seconds") }
  }

  func run() throws {
    var status: Int32 = 0
    try CommandRun.ending {
      do throws(BatchFailure) {
        status = try convert()
      } catch {
        throw CommandFailure(error)
      }
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func convert() throws(BatchFailure) -> Int32 {
    let tree = try InputTree(
      paths, patterns: (glob.isEmpty ? ["*.txt"] : glob).map(FilePattern.init), output: output)
    var folder = dictionaries.path
    if folder == nil { folder = try? dictionaries.folder() }
    var batch = try Batch(
      tree,
      options: BatchOptions(
        output: output, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
        resumes: resume, failsFast: failFast, anyDocument: anyDocument,
        timeLimit: .seconds(timeLimit),
        workerArguments: ["batch-worker"] + (folder.map { ["--dictionaries", $0] } ?? [])))
    var progress = BatchProgress(total: tree.inputs.count, isQuiet: quiet)
    progress.begin(leftOut: tree.leftOut)
    let report = try batch.run(observer: &progress)
    progress.end()
    StandardStreams.writeMessage(BatchSummary(report: report, seconds: progress.seconds).text)
    if let signal = report.signal {
      StandardStreams.tell(
        "stopped; \(report.remaining) of \(report.total) inputs remain; the same command with --resume goes on"
      )
      return 128 + signal
    }
    return report.isComplete ? 0 : 1
  }
}

extension CommandFailure {
  /// What ended a batch.
  init(_ failure: BatchFailure) {
    let status: ExitStatus =
      switch failure {
      case .usage: .usage
      case .noInput: .noInput
      case .output: .cannotCreate
      case .disk: .io
      case .busy: .busy
      case .converter(_, let status): ExitStatus(rawValue: status) ?? .software
      }
    self.init(status, failure.description)
  }
}
