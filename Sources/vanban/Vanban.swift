import ArgumentParser
import PlanPipeline

/// The command line: OCR text of Vietnamese plans in, printed text and plan JSON out.
@main
struct Vanban: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vanban",
    abstract: "Reads the OCR text of Vietnamese plans (kế hoạch): printed text and plan JSON out.",
    discussion: """
      EXAMPLES:
        vanban convert plan.txt                   plan JSON to standard output
        vanban convert -o out scans/*.txt         one JSON file for each plan
        pdftotext plan.pdf - | vanban convert     in a pipe
        vanban convert --format ndjson *.txt | jq -r '.tasks[].text'
        vanban restore plan.txt > printed.txt     the printed text, line by line
        vanban batch scans -o plans --resume      all that is below a folder
        vanban stream < records > plans.ndjson    a record in, a plan out
        vanban schema > plan.schema.json          what the JSON looks like
        vanban export plan.json -o plan.xlsx      .csv, .ics and .md as well
        vanban archive add --db plans.sqlite out  many plans to ask

      INPUT:
        UTF-8, UTF-16 or UTF-32 text; other encodings where they are recognised.
        At most \(Converter.limits.bytes >> 20) MiB, \(Converter.limits.lineBytes >> 10) KiB in a line; more is refused.

      EXIT STATUS:
         0  done
        64  wrong usage
        65  the input is no text, or too large
        66  the input is missing or cannot be opened
        70  a fault of vanban
        73  the output cannot be created
        74  reading or writing failed
        75  another process is writing into the same folder or archive
        76  a later version of vanban wrote the archive
        78  the dictionaries are missing or damaged
        Of several files the first failure's; the others are converted all the same.
        A batch has statuses of its own: vanban batch --help.
      """,
    version: Converter.version,
    subcommands: [
      Convert.self, Restore.self, BatchCommand.self, StreamCommand.self, Export.self,
      ArchiveCommand.self, Schema.self, BatchWorkerCommand.self, StreamWorkerCommand.self,
    ])

  static func main() {
    StandardStreams.prepare()
    main(nil)
  }
}
