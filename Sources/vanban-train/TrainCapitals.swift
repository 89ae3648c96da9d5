import ArgumentParser
import Foundation
import LanguageModel
import VietnameseText

/// `vanban-train capitals`: counts which words have capitals after which.
struct TrainCapitals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capitals",
    abstract: "Counts how often words are written with a capital, alone and after other words.")

  @Argument(help: "Text files, one paragraph a line.")
  var texts: [String]

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @Option(help: "The least count of a word, and of a pair of words.")
  var minimum: String = "10,6"

  func run() throws {
    let least = minimum.split(separator: ",").compactMap { Int($0) }
    guard least.count == 2 else { throw ValidationError("--minimum takes two numbers: 10,6") }
    var counter = CapitalCounter()
    for text in texts {
      try CorpusReader.forEachLine(of: text) { counter.read($0) }
      log("\(text): \(counter.words.count) words so far")
    }
    let rows = counter.rows(leastWord: least[0], leastPair: least[1])
    var file = "# before\tword\tseen\tcapitals\n"
    for row in rows {
      file += "\(row.before)\t\(row.word)\t\(row.count.seen)\t\(row.count.capitals)\n"
    }
    try file.write(toFile: output, atomically: true, encoding: .utf8)
    log("\(rows.count) rows")
  }
}

/// Counts capitals within clauses.
struct CapitalCounter {
  /// How often a word or a pair was seen, and how often the word had a capital then.
  struct Count {
    var seen = 0
    var capitals = 0
  }

  /// A row of the file; `before` is empty for the word alone.
  struct Row {
    var before: String
    var word: String
    var count: Count
  }

  private struct Pair: Hashable {
    var before: String
    var word: String
  }

  private(set) var words: [String: Count] = [:]
  private var pairs: [Pair: Count] = [:]

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
        words[word, default: Count()].seen += 1
        pairs[Pair(before: before, word: word), default: Count()].seen += 1
        if isCapital {
          words[word]?.capitals += 1
          pairs[Pair(before: before, word: word)]?.capitals += 1
        }
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

  /// The words, then the pairs whose share of capitals is another than the word's: by word, then by what stands
  /// before.
  func rows(leastWord: Int, leastPair: Int) -> [Row] {
    let kept = words.filter { $0.value.seen >= leastWord && $0.key.count < 10 }
    var rows = kept.map { Row(before: "", word: $0.key, count: $0.value) }
      .sorted { $0.word < $1.word }
    rows += pairs.compactMap { pair, count -> Row? in
      guard count.seen >= leastPair, let alone = kept[pair.word] else { return nil }
      let share = (Double(alone.capitals) + 0.05) / (Double(alone.seen) + 1)
      let own = (Double(count.capitals) + 2 * share) / (Double(count.seen) + 2)
      let upper = abs(log(own / share))
      let lower = abs(log((1 - own + 1e-9) / (1 - share + 1e-9)))
      guard max(share, own) > 0.02 && upper > 0.7 || lower > 0.7 else { return nil }
      return Row(before: pair.before, word: pair.word, count: count)
    }.sorted { ($0.word, $0.before) < ($1.word, $1.before) }
    return rows
  }
}
