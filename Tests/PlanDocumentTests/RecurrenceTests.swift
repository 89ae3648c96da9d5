import PlanDocument
import Testing

@Suite("RRULE: on which days it comes")
struct RecurrenceTests {
  private func days(_ rule: String, from start: String, in window: (String, String)) throws
    -> [String]
  {
    let rule = try #require(RecurrenceRule(rule))
    let recurrence = Recurrence(rule, from: try #require(CivilDate(start)))
    let from = try #require(CivilDate(window.0))
    let to = try #require(CivilDate(window.1))
    return recurrence?.days(in: from...to).map(\.description) ?? []
  }

  @Test("Where the words name no day, the last one of the period")
  func lastDay() throws {
    let year = ("2025-01-01", "2025-12-31")
    #expect(
      try days("FREQ=MONTHLY;INTERVAL=3", from: "2025-02-20", in: year)
        == ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"])
    #expect(
      try days("FREQ=MONTHLY;INTERVAL=6", from: "2025-02-20", in: year)
        == ["2025-06-30", "2025-12-31"])
    #expect(try days("FREQ=YEARLY;BYMONTH=10", from: "2025-02-20", in: year) == ["2025-10-31"])
    #expect(try days("FREQ=YEARLY", from: "2025-02-20", in: year) == ["2025-12-31"])
    #expect(
      try days("FREQ=MONTHLY", from: "2025-01-31", in: ("2025-01-01", "2025-03-30"))
        == ["2025-01-31", "2025-02-28"])
    #expect(
      try days("FREQ=WEEKLY", from: "2025-05-01", in: ("2025-05-01", "2025-05-18"))
        == ["2025-05-04", "2025-05-11", "2025-05-18"])
  }

  @Test("A day that is named is taken, and one that a month lacks is left out")
  func namedDay() throws {
    #expect(
      try days(
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", from: "2025-03-16",
        in: ("2025-01-01", "2026-03-15"))
        == ["2025-06-15", "2025-09-15", "2025-12-15", "2026-03-15"])
    #expect(
      try days("FREQ=MONTHLY;BYMONTHDAY=30", from: "2025-01-01", in: ("2025-01-01", "2025-04-01"))
        == ["2025-01-30", "2025-03-30"])
    #expect(
      try days("FREQ=WEEKLY;BYDAY=FR", from: "2025-05-01", in: ("2025-05-01", "2025-05-10"))
        == ["2025-05-02", "2025-05-09"])
    #expect(
      try days("FREQ=MONTHLY;BYDAY=-1FR", from: "2025-05-01", in: ("2025-05-01", "2025-06-30"))
        == ["2025-05-30", "2025-06-27"])
    #expect(
      try days(
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", from: "2025-05-01",
        in: ("2025-05-01", "2025-06-30")) == ["2025-05-30", "2025-06-30"])
    #expect(
      try days("FREQ=YEARLY;BYYEARDAY=-1", from: "2024-01-01", in: ("2024-01-01", "2025-12-31"))
        == ["2024-12-31", "2025-12-31"])
    #expect(
      try days(
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=TH", from: "2025-01-01", in: ("2025-01-01", "2026-12-31"))
        == ["2025-01-02", "2026-01-01"])
  }

  @Test("Intervals that do not divide a year count from its start")
  func intervals() throws {
    #expect(
      try days("FREQ=YEARLY;INTERVAL=2", from: "2025-02-20", in: ("2025-01-01", "2030-12-31"))
        == ["2026-12-31", "2028-12-31", "2030-12-31"])
    #expect(
      try days("FREQ=MONTHLY;INTERVAL=5", from: "2025-02-20", in: ("2025-01-01", "2025-12-31"))
        == ["2025-06-30", "2025-11-30"])
    #expect(
      try days("FREQ=DAILY;INTERVAL=10", from: "2025-02-20", in: ("2025-02-01", "2025-03-15"))
        == ["2025-02-20", "2025-03-02", "2025-03-12"])
  }

  @Test("COUNT and UNTIL end it")
  func ends() throws {
    let long = ("2025-01-01", "2035-12-31")
    #expect(
      try days("FREQ=YEARLY;COUNT=2", from: "2025-02-20", in: long) == ["2025-12-31", "2026-12-31"])
    #expect(
      try days("FREQ=MONTHLY;UNTIL=20250331", from: "2025-02-20", in: long)
        == ["2025-02-28", "2025-03-31"])
    #expect(try days("FREQ=MONTHLY;UNTIL=20240331", from: "2025-02-20", in: long) == [])
    #expect(
      try days(
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", from: "2025-02-20", in: ("2025-01-01", "2030-01-01"))
        == ["2028-02-29"])
  }

  @Test(
    "A rule is written back as RFC 5545 has it",
    arguments: [
      "FREQ=DAILY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=15",
      "FREQ=WEEKLY;BYDAY=MO,-1FR", "FREQ=MONTHLY;COUNT=4;BYSETPOS=-1",
    ])
  func text(rule: String) {
    #expect(RecurrenceRule(rule)?.text == rule)
  }

  @Test(
    "What is no rule is told",
    arguments: [
      "", "MONTHLY", "FREQ=HOURLY", "FREQ=MONTHLY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=13",
      "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=WEEKLY;BYDAY=XX", "FREQ=DAILY;UNTIL=2025",
    ])
  func invalid(rule: String) {
    #expect(RecurrenceRule(rule) == nil)
  }

  @Test("A longer time beside a recurrence bounds it, a shorter one comes first")
  func schedule() throws {
    let issued = CivilDate("2025-02-20")
    let bounded = DueSchedule(
      Deadline(text: "hằng quý", due: "2025/2026", recurrence: "FREQ=MONTHLY;INTERVAL=3"),
      issued: issued)
    #expect(bounded.periods.isEmpty)
    #expect(bounded.recurrence?.first.description == "2025-03-31")
    #expect(bounded.recurrence?.last?.description == "2026-12-31")

    let first = DueSchedule(
      Deadline(text: "5/2025 và hằng năm", due: "2025-05", recurrence: "FREQ=YEARLY"),
      issued: issued)
    #expect(first.periods.map { $0.last?.description } == ["2025-05-31"])
    #expect(first.recurrence?.first.description == "2025-12-31")
    #expect(first.recurrence?.last == nil)
  }

  @Test("Without a day of issue a recurrence has no beginning")
  func noIssue() {
    let deadline = Deadline(text: "hằng tháng", recurrence: "FREQ=MONTHLY")
    #expect(DueSchedule(deadline, issued: nil).recurrence == nil)
    #expect(DueSchedule(deadline, issued: CivilDate("2025-02-20")).recurrence != nil)
  }
}
