import Foundation
import PlanBatch

/// How far a batch is: a bar on a terminal, a line now and then elsewhere; what has no plan is told at once.
struct BatchProgress: BatchObserver {
  private let total: Int
  private let isQuiet: Bool
  private let hasBar: Bool
  private let began: ContinuousClock.Instant = .now
  private var told: ContinuousClock.Instant = .now
  private var barIsShown = false

  init(total: Int, isQuiet: Bool) {
    self.total = total
    self.isQuiet = isQuiet
    hasBar = !isQuiet && StandardStreams.messagesAreForTerminal
  }

  /// Seconds since the beginning.
  var seconds: Double { Double(began.duration(to: .now).components.seconds) + fraction }

  private var fraction: Double {
    Double(began.duration(to: .now).components.attoseconds) / 1e18
  }

  mutating func begin(leftOut: Int) {
    guard !isQuiet else { return }
    tell(
      "\(total) inputs" + (leftOut > 0 ? "; other files, left alone: \(leftOut)" : ""))
  }

  mutating func noted(_ entry: ManifestEntry, isSkipped: Bool, report: BatchReport) {
    guard !isSkipped, let reason = entry.reason else { return }
    tell("\(entry.path): \(entry.status.rawValue): \(reason.message) [\(reason.code)]")
  }

  mutating func tick(report: BatchReport) {
    guard !isQuiet else { return }
    let pause: Duration = hasBar ? .milliseconds(200) : .seconds(10)
    guard told.duration(to: .now) >= pause else { return }
    told = .now
    if hasBar { showBar(report) } else { tell(line(of: report)) }
  }

  mutating func stopping(report: BatchReport) {
    tell("stopping: the plans in work are finished first; once more to drop them")
  }

  /// Takes the bar away.
  mutating func end() {
    if barIsShown { StandardStreams.writeMessage("\r\u{1B}[K") }
    barIsShown = false
  }

  private mutating func tell(_ message: String) {
    end()
    StandardStreams.tell(message)
  }

  private mutating func showBar(_ report: BatchReport) {
    let width = 28
    let filled = total == 0 ? width : width * report.done / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    StandardStreams.writeMessage("\r\u{1B}[K\(bar) \(line(of: report))")
    barIsShown = true
  }

  /// "120 of 5000, 12.5 a second, 6 min 31 s left, 2 refused, 1 failed".
  private func line(of report: BatchReport) -> String {
    let converted = report.done - report.skipped
    let rate = Double(converted) / max(seconds, 0.001)
    var parts = ["\(report.done) of \(total)"]
    if converted > 0 {
      parts.append(String(format: "%.1f a second", rate))
      parts.append("\(Self.time(Double(report.remaining) / rate)) left")
    }
    for status in [PlanStatus.refused, .failed] {
      if let count = report.counts[status] { parts.append("\(count) \(status.rawValue)") }
    }
    return parts.joined(separator: ", ")
  }

  /// "1 h 2 min", "3 min 4 s", "5 s".
  static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole >= 3600 { return "\(whole / 3600) h \(whole / 60 % 60) min" }
    if whole >= 60 { return "\(whole / 60) min \(whole % 60) s" }
    return seconds < 10 ? String(format: "%.1f s", seconds) : "\(whole) s"
  }
}
