import PlanDocument
import Testing

@Suite("EDTF: which days, and on which it falls due")
struct DuePeriodTests {
  @Test(
    "Every precision has a first and a last day",
    arguments: [
      ("2025-03-10", "2025-03-10", "2025-03-10"), ("2025-05", "2025-05-01", "2025-05-31"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2025-34", "2025-04-01", "2025-06-30"),
      ("2025-36", "2025-10-01", "2025-12-31"), ("2025-38", "2025-05-01", "2025-08-31"),
      ("2025-40", "2025-01-01", "2025-06-30"), ("2025-41", "2025-07-01", "2025-12-31"),
      ("2025", "2025-01-01", "2025-12-31"), ("202X", "2020-01-01", "2029-12-31"),
      ("2025-XX", "2025-01-01", "2025-12-31"), ("2025-02-XX", "2025-02-01", "2025-02-28"),
      ("2025-05~", "2025-05-01", "2025-05-31"), ("2025?", "2025-01-01", "2025-12-31"),
      ("2025/2030", "2025-01-01", "2030-12-31"),
      ("2025-34/2025-35", "2025-04-01", "2025-09-30"),
      ("2025-05-20/2025-06", "2025-05-20", "2025-06-30"),
      ("[2025-06,2025-12-15]", "2025-06-01", "2025-12-15"),
    ])
  func precision(edtf: String, first: String, last: String) throws {
    let periods = try #require(DuePeriod.periods(edtf: edtf))
    #expect(periods.count == 1)
    #expect(periods[0].first?.description == first)
    #expect(periods[0].last?.description == last)
  }

  @Test("An open end never falls due, an open beginning may have begun at any time")
  func open() throws {
    for edtf in ["2025/..", "2025/"] {
      #expect(
        DuePeriod.periods(edtf: edtf)
          == [DuePeriod(first: CivilDate(year: 2025, month: 1, day: 1), last: nil)])
    }
    #expect(
      DuePeriod.periods(edtf: "../2025-06-30")
        == [DuePeriod(first: nil, last: CivilDate(year: 2025, month: 6, day: 30))])
  }

  @Test("A set of all is a period for each member")
  func set() throws {
    let periods = try #require(DuePeriod.periods(edtf: "{2025-06-30,2025-12,2026..2027}"))
    #expect(periods.map { $0.last?.description } == ["2025-06-30", "2025-12-31", "2027-12-31"])
  }

  @Test(
    "What is no EDTF date is told",
    arguments: [
      "", "soon", "2025-13", "2025-02-29", "2025-5", "25", "2025-05-01/2025-04", "../..", "{}",
      "{2025", "2025/2026/2027", "2025-00", "2025-42", "2025-06-31",
    ])
  func invalid(edtf: String) {
    #expect(DuePeriod.periods(edtf: edtf) == nil)
  }

  @Test("Days count through leap years and centuries, both ways")
  func days() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      let (year, month, day) = CivilDate(dayNumber: number).parts
      #expect(CivilDate(year: year, month: month, day: day)?.dayNumber == number)
    }
    #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    #expect(CivilDate("2000-02-29")?.dayNumber == 11_016)
    #expect(CivilDate("1900-02-29") == nil)
    // 2 September 1945 was a Sunday.
    #expect(CivilDate("1945-09-02")?.weekday == 6)
  }
}
