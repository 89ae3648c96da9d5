import Foundation
import Testing

@Suite("Output, whole or not at all")
struct OutputTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  @Test("A reader that leaves early is no crash: status 74, no message")
  func closedPipe() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    let run = try tool.shell(
      "$vanban convert -q plan.txt plan.txt | true; sleep 0.1; "
        + "{ sleep 0.2; $vanban schema; echo $? >status; } | true; cat status")
    #expect(run.text == "74\n")
    #expect(run.messages.isEmpty)
  }

  @Test("A closed standard output: 74 and why")
  func closedOutput() throws {
    let run = try tool.shell("$vanban schema >&-")
    #expect(run.status == 74)
    #expect(run.messages.contains("standard output: "))
  }

  @Test("A full disk: 74 and why")
  func fullDisk() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    let run = try tool.shell("$vanban convert -q plan.txt >/dev/full")
    #expect(run.status == 74)
    #expect(run.messages.contains("No space left"))
  }

  @Test("An output folder that is a file: 73")
  func folderIsFile() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    try tool.write("", to: "out")
    let run = try tool.run("convert", "-q", "-o", "out", "plan.txt")
    #expect(run.status == 73)
    #expect(run.messages.contains("out: is a file, not a folder"))
  }

  @Test("An output that is a folder: 73, and no temporary file stays")
  func outputIsFolder() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    try tool.write("", to: "out/plan.json/keep")
    let run = try tool.run("convert", "-q", "-o", "out", "plan.txt")
    #expect(run.status == 73)
    #expect(try tool.files(below: "out") == ["plan.json/keep"])
  }

  @Test("An output is replaced as a whole, and no temporary file stays")
  func replaced() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    try tool.write(String(repeating: "x", count: 1_000_000), to: "out/plan.json")
    #expect(try tool.run("convert", "-q", "-o", "out", "plan.txt").status == 0)
    #expect(try tool.files(below: "out") == ["plan.json"])
    #expect(try tool.read("out/plan.json") == tool.run("convert", "plan.txt").output)
  }

  @Test("An input is never overwritten by its own output: 73")
  func inputIsOutput() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    let run = try tool.run("convert", "-q", "-o", ".", "--format", "text", "plan.txt")
    #expect(run.status == 73)
    #expect(run.messages.contains("would overwrite the input"))
    #expect(try tool.read("plan.txt") == Data(Tool.plan.utf8))
  }
}
