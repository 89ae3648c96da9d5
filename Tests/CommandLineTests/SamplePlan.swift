import PlanPipeline

/// The JSON of a small plan with one of everything, on one line.
enum SamplePlan {
  static func json(_ number: String, source: String) -> String {
    let plan = Plan(
      generator: Generator(name: "vanban", version: "0.1.0", model: "m"),
      source: Source(
        name: "\(source).txt", format: "text", sha256: String(repeating: source, count: 64),
        pages: 1, lines: 2),
      document: DocumentHeader(
        type: DocumentType(code: "KH", name: "Kế hoạch"), number: number,
        issuer: Agency(name: "Sở Y tế"), issued: "2025-02-20", title: "Công tác năm 2025"),
      sections: [],
      tasks: [
        PlanTask(
          id: "I.1", origin: .body, section: nil, label: "-", text: "=Rà soát, báo cáo",
          lead: [Agency(name: "Sở Nội vụ")],
          deadline: Deadline(text: "tháng 5/2025", due: "2025-05"), confidence: 1,
          source: LineSpan(2, 2))
      ],
      indicators: [
        (2025, 80.0), (2030, 90.0),
      ].map { year, value in
        Indicator(
          id: "I.\(year)", label: nil, section: nil, name: "Tỷ lệ hồ sơ trực tuyến", unit: "%",
          comparison: .atLeast, value: value, text: "≥ \(value)", targetYear: year, confidence: 1,
          source: LineSpan(2, 2))
      },
      quality: Quality(mean: 0.9, low: 0.5, grade: .good),
      text: ["KẾ HOẠCH", "- Rà soát, báo cáo"],
      corrections: [], warnings: [])
    let bytes = (try? PlanJSON.encode(plan, layout: .line)) ?? []
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
