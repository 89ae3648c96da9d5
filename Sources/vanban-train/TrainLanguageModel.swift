import ArgumentParser
import Foundation
import LanguageModel
import VietnameseText

/// `vanban-train language-model`: counts text and writes the n-gram model.
struct TrainLanguageModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language-model",
    abstract: "Builds the 4-gram model from text, one paragraph a line.")

  @Argument(help: "Text files, each may be followed by ':N' to count it N times.")
  var texts: [String]

  @Option(name: .shortAndLong, help: "The model to write.")
  var output: String

  @Option(
    help: """
      Lists of compounds and names, one a line, each may be followed by ':N': each entry is told after N \
      different common words.
      """)
  var lexicon: [String] = []

  @Option(help: "The least raw count that keeps a 2-, 3- and 4-gram.")
  var minimum: String = "2,3,4"

  @Option(help: "The least count that keeps a word which is no Vietnamese syllable.")
  var foreignMinimum: Int = 40

  @Option(help: "Where to write the words with their counts and their share of capitals.")
  var wordList: String?

  func run() throws {
    let minimum = [0] + self.minimum.split(separator: ",").compactMap { UInt32($0) }
    guard minimum.count == 4 else { throw ValidationError("--minimum takes three numbers: 2,3,4") }
    var reader = TrainingText()
    for (files, isLexicon) in [(texts, false), (lexicon, true)] {
      for text in files {
        let parts = text.split(separator: ":")
        let weight = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
        if isLexicon {
          try reader.readLexicon(String(parts[0]), contexts: weight)
        } else {
          try reader.read(String(parts[0]), weight: weight)
        }
        log("\(parts[0]): \(reader.stream.count) words so far")
      }
    }
    let (vocabulary, corpus) = reader.finish(foreignMinimum: foreignMinimum)
    log("\(vocabulary.words.count) words in the vocabulary")
    let heldOut = reader.heldOut(vocabulary)
    try NGramModel.write(corpus: corpus, vocabulary: vocabulary, minimum: minimum, to: output)
    let model = try NGramModel(path: output)
    log("perplexity \(model.perplexity(of: heldOut)) on \(heldOut.count) words held out")
    if let wordList { try reader.writeWordList(vocabulary, to: wordList) }
  }
}

extension ParsableArguments {
  /// Tells the person who waits how far the work is.
  func log(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}

/// Text read into a stream of raw word numbers, before the vocabulary is chosen.
struct TrainingText {
  /// How often a word was met, and how: within a clause of mixed case, so that headings do not count.
  struct Usage {
    var count = 0
    var lower = 0
    var title = 0
    var upper = 0
  }

  private(set) var stream: [UInt32] = []
  /// Every 500th line of each file, which the model never sees.
  private var held: [UInt32] = []
  private var words: [String] = []
  private var ids: [String: UInt32] = [:]
  private var usage: [Usage] = []
  private var runs: [String: [RunPart]] = [:]
  private static let classes: UInt32 = 4

  private struct RunPart {
    var id: UInt32
    var shape: Int
  }

  /// Reads a file of compounds and names, one a line.
  ///
  /// Kneser-Ney's lower orders count the different words before a pair, not how often it stands: an entry that was
  /// always told alone would count once. Each is therefore told after the `contexts` commonest words; those pairs
  /// of a common word and an entry's first are single and fall to the pruning. What the texts say often themselves
  /// is not told again: they know better how often.
  mutating func readLexicon(_ path: String, contexts: Int) throws {
    let common = usage.indices.sorted { (usage[$0].count, $1) > (usage[$1].count, $0) }
      .prefix(contexts).map { UInt32($0) + Self.classes }
    var entries: [[RunPart]] = []
    try CorpusReader.forEachLine(of: path) { line in
      var entry: [RunPart] = []
      CorpusReader.forEachRun(in: line) { bytes in
        entry += parts(of: String(decoding: bytes, as: UTF8.self)).filter { $0.id != .max }
      }
      if entry.count > 1 { entries.append(entry) }
    }
    var pairs: [UInt64: Int] = [:]
    for entry in entries {
      for (one, two) in zip(entry, entry.dropFirst()) { pairs[Self.pair(one.id, two.id)] = 0 }
    }
    for (one, two) in zip(stream, stream.dropFirst()) { pairs[Self.pair(one, two)]? += 1 }
    for entry in entries {
      let isKnown = zip(entry, entry.dropFirst()).allSatisfy { one, two in
        pairs[Self.pair(one.id, two.id)] ?? 0 > Self.wellKnown
      }
      if isKnown { continue }
      for part in entry where part.id >= Self.classes {
        let index = Int(part.id - Self.classes)
        usage[index].count += common.count
        if part.shape == 0 { usage[index].lower += 1 }
        if part.shape == 1 { usage[index].title += 1 }
        if part.shape == 2 { usage[index].upper += 1 }
      }
      for word in common {
        stream.append(word)
        stream.append(contentsOf: entry.map(\.id))
      }
    }
  }

