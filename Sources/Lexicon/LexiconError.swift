import Foundation

/// Why a dictionary could not be read: the file, and the line where there is one.
public struct LexiconError: Error, Sendable, Equatable, CustomStringConvertible, LocalizedError {
  /// The dictionary's file name.
  public var file: String
  /// 1-based; nil where the whole file is the trouble.
  public var line: Int?
  /// What is wrong there.
  public var message: String

  /// An error in a dictionary.
  public init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// "Dictionaries file agencies.tsv:12: a row has 3 columns, not 2".
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "dictionary \(place): \(message)"
  }

  /// The description, for whoever prints the error as Foundation does.
  public var errorDescription: String? { description }
}
