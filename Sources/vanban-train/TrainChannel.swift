import ArgumentParser
import Foundation
import Restoration

/// `vanban-train channel`: learns the OCR channel from pages that `Scripts/make-corpus` typeset and read.
struct TrainChannel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channel",
    abstract: "Learns what the OCR makes of printed words, from line-aligned pairs.")

  @Argument(help: "Files of pairs, as 'Scripts/make-corpus pairs' writes them.")
  var pairs: [String]

  @Option(name: .shortAndLong, help: "The channel to write.")
  var output: String

  @Option(help: "The OCR models whose lines count, by comma; all where empty.")
  var models: String = ""

  @Option(help: "Letters and the strings that they resemble, with their shares.")
  var lookalikes: String?

  @Option(help: "Rounds of expectation maximization.")
  var rounds: Int = 6

  @Option(help: "The least count that keeps a whole word's reading.")
  var wordMinimum: Int = 2

  func run() throws {
    var reader = PairReader()
    let wanted = Set(models.split(separator: ",").map(String.init))
    for path in pairs { try reader.read(path, models: wanted) }
    let total = reader.pairs.values.reduce(0, +)
    log("\(reader.lines) lines, \(total) aligned words, \(reader.pairs.count) distinct")
    var trainer = EmissionTrainer(reader.pairs)
    var emissions = trainer.train(rounds: rounds) { round, likelihood in
      log("round \(round): log likelihood \(likelihood)")
    }
    if let lookalikes { try Lookalikes(path: lookalikes).add(to: &emissions) }
    let words = reader.pairs
      .filter {
        $0.value >= wordMinimum && PrintedSymbol.ids($0.key.printed) != nil && !$0.key.isRun
      }
      .sorted { ($0.key.printed, $0.key.seen) < ($1.key.printed, $1.key.seen) }
      .map { (printed: $0.key.printed, seen: $0.key.seen, count: $0.value) }
    let header = """
      What Tesseract makes of printed Vietnamese, counted by vanban-train channel.
      E: a printed letter, the string that it gave, the expected count. W: a word, what it became, how often.
      """
    try ChannelFile(emissions: emissions, words: words).write(to: output, header: header)
  }
}
