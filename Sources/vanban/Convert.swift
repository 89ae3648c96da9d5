import ArgumentParser
import PlanPipeline

/// `vanban convert`: plans in, plan JSON or printed text out.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Converts the OCR text of plans to plan JSON.",
    discussion: """
      EXAMPLES:
        vanban convert plan.txt
        vanban convert -o out x.txt y.txt             out/x.json, out/y.json
        vanban convert -o out a/ocr.txt b/ocr.txt     out/a/ocr.json, out/b/ocr.json
        vanban convert --format ndjson *.txt          one plan a line
        tesseract page.png - | vanban convert | jq .tasks

      A file that cannot be converted is told on standard error; the others are
      converted all the same.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, text, ndjson
  }

  @Argument(
    help: ArgumentHelp(
      "OCR text of a plan; \"-\" or nothing is standard input.", valueName: "FILE"),
    completion: .file())
  var files: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write a file for each plan into DIR, called as the input is.", valueName: "DIR"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "json (indented), ndjson (one line a plan) or text (the printed text).",
      valueName: "FORMAT"))
  var format = Format.json

  @Flag(name: .shortAndLong, help: "Tell failures only, no warnings.")
  var quiet = false

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var dictionaries: DictionariesOption

  func run() throws {
    try CommandRun.ending {
      let inputs = try InputFile.all(files)
      let tree = try output.map { folder throws(CommandFailure) in
        try OutputTree(inputs, folder: folder, pathExtension: format.pathExtension)
      }
      let converter = try dictionaries.converter(threads: threads.count)
      var firstFailure: CommandFailure?
      for input in inputs {
        do {
          let plan = try converter.convert(bytes: try input.read(), name: input.name)
          let bytes = try format.bytes(of: plan)
          if !quiet {
            WarningReport.tell(
              plan.warnings, of: input, atMost: 10,
              more: format == .text ? "in the plan's JSON" : "in the plan")
          }
          guard let file = tree?.output(of: input) else {
            try StandardStreams.write(bytes)
            continue
          }
          guard !file.isSame(as: input) else {
            throw CommandFailure(.cannotCreate, "\(file.path): would overwrite the input itself")
          }
          try file.write(bytes)
        } catch {
          let failure = CommandFailure(error, input: input.name)
          // Without a reader of standard output, there is no sense in going on.
          if failure.status == .io && tree == nil { throw failure }
          StandardStreams.tell(failure.message)
          firstFailure = firstFailure ?? failure
        }
      }
      if let firstFailure { throw CommandFailure(firstFailure.status, "") }
    }
  }
}

extension Convert.Format {
  var pathExtension: String {
    switch self {
    case .json: "json"
    case .ndjson: "ndjson"
    case .text: "txt"
    }
  }

  func bytes(of plan: Plan) throws -> [UInt8] {
    switch self {
    case .json: try PlanJSON.encode(plan, layout: .indented)
    case .ndjson: try PlanJSON.encode(plan, layout: .line)
    case .text: Array((plan.text.joined(separator: "\n") + "\n").utf8)
    }
  }
}
