import Foundation
import Ingestion

@testable import Restoration

/// One restorer with the project's dictionaries for all suites: loading it takes time.
enum TestRestorer {
  static let shared = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Restorer(dictionaries: root.appendingPathComponent("Dictionaries"))
  }

  /// The channel by itself.
  static let channel = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("Dictionaries/ocr-channel.tsv").path
    return Channel(file: try ChannelFile(path: path), model: try shared.get().languageModel)
  }

  /// One page of lines, restored.
  static func restore(_ lines: [String]) throws -> RestoredDocument {
    let source = lines.enumerated().map {
      SourceLine(number: $0.offset + 1, page: 1, text: $0.element)
    }
    return try shared.get().restore(
      SourceDocument(name: "test", sha256: "", lines: source, pageCount: 1, warnings: []))
  }
}
