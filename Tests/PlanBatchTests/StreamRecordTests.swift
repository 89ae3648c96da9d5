import Testing

@testable import PlanBatch

@Suite("Records of a stream")
struct StreamRecordTests {
  private func record(_ json: String) -> StreamRecord { StreamRecord(line: Array(json.utf8)) }

  private func code(_ record: StreamRecord) -> String? {
    guard case .failure(let refusal) = record.input else { return nil }
    return refusal.code
  }

  @Test("Text becomes its bytes, and the id names the plan's source")
  func text() throws {
    let found = record(#"{"id": "a/b.txt", "text": "K\u1ebf\nhoạch", "more": {"text": 1}}"#)
    #expect(try found.input.get() == Array("Kế\nhoạch".utf8))
    #expect(found.id.map { String(decoding: $0, as: UTF8.self) } == #""a/b.txt""#)
    #expect(found.name == "a/b.txt")
  }

  @Test("base64 stands for bytes of any encoding")
  func base64() throws {
    #expect(try record(#"{"base64":"/v8AYQ=="}"#).input.get() == [0xFE, 0xFF, 0, 0x61])
    #expect(code(record(#"{"base64":"/v8AYQ="}"#)) == "not-base64")
  }

  @Test("Without an id there is none, and the source is called \"stream\"")
  func noID() {
    let found = record(#"{"text":"a"}"#)
    #expect(found.id == nil)
    #expect(found.name == "stream")
  }

  @Test("An id that is no string names the source by its JSON")
  func numberedID() { #expect(record(#"{"text":"a","id":[1, 2.50]}"#).name == "[1, 2.50]") }

  @Test("Of a key that is there twice, the last counts, as for other readers of JSON")
  func doubled() throws {
    let found = record(#"{"id":1,"text":"a","text":"b","id":2}"#)
    #expect(try found.input.get() == Array("b".utf8))
    #expect(found.id == Array("2".utf8))
  }

  @Test(
    "A record that cannot be read has a code",
    arguments: [
      ("", "not-json"), ("x", "not-json"), ("[]", "not-an-object"), ("{}", "no-text"),
      (#"{"text":null}"#, "text-not-string"), (#"{"text":["a"]}"#, "text-not-string"),
      (#"{"text":"a"#, "not-json"),
    ])
  func fault(json: String, expected: String) { #expect(code(record(json)) == expected) }

  @Test("A byte order mark before the record is passed over")
  func byteOrderMark() { #expect(code(record("\u{FEFF}{\"text\":\"a\"}")) == nil) }

  @Test("The id of a broken record is found where it stands before the damage")
  func idOfBroken() {
    #expect(record(#"{"id": 7, "text": "abc"#).id == Array("7".utf8))
    #expect(record(#"{"text": "abc"#).id == nil)
    var bytes = Array(#"{"id":7,"text":"ab"}"#.utf8)
    bytes[16] = 0xFF
    let found = StreamRecord(line: bytes)
    #expect(code(found) == "not-utf-8")
    #expect(found.id == Array("7".utf8))
  }
}
