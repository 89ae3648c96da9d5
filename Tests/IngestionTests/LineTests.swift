import Ingestion
import Testing

@Suite("Lines and pages of the input")
struct LineTests {
  private func read(_ text: String) throws -> SourceDocument {
    try SourceReader().read(Array(text.utf8), name: "plan.txt")
  }

  @Test(
    "A line ends with LF, CR LF or CR",
    arguments: ["Số: 1\nKẾ HOẠCH\n", "Số: 1\r\nKẾ HOẠCH\r\n", "Số: 1\rKẾ HOẠCH", "Số: 1\nKẾ HOẠCH"])
  func lineEnds(text: String) throws {
    let document = try read(text)
    #expect(document.lines.map(\.text) == ["Số: 1", "KẾ HOẠCH"])
    #expect(document.lines.map(\.number) == [1, 2])
    #expect(document.warnings.isEmpty)
  }

  @Test("Blank lines stay, save for those at the end, which are counted")
  func blankLines() throws {
    let document = try read("\nmột\n \n\nhai\n\n \t\n")
    #expect(document.lines.map(\.text) == ["", "một", " ", "", "hai"])
    #expect(document.trailingBlankLines == 2)
  }

  @Test("A form feed starts a new page and is no text")
  func pages() throws {
    let document = try read("một\n\u{C}hai\nba\n\u{C}\u{C}bốn\n")
    #expect(document.lines.map(\.text) == ["một", "hai", "ba", "bốn"])
    #expect(document.lines.map(\.page) == [1, 2, 2, 4])
    #expect(document.pageCount == 4)
  }

  @Test("A form feed on a line of its own is a blank line, as the scorers count lines")
  func pageBreakLine() throws {
    let document = try read("một\n\u{C}\nhai\n")
    #expect(document.lines.map(\.text) == ["một", "", "hai"])
    #expect(document.lines.map(\.page) == [1, 2, 2])
  }

  @Test("The form feed that closes the last page starts none", arguments: ["\u{C}", "\n\u{C}\n"])
  func lastPage(end: String) throws {
    #expect(try read("một\u{C}\nhai" + end).pageCount == 2)
  }

  @Test("A form feed behind Tesseract's last line end is no line")
  func closingFormFeed() throws {
    #expect(try read("một\n\u{C}").trailingBlankLines == 0)
  }

  @Test("A form feed amid a line parts words; the line stays on its page")
  func pageBreakAmidLine() throws {
    let document = try read("một\u{C}hai\nba")
    #expect(document.lines.map(\.text) == ["một hai", "ba"])
    #expect(document.lines.map(\.page) == [1, 2])
  }

  @Test("NULs, controls and invisible characters are left out, and their lines named")
  func strayCharacters() throws {
    let document = try read("Kế\0 hoạch\nsạch\nSở\u{200B} Y\u{202E} tế\u{7}\u{9D}\n")
    #expect(document.lines.map(\.text) == ["Kế hoạch", "sạch", "Sở Y tế"])
    #expect(document.warnings.map(\.code) == ["characters-dropped", "characters-dropped"])
    #expect(document.warnings.map(\.line) == [1, 3])
  }

  @Test("Tabs stay; vertical tabs and Unicode's own line separators become blanks")
  func separators() throws {
    let document = try read("a\tb\u{B}c\u{2028}d\u{85}e")
    #expect(document.lines.map(\.text) == ["a\tb c d e"])
    #expect(document.warnings.isEmpty)
  }

  @Test("Warnings of one kind are bounded: twenty lines, then how many more")
  func boundedWarnings() throws {
    let document = try read(String(repeating: "một hai ba bốn năm\0\n", count: 50))
    #expect(document.warnings.count == 21)
    #expect(document.warnings[19].line == 20)
    #expect(document.warnings[20].line == nil)
    #expect(document.warnings[20].message.contains("30 more lines, the last of them line 50"))
  }

  @Test("The digest is that of the bytes as they came")
  func digest() throws {
    let marked = try SourceReader().read([0xEF, 0xBB, 0xBF] + Array("abc".utf8), name: "plan.txt")
    #expect(
      marked.sha256 == "1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c")
    #expect(
      try read("abc").sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
