import ArgumentParser
import PlanExport
import PlanPipeline
import PlanStore

/// `vanban archive tasks`: who owes what by when.
struct ArchiveTasks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "Tells who owes what by when.",
    discussion: """
      A task falls due on the last day of the period that its deadline names:
      "5/2025" on 31 May, "quý II/2025" on 30 June, "2025 - 2030" on 31 December
      2030; a recurrence on each of its days, the last of each period where none
      is named. It is overdue the day after; recurrences never are. A task that
      the plan tells twice is one row.

      EXAMPLES:
        vanban archive tasks --db plans.sqlite --agency "so noi vu"
        vanban archive tasks --db plans.sqlite --due 2025-05
        vanban archive tasks --db plans.sqlite --due 2025-05-10/2025-06-20 --role lead --agency "Sở Tài chính"
        vanban archive tasks --db plans.sqlite --overdue --as-of 2025-07-01
      """)

  @OptionGroup var archive: ArchiveOption

  @Option(
    help: ArgumentHelp(
      "Only tasks that charge this agency: its name, with or without marks, or its id.",
      valueName: "NAME"))
  var agency: String?

  @Option(help: ArgumentHelp("Only where the agency is lead, or cooperating.", valueName: "ROLE"))
  var role: Role?

  @Option(
    help: ArgumentHelp(
      "Only what falls due in this time: EDTF (2025-05, 2025-34, 2025-05-01/2025-05-15), today, this-week, this-month, next-month, this-quarter or this-year.",
      valueName: "TIME"))
  var due: PeriodArgument?

  @Flag(help: "Only what was due before the day of --as-of; the latest first.")
  var overdue = false

  @Option(
    help: ArgumentHelp("The day that counts as today (default: today).", valueName: "DAY"))
  var asOf: DayArgument?

  @OptionGroup var plans: PlanFilterOptions
  @OptionGroup var result: ResultOptions

  func validate() throws {
    if overdue && due != nil { throw ValidationError("--overdue and --due exclude each other") }
    if role != nil && agency == nil { throw ValidationError("--role needs --agency") }
  }

  func run() throws {
    try CommandRun.ending {
      let today = asOf?.day ?? DayArgument.today
      let when: TaskQuery.When =
        if overdue {
          .overdue(asOf: today)
        } else {
          due.map { .within($0.days(asOf: today)) } ?? .any
        }
      let answer = try archive.asking {
        try $0.tasks(
          TaskQuery(
            agency: agency, role: role, when: when, plans: plans.filter, limit: result.rows))
      }
      try result.write(answer, columns)
    }
  }

  private var columns: [ResultColumn<TaskEntry>] {
    [
      ResultColumn("due") { Cell(date: $0.due) },
      ResultColumn("earliest", shown: false) { Cell(date: $0.earliest) },
      ResultColumn("deadline") { Cell(words: $0.deadline?.text) },
      ResultColumn("role", shown: agency != nil && role == nil) { Cell(words: $0.role?.rawValue) },
      ResultColumn("text") { .text($0.text) },
      ResultColumn("lead") { Cell($0.lead) },
      ResultColumn("cooperating", shown: false) { Cell($0.cooperating) },
      ResultColumn("deliverable", shown: false) { Cell(words: $0.deliverable) },
      ResultColumn("edtf", shown: false) { Cell(words: $0.deadline?.due) },
      ResultColumn("ongoing", shown: false) { .text($0.deadline?.ongoing == true ? "yes" : "no") },
      ResultColumn("recurrence", shown: false) { Cell(words: $0.deadline?.recurrence) },
      ResultColumn("condition", shown: false) { Cell(words: $0.deadline?.condition) },
      ResultColumn("plan") { Cell(words: $0.plan.number) },
      ResultColumn("issuer") { Cell(words: $0.plan.issuer?.name) },
      ResultColumn("issued", shown: false) { Cell(date: $0.plan.issued) },
      ResultColumn("task") { .text($0.task) },
      ResultColumn("also", shown: false) { Cell(words: $0.also.joined(separator: " ")) },
      ResultColumn("file", shown: false) { .text($0.plan.file) },
      ResultColumn("line", shown: false) { .integer($0.source.first) },
      ResultColumn("confidence", shown: false) { .number($0.confidence) },
    ]
  }
}

extension Role: ExpressibleByArgument {}
