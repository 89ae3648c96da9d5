import Foundation
import PlanPipeline
import Testing

@Suite("Usage")
struct UsageTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  @Test("--version prints the version alone")
  func version() throws {
    let run = try tool.run("--version")
    #expect(run.status == 0)
    #expect(run.text == Converter.version + "\n")
  }

  @Test("--help has examples and the exit statuses", arguments: [[], ["convert"], ["restore"]])
  func help(command: [String]) throws {
    let run = try tool.shell("$vanban \(command.joined()) --help")
    #expect(run.status == 0)
    #expect(run.text.contains("EXAMPLES:"))
    #expect(run.text.contains("EXIT STATUS:") == command.isEmpty)
  }

  @Test("schema prints the schema alone, and needs no dictionaries")
  func schema() throws {
    let run = try tool.run("schema", environment: ["VANBAN_DICTIONARIES": "/nowhere"])
    #expect(run.status == 0)
    #expect(run.text == PlanSchema.json + "\n")
  }

  @Test(
    "A wrong command line is 64, and told on standard error",
    arguments: ["translate", "convert --format xml", "convert --nonsense", "schema extra"])
  func wrong(arguments: String) throws {
    let run = try tool.shell("$vanban \(arguments)")
    #expect(run.status == 64)
    #expect(run.text.isEmpty)
    #expect(!run.messages.isEmpty)
  }

  @Test("Dictionaries that are not there are 78, named by option or by environment")
  func noDictionaries() throws {
    for run in [
      try tool.run("convert", "--dictionaries", "/nowhere", input: Tool.plan),
      try tool.run("restore", input: Tool.plan, environment: ["VANBAN_DICTIONARIES": "/nowhere"]),
    ] {
      #expect(run.status == 78)
      #expect(run.messages.contains("/nowhere"))
    }
  }

  @Test("Without option and environment, the folder Dictionaries above the program is taken")
  func dictionariesAbove() throws {
    let run = try tool.run("restore", input: "Kế hoạch\n", environment: ["VANBAN_DICTIONARIES": ""])
    #expect(run.status == 0)
  }
}
