import Foundation
import PlanDocument
import PlanExport
import Testing

@Suite("A workbook")
struct WorkbookTests {
  private func bytes(_ tables: [Table]) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(
      component: "vanban-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try XLSXWriter.write(tables, to: file.path, created: CivilDate(dayNumber: 20_000))
    return try Data(contentsOf: file)
  }

  // What is in it is read by openpyxl, in Scripts/validate-exports.py.
  @Test("Equal tables give equal bytes, those of a ZIP file")
  func deterministic() throws {
    let plan = Sketch.plan([Sketch.task("I.1", due: "2025-05")])
    let tables = PlanTable.allCases.map { $0.table(of: [plan]) }
    let first = try bytes(tables)
    #expect(first.prefix(4) == Data([0x50, 0x4B, 3, 4]))
    #expect(try bytes(tables) == first)
  }

  @Test("A text longer than a cell is cut, not refused")
  func long() throws {
    let table = Table(
      name: "a", columns: [("x", 10)], rows: [[.text(String(repeating: "ạ😀", count: 20_000))]])
    #expect(try bytes([table]).count > 1000)
  }

  @Test("A folder that is not there is told")
  func noFolder() {
    #expect(throws: XLSXError.self) {
      try XLSXWriter.write([], to: "/nowhere/a.xlsx", created: CivilDate(dayNumber: 0))
    }
  }
}
