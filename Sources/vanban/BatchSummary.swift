import Foundation
import PlanBatch

/// The table at a batch's end.
struct BatchSummary {
  var report: BatchReport
  var seconds: Double

  /// A line for each status, and one for the whole.
  var text: String {
    var lines = PlanStatus.allCases.map { status in
      let count = report.counts[status, default: 0]
      let reasons = report.reasons[status, default: [:]]
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      return row(status.rawValue, count) + (reasons.isEmpty ? "" : "   \(reasons)")
    }
    if report.remaining > 0 { lines.append(row("remaining", report.remaining)) }
    let converted = report.done - report.skipped
    let rate = converted > 0 ? String(format: ", %.1f a second", Double(converted) / seconds) : ""
    lines.append(
      row("total", report.total)
        + "   \(converted) in \(BatchProgress.time(seconds))\(rate)"
        + (report.skipped > 0 ? "; \(report.skipped) were done before" : ""))
    if report.damagedLines > 0 {
      lines.append(
        "manifest: \(report.damagedLines) torn or foreign lines were left out of it")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func row(_ name: String, _ count: Int) -> String {
    let number = String(count)
    return name.padding(toLength: 10, withPad: " ", startingAt: 0)
      + String(repeating: " ", count: max(0, 8 - number.count)) + number
  }
}
