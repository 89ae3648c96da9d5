import Testing

@testable import Extraction

@Suite("Dates that lost their strokes")
struct DeadlineMenderTests {
  @Test("A month and a year that ran together part again")
  func strokes() {
    #expect(DeadlineMender.mended("52025", year: 2025) == "5/2025")
    #expect(
      DeadlineMender.mended("122026 và thường xuyên", year: 2025) == "12/2026 và thường xuyên")
    #expect(DeadlineMender.mended("5/202‘5", year: 2025) == "5/2025")
  }

  @Test("A year long past is the plan's own, a digit away")
  func years() {
    #expect(DeadlineMender.mended("5/2005", year: 2025) == "5/2025")
    #expect(DeadlineMender.mended("30/6/2015.", year: 2025) == "30/6/2025.")
    #expect(DeadlineMender.mended("12/2024", year: 2025) == nil)
    #expect(DeadlineMender.mended("12/1998", year: 2025) == nil)
    #expect(DeadlineMender.mended("31/10/2025", year: 2025) == nil)
  }

  @Test("What is no month of a likely year stays as it is")
  func others() {
    #expect(DeadlineMender.mended("172025", year: 2025) == nil)
    #expect(DeadlineMender.mended("51999", year: 2025) == nil)
    #expect(DeadlineMender.mended("12/2025", year: 2025) == nil)
    #expect(DeadlineMender.mended("Quý II/2025", year: 2025) == nil)
  }

  @Test("Two years or quarters side by side are a span whose dash was lost")
  func dashes() {
    #expect(DeadlineMender.mended("2024 2026", year: 2024) == "2024 - 2026")
    #expect(DeadlineMender.mended("Quý II III/2025", year: 2025) == "Quý II - III/2025")
    #expect(DeadlineMender.mended("2026, 2024", year: 2024) == nil)
    #expect(DeadlineMender.mended("Quý II/2025", year: 2025) == nil)
  }
}