  /// A pair that the texts hold more often than this needs no lexicon.
  private static let wellKnown = 8

  private static func pair(_ one: UInt32, _ two: UInt32) -> UInt64 {
    UInt64(one) << 32 | UInt64(two)
  }

  mutating func read(_ path: String, weight: Int) throws {
    let from = stream.count
    var lineCount = 0
    try CorpusReader.forEachLine(of: path) { line in
      var isStart = true
      lineCount += 1
      let isHeld = lineCount % 500 == 0
      let before = stream.count
      var shapes: [(UInt32, Int, Bool)] = []
      CorpusReader.forEachRun(in: line) { bytes in
        let run = String(decoding: bytes, as: UTF8.self)
        let parts = self.parts(of: run)
        for part in parts {
          if part.id == .max {
            isStart = true
            continue
          }
          if isStart { stream.append(UInt32(Vocabulary.start)) }
          stream.append(part.id)
          if part.id >= Self.classes { shapes.append((part.id, part.shape, isStart)) }
          isStart = false
        }
      }
      if isHeld {
        held.append(contentsOf: stream[before...])
        stream.removeLast(stream.count - before)
        return
      }
      let lowered = shapes.count { $0.1 == 0 }
      for (id, shape, isFirst) in shapes {
        let index = Int(id - Self.classes)
        usage[index].count += 1
        // A line in capitals and a clause's first word say nothing of how a word is written.
        guard lowered * 2 >= shapes.count, !isFirst else { continue }
        if shape == 0 { usage[index].lower += 1 }
        if shape == 1 { usage[index].title += 1 }
        if shape == 2 { usage[index].upper += 1 }
      }
    }
    let end = stream.count
    for _ in 1..<max(1, weight) where weight > 1 { stream.append(contentsOf: stream[from..<end]) }
  }

  private mutating func parts(of run: String) -> [RunPart] {
    if let known = runs[run] { return known }
    let read = ClauseReader.read(Normalization.nfc(run))
    var parts: [RunPart] = []
    let pieces = run.split { !$0.isLetter }
    for (index, word) in read.words.enumerated() {
      switch word {
      case .number: parts.append(RunPart(id: UInt32(Vocabulary.number), shape: 3))
      case .code: parts.append(RunPart(id: UInt32(Vocabulary.code), shape: 3))
      case .word(let text):
        let id: UInt32
        if let known = ids[text] {
          id = known
        } else {
          id = UInt32(words.count) + Self.classes
          ids[text] = id
          words.append(text)
          usage.append(Usage())
        }
        let piece = index < pieces.count ? pieces[index] : ""
        let uppers = piece.count { $0.isUppercase }
        let shape = uppers == 0 ? 0 : uppers == piece.count && uppers > 1 ? 2 : 1
        parts.append(RunPart(id: id, shape: shape))
      }
    }
    if read.endsClause { parts.append(RunPart(id: .max, shape: 3)) }
    runs[run] = parts
    return parts
  }

  /// Chooses the vocabulary, by falling count, and maps the stream to it.
  mutating func finish(foreignMinimum: Int) -> (Vocabulary, [WordID]) {
    let kept = words.indices.filter { index in
      let count = usage[index].count
      if Syllable(words[index]) != nil { return count >= 3 }
      return count >= foreignMinimum && words[index].unicodeScalars.count <= 16
    }
    .sorted { (usage[$0].count, words[$1]) > (usage[$1].count, words[$0]) }
    let vocabulary = Vocabulary(words: kept.map { words[$0] })
    var map = [WordID](repeating: Vocabulary.unknown, count: words.count + Int(Self.classes))
    for id in 0..<Int(Self.classes) { map[id] = WordID(id) }
    for (position, index) in kept.enumerated() {
      map[index + Int(Self.classes)] = WordID(position) + Vocabulary.firstWord
    }
    let corpus = stream.map { map[Int($0)] }
    stream = []
    return (vocabulary, corpus)
  }

  /// The held-out words in the vocabulary's ids.
  func heldOut(_ vocabulary: Vocabulary) -> [WordID] {
    held.map { id in
      id < Self.classes
        ? WordID(id) : vocabulary.id(of: words[Int(id - Self.classes)]) ?? Vocabulary.unknown
    }
  }

  /// Writes "word, count, lower, title, upper" by tab, in the vocabulary's order.
  func writeWordList(_ vocabulary: Vocabulary, to path: String) throws {
    var text = "# word\tcount\tlower\ttitle\tupper\n"
    for word in vocabulary.words.dropFirst(Int(Vocabulary.firstWord)) {
      guard let id = ids[word] else { continue }
      let use = usage[Int(id - Self.classes)]
      text += "\(word)\t\(use.count)\t\(use.lower)\t\(use.title)\t\(use.upper)\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
