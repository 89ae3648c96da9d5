import Foundation
import LanguageModel
import Restoration

/// What the benchmarks ask, and whom: the dictionaries, and text of the plans in Corpus.
struct BenchmarkModels {
  let language: NGramModel
  let channel: Channel
  /// The first distinct spoilt words of a plan's OCR text.
  let seenWords: [[Unicode.Scalar]]
  /// The states after each of the first words of printed text.
  let states: [NGramModel.State]
  /// Twenty words of printed text, ascending.
  let words: [WordID]
  /// Room for what is asked of them.
  let bigrams: UnsafeMutablePointer<Int32>
  let steps: UnsafeMutablePointer<NGramModel.Step>
  /// Forty lines of OCR text.
  let page: [String]
  /// The words of as many lines of printed text.
  let printedWords: [String]

  /// Reads the folders `Dictionaries` and `Corpus` of the package.
  init(root: URL) throws {
    let dictionaries = root.appending(component: "Dictionaries")
    language = try NGramModel(path: dictionaries.appending(component: "language-model.bin").path)
    channel = Channel(
      file: try ChannelFile(path: dictionaries.appending(component: "ocr-channel.tsv").path),
      model: language)
    let plan = root.appending(path: "Corpus/d1_cchc_quang_binh")
    func lines(_ name: String) throws -> [String] {
      try String(contentsOf: plan.appending(component: name), encoding: .utf8)
        .split(separator: "\n").prefix(40).map(String.init)
    }
    page = try lines("ocr.txt")
    printedWords = try lines("gold.txt").flatMap { $0.split(separator: " ").map(String.init) }
    var seen: Set<String> = []
    seenWords = page.flatMap { $0.split(separator: " ").map(String.init) }
      .filter {
        $0.unicodeScalars.allSatisfy(\.properties.isAlphabetic) && seen.insert($0).inserted
      }
      .prefix(100).map { Array($0.unicodeScalars) }
    let vocabulary = language.vocabulary
    let known = printedWords.compactMap { vocabulary.id(of: $0.lowercased()) }
    var states = [language.start]
    for word in known.prefix(99) {
      states.append(language.extend(states[states.count - 1], with: word).next)
    }
    self.states = states
    words = Set(known).sorted().prefix(20).map { $0 }
    bigrams = .allocate(capacity: words.count)
    steps = .allocate(capacity: words.count)
  }
}
