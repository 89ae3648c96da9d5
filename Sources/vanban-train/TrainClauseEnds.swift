import ArgumentParser
import Foundation
import LanguageModel
import VietnameseText

/// `vanban-train clause-ends`: counts behind which words clauses end.
struct TrainClauseEnds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clause-ends",
    abstract: "Counts how often a clause ends behind words, alone and after other words.")

  @OptionGroup var files: PairFiles

  @Option(help: "A list of words: only these are counted. The first column of a file.")
  var words: String?

  @Option(help: "The least count of a word, and of a pair of words.")
  var minimum: String = "10,30"

  func run() throws {
    var counter = ClauseEndCounter()
    counter.vocabulary = try words.map { path in
      Set(
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
          .filter { !$0.hasPrefix("# ") }
          .compactMap { $0.split(separator: "\t").first.map(String.init) })
    }
    try files.write(counter, minimum: minimum, held: "ends")
  }
}

/// Counts the ends of clauses: a mark behind a word, or the end of its line.
struct ClauseEndCounter: PairCounting {
  private(set) var counts = PairCounter()
  /// The words that count; all where it is nil.
  var vocabulary: Set<String>?

  private static let marks: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", ")"]
  /// A pair says something where its share is so many times the word's, in nats, and not both are high.
  private static let difference = 0.9
  private static let high = 0.3

  /// Counts a paragraph.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    var runs: [String] = []
    CorpusReader.forEachRun(in: line) { bytes in
      runs.append(Normalization.nfc(String(decoding: bytes, as: UTF8.self)))
    }
    var before: String?
    for (index, run) in runs.enumerated() {
      let read = ClauseReader.read(run)
      guard read.words.count == 1, case .word(let word) = read.words[0] else {
        before = nil
        continue
      }
      let ends =
        index + 1 == runs.count || run.unicodeScalars.last.map(Self.marks.contains) ?? false
      if vocabulary?.contains(word) ?? true { counts.count(word, after: before, holds: ends) }
      before = ends || !(vocabulary?.contains(word) ?? true) ? nil : word
    }
  }

  /// The rows of the file.
  func rows(leastWord: Int, leastPair: Int) -> [PairCounter.Row] {
    counts.rows(leastWord: leastWord, leastPair: leastPair) { own, alone in
      abs(log(own / alone)) > Self.difference && min(own, alone) < Self.high
    }
  }
}
