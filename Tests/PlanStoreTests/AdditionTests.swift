import Foundation
import PlanDocument
import PlanStore
import Testing

@Suite("Plans into an archive")
struct AdditionTests {
  private let file: ArchiveFile

  init() throws { file = try ArchiveFile() }

  private func texts(_ query: TaskQuery = TaskQuery()) throws -> [String] {
    try Archive(reading: file.path).tasks(query).rows.map(\.text)
  }

  @Test("The same plan twice changes nothing")
  func twice() throws {
    let archive = try Archive(writing: file.path)
    let plan = Sketch.plan(tasks: [Sketch.task("I.1")])
    #expect(try archive.add([plan]) == [.added])
    #expect(try archive.add([plan]) == [.unchanged])
    #expect(try archive.plans().total == 1)
    #expect(try texts() == ["Rà soát"])
  }

  @Test("The same bytes under another name are the same source")
  func otherName() throws {
    let archive = try Archive(writing: file.path)
    var plan = Sketch.plan()
    #expect(try archive.add([plan]) == [.added])
    plan.source.name = "copy.txt"
    #expect(try archive.add([plan]) == [.unchanged])
    #expect(try archive.plans().rows.map(\.file) == ["a.txt"])
  }

  @Test("A newer conversion takes the older one's place, in everything that is asked")
  func newer() throws {
    let archive = try Archive(writing: file.path)
    let old = Sketch.plan(
      tasks: [Sketch.task("I.1", "Cũ", lead: ["Sở Y tế"], due: "2025-05")],
      indicators: [Sketch.indicator("I.2", "Tỷ lệ cũ", 5)], text: ["chữ cũ"])
    let new = Sketch.plan(
      version: "1.1.0", tasks: [Sketch.task("I.1", "Mới", lead: ["Sở Nội vụ"], due: "2025-06")],
      indicators: [Sketch.indicator("I.2", "Tỷ lệ mới", 6)], text: ["chữ mới"])
    #expect(try archive.add([old]) == [.added])
    #expect(try archive.add([new]) == [.replaced])
    #expect(try texts() == ["Mới"])
    #expect(try texts(TaskQuery(agency: "Sở Y tế")) == [])
    #expect(try texts(TaskQuery(agency: "Sở Nội vụ")) == ["Mới"])
    #expect(try archive.indicators(IndicatorQuery(name: "ty le")).rows.map(\.name) == ["Tỷ lệ mới"])
    #expect(try archive.search(SearchQuery(phrases: ["chu cu"])).total == 0)
    #expect(try archive.search(SearchQuery(phrases: ["chu moi"])).total == 1)
  }

  @Test("What an older version of the program made is left")
  func older() throws {
    let archive = try Archive(writing: file.path)
    let new = Sketch.plan(version: "1.10.0", tasks: [Sketch.task("I.1", "Mới")])
    let old = Sketch.plan(version: "1.9.3", tasks: [Sketch.task("I.1", "Cũ")])
    #expect(try archive.add([new, old]) == [.added, .older])
    #expect(try texts() == ["Mới"])
  }

  @Test("Of two scans of one document the surer is asked, whichever comes first")
  func scans() throws {
    let poor = Sketch.plan(source: "b", mean: 0.7, tasks: [Sketch.task("I.1", "Mờ")])
    let clear = Sketch.plan(source: "c", mean: 0.95, tasks: [Sketch.task("I.1", "Rõ")])
    for (order, outcomes) in [
      ([poor, clear], [AddOutcome.added, .betterScan]), ([clear, poor], [.added, .otherScan]),
    ] {
      let file = try ArchiveFile()
      let archive = try Archive(writing: file.path)
      #expect(try archive.add(order) == outcomes)
      #expect(try archive.add(order) == [.unchanged, .unchanged])
      #expect(try archive.tasks(TaskQuery()).rows.map(\.text) == ["Rõ"])
      #expect(try archive.plans().rows.map(\.file) == ["c.txt"])
      let all = try archive.plans(otherScans: true).rows
      #expect(Set(all.map(\.file)) == ["b.txt", "c.txt"])
      #expect(all.first { $0.file == "b.txt" }?.otherScanOf == "c.txt")
    }
  }

  @Test("When the surer scan's new conversion is another document, the other scan is asked again")
  func promoted() throws {
    let archive = try Archive(writing: file.path)
    let poor = Sketch.plan(source: "b", mean: 0.7, tasks: [Sketch.task("I.1", "Mờ")])
    let clear = Sketch.plan(source: "c", mean: 0.95, tasks: [Sketch.task("I.1", "Rõ")])
    let corrected = Sketch.plan(
      "2/KH-UBND", source: "c", mean: 0.95, version: "1.1.0", tasks: [Sketch.task("I.1", "Khác")])
    _ = try archive.add([poor, clear])
    #expect(try archive.add([corrected]) == [.replaced])
    #expect(try Set(texts()) == ["Mờ", "Khác"])
  }

  @Test("Documents whose number, issuer or date is not known are told apart by their source alone")
  func unknownDocument() throws {
    let archive = try Archive(writing: file.path)
    let plans = ["b", "c"].map { Sketch.plan(issued: nil, source: $0) }
    #expect(try archive.add(plans) == [.added, .added])
    #expect(try archive.plans().rows.map(\.issued) == [nil, nil])
  }

  @Test("A plan comes back as it was, less its corrections")
  func comesBack() throws {
    let plan = Sketch.plan(tasks: [Sketch.task("I.1", due: "2025-05")], text: ["a", "", "b "])
    let archive = try file.holding([plan])
    var kept = plan
    kept.corrections = []
    var found: [Plan] = []
    try archive.forEachPlan { found.append($0) }
    #expect(found == [kept])
  }

  @Test("Either all plans of one call are taken in, or none")
  func transaction() throws {
    let archive = try Archive(writing: file.path)
    _ = try archive.add([Sketch.plan()])
    let reader = try Archive(reading: file.path)
    #expect(try reader.plans().total == 1)
    _ = try archive.add([
      Sketch.plan("2/KH-UBND", source: "b"), Sketch.plan("3/KH-UBND", source: "c"),
    ])
    #expect(try reader.plans().total == 3, "a reader that is open sees what is added")
  }

  @Test("Readers ask while a writer adds")
  func concurrent() async throws {
    let writer = try Archive(writing: file.path)
    _ = try writer.add([Sketch.plan(tasks: [Sketch.task("I.1"), Sketch.task("I.2")])])
    let path = file.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for index in 1..<40 {
          _ = try writer.add([
            Sketch.plan(
              "1/KH-UBND", version: "1.\(index).0",
              tasks: (0..<(2 + index % 2 * 3)).map { Sketch.task("I.\($0 + 1)") })
          ])
        }
      }
      for _ in 0..<3 {
        group.addTask {
          let reader = try Archive(reading: path)
          for _ in 0..<60 {
            let count = try reader.tasks(TaskQuery()).rows.count
            #expect(count == 2 || count == 5, "a plan is seen whole")
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test("Settling changes no answer, after few additions or many", arguments: [1, 1000])
  func settled(changed: Int) throws {
    let archive = try Archive(writing: file.path)
    for (number, source) in zip(1..., ["a", "b", "c"]) {
      _ = try archive.add([Sketch.plan("\(number)/KH-UBND", source: source)])
      try archive.settle(after: changed)
    }
    try archive.verify()
    #expect(try archive.search(SearchQuery(phrases: ["ke hoach"])).total == 3)
  }
}
