/// A rule with the days between which it comes.
public struct Recurrence: Sendable, Hashable {
  /// The rule, its day told, without COUNT and UNTIL.
  public var rule: RecurrenceRule
  /// Which of the rule's units are counted.
  public var phase: Int
  /// The first day on which it comes.
  public var first: CivilDate
  /// The last day on which it may come; nil without an end.
  public var last: CivilDate?

  /// The rule from a day on; nil where it never comes.
  public init?(_ rule: RecurrenceRule, from start: CivilDate, to end: CivilDate? = nil) {
    var plain = rule.pinned
    plain.count = nil
    plain.until = nil
    let phase = plain.phase(from: start)
    let bound = [end, rule.until].compactMap { $0 }.min()
    // A rule that comes at all comes within its interval, 29 February within eight years.
    let reach = start.advanced(by: min(rule.interval * plain.longestUnit, 40_000) + 3000)
    guard bound.map({ start <= $0 }) ?? true,
      let first = plain.days(in: start...min(bound ?? reach, reach), phase: phase).first
    else { return nil }
    self.rule = plain
    self.phase = phase
    self.first = first
    last = bound
    if let count = rule.count {
      let span = min(count * rule.interval * plain.longestUnit, 80_000) + 3000
      let days = plain.days(in: first...first.advanced(by: span), phase: phase).prefix(count)
      last = [bound, days.last].compactMap { $0 }.min()
    }
  }

  /// The days within a window on which it comes, in order.
  public func days(in window: ClosedRange<CivilDate>) -> [CivilDate] {
    let from = max(window.lowerBound, first)
    let to = min(window.upperBound, last ?? window.upperBound)
    return from <= to ? rule.days(in: from...to, phase: phase) : []
  }
}

extension RecurrenceRule {
  /// The days of the unit that is counted, at most.
  fileprivate var longestUnit: Int {
    switch frequency {
    case .daily: 1
    case .weekly: 7
    case .monthly: 31
    case .yearly: 366
    }
  }
}

/// When a task falls due: once or several times, and again and again.
public struct DueSchedule: Sendable, Hashable {
  /// The periods that the deadline names; each falls due on its last day.
  public var periods: [DuePeriod] = []
  /// What comes again and again.
  public var recurrence: Recurrence?

  /// The schedule of a deadline in a plan issued on a day.
  ///
  /// A recurrence begins with the day of issue; without that day and without a `due` it has no beginning, and is left
  /// out. Where the deadline also names a longer time than the rule's own ("hằng quý", 2025/2030), that time bounds the
  /// recurrence; a shorter one is a first time of its own, behind which the recurrence begins.
  public init(_ deadline: Deadline, issued: CivilDate?) {
    periods = deadline.due.flatMap(DuePeriod.periods) ?? []
    guard let rule = deadline.recurrence.flatMap(RecurrenceRule.init) else { return }
    guard let due = periods.last else {
      recurrence = issued.flatMap { Recurrence(rule, from: $0) }
      return
    }
    let ownTime = rule.interval * rule.longestUnit
    if periods.count == 1, due.days.map({ $0 > ownTime }) ?? true {
      periods = []
      let start = [due.first, issued].compactMap { $0 }.max()
      recurrence = start.flatMap { Recurrence(rule, from: $0, to: due.last) }
    } else {
      let start = due.last.map { $0.advanced(by: 1) } ?? issued
      recurrence = start.flatMap { Recurrence(rule, from: $0) }
    }
  }
}
