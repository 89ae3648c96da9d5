import ArgumentParser
import PlanPipeline

/// `vanban restore`: OCR text in, printed text out, line by line.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Restores the printed text: one line out for each line in.",
    discussion: """
      EXAMPLES:
        vanban restore plan.txt > printed.txt
        vanban restore --mark-uncertain plan.txt   doubts as [Dương?|Dường]
        vanban restore --format json plan.txt      each word's confidence
        tesseract page.png - | vanban restore
      """)

  @Argument(
    help: ArgumentHelp(
      "OCR text of a plan; \"-\" or nothing is standard input.", valueName: "FILE"),
    completion: .file())
  var file: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp(
      "text, or json: one object a line, with each token's confidence and other readings.",
      valueName: "FORMAT"))
  var format = Format.text

  @Flag(help: "Show doubtful words as [reading?|alternative].")
  var markUncertain = false

  @Flag(name: .shortAndLong, help: "Tell failures only, no warnings.")
  var quiet = false

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var dictionaries: DictionariesOption

  func validate() throws {
    if markUncertain, format == .json {
      throw ValidationError("--mark-uncertain is for text; JSON holds every token's confidence")
    }
  }

  func run() throws {
    try CommandRun.ending {
      let input = try InputFile.all([file].compactMap { $0 })[0]
      do {
        let bytes = try input.read()
        let restored = try dictionaries.converter(threads: threads.count).restore(
          bytes: bytes, name: input.name)
        if !quiet {
          WarningReport.tell(restored.warnings, of: input, atMost: .max, more: "")
        }
        if format == .json {
          for line in restored.lines { try StandardStreams.write(try line.json()) }
          return
        }
        var lines = restored.lines.map { markUncertain ? $0.markingUncertain() : $0.text }
        lines += Array(repeating: "", count: restored.source.trailingBlankLines)
        try StandardStreams.write(Array((lines.joined(separator: "\n") + "\n").utf8))
      } catch {
        throw CommandFailure(error, input: input.name)
      }
    }
  }
}
