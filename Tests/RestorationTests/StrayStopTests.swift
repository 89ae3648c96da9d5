import Testing

@testable import Restoration

@Suite("Specks that look like stops")
struct StrayStopTests {
  private func text(_ line: String) throws -> String {
    try TestRestorer.restore([line]).lines[0].text
  }

  @Test(
    "a stop between words that hardly ever stand apart is a speck",
    arguments: [
      ("Sé Tai chinh chu: tri, phdi hop véi Sé Y té", "Sở Tài chính chủ trì, phối hợp với Sở Y tế")
    ])
  func specks(seen: String, printed: String) throws {
    #expect(try text(seen) == printed)
  }

  @Test(
    "elsewhere it is print",
    arguments: [
      ("Co quan chu tri: sé Tai chinh; phdi hop: sé Y té.", "chủ trì: sở"),
      ("Giai doan I: tir nam 2021 dén nam 2025", "I: từ"),
      ("Thoi gian: thang 6 nam 2024", "Thời gian: tháng"),
    ])
  func print(seen: String, printed: String) throws {
    #expect(try text(seen).contains(printed))
  }
}
