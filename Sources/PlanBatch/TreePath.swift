/// A file's path below the folder that is converted, "hai-duong/726.txt": told apart and sorted by its bytes.
///
/// `String` takes canonically equivalent names for equal, the file system does not.
public struct TreePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path.
  public var text: String

  /// A path of this text.
  public init(_ text: String) { self.text = text }

  /// The path.
  public var description: String { text }

  /// Where the plan goes: "a.txt" becomes "a.json"; any other name keeps its extension, so that "a.ocr" and
  /// "a.txt" do not become one.
  public var output: String {
    let isPlainText = text.utf8.count > 4 && text.suffix(4).lowercased() == ".txt"
    return (isPlainText && !text.dropLast(4).hasSuffix("/") ? String(text.dropLast(4)) : text)
      + ".json"
  }

  /// Whether the bytes are the same.
  public static func == (left: TreePath, right: TreePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Whether the bytes come before the other's.
  public static func < (left: TreePath, right: TreePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8(0xFF))
  }
}
