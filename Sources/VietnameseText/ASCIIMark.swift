extension String {
  /// Whether a mark of ASCII stands in the text, as a character of its own.
  ///
  /// Asked of every word: its byte is sought, and only where more than ASCII follows it are characters told apart.
  package func holds(_ mark: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: mark)
    var rest = utf8[...]
    while let place = rest.firstIndex(of: byte) {
      rest = rest[rest.index(after: place)...]
      guard let next = rest.first, next >= 0x80 else { return true }
    }
    guard utf8.contains(byte) else { return false }
    return contains(Character(mark))
  }
}

extension String.UTF8View {
  /// Whether the bytes of a text stand among these.
  package func holds(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { sought in
      guard let first = sought.first else { return true }
      var rest = self[...]
      while let place = rest.firstIndex(of: first) {
        rest = rest[place...]
        if rest.starts(with: sought) { return true }
        rest.removeFirst()
      }
      return false
    }
  }
}
