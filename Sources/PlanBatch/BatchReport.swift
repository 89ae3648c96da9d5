/// How far a batch has come; at its end, its outcome.
public struct BatchReport: Sendable, Equatable {
  /// How many inputs there are.
  public var total: Int
  /// How many ended with each status, those of earlier runs among them.
  public var counts: [PlanStatus: Int] = [:]
  /// How many inputs without a plan there are for each reason's code.
  public var reasons: [PlanStatus: [String: Int]] = [:]
  /// How many were done in an earlier run, and left alone.
  public var skipped = 0
  /// The signal that ended the batch early; nil where none did.
  public var signal: Int32?
  /// Lines of the manifest that were torn, and left out.
  public var damagedLines = 0

  /// The report of a batch that has not begun.
  public init(total: Int) { self.total = total }

  /// How many inputs have been dealt with.
  public var done: Int { counts.values.reduce(0, +) }
  /// How many inputs a later `--resume` has to deal with.
  public var remaining: Int { total - done }
  /// Whether each input has its plan.
  public var isComplete: Bool {
    remaining == 0 && counts[.refused, default: 0] + counts[.failed, default: 0] == 0
  }

  mutating func note(_ entry: ManifestEntry, isSkipped: Bool) {
    counts[entry.status, default: 0] += 1
    if let reason = entry.reason {
      reasons[entry.status, default: [:]][reason.code, default: 0] += 1
    }
    if isSkipped { skipped += 1 }
  }
}

/// Who watches a batch: a progress bar, a log.
public protocol BatchObserver {
  /// An input has been dealt with; `isSkipped` where that was in an earlier run.
  mutating func noted(_ entry: ManifestEntry, isSkipped: Bool, report: BatchReport)
  /// Called several times a second.
  mutating func tick(report: BatchReport)
  /// The batch was asked to stop, and waits for the plans in work.
  mutating func stopping(report: BatchReport)
}
