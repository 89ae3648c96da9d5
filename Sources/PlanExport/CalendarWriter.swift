import PlanDocument

/// The deadlines of plans as an iCalendar object (RFC 5545), for calendars to import or subscribe to.
///
/// An entry has the task's identity for its UID, so that a later export updates the calendar's entry; its DTSTAMP is the day of
/// issue, so that equal plans give equal bytes.
public struct CalendarWriter: Sendable {
  /// How a deadline is put.
  public enum Component: String, Sendable, CaseIterable {
    /// An event on the day itself: every calendar shows it.
    case event
    /// A task that is due on the day, which begins when its period does.
    case todo
  }

  /// How a deadline is put.
  public var component: Component
  /// When the entries were made, if that is not to be the day of issue.
  public var stamp: CivilDate?

  /// A writer of such entries.
  public init(component: Component = .event, stamp: CivilDate? = nil) {
    self.component = component
    self.stamp = stamp
  }

  /// The calendar of these plans' deadlines.
  ///
  /// A task that the plan tells twice has one entry, unless its tellings name different times. Tasks without a day, and
  /// recurrences without a beginning, have none.
  public func bytes(of plans: [Plan]) -> [UInt8] {
    var output = ContentLines()
    output.add("BEGIN", "VCALENDAR")
    output.add("VERSION", "2.0")
    output.add("PRODID", "-//vanban//plan deadlines//VI")
    output.add("CALSCALE", "GREGORIAN")
    output.add("METHOD", "PUBLISH")
    for plan in plans { add(plan, to: &output) }
    output.add("END", "VCALENDAR")
    return output.bytes
  }

  private func add(_ plan: Plan, to output: inout ContentLines) {
    let issued = plan.document.issued.flatMap { CivilDate($0) }
    var told: [String: DueSchedule] = [:]
    for task in plan.tasks {
      guard let deadline = task.deadline else { continue }
      let schedule = DueSchedule(deadline, issued: issued)
      guard !task.sameAs.contains(where: { told[$0] == schedule }) else { continue }
      let periods = schedule.periods.filter { $0.last != nil }
      guard !periods.isEmpty || schedule.recurrence != nil else { continue }
      told[task.id] = schedule
      for (index, period) in periods.enumerated() {
        guard let last = period.last else { continue }
        let suffix = periods.count > 1 ? ".\(index + 1)" : ""
        begin(task, of: plan, suffix: suffix, issued: issued, to: &output)
        if component == .todo, let first = period.first, first < last {
          output.add("DTSTART;VALUE=DATE", first.compact)
        }
        output.add(component == .todo ? "DUE;VALUE=DATE" : "DTSTART;VALUE=DATE", last.compact)
        end(&output)
      }
      if let recurrence = schedule.recurrence {
        let suffix = periods.isEmpty ? "" : ".again"
        begin(task, of: plan, suffix: suffix, issued: issued, to: &output)
        var rule = recurrence.rule
        rule.until = recurrence.last
        output.add("DTSTART;VALUE=DATE", recurrence.first.compact)
        output.add("RRULE", rule.text)
        // RFC 5545 asks that a task is due behind its start: the day itself, to its end.
        if component == .todo {
          output.add("DUE;VALUE=DATE", recurrence.first.advanced(by: 1).compact)
        }
        end(&output)
      }
    }
  }

  private func begin(
    _ task: PlanTask, of plan: Plan, suffix: String, issued: CivilDate?,
    to output: inout ContentLines
  ) {
    output.add("BEGIN", component == .todo ? "VTODO" : "VEVENT")
    output.add(text: "UID", "\(Self.identity(of: plan)).\(task.id)\(suffix)@vanban")
    let made = stamp ?? issued ?? CivilDate(dayNumber: 0)
    output.add("DTSTAMP", "\(made.compact)T000000Z")
    let lead = task.lead.map(\.name).joined(separator: ", ")
    output.add(text: "SUMMARY", lead.isEmpty ? task.text : "\(lead): \(task.text)")
    output.add(text: "DESCRIPTION", Self.description(of: task, in: plan))
    if !task.lead.isEmpty {
      output.add(texts: "CATEGORIES", task.lead.map(\.name))
    }
    // A deadline takes no one's time.
    if component == .event { output.add("TRANSP", "TRANSPARENT") }
  }

  private func end(_ output: inout ContentLines) {
    output.add("END", component == .todo ? "VTODO" : "VEVENT")
  }

  /// The document where it is known by number, issuer and day, whichever scan it comes from; else the source.
  private static func identity(of plan: Plan) -> String {
    let header = plan.document
    guard let number = header.number, let issuer = header.issuer, let issued = header.issued else {
      return plan.source.sha256
    }
    return "\(issued).\(issuer.id).\(number)"
  }

  private static func description(of task: PlanTask, in plan: Plan) -> String {
    func line(_ title: String, _ text: String?) -> String? {
      text.flatMap { $0.isEmpty ? nil : "\(title): \($0)" }
    }
    let header = plan.document
    return [
      line("Nhiệm vụ", task.text),
      line("Chủ trì", task.lead.map(\.name).joined(separator: "; ")),
      line("Phối hợp", task.cooperating.map(\.name).joined(separator: "; ")),
      line("Sản phẩm", task.deliverable),
      line("Thời hạn", task.deadline?.text),
      line("Điều kiện", task.deadline?.condition),
      line(
        "Căn cứ",
        [header.type?.name, header.number, header.issuer?.name].compactMap { $0 }
          .joined(separator: ", ")),
    ].compactMap { $0 }.joined(separator: "\n")
  }
}
