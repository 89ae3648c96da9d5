import VietnameseText

/// A JSON value that keeps the order of its keys, so that equal plans give equal bytes in the contract's order.
package enum JSONText {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  /// A string that is written scalar for scalar: a file's name, which normalization would make another's.
  case verbatim(String)
  case array([JSONText])
  case object([(key: String, value: JSONText)])
  /// An array whose elements are made when they are written, one at a time.
  case deferred(count: Int, element: (Int) throws -> JSONText)

  /// Appends the value as JSON (RFC 8259); `indent` nil writes it on one line.
  package func write(to output: inout [UInt8], indent: Int?) throws {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    case .number(let value): output.append(contentsOf: Self.decimal(value).utf8)
    case .string(let value): Self.write(Normalization.nfc(value), to: &output)
    case .verbatim(let value): Self.write(value, to: &output)
    case .array(let values):
      // Numbers stay on the line: a span of lines is one thing to the eye.
      let isFlat = values.allSatisfy { if case .integer = $0 { true } else { false } }
      try Self.write(values, between: ("[", "]"), to: &output, indent: isFlat ? nil : indent) {
        try $0.write(to: &$1, indent: $2)
      }
    case .object(let members):
      try Self.write(members, between: ("{", "}"), to: &output, indent: indent) {
        Self.write($0.key, to: &$1)
        $1.append(contentsOf: ($2 == nil ? ":" : ": ").utf8)
        try $0.value.write(to: &$1, indent: $2)
      }
    case .deferred(let count, let element):
      try Self.write(0..<count, between: ("[", "]"), to: &output, indent: indent) {
        try element($0).write(to: &$1, indent: $2)
      }
    }
  }

  private static func write<Elements: Collection>(
    _ elements: Elements, between brackets: (String, String), to output: inout [UInt8],
    indent: Int?, element: (Elements.Element, inout [UInt8], Int?) throws -> Void
  ) rethrows {
    output.append(contentsOf: brackets.0.utf8)
    for (index, value) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(to: &output, indent: indent.map { $0 + 1 })
      try element(value, &output, indent.map { $0 + 1 })
    }
    if !elements.isEmpty { breakLine(to: &output, indent: indent) }
    output.append(contentsOf: brackets.1.utf8)
  }

  private static func breakLine(to output: inout [UInt8], indent: Int?) {
    guard let indent else { return }
    output.append(0x0A)
    output.append(contentsOf: repeatElement(0x20, count: indent * 2))
  }

  /// 90 rather than 90.0; otherwise the shortest decimal that reads back as the same number.
  private static func decimal(_ value: Double) -> String {
    if let integer = Int(exactly: value) { return String(integer) }
    return value.isFinite ? value.description : "null"
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
      case 0x09: output.append(contentsOf: "\\t".utf8)
      case 0x0A: output.append(contentsOf: "\\n".utf8)
      case 0x0D: output.append(contentsOf: "\\r".utf8)
      case 0x00..<0x20:
        let digits = String(byte, radix: 16)
        output.append(contentsOf: ("\\u00" + (digits.count < 2 ? "0" : "") + digits).utf8)
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
