import Foundation
import PlanPipeline
import Testing

/// A plan of Corpus/ with what a reader of its printed page knows to be right.
struct CorpusPlan: CustomTestStringConvertible, Sendable {
  var folder: String
  var number: String
  var issuer: String
  var place: String
  var issued: String
  var pages: Int
  var lines: Int
  /// Ids of some sections, from the first to the last.
  var sections: [String]

  var testDescription: String { folder }

  static let all = [
    CorpusPlan(
      folder: "d1_cchc_quang_binh", number: "86/KH-UBND", issuer: "ubnd-tinh-quang-binh",
      place: "Quảng Bình", issued: "2024-01-17", pages: 6, lines: 280,
      sections: ["I", "III.1.a", "PL1"]),
    CorpusPlan(
      folder: "d2_cds_can_tho", number: "112/KH-UBND", issuer: "ubnd-thanh-pho-can-tho",
      place: "Cần Thơ", issued: "2025-03-24", pages: 6, lines: 260,
      sections: ["I", "III.1", "III.4.1"]),
    CorpusPlan(
      folder: "d3_du_lich_bvhttdl", number: "2918/KH-BVHTTDL",
      issuer: "bo-van-hoa-the-thao-va-du-lich", place: "Hà Nội", issued: "2023-07-18", pages: 5,
      lines: 250, sections: ["I", "III.1"]),
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let converter = Result {
    try Converter(dictionaries: root.appending(component: "Dictionaries"))
  }

  /// Converted once for all tests that only look.
  private static let plans = Dictionary(
    uniqueKeysWithValues: all.map { golden in (golden.folder, Result { try golden.convert() }) })

  var plan: Plan {
    get throws { try #require(Self.plans[folder]).get() }
  }

  func convert() throws -> Plan {
    let file = Self.root.appending(components: "Corpus", folder, "ocr.txt")
    return try Self.converter.get().convert(bytes: Array(Data(contentsOf: file)), name: "ocr.txt")
  }
}

/// Golden tests: the whole way over the plans that the project keeps.
@Suite("The plans of Corpus")
struct CorpusTests {
  @Test("The head of the document is read right", arguments: CorpusPlan.all)
  func head(of golden: CorpusPlan) throws {
    let document = try golden.plan.document
    #expect(document.type == DocumentType(code: "KH", name: "Kế hoạch"))
    #expect(document.number == golden.number)
    #expect(document.issuer?.id == golden.issuer)
    #expect(document.place == golden.place)
    #expect(document.issued == golden.issued)
  }

  @Test("There is a line of text for each line of the input", arguments: CorpusPlan.all)
  func lines(of golden: CorpusPlan) throws {
    let plan = try golden.plan
    #expect(plan.source.pages == golden.pages)
    #expect(plan.source.lines == golden.lines)
    #expect(plan.text.count == golden.lines)
  }

  @Test("Sections make a tree in reading order", arguments: CorpusPlan.all)
  func tree(of golden: CorpusPlan) throws {
    let sections = try golden.plan.sections
    let ids = sections.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in golden.sections { #expect(ids.contains(id), "\(id)") }
    for (index, section) in sections.enumerated() {
      guard let parent = section.parent else {
        #expect(section.level == 1, "\(section.id)")
        continue
      }
      let above = sections[..<index].first { $0.id == parent }
      #expect(above.map { $0.level + 1 } == section.level, "\(section.id)")
    }
  }

  @Test("What is emitted points to what is there", arguments: CorpusPlan.all)
  func references(of golden: CorpusPlan) throws {
    let plan = try golden.plan
    let sections = Set(plan.sections.map(\.id))
    let tasks = Set(plan.tasks.map(\.id))
    #expect(tasks.count == plan.tasks.count)
    for task in plan.tasks {
      #expect(task.section.map(sections.contains) ?? true, "\(task.id)")
      #expect(tasks.isSuperset(of: task.sameAs), "\(task.id)")
      #expect(!task.sameAs.contains(task.id), "\(task.id)")
    }
    for indicator in plan.indicators {
      #expect(indicator.section.map(sections.contains) ?? true, "\(indicator.id)")
    }
    let spans =
      plan.sections.map(\.source) + plan.tasks.map(\.source) + plan.indicators.map(\.source)
    for span in spans {
      #expect(1 <= span.first && span.first <= span.last && span.last <= golden.lines)
    }
  }

  @Test("A plan is known for one, and for Vietnamese", arguments: CorpusPlan.all)
  func plausible(golden: CorpusPlan) throws {
    let codes = Set(try golden.plan.warnings.map(\.code))
    #expect(codes.isDisjoint(with: ["not-a-plan", "not-vietnamese"]))
  }

  @Test("Equal input gives equal bytes", arguments: CorpusPlan.all)
  func deterministic(golden: CorpusPlan) throws {
    #expect(
      try PlanJSON.encode(golden.convert()) == PlanJSON.encode(golden.plan))
  }
}
