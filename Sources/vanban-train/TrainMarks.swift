import ArgumentParser
import Foundation
import VietnameseText

/// `vanban-train marks`: counts which marks an engine that knows Vietnamese takes for others.
struct TrainMarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks",
    abstract: "Counts the marks that a Vietnamese OCR model mistakes, from line-aligned pages.")

  @Argument(help: "Files of pairs, as 'Scripts/make-corpus pairs --models vie:1' writes them.")
  var pairs: [String]

  @Option(name: .shortAndLong, help: "The counts to write.")
  var output: String

  func run() throws {
    var reader = PairReader()
    for path in pairs { try reader.read(path, models: []) }
    var total = 0
    var letters: [String: Int] = [:]
    var words: [String: [String: Int]] = [:]
    for (pair, count) in reader.pairs {
      let printed = pair.printed.lowercased()
      let seen = pair.seen.lowercased()
      guard printed.unicodeScalars.count == seen.unicodeScalars.count,
        Folding.stripMarks(printed) == Folding.stripMarks(seen)
      else { continue }
      total += count
      words[printed, default: [:]][seen, default: 0] += count
      for (one, other) in zip(printed.unicodeScalars, seen.unicodeScalars)
      where Letter(one) != nil && Letter(other) != nil {
        letters["\(one)\t\(other)", default: 0] += count
      }
    }
    log("\(reader.lines) lines, \(total) words")
    // A word that was mistaken now and then tells no more than its letters do.
    let often = words.filter { word, read in
      word.unicodeScalars.count > 1 && read.contains { $0.key != word && $0.value >= Self.least }
    }
    let rows =
      letters.map { ($0.key, $0.value) }
      + often.flatMap { word, read in read.map { ("\(word)\t\($0.key)", $0.value) } }
    let text =
      "# printed\tread\tcount; letters, words, and \"*\" for all words\n*\t*\t\(total)\n"
      + rows.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.map { "\($0.0)\t\($0.1)\n" }.joined()
    try text.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// A word counts by itself that was mistaken for one other so often.
  private static let least = 5
}
