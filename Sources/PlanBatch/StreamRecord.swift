import Foundation

/// A line of a stream: `{"id": …, "text": "…"}`, or with "base64" for bytes that are no UTF-8.
struct StreamRecord: Equatable {
  /// The id's JSON, byte for byte as it came; nil where there is none.
  var id: [UInt8]?
  /// The input's bytes, or why there are none.
  var input: Result<[UInt8], Refusal>
  /// What the plan's source is called: the id.
  var name = "stream"

  /// Reads a line, without its line feed. A byte order mark before it is passed over, as RFC 8259 allows.
  init(line: [UInt8]) {
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line
    guard String(validating: line, as: UTF8.self) != nil else {
      id = Self.id(inStartOf: line)
      input = .failure(Refusal(code: "not-utf-8", message: "the record is not UTF-8"))
      return
    }
    var text: [UInt8]?
    var base64: [UInt8]?
    var fault: Refusal?
    var scanner = JSONScanner(line)
    do {
      var id: [UInt8]?
      var name: String?
      try scanner.object { (key, scanner) throws(JSONScanner.Fault) in
        switch key {
        case Array("id".utf8):
          (id, name) = try Self.id(&scanner)
        case Array("text".utf8), Array("base64".utf8):
          if scanner.isAtString {
            let value = try scanner.string()
            if key.first == UInt8(ascii: "t") { text = value } else { base64 = value }
          } else {
            let isNull = try scanner.value().elementsEqual("null".utf8)
            fault = Refusal(
              code: "text-not-string",
              message:
                "\"\(String(decoding: key, as: UTF8.self))\" is \(isNull ? "null" : "no string")")
          }
        default: _ = try scanner.value()
        }
      }
      self.id = id
      if let name, !name.isEmpty { self.name = name }
    } catch {
      id = Self.id(inStartOf: line)
      input = .failure(Refusal(code: error.code, message: error.description))
      return
    }
    if let text {
      input = .success(text)
    } else if let base64 {
      input =
        Data(base64Encoded: Data(base64)).map { .success(Array($0)) }
        ?? .failure(Refusal(code: "not-base64", message: "\"base64\" holds no base64"))
    } else {
      input = .failure(
        fault ?? Refusal(code: "no-text", message: "the record has neither \"text\" nor \"base64\"")
      )
    }
  }

  /// The id of a record that is not whole, where it comes before what is missing or wrong.
  static func id(inStartOf line: [UInt8]) -> [UInt8]? {
    var found: [UInt8]?
    var scanner = JSONScanner(line)
    try? scanner.object { (key, scanner) throws(JSONScanner.Fault) in
      let isID = key == Array("id".utf8)
      let value = try scanner.value()
      if isID { found = Array(value) }
    }
    guard let found, String(validating: found, as: UTF8.self) != nil else { return nil }
    return found
  }

  private static func id(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) -> (json: [UInt8], name: String) {
    var copy = scanner
    let json = Array(try scanner.value())
    let name = copy.isAtString ? try copy.string() : json
    return (json, String(decoding: name, as: UTF8.self))
  }
}
