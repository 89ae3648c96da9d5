import Testing

@testable import PlanBatch

@Suite("Reading an object without building it")
struct JSONScannerTests {
  /// The members of an object, each value as it was written.
  private func members(_ json: String) throws(JSONScanner.Fault) -> [String: String] {
    var scanner = JSONScanner(Array(json.utf8))
    var found: [String: String] = [:]
    try scanner.object { (key, scanner) throws(JSONScanner.Fault) in
      found[String(decoding: key, as: UTF8.self)] = String(
        decoding: try scanner.value(), as: UTF8.self)
    }
    return found
  }

  @Test(
    "A value is the bytes it was written with",
    arguments: [
      "1.0", "-0", "1e400", "12345678901234567890", "\"\\u0041\\/\"", "[1, [2,{\"a\" : []}]]", "{}",
      "null", "true", "false", "\"ế\"",
    ])
  func verbatim(value: String) throws {
    #expect(try members("{\"x\" : \(value) }") == ["x": value])
  }

  @Test(
    "What is not JSON is refused, with the place",
    arguments: [
      ("", 0), ("{", 1), ("{\"a\":1", 6), ("{\"a\":01}", 6), ("{\"a\":1,}", 7), ("{a:1}", 1),
      ("{\"a\":nul}", 8), ("{\"a\":1}x", 7), ("{\"a\":\"\u{1}\"}", 6), ("{\"a\":\"\\x\"}", 7),
      ("{\"a\":.5}", 5), ("{\"a\":1.}", 7), ("{\"a\":NaN}", 5), ("{'a':1}", 1), ("{\"a\" 1}", 5),
      ("{\"a\":\"\\u12g4\"}", 10),
    ])
  func syntax(json: String, place: Int) {
    #expect(throws: JSONScanner.Fault.syntax(at: place)) { try members(json) }
  }

  @Test(
    "JSON that is no object is told from what is no JSON",
    arguments: ["1", "[]", "\"{}\"", " null "])
  func notObject(json: String) {
    #expect(throws: JSONScanner.Fault.notObject) { try members(json) }
  }

  @Test("Brackets may be nested 512 deep, and no deeper")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      "{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    }
    #expect(try members(nested(512)).count == 1)
    #expect(throws: JSONScanner.Fault.tooDeep) { try members(nested(513)) }
    #expect(throws: JSONScanner.Fault.tooDeep) { try members(nested(1_000_000)) }
  }

  @Test(
    "A string's escapes are resolved; half a surrogate pair is a replacement character",
    arguments: [
      (#""a\n\t\"\\\/""#, "a\n\t\"\\/"), (#""\u1ebf""#, "ế"), (#""\uD83D\uDE00""#, "😀"),
      (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}A"),
      (#""\u0000""#, "\0"), (#""""#, ""),
    ])
  func string(json: String, text: String) throws {
    var scanner = JSONScanner(Array(json.utf8))
    #expect(String(decoding: try scanner.string(), as: UTF8.self) == text)
  }
}
