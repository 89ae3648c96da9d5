import Foundation
import PlanDocument
import PlanStore

/// An archive in a folder of its own that is gone with the value.
final class ArchiveFile {
  let folder: URL
  var path: String { folder.appending(component: "plans.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      component: "vanban-archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// An archive that holds these plans, opened to ask it.
  func holding(_ plans: [Plan]) throws -> Archive {
    _ = try Archive(writing: path).add(plans)
    return try Archive(reading: path)
  }
}

/// A plan of few words for the tests.
enum Sketch {
  static func plan(
    _ number: String = "1/KH-UBND", issuer: String = "Ủy ban nhân dân tỉnh Quảng Bình",
    issued: String? = "2025-02-20", source: String = "a", mean: Double = 0.9,
    version: String = "1.0.0", tasks: [PlanTask] = [], indicators: [Indicator] = [],
    sections: [PlanSection] = [], text: [String] = ["KẾ HOẠCH"],
    title: String? = "Công tác năm 2025"
  ) -> Plan {
    Plan(
      generator: Generator(name: "vanban", version: version, model: "m"),
      source: Source(
        name: "\(source).txt", format: "text",
        sha256: String(repeating: source, count: 64), pages: 1, lines: text.count),
      document: DocumentHeader(
        type: DocumentType(code: "KH", name: "Kế hoạch"), number: number,
        issuer: Agency(name: issuer), issued: issued, title: title),
      sections: sections, tasks: tasks, indicators: indicators,
      quality: Quality(mean: mean, low: 0.5, grade: .good), text: text,
      corrections: [
        Correction(line: 1, original: "KE", restored: "KẾ", confidence: 1, alternatives: [])
      ], warnings: [])
  }

  static func task(
    _ id: String, _ text: String = "Rà soát", lead: [String] = [], cooperating: [String] = [],
    due: String? = nil, recurrence: String? = nil, ongoing: Bool = false,
    origin: PlanTask.Origin = .body, sameAs: [String] = []
  ) -> PlanTask {
    let isTimed = due != nil || recurrence != nil || ongoing
    return PlanTask(
      id: id, origin: origin, section: nil, label: "-", text: text,
      lead: lead.map { Agency(name: $0) }, cooperating: cooperating.map { Agency(name: $0) },
      deadline: isTimed
        ? Deadline(text: "hạn", due: due, ongoing: ongoing, recurrence: recurrence) : nil,
      sameAs: sameAs, confidence: 1, source: LineSpan(1, 1))
  }

  static func indicator(
    _ id: String, _ name: String, _ value: Double, year: Int? = 2025
  ) -> Indicator {
    Indicator(
      id: id, label: nil, section: nil, name: name, unit: "%", comparison: .atLeast, value: value,
      text: "≥ \(Int(value))", targetYear: year, confidence: 1, source: LineSpan(1, 1))
  }
}
