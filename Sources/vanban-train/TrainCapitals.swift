import ArgumentParser
import Foundation
import LanguageModel
import VietnameseText

/// `vanban-train capitals`: counts which words have capitals after which.
struct TrainCapitals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capitals",
    abstract: "Counts how often words are written with a capital, alone and after other words.")

  @OptionGroup var files: PairFiles

  @Option(help: "The least count of a word, and of a pair of words.")
  var minimum: String = "10,6"

  func run() throws {
    try files.write(CapitalCounter(), minimum: minimum, held: "capitals")
  }
}

/// Counts capitals within clauses.
struct CapitalCounter: PairCounting {
  private(set) var counts = PairCounter()

  /// Counts a paragraph. One that is mostly of capitals says nothing of any word.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    var runs: [String] = []
    CorpusReader.forEachRun(in: line) { bytes in
      runs.append(Normalization.nfc(String(decoding: bytes, as: UTF8.self)))
    }
    var cased = 0
    var upper = 0
    for scalar in runs.lazy.flatMap(\.unicodeScalars) {
      if scalar.properties.isUppercase { upper += 1 }
      if scalar.properties.isCased { cased += 1 }
    }
    guard upper * 2 <= cased else { return }
    var before: String?
    for run in runs {
      let read = ClauseReader.read(run)
      let opens = run.unicodeScalars.first?.properties.isAlphabetic ?? false
      let isAbbreviation =
        !run.unicodeScalars.contains { $0.properties.isLowercase } && run.count > 1
      if opens, !isAbbreviation, read.words.count == 1, case .word(let word) = read.words[0],
        let before
      {
        let isCapital = run.unicodeScalars.first?.properties.isUppercase ?? false
        counts.count(word, after: before, holds: isCapital)
      }
      before = Self.context(run, read, isAbbreviation: isAbbreviation)
    }
  }

  /// What a run is to the next one's case, as the file names it; nil where any word may have a capital after it.
  private static func context(
    _ run: String, _ read: ClauseReader.Run, isAbbreviation: Bool
  ) -> String? {
    guard let last = run.unicodeScalars.last else { return nil }
    if last == "," { return CapitalModel.commaSign }
    guard !read.endsClause, let word = read.words.last else { return nil }
    switch word {
    case .number: return CapitalModel.numberSign
    case .code: return nil
    case .word(let text):
      guard last.properties.isAlphabetic else { return nil }
      return isAbbreviation ? CapitalModel.abbreviationSign : text
    }
  }

  /// The rows of the file.
  func rows(leastWord: Int, leastPair: Int) -> [PairCounter.Row] {
    counts.rows(leastWord: leastWord, leastPair: leastPair) { own, alone in
      let upper = abs(log(own / alone))
      let lower = abs(log((1 - own + 1e-9) / (1 - alone + 1e-9)))
      return max(alone, own) > 0.02 && upper > 0.7 || lower > 0.7
    }
  }
}
