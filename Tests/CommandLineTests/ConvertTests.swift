import PlanPipeline
import Testing

@Suite("vanban convert")
struct ConvertTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  @Test("A file becomes plan JSON on standard output")
  func file() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    let run = try tool.run("convert", "plan.txt")
    #expect(run.status == 0)
    let plan = try run.plan()
    #expect(plan.schemaVersion == "1.0.0")
    #expect(plan.source.name == "plan.txt")
    #expect(plan.source.lines == 9)
    #expect(plan.text.count == 9)
  }

  @Test("Standard input is read where no FILE is named, and for \"-\"", arguments: [[], ["-"]])
  func standardInput(files: [String]) throws {
    let arguments = ["convert"] + files
    let run =
      try arguments.count == 1
      ? tool.run("convert", input: Tool.plan) : tool.run("convert", "-", input: Tool.plan)
    #expect(run.status == 0)
    #expect(try run.plan().source.name == "stdin")
  }

  @Test("--format text gives the printed text, a line for each line")
  func text() throws {
    let run = try tool.run("convert", "--format", "text", input: Tool.plan)
    #expect(run.status == 0)
    #expect(run.lines.count == 10)
    #expect(run.text.hasSuffix("\n"))
  }

  @Test("--format ndjson gives a line for each plan, in the order of the files")
  func ndjson() throws {
    try tool.write(Tool.plan, to: "a.txt")
    try tool.write(Tool.plan, to: "b.txt")
    let run = try tool.run("convert", "--format", "ndjson", "b.txt", "a.txt")
    #expect(run.status == 0)
    #expect(run.lines.count == 3)
    #expect(run.lines[0].contains(#""name":"b.txt""#))
    #expect(run.lines[1].contains(#""name":"a.txt""#))
  }

  @Test("-o writes a file for each plan, called as its input is, and nothing to standard output")
  func outputFolder() throws {
    try tool.write(Tool.plan, to: "in/a.ocr.txt")
    try tool.write(Tool.plan, to: "b")
    let run = try tool.run("convert", "-o", "out/json", "in/a.ocr.txt", "b")
    #expect(run.status == 0)
    #expect(run.text.isEmpty)
    #expect(try tool.files(below: "out/json") == ["a.ocr.json", "b.json"])
  }

  @Test("The output's extension is the format's", arguments: ["json", "ndjson", "text"])
  func pathExtension(format: String) throws {
    try tool.write(Tool.plan, to: "plan.ocr")
    #expect(try tool.run("convert", "-o", "out", "--format", format, "plan.ocr").status == 0)
    #expect(try tool.files(below: "out") == ["plan.\(format == "text" ? "txt" : format)"])
  }

  @Test("Inputs that share a name keep the folders that tell them apart")
  func sameNames() throws {
    for name in ["x/a/ocr.txt", "x/b/ocr.txt", "x/b/plan.txt"] {
      try tool.write(Tool.plan, to: name)
    }
    let run = try tool.run("convert", "-o", "out", "x/a/ocr.txt", "x/b/ocr.txt", "x/b/plan.txt")
    #expect(run.status == 0)
    #expect(try tool.files(below: "out") == ["a/ocr.json", "b/ocr.json", "plan.json"])
  }

  @Test("Inputs whose outputs would overwrite each other are refused before any work")
  func clash() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    try tool.write(Tool.plan, to: "plan.ocr")
    let run = try tool.run("convert", "-o", "out", "plan.txt", "plan.ocr")
    #expect(run.status == 64)
    #expect(run.messages.contains("plan.txt"))
  }

  @Test("One bad file costs that file alone; the status is the first failure's")
  func oneBadFile() throws {
    try tool.write(Tool.plan, to: "a.txt")
    try tool.write("", to: "empty.txt")
    try tool.write(Tool.plan, to: "b.txt")
    let run = try tool.run("convert", "-o", "out", "a.txt", "empty.txt", "missing.txt", "b.txt")
    #expect(run.status == 65)
    #expect(run.messages.contains("vanban: empty.txt: the input is empty"))
    #expect(run.messages.contains("vanban: missing.txt: No such file or directory"))
    #expect(try tool.files(below: "out") == ["a.json", "b.json"])
  }

  @Test("Warnings are told on standard error, with --quiet they are not")
  func quiet() throws {
    try tool.write(Tool.plan + "\0\n.", to: "plan.txt")
    #expect(try tool.run("convert", "plan.txt").messages.contains("plan.txt:10: warning: "))
    #expect(try tool.run("convert", "--quiet", "plan.txt").messages.isEmpty)
  }

  @Test("Equal input gives equal bytes")
  func deterministic() throws {
    let first = try tool.run("convert", input: Tool.plan)
    #expect(try tool.run("convert", input: Tool.plan).output == first.output)
  }
}
