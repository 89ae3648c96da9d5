import Lexicon
import PlanDocument
import Segmentation

/// Mends what damage left of the tables' cells, by what the document says elsewhere.
///
/// A damaged name is taken for the one agency that the document names in full; what a row lost is taken from the
/// other telling of the same task. Each such reading is a warning, so that a clerk can look it up, and the row is
/// trusted less.
struct RowRepair: Sendable {
  let lexicon: Lexicon
  let gaps: RowGaps

  /// A row read less surely than this gives way to a sentence read at least so surely, where their dates exclude
  /// each other.
  private static let doubtful = 0.965
  private static let sentence = 0.98
  /// How much a reading by other places is trusted.
  static let trust = 0.9

  /// Mends a plan whose tasks are linked.
  func mend(_ plan: inout ExtractedPlan, headings: [[Agency]]) {
    let rows = plan.tasks.filter { gaps.isRow($0.id) }
    // The targets of one row's years name one cell's agencies.
    var lines: Set<LineSpan> = []
    let targets = plan.indicators.filter { lines.insert($0.source).inserted }
    let named = rows.flatMap { $0.lead + $0.cooperating } + targets.flatMap(\.responsible)
    // Rows name few agencies again and again.
    var known: [Agency: [AgencyEntry]] = [:]
    let cells = named.flatMap { agency in
      if let entries = known[agency] { return entries }
      let entries = entries(agency)
      known[agency] = entries
      return entries
    }
    let told = plan.tasks.filter { !gaps.isRow($0.id) }.flatMap { $0.lead + $0.cooperating }
    let mender = AgencyMender(
      inventory: AgencyInventory(told: told + headings.joined(), cells: cells),
      doubtful: Dictionary(
        cells.map { ($0.agency.id, $0) },
        uniquingKeysWith: { $0.recognition == .known ? $0 : $1 }
      )
      .filter { $0.value.recognition != .known },
      lexicon: lexicon)
    let others = Dictionary(
      plan.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    for index in plan.tasks.indices {
      var task = plan.tasks[index]
      let other = task.sameAs.first.flatMap { others[$0] }
      if gaps.isRow(task.id) { mendAgencies(&task, other, mender, &plan.warnings) }
      mendDeadline(&task, read: plan.tasks[index].confidence, other, &plan.warnings)
      plan.tasks[index] = task
    }
    for index in plan.indicators.indices {
      let indicator = plan.indicators[index]
      let mended = mender.mend(
        indicator.responsible, likely: [], isPrinted: indicator.confidence >= RowConfidence.printed)
      plan.indicators[index].responsible = mended.agencies
      plan.warnings += warnings(mended, indicator.id, indicator.source)
    }
  }

  // MARK: Agencies

  /// How much of a name is recognized; what falls into pieces that are none is doubtful as a whole, and so is an office of
  /// a department that is none ("Văn phòng Sở Khoa Công nghệ").
  private func entries(_ agency: Agency) -> [AgencyEntry] {
    let entries = lexicon.agencies.entries(agency.name)
    let isWhole = entries.contains { $0.agency.id == agency.id || $0.recognition == .known }
    guard isWhole else { return [AgencyEntry(agency: agency, recognition: .doubtful)] }
    return entries.map { entry in
      guard let department = lexicon.agencies.department(within: entry.agency.name),
        lexicon.agencies.entries(department).contains(where: { $0.recognition != .known })
      else { return entry }
      return AgencyEntry(agency: entry.agency, recognition: .doubtful)
    }
  }

  private func mendAgencies(
    _ task: inout PlanTask, _ other: PlanTask?, _ mender: AgencyMender,
    _ warnings: inout [PlanWarning]
  ) {
    let isPrinted = task.confidence >= RowConfidence.printed
    let lead = mender.mend(task.lead, likely: other?.lead ?? [], isPrinted: isPrinted)
    let cooperating = mender.mend(
      task.cooperating, likely: other?.cooperating ?? [], isPrinted: isPrinted)
    let isDamaged = !isPrinted || !lead.dropped.isEmpty || !cooperating.dropped.isEmpty
    let isMended = !lead.changes.isEmpty || !cooperating.changes.isEmpty
    if isMended { task.confidence *= Self.trust }
    warnings += self.warnings(cooperating, task.id, task.source)
    task.cooperating = cooperating.agencies
    if let other, changedPlaces(lead.agencies, cooperating.agencies, other), task.tells(other) {
      warnings.append(
        PlanWarning(
          code: "lead-from-other-telling", line: task.source.first,
          message: "\(task.id): the cells of who is in charge and who works along may have changed "
            + "places; \(other.id) charges \(other.lead.names)"))
      task.lead = other.lead
      task.cooperating.removeAll(where: other.lead.has)
      task.cooperating.addNew(lead.agencies)
      task.confidence *= Self.trust
    } else if let other, !other.lead.isEmpty, other.lead != lead.agencies,
      !lead.isSure
        || isDamaged && !Contradictions.mayAgree(lead.agencies, other.lead)
          && task.tells(other)
    {
      warnings.append(
        PlanWarning(
          code: "lead-from-other-telling", line: task.source.first,
          message: "\(task.id): who is in charge could not be read here; \(other.id) says so"))
      task.lead = other.lead
      // A cell's agencies stand in the next one where its own were lost; one word is no more than a piece.
      if lead.isSure { task.cooperating.addNew(lead.agencies.filter { $0.name.contains(" ") }) }
      task.confidence *= Self.trust
    } else {
      task.lead = lead.agencies
      warnings += self.warnings(lead, task.id, task.source)
    }
    if let other { takeCooperating(of: other, into: &task, isDamaged: isDamaged, &warnings) }
    task.cooperating.removeAll(where: task.lead.has)
  }

  /// Whether a row has in each cell whom the other telling has in the other one: two columns of agencies side by side,
  /// with a line for each in turn, can be read either way.
  private func changedPlaces(
    _ lead: [Agency], _ cooperating: [Agency], _ other: PlanTask
  ) -> Bool {
    guard !lead.isEmpty, !other.lead.isEmpty, !other.lead.shares(with: lead) else { return false }
    return other.lead.allSatisfy(cooperating.has)
      && (other.cooperating.isEmpty || lead.allSatisfy(other.cooperating.has))
  }

  /// What the other telling names, where the row's cell is empty or it is damaged.
  private func takeCooperating(
    of other: PlanTask, into task: inout PlanTask, isDamaged: Bool, _ warnings: inout [PlanWarning]
  ) {
    guard
      isDamaged && gaps.hasColumn(.cooperating, in: task.id)
        || gaps.isEmpty(.cooperating, in: task.id)
    else { return }
    let known = task.lead + task.cooperating
    let missing = other.cooperating.filter { !known.has($0) }
    guard !missing.isEmpty else { return }
    task.cooperating += missing
    task.confidence *= Self.trust
    warnings.append(
      PlanWarning(
        code: "cooperating-from-other-telling", line: task.source.first,
        message:
          "\(task.id): who works along could not be read here; \(other.id) names \(missing.names)"))
  }

  private func warnings(
    _ mended: AgencyMender.Mended, _ id: String, _ source: LineSpan
  ) -> [PlanWarning] {
    mended.changes.map { change in
      PlanWarning(
        code: "mended-agency", line: source.first,
        message: "\(id): “\(change.from.name)” was taken for “\(change.to.name)”")
    }
      + mended.dropped.map { agency in
        PlanWarning(
          code: "unread-agency", line: source.first,
          message: "\(id): no agency could be read from “\(agency.name)”")
      }
  }

  // MARK: Deadlines

  private func mendDeadline(
    _ task: inout PlanTask, read confidence: Double, _ other: PlanTask?,
    _ warnings: inout [PlanWarning]
  ) {
    guard let other, let there = other.deadline, there.isRead else {
      if let here = task.deadline, !here.isRead, !gaps.isRow(task.id) {
        warnings.append(
          PlanWarning(
            code: "unread-deadline", line: task.source.last,
            message: "\(task.id): no time could be read from “\(here.text)”"))
      }
      return
    }
    let isRow = gaps.isRow(task.id)
    var lost = "the deadline was lost"
    if let here = task.deadline {
      if !here.isRead {
        lost = "“\(here.text)” could not be read"
      } else if isRow,
        here.isCut(of: there) || confidence < Self.doubtful && gives(way: task, to: other)
      {
        lost = "“\(here.text)” may be damaged"
      } else {
        return
      }
    } else if !gaps.isEmpty(.deadline, in: task.id) {
      return
    }
    warnings.append(
      PlanWarning(
        code: "deadline-from-other-telling", line: task.source.first,
        message: "\(task.id): \(lost); \(other.id) says “\(there.text)”"))
    task.deadline = there
    task.confidence *= Self.trust
  }
}

extension RowRepair {
  /// Whether a sentence is surer of another date than a row that was not read surely.
  private func gives(way row: PlanTask, to other: PlanTask) -> Bool {
    guard other.confidence >= Self.sentence, let here = row.deadline?.due,
      let there = other.deadline?.due
    else { return false }
    return Contradictions.exclude(here, there) && row.tells(other)
  }
}

extension Deadline {
  /// Whether a condition stops within another ("Sau khi mặt bằng" of "ngay sau khi mặt bằng được bàn giao").
  fileprivate func isCut(of other: Deadline) -> Bool {
    guard due == nil, let own = condition?.lowercased(), let whole = other.condition?.lowercased(),
      own.utf8.count < whole.utf8.count
    else { return false }
    return whole.contains(own + " ")
  }

  /// Whether anything but the printed text is known.
  fileprivate var isRead: Bool {
    due != nil || ongoing || recurrence != nil || condition != nil
  }
}

extension [Agency] {
  /// Their names, for a message.
  var names: String { map(\.name).joined(separator: ", ") }

  /// Whether two lists have an agency in common.
  func shares(with other: [Agency]) -> Bool {
    contains(where: other.has)
  }
}
