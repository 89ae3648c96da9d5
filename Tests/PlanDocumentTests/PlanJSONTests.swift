import Foundation
import PlanDocument
import Testing

@Suite("A plan as JSON")
struct PlanJSONTests {
  /// A plan in which nothing was found: every key has its emptiest value.
  static let bare = Plan(
    generator: Generator(name: "vanban", version: "0.1.0", model: "m"),
    source: Source(name: "plan.txt", format: "text", sha256: "00", pages: 1, lines: 1),
    document: DocumentHeader(), sections: [], tasks: [], indicators: [],
    quality: Quality(mean: 0.5, low: 0, grade: .poor), text: ["?"], corrections: [], warnings: [])

  /// A plan in which everything was found.
  static let full: Plan = {
    var plan = bare
    let span = LineSpan(2, 3)
    plan.document = DocumentHeader(
      type: DocumentType(code: "KH", name: "Kế hoạch"), number: "86/KH-UBND",
      issuer: Agency(name: "Sở Nội vụ"), place: "Huế", issued: "2024-01-17", title: "Cải cách",
      citations: [
        Citation(type: "Nghị quyết", number: "76/NQ-CP", issued: "2021-07-15", issuer: "Chính phủ")
      ],
      recipients: ["Bộ Nội vụ"],
      signatory: Signatory(authority: "KT. CHỦ TỊCH", position: "PHÓ CHỦ TỊCH", name: "A"))
    plan.sections = [
      PlanSection(id: "I", label: "I.", title: "MỤC ĐÍCH", parent: nil, level: 1, source: span)
    ]
    plan.tasks = [
      PlanTask(
        id: "I.-1", origin: .body, section: "I", label: "-", text: "Rà soát",
        lead: [Agency(name: "Sở Nội vụ")], cooperating: [Agency(name: "Sở Y tế")],
        deliverable: "Báo cáo",
        deadline: Deadline(
          text: "hằng quý", due: "2025-34", ongoing: true, recurrence: "FREQ=MONTHLY;INTERVAL=3",
          condition: "theo lộ trình"), sameAs: ["PL1.1"], confidence: 0.9375, source: span)
    ]
    plan.indicators = [
      Indicator(
        id: "PL1.1", label: "1", section: "PL1", name: "Tỷ lệ", unit: "%", comparison: .range,
        value: 12, upper: 15.5, text: "từ 12% đến 15,5%", targetYear: 2030,
        responsible: [Agency(name: "Sở Y tế")], confidence: 1, source: span)
    ]
    plan.corrections = [
      Correction(
        line: 1, original: "Dwong", restored: "Dương", confidence: 0.99, alternatives: ["Dường"])
    ]
    plan.warnings = [PlanWarning(code: "unreadable-line", line: 1, message: "…")]
    return plan
  }()

  private func text(_ plan: Plan, _ layout: PlanJSON.Layout) throws -> String {
    String(decoding: try PlanJSON.encode(plan, layout: layout), as: UTF8.self)
  }

  @Test("Keys come in the contract's order, and each is there")
  func order() throws {
    #expect(
      try text(Self.bare, .line) == """
        {"schemaVersion":"1.0.0","generator":{"name":"vanban","version":"0.1.0","model":"m"},\
        "source":{"name":"plan.txt","format":"text","sha256":"00","pages":1,"lines":1},\
        "document":{"type":null,"number":null,"issuer":null,"place":null,"issued":null,\
        "title":null,"citations":[],"recipients":[],\
        "signatory":{"authority":null,"position":null,"name":null}},\
        "sections":[],"tasks":[],"indicators":[],\
        "quality":{"mean":0.5,"low":0,"grade":"poor"},"text":["?"],"corrections":[],"warnings":[]}

        """)
  }

  @Test("An unset member of a task is null, not left out")
  func unset() throws {
    var plan = Self.bare
    plan.tasks = [
      PlanTask(
        id: "I.1", origin: .annex, section: nil, label: nil, text: "x", confidence: 1,
        source: LineSpan(7, 9))
    ]
    #expect(
      try text(plan, .line).contains(
        """
        {"id":"I.1","origin":"annex","section":null,"label":null,"text":"x","lead":[],\
        "cooperating":[],"deliverable":null,"deadline":null,"sameAs":[],"confidence":1,\
        "source":{"lines":[7,9]}}
        """))
  }

  @Test("A plan reads back as it was", arguments: [PlanJSON.Layout.line, .indented])
  func roundTrip(layout: PlanJSON.Layout) throws {
    for plan in [Self.bare, Self.full] {
      let bytes = try PlanJSON.encode(plan, layout: layout)
      #expect(try JSONDecoder().decode(Plan.self, from: Data(bytes)) == plan)
    }
  }

  @Test("A line of NDJSON has one line feed, at its end")
  func oneLine() throws {
    let line = try text(Self.full, .line)
    #expect(line.hasSuffix("}\n"))
    #expect(line.filter(\.isNewline).count == 1)
  }

  @Test("Indented JSON keeps a span of lines together")
  func indented() throws {
    let json = try text(Self.full, .indented)
    #expect(json.hasPrefix("{\n  \"schemaVersion\": \"1.0.0\",\n"))
    #expect(json.contains("\"lines\": [2,3]"))
    #expect(json.contains("\"citations\": [\n      {\n        \"type\": \"Nghị quyết\",\n"))
    #expect(try text(Self.bare, .indented).contains("\"tasks\": [],"))
  }

  @Test("Strings come in NFC")
  func normalized() throws {
    var plan = Self.bare
    plan.text = ["Ke\u{302}\u{301} hoa\u{323}ch"]
    let bytes = try PlanJSON.encode(plan, layout: .line)
    #expect(bytes.firstRange(of: Array("\"K\u{1EBF} ho\u{1EA1}ch\"".utf8)) != nil)
  }

  @Test("What JSON reserves is escaped")
  func escapes() throws {
    var plan = Self.bare
    plan.text = ["\"a\\b\"\t\u{1}\u{7F}/"]
    #expect(try text(plan, .line).contains(#""text":["\"a\\b\"\t\u0001\#u{7F}/"]"#))
  }
}
