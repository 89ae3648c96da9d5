/// Reads the members of one JSON object (RFC 8259) without building its values.
///
/// A decoder would give an id another form (1.0 becomes 1, a large number loses digits) and build all of a record
/// to get at one string; here a value is the bytes it was written with.
struct JSONScanner {
  /// Why a line is no such object.
  enum Fault: Error, Equatable, CustomStringConvertible {
    /// Not JSON; the byte where that shows, 0-based.
    case syntax(at: Int)
    /// JSON, but no object.
    case notObject
    /// Brackets within brackets, more than anyone means.
    case tooDeep

    var code: String {
      switch self {
      case .syntax: "not-json"
      case .notObject: "not-an-object"
      case .tooDeep: "too-deep"
      }
    }

    var description: String {
      switch self {
      case .syntax(let place): "the record is not JSON (byte \(place + 1) of the line)"
      case .notObject: "the record is no JSON object"
      case .tooDeep: "the record is nested more than \(JSONScanner.deepest) deep"
      }
    }
  }

  /// How deep brackets may be nested.
  static let deepest = 512

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a string comes next.
  var isAtString: Bool { peek == UInt8(ascii: "\"") }

  /// Reads the object that the bytes are; `member` must read the value that follows its key.
  mutating func object(
    _ member: (_ key: [UInt8], _ scanner: inout JSONScanner) throws(Fault) -> Void
  ) throws(Fault) {
    skipBlanks()
    guard peek == UInt8(ascii: "{") else {
      // Whether it is JSON at all decides which fault it is.
      _ = try value()
      try end()
      throw .notObject
    }
    try members(depth: 1, member)
    try end()
  }

  /// Reads a value of any kind, and gives the bytes it was written with.
  mutating func value() throws(Fault) -> ArraySlice<UInt8> {
    let start = place
    try skipValue(depth: 1)
    return bytes[start..<place]
  }

  /// Reads a string, its escapes resolved; half a surrogate pair becomes U+FFFD.
  mutating func string() throws(Fault) -> [UInt8] {
    var output: [UInt8] = []
    try string { output += $0 }
    return output
  }

  // MARK: Grammar

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      place += 1
    }
  }

  private mutating func end() throws(Fault) {
    skipBlanks()
    guard place == bytes.count else { throw .syntax(at: place) }
  }

  private mutating func take(_ byte: UInt8) throws(Fault) {
    guard peek == byte else { throw .syntax(at: place) }
    place += 1
  }

  private mutating func members(
    depth: Int, _ member: (_ key: [UInt8], _ scanner: inout JSONScanner) throws(Fault) -> Void
  ) throws(Fault) {
    guard depth <= Self.deepest else { throw .tooDeep }
    try take(UInt8(ascii: "{"))
    skipBlanks()
    if peek == UInt8(ascii: "}") { return place += 1 }
    while true {
      skipBlanks()
      let key = try string()
      skipBlanks()
      try take(UInt8(ascii: ":"))
      skipBlanks()
      try member(key, &self)
      skipBlanks()
      if peek == UInt8(ascii: "}") { return place += 1 }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func skipValue(depth: Int) throws(Fault) {
    switch peek {
    case UInt8(ascii: "\""): try string { _ in }
    case UInt8(ascii: "{"):
      try members(depth: depth) { (_, scanner) throws(Fault) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      guard depth <= Self.deepest else { throw .tooDeep }
      place += 1
      skipBlanks()
      if peek == UInt8(ascii: "]") { return place += 1 }
      while true {
        skipBlanks()
        try skipValue(depth: depth + 1)
        skipBlanks()
        if peek == UInt8(ascii: "]") { return place += 1 }
        try take(UInt8(ascii: ","))
      }
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    default: try skipNumber()
    }
  }

  private mutating func skip(_ word: StaticString) throws(Fault) {
    for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
  }

  private mutating func skipNumber() throws(Fault) {
    if peek == UInt8(ascii: "-") { place += 1 }
    if peek == UInt8(ascii: "0") { place += 1 } else { try skipDigits() }
    if peek == UInt8(ascii: ".") {
      place += 1
      try skipDigits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(Fault) {
    let start = place
    while let byte = peek, (0x30...0x39).contains(byte) { place += 1 }
    guard place > start else { throw .syntax(at: place) }
  }

  /// Reads a string and hands on its bytes, stretch by stretch.
  private mutating func string(_ emit: (ArraySlice<UInt8>) -> Void) throws(Fault) {
    try take(UInt8(ascii: "\""))
    var start = place
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        emit(bytes[start..<place])
        place += 1
        return
      case UInt8(ascii: "\\"):
        emit(bytes[start..<place])
        place += 1
        emit(try escape())
        start = place
      case 0..<0x20: throw .syntax(at: place)
      default: place += 1
      }
    }
    throw .syntax(at: place)
  }

  private mutating func escape() throws(Fault) -> ArraySlice<UInt8> {
    guard let byte = peek else { throw .syntax(at: place) }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)[...]
    default: throw .syntax(at: place - 1)
    }
  }

  /// The scalar of a `\u` escape, and of the one after it where the two are a surrogate pair.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), peek == UInt8(ascii: "\\"),
      place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    let back = place
    place += 2
    let second = try hexadecimal()
    guard (0xDC00..<0xE000).contains(second) else {
      place = back
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .syntax(at: place)
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    return value
  }
}
