import Foundation
import Testing

/// Whatever comes in: a clear error or a plan with warnings, never a crash, a hang or silent loss.
@Suite("Bad input")
struct BadInputTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  /// Both commands that read must take it alike.
  private func refused(_ file: String, status: Int32, saying message: String) throws {
    for command in ["convert", "restore"] {
      let run = try tool.run(command, file)
      #expect(run.status == status, "\(command)")
      #expect(run.text.isEmpty, "\(command)")
      #expect(run.messages.hasPrefix("vanban: \(file)"), "\(run.messages)")
      #expect(run.messages.contains(message), "\(run.messages)")
      #expect(run.messages.filter { $0 == "\n" }.count == 1, "one failure, one line")
    }
  }

  @Test("A file that is not there: 66")
  func missing() throws {
    try refused("missing.txt", status: 66, saying: "No such file")
  }

  @Test("A folder: 66")
  func folder() throws {
    try tool.write(Tool.plan, to: "folder/plan.txt")
    try refused("folder", status: 66, saying: "is a folder")
  }

  @Test("An empty file: 65")
  func empty() throws {
    try tool.write("", to: "plan.txt")
    try refused("plan.txt", status: 65, saying: "is empty")
  }

  @Test("Blanks only: 65")
  func blanks() throws {
    try tool.write(" \n\t\r\n\u{C}\n\u{A0}\n", to: "plan.txt")
    try refused("plan.txt", status: 65, saying: "blanks only")
  }

  @Test("A PDF instead of its text: 65, and the way out")
  func pdf() throws {
    try tool.write("%PDF-1.7\n%\u{E2}\n", to: "plan.pdf")
    try refused("plan.pdf", status: 65, saying: "is a PDF file, not text")
  }

  @Test("NULs all over: 65")
  func binary() throws {
    try tool.write([UInt8](repeating: 0, count: 10_000), to: "plan.txt")
    try refused("plan.txt", status: 65, saying: "binary data")
  }

  @Test("Bytes of no known encoding: 65, with the line")
  func undecodable() throws {
    try tool.write(Array("Plan\n".utf8) + [0x81, 0x20, 0x8D, 0x20, 0x9D], to: "plan.txt")
    try refused("plan.txt", status: 65, saying: "plan.txt:2: the input is not UTF-8")
  }

  @Test("A line of 5 MB: 65, with the line and the bound")
  func longLine() throws {
    let line = String(repeating: "tham muu ", count: 5_000_000 / 9)
    try tool.write("KE HOACH\n" + line, to: "plan.txt")
    try refused("plan.txt", status: 65, saying: "at most 4194304")
    try tool.write("KE HOACH\n" + line.prefix(4_000_000), to: "plan.txt")
    try refused(
      "plan.txt", status: 65, saying: "plan.txt:2: the line has 4000000 bytes; at most 131072")
  }

  @Test("100 MB of text: 65, at once and with the bound")
  func tooLarge() throws {
    try tool.write("", to: "plan.txt")
    let file = try FileHandle(forWritingTo: tool.folder.appending(component: "plan.txt"))
    try file.truncate(atOffset: 100_000_000)
    try refused("plan.txt", status: 65, saying: "has 100000000 bytes; at most 4194304")
  }

  @Test("100 MB from a pipe: 65, without reading to the end")
  func tooLargePipe() throws {
    let run = try tool.shell("yes 'Nang cao trach nhiem' | head -c 100000000 | $vanban convert")
    #expect(run.status == 65)
    #expect(run.messages.contains("stdin: the input has more bytes; at most 4194304"))
  }

  @Test("A file that may not be read: 66", .enabled(if: getuid() != 0, "root may read all"))
  func unreadable() throws {
    try tool.write(Tool.plan, to: "plan.txt")
    let file = tool.folder.appending(component: "plan.txt").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    try refused("plan.txt", status: 66, saying: "Permission denied")
  }

  @Test("A byte order mark: read as if it were not there")
  func byteOrderMark() throws {
    try tool.write([0xEF, 0xBB, 0xBF] + Array(Tool.plan.utf8), to: "plan.txt")
    let run = try tool.run("convert", "plan.txt")
    #expect(run.status == 0)
    #expect(try run.plan().text == tool.run("convert", input: Tool.plan).plan().text)
  }

  @Test("UTF-16: read as if it were UTF-8, and said so")
  func utf16() throws {
    let bytes = Tool.plan.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try tool.write([0xFF, 0xFE] + bytes, to: "plan.txt")
    let run = try tool.run("convert", "plan.txt")
    #expect(run.status == 0)
    #expect(try run.plan().text == tool.run("convert", input: Tool.plan).plan().text)
    #expect(try run.plan().warnings.first?.code == "encoding-converted")
  }

  @Test("A few bytes that are no UTF-8: a plan, and a warning with the line")
  func damagedUTF8() throws {
    try tool.write(
      Array(Tool.plan.utf8) + Array("phối ".utf8) + [0xE1] + Array("hợp".utf8), to: "plan.txt")
    let run = try tool.run("convert", "plan.txt")
    #expect(run.status == 0)
    let warning = try #require(try run.plan().warnings.first)
    #expect(warning.code == "undecodable-bytes")
    #expect(warning.line == 10)
  }

  @Test("Stray NULs: a plan without them, and a warning with the line")
  func strayNULs() throws {
    try tool.write("KE HO\0ACH\nnam 2024\n", to: "plan.txt")
    let run = try tool.run("convert", "plan.txt")
    #expect(run.status == 0)
    #expect(!run.output.contains(0))
    let warning = try #require(try run.plan().warnings.first)
    #expect(warning.code == "characters-dropped")
    #expect(warning.line == 1)
  }

  @Test("Text that is no plan: its text, and a warning")
  func notAPlan() throws {
    let run = try tool.run(
      "convert", input: "Hôm nay trời mưa to\nSáng mai tôi đi chợ mua cá\n")
    #expect(run.status == 0)
    let plan = try run.plan()
    #expect(plan.text.count == 2)
    #expect(plan.warnings.map(\.code).contains("not-a-plan"))
  }

  @Test("Text in another language: its text, and a warning")
  func otherLanguage() throws {
    let text = """
      The department shall complete the transformation of public services by December and
      report quarterly to the committee on the implementation of the programme's objectives.
      """
    let run = try tool.run("convert", input: text)
    #expect(run.status == 0)
    let plan = try run.plan()
    #expect(plan.text.count == 2)
    #expect(plan.warnings.map(\.code).contains("not-vietnamese"))
    #expect(run.messages.contains("[not-vietnamese]"))
  }

  @Test("Signs and digits without a word: a plan with nothing in it")
  func noWords() throws {
    let run = try tool.run("convert", input: "| 12 | 34 |\n---- ~~ ||\n🙂🙂\n")
    #expect(run.status == 0)
    #expect(try run.plan().text.count == 3)
  }
}
