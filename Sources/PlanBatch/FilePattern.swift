import Foundation

/// A shell pattern for files: of the name ("*.txt"), or of the path where it has a slash ("2025/*.txt").
public struct FilePattern: Sendable, Equatable {
  /// The pattern.
  public var text: String

  /// A pattern of this text; "*", "?" and "[…]" as in the shell.
  public init(_ text: String) { self.text = text }

  /// Whether the pattern fits a file's path below the walked folder.
  public func takes(_ path: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "/")) else {
      let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
        path[path.utf8.index(after: $0)...]
      }
      return fnmatch(text, String(name ?? path[...]), 0) == 0
    }
    return fnmatch(text, path, 0) == 0
  }
}
