import PlanDocument
import PlanStore
import Testing

@Suite("What does an agency owe, in which plans, by when")
struct TaskTests {
  private let file: ArchiveFile
  private let archive: Archive

  init() throws {
    file = try ArchiveFile()
    archive = try file.holding([
      Sketch.plan(
        "1/KH-UBND", source: "a",
        tasks: [
          Sketch.task("I.1", "Tháng Năm", lead: ["Sở Nội vụ"], due: "2025-05"),
          Sketch.task(
            "I.2", "Quý hai", lead: ["Sở Tài chính"], cooperating: ["Sở Nội vụ"], due: "2025-34"),
          Sketch.task("I.3", "Năm", lead: ["Sở Nội vụ"], due: "2025"),
          Sketch.task("I.4", "Giai đoạn", lead: ["Sở Y tế"], due: "2025/2030"),
          Sketch.task("I.5", "Hai lần", lead: ["Sở Y tế"], due: "{2025-06-15,2025-12-15}"),
          Sketch.task(
            "I.6", "Hằng quý", lead: ["Sở Nội vụ"], recurrence: "FREQ=MONTHLY;INTERVAL=3"),
          Sketch.task("I.7", "Thường xuyên", lead: ["Sở Nội vụ"], ongoing: true),
          Sketch.task("I.8", "Không hạn"),
        ]),
      Sketch.plan(
        "2/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Nghệ An", issued: "2024-01-10", source: "b",
        tasks: [
          Sketch.task("I.1", "Năm ngoái", lead: ["Sở Nội vụ"], due: "2024-11-30")
        ]),
    ])
  }

  private func days(_ from: String, _ to: String) throws -> ClosedRange<CivilDate> {
    try #require(CivilDate(from))...(try #require(CivilDate(to)))
  }

  private func texts(_ query: TaskQuery) throws -> [String] {
    try archive.tasks(query).rows.map(\.text)
  }

