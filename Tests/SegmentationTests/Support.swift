import Foundation
import Ingestion
import LanguageModel
import Lexicon
import Restoration

@testable import Segmentation

/// The segmenter as the program has it, the committed dictionaries behind it.
enum Given {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let dictionaries = root.appending(path: "Dictionaries")

  /// A text of the committed corpus.
  static func corpus(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: "Corpus/\(name)"), encoding: .utf8)
  }

  static let segmenter: Segmenter = {
    do {
      let model = try? NGramModel(path: dictionaries.appending(path: "language-model.bin").path)
      return try Segmenter(
        dictionaries: dictionaries, lexicon: Lexicon(directory: dictionaries), language: model)
    } catch {
      fatalError("the dictionaries cannot be read: \(error)")
    }
  }()

  /// The outline of a text that needs no restoration; "|" stands for a rule, a form feed for a page break.
  static func outline(_ text: String) -> PlanOutline {
    segmenter.segment(document(text))
  }

  static func document(_ text: String) -> RestoredDocument {
    var page = 1
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      number, line in
      page += line.count { $0 == "\u{0C}" }
      return SourceLine(
        number: number + 1, page: page, text: line.filter { $0 != "\u{0C}" })
    }
    return RestoredDocument(
      verbatim: SourceDocument(
        name: "plan.txt", sha256: "", lines: lines, pageCount: page, warnings: []))
  }

  /// The labels that the sequence finds for lines of text, nil for running text.
  static func labels(_ text: String) -> [String] {
    outline(text).sections.map { "\($0.id) \($0.label ?? "")" }
  }
}
