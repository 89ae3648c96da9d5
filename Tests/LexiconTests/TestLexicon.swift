import Foundation
import Lexicon

/// The project's own dictionaries, read once for all tests.
enum TestLexicon {
  static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dictionaries")

  static let shared: Lexicon = {
    do {
      return try Lexicon(directory: directory)
    } catch {
      fatalError("\(error)")
    }
  }()
}