  @Test("By the agency's name, with or without marks, or its id; those without a day last")
  func agency() throws {
    for name in ["Sở Nội vụ", "so noi vu", "SO NOI VU", "so-noi-vu"] {
      #expect(
        try texts(TaskQuery(agency: name)) == [
          "Năm ngoái", "Tháng Năm", "Quý hai", "Năm", "Hằng quý", "Thường xuyên",
        ])
    }
  }

  @Test("As lead or as cooperating")
  func role() throws {
    let cooperating = try archive.tasks(TaskQuery(agency: "so noi vu", role: .cooperating)).rows
    #expect(cooperating.map(\.text) == ["Quý hai"])
    #expect(cooperating[0].role == .cooperating)
    #expect(cooperating[0].plan.number == "1/KH-UBND")
    #expect(try texts(TaskQuery(agency: "so noi vu", role: .lead)).count == 5)
  }

  @Test("An agency that no plan names is told, with names that resemble it")
  func unknownAgency() throws {
    #expect(
      throws: ArchiveError.unknownAgency("so noi", similar: ["Sở Nội vụ"])
    ) { try archive.tasks(TaskQuery(agency: "so noi")) }
  }

  @Test("What falls due in a month: periods that end in it, recurrences that come in it")
  func month() throws {
    let june = try archive.tasks(TaskQuery(when: .within(days("2025-06-01", "2025-06-30")))).rows
    #expect(june.map(\.text) == ["Hai lần", "Quý hai", "Hằng quý"])
    #expect(june.map(\.due) == ["2025-06-15", "2025-06-30", "2025-06-30"])
    #expect(june.map(\.earliest) == ["2025-06-15", "2025-04-01", "2025-06-30"])
    #expect(try texts(TaskQuery(when: .within(days("2025-05-01", "2025-05-30")))) == [])
    #expect(
      try texts(TaskQuery(when: .within(days("2030-12-31", "2030-12-31")))) == [
        "Giai đoạn", "Hằng quý",
      ])
  }

  @Test("A recurrence has a row for each of its days, none before the plan was issued")
  func recurrence() throws {
    let query = TaskQuery(
      agency: "so noi vu", when: .within(try days("2024-12-31", "2025-12-31")), limit: nil)
    let quarterly = try archive.tasks(query).rows.filter { $0.text == "Hằng quý" }
    #expect(quarterly.map(\.due) == ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"])
  }

  @Test("Overdue is what was due the day before at the latest; the latest first, recurrences never")
  func overdue() throws {
    let day = try #require(CivilDate("2025-07-01"))
    #expect(
      try texts(TaskQuery(when: .overdue(asOf: day)))
        == ["Quý hai", "Hai lần", "Tháng Năm", "Năm ngoái"])
    let eve = try #require(CivilDate("2025-06-30"))
    #expect(
      try texts(TaskQuery(when: .overdue(asOf: eve))) == ["Hai lần", "Tháng Năm", "Năm ngoái"])
    #expect(
      try texts(TaskQuery(agency: "Sở Nội vụ", role: .lead, when: .overdue(asOf: day)))
        == ["Tháng Năm", "Năm ngoái"])
  }

  @Test("Of some plans only")
  func plans() throws {
    let ngheAn = PlanFilter(issuer: "uy ban nhan dan tinh nghe an")
    #expect(try texts(TaskQuery(plans: ngheAn)) == ["Năm ngoái"])
    #expect(try texts(TaskQuery(agency: "so noi vu", plans: ngheAn)) == ["Năm ngoái"])
    let number = PlanFilter(number: "1/KH-UBND")
    #expect(
      try texts(
        TaskQuery(
          agency: "so noi vu", when: .within(days("2024-01-01", "2025-06-30")), plans: number))
        == ["Hằng quý", "Tháng Năm", "Quý hai", "Hằng quý"])
    #expect(
      try texts(TaskQuery(plans: PlanFilter(issued: days("2024-01-01", "2024-12-31")))) == [
        "Năm ngoái"
      ])
    #expect(try texts(TaskQuery(plans: PlanFilter(type: "QĐ"))) == [])
  }

  @Test("A limit cuts the rows, not their number", arguments: [1, 2, 3, 5])
  func limit(count: Int) throws {
    let queries = try [
      TaskQuery(), TaskQuery(agency: "so noi vu"),
      TaskQuery(when: .within(days("2025-01-01", "2027-12-31"))),
      TaskQuery(agency: "so noi vu", when: .within(days("2024-01-01", "2026-12-31"))),
      TaskQuery(when: .overdue(asOf: #require(CivilDate("2026-01-01")))),
    ]
    for query in queries {
      let all = try archive.tasks(query)
      #expect(all.total == all.rows.count)
      var limited = query
      limited.limit = count
      let some = try archive.tasks(limited)
      #expect(some.rows == Array(all.rows.prefix(count)))
      #expect(some.total == all.total)
    }
  }

  @Test("A task that the plan tells twice is one row, with the agencies of both tellings")
  func tellings() throws {
    let file = try ArchiveFile()
    let archive = try file.holding([
      Sketch.plan(tasks: [
        Sketch.task("II.1", "Trong thân", lead: ["Sở Nội vụ"], due: "2025-05", sameAs: ["PL1.1"]),
        Sketch.task("II.2", "Không hạn", cooperating: ["Sở Tài chính"], sameAs: ["PL1.1"]),
        Sketch.task(
          "PL1.1", "Trong phụ lục", lead: ["Sở Y tế"], due: "2025-05", origin: .annex,
          sameAs: ["II.1", "II.2"]),
      ])
    ])
    let all = try archive.tasks(TaskQuery()).rows
    #expect(all.map(\.text) == ["Trong phụ lục"])
    #expect(all[0].also == ["II.1", "II.2"])
    #expect(all[0].lead.map(\.name) == ["Sở Y tế", "Sở Nội vụ"])
    for agency in ["so noi vu", "so y te", "so tai chinh"] {
      #expect(try archive.tasks(TaskQuery(agency: agency)).rows.map(\.due) == ["2025-05-31"])
    }
  }

  @Test("Where the tellings name different times, each is told, with its own words")
  func contradiction() throws {
    let file = try ArchiveFile()
    let archive = try file.holding([
      Sketch.plan(tasks: [
        Sketch.task("II.1", "Trong thân", lead: ["Sở Nội vụ"], due: "2025-05", sameAs: ["PL1.1"]),
        Sketch.task(
          "PL1.1", "Trong phụ lục", lead: ["Sở Y tế"], due: "2025-06", origin: .annex,
          sameAs: ["II.1"]),
      ])
    ])
    let year = try days("2025-01-01", "2025-12-31")
    let rows = try archive.tasks(TaskQuery(when: .within(year))).rows
    #expect(rows.map(\.text) == ["Trong thân", "Trong phụ lục"])
    #expect(rows.map(\.due) == ["2025-05-31", "2025-06-30"])
    #expect(rows.map(\.also) == [["PL1.1"], ["II.1"]])
  }
}
