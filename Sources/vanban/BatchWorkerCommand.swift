import ArgumentParser
import PlanBatch

/// `vanban batch-worker`: what `batch` starts for each job; nothing for people.
struct BatchWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch-worker", abstract: "Converts what a batch asks for.", shouldDisplay: false)

  @OptionGroup var dictionaries: DictionariesOption

  func run() throws {
    // One document, one thread: the batch has as many workers as there shall be threads.
    try CommandRun.ending { BatchWorker(converter: try dictionaries.converter(threads: 1)).serve() }
  }
}
