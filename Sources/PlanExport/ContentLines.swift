/// Lines of RFC 5545: escaped, ended by CR LF, folded at 75 octets.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// A property whose value has nothing to escape.
  mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// A property whose value is TEXT.
  mutating func add(text name: String, _ value: String) { fold("\(name):\(Self.escaped(value))") }

  /// A property whose value is a list of TEXT.
  mutating func add(texts name: String, _ values: [String]) {
    fold("\(name):\(values.map(Self.escaped).joined(separator: ","))")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(scalar)
      case "\n": escaped += "\\n"
      // No other control character may stand in TEXT.
      case _ where scalar.properties.generalCategory == .control && scalar != "\t": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Breaks before the character that would make a line longer than 75 octets, the blank of the next line counted. No
  /// character is cut, not even between a letter and its combining marks, unless it alone is longer than a line.
  private mutating func fold(_ line: String) {
    var length = 0
    func breakLine() {
      bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
      length = 1
    }
    for character in line {
      let width = character.utf8.count
      if length + width > 75 { breakLine() }
      guard width > 74 else {
        bytes.append(contentsOf: character.utf8)
        length += width
        continue
      }
      for scalar in character.unicodeScalars {
        let octets = UTF8.width(scalar)
        if length + octets > 75 { breakLine() }
        bytes.append(contentsOf: String(scalar).utf8)
        length += octets
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
