import Foundation
import PlanPipeline
import Testing

@Suite("vanban export")
struct ExportTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write(SamplePlan.json("1/KH-UBND", source: "a") + "\n", to: "plan.json")
  }

  @Test(
    "The output's extension tells the format",
    arguments: [
      ("a.csv", "\u{FEFF}Số kế hoạch,"), ("a.ics", "BEGIN:VCALENDAR\r\n"), ("a.md", "# Kế hoạch"),
      ("a.ndjson", "{\"schemaVersion\""), ("a.xlsx", "PK\u{3}\u{4}"),
    ])
  func format(name: String, start: String) throws {
    let run = try tool.run("export", "plan.json", "-o", "out/\(name)")
    #expect(run.status == 0)
    #expect(run.text.isEmpty)
    #expect(try tool.read("out/\(name)").starts(with: Data(start.utf8)))
    #expect(try tool.files(below: "out") == [name], "no temporary file stays")
  }

  @Test("Without -o it is written to standard output, as CSV where no format is named")
  func standardOutput() throws {
    let run = try tool.shell("cat plan.json | $vanban export")
    #expect(run.status == 0)
    #expect(run.text.contains(",'=Rà soát") || run.text.contains("\"'=Rà soát, báo cáo\""))
    #expect(
      try tool.run("export", "plan.json", "--format", "ics").text.contains(
        "DTSTART;VALUE=DATE:20250531"))
  }

  @Test("A table is named, a component too")
  func options() throws {
    let indicators = try tool.run("export", "plan.json", "--table", "indicators")
    #expect(indicators.text.unicodeScalars.count { $0 == "\n" } == 3)
    let todo = try tool.run(
      "export", "plan.json", "--format", "ics", "--component", "todo", "--stamp", "2026-01-01")
    #expect(todo.text.contains("DUE;VALUE=DATE:20250531"))
    #expect(todo.text.contains("DTSTAMP:20260101T000000Z"))
  }

  @Test("Indented JSON, NDJSON and folders give the same")
  func inputs() throws {
    let plan = try JSONDecoder().decode(Plan.self, from: tool.read("plan.json"))
    try tool.write(PlanJSON.encode(plan), to: "folder/x/plan.json")
    let one = try tool.run("export", "plan.json").output
    #expect(try tool.run("export", "folder").output == one)
    #expect(try tool.run("export", "folder/x/plan.json").output == one)
  }

  @Test("Equal plans give equal bytes", arguments: ["csv", "xlsx", "ics", "md"])
  func deterministic(format: String) throws {
    let first = try tool.run("export", "plan.json", "--format", format).output
    #expect(try tool.run("export", "plan.json", "--format", format).output == first)
  }

  @Test("A plan that cannot be read is told with its key, the others are exported, status 65")
  func badPlan() throws {
    try tool.write("{\n  \"schemaVersion\": \"1.0.0\"\n}\n", to: "bad.json")
    let run = try tool.run("export", "bad.json", "plan.json")
    #expect(run.status == 65)
    #expect(run.messages == "vanban: bad.json: generator: the key is missing\n")
    #expect(run.text.contains("1/KH-UBND"))
    let alone = try tool.run("export", "bad.json", "-o", "out.csv")
    #expect(alone.status == 65)
    #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "out.csv").path))
  }

  @Test(
    "A missing file is 66, an extension without a format 64, an output that cannot be 73, a full disk 74"
  )
  func failures() throws {
    #expect(try tool.run("export", "missing.json").status == 66)
    #expect(try tool.run("export", "plan.json", "-o", "a.pdf").status == 64)
    #expect(try tool.run("export", "plan.json", "-o", "plan.json/a.csv").status == 73)
    #expect(try tool.shell("$vanban export plan.json >/dev/full").status == 74)
  }
}
