import PlanDocument
import PlanExport
import Testing

@Suite("Deadlines as iCalendar")
struct CalendarTests {
  private func lines(_ tasks: [PlanTask], _ writer: CalendarWriter = CalendarWriter()) -> [String] {
    let text = String(decoding: writer.bytes(of: [Sketch.plan(tasks)]), as: UTF8.self)
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    // By scalars: CR LF is one character.
    return text.unicodeScalars.split(separator: "\n").map { line in
      #expect(line.last == "\r")
      return String(String.UnicodeScalarView(line.dropLast()))
    }
  }

  @Test("A deadline is an event on the last day of its period, with a UID and a stamp that stay")
  func event() {
    let lines = lines([Sketch.task("I.1", due: "2025-05")])
    #expect(lines.contains("DTSTART;VALUE=DATE:20250531"))
    #expect(lines.contains("DTSTAMP:20240117T000000Z"))
    #expect(
      lines.contains("UID:2024-01-17.ubnd-tinh-quang-binh.86/KH-UBND.I.1@vanban")
        || lines.contains { $0.hasPrefix("UID:2024-01-17.uy-ban-nhan-dan-tinh-quang-binh.86/KH-") })
    #expect(lines.contains("SUMMARY:Sở Nội vụ: Rà soát"))
    #expect(lines.contains("CATEGORIES:Sở Nội vụ"))
  }

  @Test("A task to do is due on that day, and begins with its period")
  func todo() {
    let lines = lines([Sketch.task("I.1", due: "2025-05")], CalendarWriter(component: .todo))
    #expect(lines.contains("BEGIN:VTODO"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20250501"))
    #expect(lines.contains("DUE;VALUE=DATE:20250531"))
  }

  @Test("A recurrence begins with its first day behind the day of issue, its day told")
  func recurrence() {
    let lines = lines([Sketch.task("I.1", recurrence: "FREQ=MONTHLY;INTERVAL=3")])
    #expect(lines.contains("DTSTART;VALUE=DATE:20240331"))
    #expect(lines.contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"))
  }

  @Test("A time that bounds a recurrence is its UNTIL")
  func bounded() {
    let lines = lines([Sketch.task("I.1", due: "2024/2025", recurrence: "FREQ=MONTHLY")])
    #expect(lines.contains("RRULE:FREQ=MONTHLY;UNTIL=20251231;BYMONTHDAY=-1"))
  }

  @Test("Several days are several entries, each with a UID of its own")
  func several() {
    let lines = lines([Sketch.task("I.1", due: "{2025-06-15,2025-12}")])
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") }.map { $0.suffix(8) } == ["20250615", "20251231"])
    #expect(lines.count { $0.hasPrefix("UID:") } == 2)
  }

  @Test("A task told twice has one entry, one without a day none")
  func once() {
    let lines = lines([
      Sketch.task("I.1", due: "2025-05", sameAs: ["PL1.1"]),
      Sketch.task("PL1.1", due: "2025-05", origin: .annex, sameAs: ["I.1"]),
      Sketch.task("I.2"), Sketch.task("I.3", due: "2025/.."),
    ])
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
  }

  @Test("Lines have 75 octets at most, and no letter is cut")
  func folding() {
    let text = String(repeating: "Nghiên cứu, đề xuất; xử lý \\ ", count: 20)
    let lines = lines([Sketch.task("I.1", text, due: "2025-05")])
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.allSatisfy { !$0.contains("\u{FFFD}") })
    let unfolded = lines.reduce(into: "") {
      $0 += $1.hasPrefix(" ") ? String($1.dropFirst()) : "\n" + $1
    }
    let escaped = text.replacing("\\", with: "\\\\").replacing(",", with: "\\,")
      .replacing(";", with: "\\;")
    #expect(unfolded.contains("SUMMARY:Sở Nội vụ: \(escaped)"))
  }

  @Test("A stamp that is given is taken")
  func stamp() throws {
    let stamp = try #require(CivilDate("2026-02-03"))
    #expect(
      lines([Sketch.task("I.1", due: "2025")], CalendarWriter(stamp: stamp))
        .contains("DTSTAMP:20260203T000000Z"))
  }
}
