import PlanDocument
import PlanExport
import Testing

@Suite("CSV for spreadsheets")
struct CSVTests {
  private func csv(_ cells: [Cell]) -> String {
    let columns = cells.map { _ in (title: "x", width: 1) }
    let text = String(
      decoding: CSVWriter.bytes(of: Table(name: "", columns: columns, rows: [cells])), as: UTF8.self
    )
    let head = columns.map(\.title).joined(separator: ",") + "\r\n"
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    return String(text.unicodeScalars.dropFirst(1 + head.unicodeScalars.count))
  }

  @Test("A byte order mark first, lines ended by CR LF, quotes where RFC 4180 asks for them")
  func quoting() {
    #expect(csv([.text("Sở Nội vụ"), .empty, .integer(7)]) == "Sở Nội vụ,,7\r\n")
    #expect(
      csv([.text("a,b"), .text("a \"b\""), .text("a\r\nb")])
        == "\"a,b\",\"a \"\"b\"\"\",\"a\r\nb\"\r\n")
    #expect(csv([.text(" a"), .text("a ")]) == "\" a\",\"a \"\r\n")
  }

  @Test("Numbers and days are written plainly")
  func values() throws {
    let day = try #require(CivilDate("2025-03-10"))
    #expect(
      csv([.number(90), .number(1.5), .number(-2), .date(day)]) == "90,1.5,-2,2025-03-10\r\n")
  }

  @Test(
    "What a spreadsheet would take for a formula gets an apostrophe",
    arguments: ["=1+1", "+84", "-2+3", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://a\")"])
  func formulas(text: String) {
    let field = csv([.text(text), .empty])
    #expect(field.hasPrefix("'") || field.hasPrefix("\"'"))
  }

  @Test("A lone sign is no formula", arguments: ["-", "+"])
  func sign(text: String) {
    #expect(csv([.text(text), .empty]) == "\(text),\r\n")
  }

  @Test("A table of tasks has a row for each, its days apart from its words")
  func tasks() throws {
    let table = PlanTable.tasks.table(of: [
      Sketch.plan([
        Sketch.task("I.1", due: "2025-34"), Sketch.task("I.2", due: "{2025-06,2025-12}"),
      ])
    ])
    #expect(table.rows.count == 2)
    let from = try #require(table.columns.firstIndex { $0.title == "Từ ngày" })
    func day(_ text: String) throws -> Cell { .date(try #require(CivilDate(text))) }
    #expect(try Array(table.rows[0][from...(from + 1)]) == [day("2025-04-01"), day("2025-06-30")])
    #expect(try Array(table.rows[1][from...(from + 1)]) == [day("2025-06-01"), day("2025-12-31")])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test("Every table has as many cells as titles", arguments: PlanTable.allCases)
  func shape(table: PlanTable) {
    var plan = Sketch.plan([Sketch.task("I.1")])
    plan.sections = [
      PlanSection(id: "I", label: "I.", title: "A", parent: nil, level: 1, source: LineSpan(1, 1))
    ]
    plan.indicators = [
      Indicator(
        id: "I.1", label: nil, section: nil, name: "Tỷ lệ", text: "5", confidence: 1,
        source: LineSpan(1, 1))
    ]
    let made = table.table(of: [plan, plan])
    #expect(made.rows.count == 2)
    #expect(made.rows.allSatisfy { $0.count == made.columns.count })
  }
}
