import PlanDocument

/// A question about tasks.
///
/// A task falls due on the last day of the period that its deadline names: "5/2025" on 2025-05-31, "quý II/2025" on
/// 2025-06-30, 2025/2030 on 2030-12-31, a set on each of its members' last days, a recurrence on each of its days (the
/// last of each period where the words name none). It is overdue the day after; recurrences never are, for
/// the next time always lies ahead. Tasks that merely go on ("thường xuyên") fall due on no day.
public struct TaskQuery: Sendable, Equatable {
  /// When the tasks in question fall due.
  public enum When: Sendable, Equatable {
    /// All tasks, those without a day too.
    case any
    /// Between two days, recurrences with each of their days.
    case within(ClosedRange<CivilDate>)
    /// Before a day, the latest first; recurrences are left out.
    case overdue(asOf: CivilDate)
  }

  /// The agency charged: its name, with or without marks, or its id; nil for tasks of all agencies.
  public var agency: String?
  /// What the agency has to do with it; nil for either.
  public var role: Role?
  /// When it falls due.
  public var when: When
  /// Which plans.
  public var plans: PlanFilter
  /// How many rows at most; nil for all.
  public var limit: Int?

  /// A question of these parts.
  public init(
    agency: String? = nil, role: Role? = nil, when: When = .any, plans: PlanFilter = PlanFilter(),
    limit: Int? = nil
  ) {
    self.agency = agency
    self.role = role
    self.when = when
    self.plans = plans
    self.limit = limit
  }
}

/// A task that answers a question; one row for each day on which it falls due.
public struct TaskEntry: Sendable, Equatable, Encodable {
  /// The day on which it falls due, ISO 8601; nil where there is none.
  public var due: String?
  /// The first day of the period in which it is to be done.
  public var earliest: String?
  /// What the asked-for agency has to do with it.
  public var role: Role?
  /// What is to be done.
  public var text: String
  /// Who is charged.
  public var lead: [Agency]
  /// Who is to help.
  public var cooperating: [Agency]
  /// What is to come of it.
  public var deliverable: String?
  /// When, as printed and as read.
  public var deadline: Deadline?
  /// The plan that tells it.
  public var plan: PlanMention
  /// The task's id in the plan.
  public var task: String
  /// Ids of the other tellings.
  public var also: [String]
  /// The lines of the input that tell it.
  public var source: LineSpan
  /// How sure its reading is, 0 … 1.
  public var confidence: Double
}
