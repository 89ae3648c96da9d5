import ArgumentParser
import Foundation
import PlanBatch

/// `vanban stream`: a record in, a plan out, line by line.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Converts records of newline-delimited JSON: a line out for each line in, in order.",
    discussion: """
      EXAMPLES:
        jq -Rsc '{id: input_filename, text: .}' scans/*.txt | vanban stream > plans.ndjson
        parallel --pipe -N 50 vanban stream < records.ndjson > plans.ndjson

      RECORDS:
        {"id": …, "text": "…"}              any JSON as id; it comes back byte for byte
        {"id": …, "base64": "…"}            for text that is not UTF-8
      ANSWERS:
        {"id": …, "plan": {…}}
        {"id": …, "error": {"code": "…", "message": "…"}}

      A record that cannot be converted is answered with an error, and the stream goes on:
      not-json, not-an-object, not-utf-8, too-deep, no-text, text-not-string, not-base64,
      too-large, line-too-long, empty, blank, binary, undecodable, not-a-plan;
      crashed, timed-out and fault are ours. One record is in work at a time, and none is read
      before the last answer was taken.
      """)

  @Flag(help: "Give the plans of documents that are no plans as well, with a warning in them.")
  var anyDocument = false

  @Option(
    help: ArgumentHelp("A record that takes longer has failed.", valueName: "SECONDS"))
  var timeLimit = 600

  @Option(
    help: ArgumentHelp("How many threads one record may take.", valueName: "N"))
  var threads = 1

  @OptionGroup var dictionaries: DictionariesOption

  func validate() throws {
    if timeLimit < 1 { throw ValidationError("--time-limit takes a number of seconds") }
    if threads < 1 { throw ValidationError("--threads takes a number from 1") }
  }

  func run() throws {
    try CommandRun.ending {
      let arguments =
        ["stream-worker", "--threads", "\(threads)", "--dictionaries", try dictionaries.folder()]
        + (anyDocument ? ["--any-document"] : [])
      var stream = RecordStream(workerArguments: arguments, timeLimit: .seconds(timeLimit))
      do {
        try stream.run { try StandardStreams.write($0) }
      } catch let failure as BatchFailure {
        throw CommandFailure(failure)
      } catch let failure as FileFailure {
        throw CommandFailure(.io, "\(failure)")
      }
    }
  }
}

/// `vanban stream-worker`: what `stream` starts; nothing for people.
struct StreamWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream-worker", abstract: "Converts what a stream asks for.",
    shouldDisplay: false)

  @Flag var anyDocument = false
  @Option var threads = 1
  @OptionGroup var dictionaries: DictionariesOption

  func run() throws {
    try CommandRun.ending {
      let converter = try dictionaries.converter(threads: threads)
      try StreamWorker(converter: converter, anyDocument: anyDocument).serve()
    }
  }
}
