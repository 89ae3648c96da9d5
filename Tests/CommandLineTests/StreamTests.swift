import Foundation
import PlanPipeline
import Testing

@Suite("vanban stream")
struct StreamTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  private func record(id: String, _ text: String = Tool.plan) throws -> String {
    let text = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    return #"{"id":\#(id),"text":\#(text)}"# + "\n"
  }

  @Test("A line out for each line in, in order, with the id as it was")
  func ids() throws {
    let ids = ["1.0", #""a""#, "null", #"[1, {"b": "ế"}]"#, "12345678901234567890", #"{"x":true}"#]
    let run = try tool.run("stream", input: ids.map { try record(id: $0) }.joined())
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    #expect(run.lines.count == ids.count + 1)
    for (line, id) in zip(run.lines, ids) {
      #expect(line.hasPrefix(#"{"id":\#(id),"plan":{"schemaVersion":"#))
    }
  }

  @Test("The plan is the one that convert gives")
  func plan() throws {
    struct Answer: Decodable { var plan: Plan }
    let run = try tool.run("stream", input: try record(id: #""stdin""#))
    #expect(
      try JSONDecoder().decode(Answer.self, from: run.output).plan
        == tool.run("convert", input: Tool.plan).plan())
  }

  @Test(
    "A bad record is answered with an error, and the stream goes on",
    arguments: [
      ("garbage", "not-json"), ("", "not-json"), (#"{"id":1}"#, "no-text"),
      (#"{"id":1,"text":5}"#, "text-not-string"), (#"{"id":1,"text":""}"#, "empty"),
      (#"{"id":1,"text":"Hôm nay trời mưa"}"#, "not-a-plan"), ("[1]", "not-an-object"),
      (#"{"id":1,"base64":"JVBERi0xLjcK"}"#, "binary"),
    ])
  func badRecord(line: String, code: String) throws {
    let run = try tool.run("stream", input: line + "\n" + (try record(id: "2")))
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(run.lines[0].contains(#""error":{"code":"\#(code)","message":"#), "\(run.lines[0])")
    #expect(run.lines[1].hasPrefix(#"{"id":2,"plan":"#))
  }

  @Test("A record over the bound is skipped and answered, with its id")
  func tooLarge() throws {
    let run = try tool.shell(
      #"{ printf '{"id":7,"text":"'; head -c 20000000 /dev/zero | tr '\0' a; echo '"}'; echo '{"id":8}'; }"#
        + " | $vanban stream")
    #expect(run.status == 0)
    #expect(run.lines[0].hasPrefix(#"{"id":7,"error":{"code":"too-large""#))
    #expect(run.lines[1].hasPrefix(#"{"id":8,"error":{"code":"no-text""#))
  }

  @Test("NULs, and bytes that are no UTF-8, are a bad record like others")
  func bytes() throws {
    let run = try tool.shell(
      #"printf '{"id":1,"text":"a\377"}\n\0\0\n{"id":2,"text":"a\0b"}\n' | $vanban stream"#)
    #expect(run.status == 0)
    #expect(run.lines[0].hasPrefix(#"{"id":1,"error":{"code":"not-utf-8""#))
    #expect(run.lines[1].hasPrefix(#"{"id":null,"error":{"code":"not-json""#))
    #expect(run.lines[2].hasPrefix(#"{"id":2,"error":{"code":"not-json""#))
  }

  @Test("--any-document gives the plan of what is none as well")
  func anyDocument() throws {
    let run = try tool.run(
      "stream", "--any-document", input: #"{"id":1,"text":"Hôm nay trời mưa"}"#)
    #expect(run.text.contains(#""code":"not-a-plan""#))
    #expect(run.text.hasPrefix(#"{"id":1,"plan":"#))
  }

  @Test("A converter that is killed costs its record; the next one has another")
  func killed() throws {
    try tool.write(try record(id: "1"), to: "one")
    try tool.write(try record(id: "2"), to: "two")
    let run = try tool.shell(
      """
      mkfifo in; $vanban stream <in >out & stream=$!; exec 3>in
      cat one >&3; until [ "$(wc -l <out)" = 1 ]; do sleep 0.1; done
      kill -9 $(cat /proc/$stream/task/$stream/children); cat one two >&3
      exec 3>&-; wait $stream; echo status $?; cut -c 1-30 out
      """)
    #expect(run.lines[0] == "status 0")
    #expect(run.lines[1].hasPrefix(#"{"id":1,"plan":"#))
    #expect(run.lines[2].hasPrefix(#"{"id":1,"error":{"code":"crash"#))
    #expect(run.lines[3].hasPrefix(#"{"id":2,"plan":"#))
  }

  @Test("Dictionaries that are not there are 78; a reader that leaves is 74")
  func ends() throws {
    let missing = try tool.run("stream", environment: ["VANBAN_DICTIONARIES": "/nowhere"])
    #expect(missing.status == 78)
    #expect(missing.messages.contains("/nowhere"))
    let line = try record(id: "1")
    try tool.write(String(repeating: line, count: 40), to: "records")
    let left = try tool.shell(
      "{ $vanban stream <records; echo $? >status; } | head -c 9; cat status")
    #expect(left.text.hasSuffix("74\n"))
  }
}
