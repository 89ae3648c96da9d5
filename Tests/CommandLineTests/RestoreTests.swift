import Foundation
import Testing

@Suite("vanban restore")
struct RestoreTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  @Test(
    "One line out for each line in, blank ones at the end too",
    arguments: [
      ("Kế hoạch", 1), ("Kế hoạch\n", 1), ("\nKế\n\nhoạch\n", 4), ("Kế hoạch\n\n\n", 3),
      ("Kế\r\nhoạch\r\n", 2), ("Kế\u{C}\nhoạch\n\u{C}", 2),
    ])
  func lines(text: String, count: Int) throws {
    let run = try tool.run("restore", input: text)
    #expect(run.status == 0)
    #expect(run.text.filter { $0 == "\n" }.count == count)
    #expect(run.text.hasSuffix("\n"))
  }

  @Test("Blank lines stay where they are")
  func blankLines() throws {
    let run = try tool.run("restore", input: "\nKế hoạch\n\nnăm\n")
    #expect(run.lines.map(\.isEmpty) == [true, false, true, false, true])
  }

  @Test("A file is read as well as a pipe, and both give the same")
  func file() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    let fromFile = try tool.run("restore", "plan.txt")
    #expect(fromFile.status == 0)
    #expect(fromFile.text == (try tool.run("restore", "-", input: Tool.plan)).text)
  }

  @Test("--mark-uncertain keeps the lines")
  func marked() throws {
    let run = try tool.run("restore", "--mark-uncertain", input: Tool.plan)
    #expect(run.status == 0)
    #expect(run.lines.count == 10)
  }

  @Test("--format json gives an object a line, whose words are the text")
  func json() throws {
    struct Line: Decodable {
      struct Token: Decodable {
        var kind: String
        var original: String
        var restored: String
        var confidence: Double
        var alternatives: [String]
      }
      var line: Int
      var page: Int
      var text: String
      var confidence: Double
      var tokens: [Token]
    }
    let run = try tool.run(
      "restore", "--format", "json", input: "Thuc hién | Ké hoach s6 12\n\n3\n")
    #expect(run.status == 0)
    let lines = try run.lines.filter { !$0.isEmpty }.map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map(\.line) == [1, 2, 3])
    #expect(lines[0].tokens.map(\.original) == ["Thuc", "hién", "|", "Ké", "hoach", "s6", "12"])
    #expect(
      lines[0].tokens.map(\.kind) == ["word", "word", "rule", "word", "word", "word", "word"])
    for line in lines {
      let words = line.tokens.filter { $0.kind == "word" && !$0.restored.isEmpty }
      #expect(words.map(\.restored).joined(separator: " ") == line.text)
      #expect(line.tokens.allSatisfy { (0...1).contains($0.confidence) })
    }
  }

  @Test("Marks for a proofreader are no JSON")
  func markedJSON() throws {
    #expect(
      try tool.run("restore", "--format", "json", "--mark-uncertain", input: "a").status == 64)
  }

  @Test("One thread and several give the same; none is wrong usage")
  func threads() throws {
    let one = try tool.run("restore", "--threads", "1", input: Tool.plan)
    #expect(one.status == 0)
    #expect(one.text == (try tool.run("restore", "--threads", "3", input: Tool.plan)).text)
    #expect(try tool.run("restore", "--threads", "0", input: Tool.plan).status == 64)
  }

  @Test("It takes one input")
  func oneInput() throws {
    #expect(try tool.run("restore", "a.txt", "b.txt").status == 64)
  }
}
