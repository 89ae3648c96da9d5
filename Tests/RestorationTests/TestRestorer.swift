import Foundation

@testable import Restoration

/// One restorer with the project's dictionaries for all suites: loading it takes time.
enum TestRestorer {
  static let shared = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Restorer(dictionaries: root.appendingPathComponent("Dictionaries"))
  }
}
