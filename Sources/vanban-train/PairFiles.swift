import ArgumentParser
import Foundation

/// Counts words in texts, a paragraph at a time.
protocol PairCounting {
  /// What was counted so far.
  var counts: PairCounter { get }

  /// Counts a paragraph.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>)

  /// The rows of the file.
  func rows(leastWord: Int, leastPair: Int) -> [PairCounter.Row]
}

/// The texts and the file of a command that counts pairs of words.
struct PairFiles: ParsableArguments {
  @Argument(help: "Text files, one paragraph a line.")
  var texts: [String]

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  /// Counts the texts and writes the file.
  ///
  /// - Parameters:
  ///   - minimum: the least count of a word and of a pair, as the option has them: "10,6".
  ///   - held: what the file's last column is called.
  func write(_ counter: some PairCounting, minimum: String, held: String) throws {
    let least = minimum.split(separator: ",").compactMap { Int($0) }
    guard least.count == 2 else { throw ValidationError("--minimum takes two numbers: 10,30") }
    var counter = counter
    for text in texts {
      try CorpusReader.forEachLine(of: text) { counter.read($0) }
      log("\(text): \(counter.counts.words.count) words so far")
    }
    let rows = counter.rows(leastWord: least[0], leastPair: least[1])
    try PairCounter.file(rows, held: held).write(toFile: output, atomically: true, encoding: .utf8)
    log("\(rows.count) rows")
  }
}
