import PlanDocument

/// A plan with everything that an export must show.
enum Sketch {
  static func plan(_ tasks: [PlanTask] = [], text: [String] = ["KẾ HOẠCH"]) -> Plan {
    Plan(
      generator: Generator(name: "vanban", version: "1.0.0", model: "m"),
      source: Source(
        name: "a.txt", format: "text", sha256: String(repeating: "a", count: 64), pages: 1,
        lines: text.count),
      document: DocumentHeader(
        type: DocumentType(code: "KH", name: "Kế hoạch"), number: "86/KH-UBND",
        issuer: Agency(name: "Ủy ban nhân dân tỉnh Quảng Bình"), place: "Quảng Bình",
        issued: "2024-01-17", title: "Cải cách hành chính"),
      sections: [], tasks: tasks, indicators: [],
      quality: Quality(mean: 0.9, low: 0.5, grade: .good), text: text, corrections: [],
      warnings: [])
  }

  static func task(
    _ id: String, _ text: String = "Rà soát", due: String? = nil, recurrence: String? = nil,
    origin: PlanTask.Origin = .body, sameAs: [String] = [], lines: LineSpan = LineSpan(1, 1)
  ) -> PlanTask {
    PlanTask(
      id: id, origin: origin, section: nil, label: "-", text: text,
      lead: [Agency(name: "Sở Nội vụ")], deliverable: "Báo cáo",
      deadline: Deadline(text: "hạn", due: due, recurrence: recurrence), sameAs: sameAs,
      confidence: 0.9375, source: lines)
  }
}
