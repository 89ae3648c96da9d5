/// What a plan's types leave open, and programs that read it rely on.
public enum PlanCheck {
  /// The first fault in reading order; nil for a sound plan.
  public static func firstFault(in plan: Plan) -> PlanJSONError? {
    func fault(_ key: String, _ reason: String) -> PlanJSONError {
      PlanJSONError(key: key, reason: reason)
    }
    guard plan.schemaVersion.hasPrefix("1.") else {
      return fault("schemaVersion", "is \"\(plan.schemaVersion)\"; this program reads 1")
    }
    let isDigest = plan.source.sha256.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
    }
    guard isDigest, plan.source.sha256.utf8.count == 64 else {
      return fault("source.sha256", "is not 64 hexadecimal digits in lower case")
    }
    if let issued = plan.document.issued, CivilDate(issued) == nil {
      return fault("document.issued", "\"\(issued)\" is no day (YYYY-MM-DD)")
    }
    if let issuer = plan.document.issuer, issuer.id.isEmpty {
      return fault("document.issuer.id", "is empty")
    }
    if let line = plan.text.firstIndex(where: { $0.contains("\n") }) {
      return fault("text[\(line)]", "has a line break in it")
    }
    return inSections(plan) ?? inTasks(plan) ?? inIndicators(plan)
  }

  private static func inSections(_ plan: Plan) -> PlanJSONError? {
    var ids: Set<String> = []
    for (index, section) in plan.sections.enumerated() {
      let key = "sections[\(index)]"
      if let fault = fault(of: section.id, seen: &ids, at: key) { return fault }
      if let fault = fault(of: section.source, at: key) { return fault }
      guard section.level >= 1 else {
        return PlanJSONError(key: "\(key).level", reason: "is below 1")
      }
    }
    return nil
  }

  private static func inTasks(_ plan: Plan) -> PlanJSONError? {
    var ids: Set<String> = []
    for (index, task) in plan.tasks.enumerated() {
      let key = "tasks[\(index)]"
      if let fault = fault(of: task.id, seen: &ids, at: key) { return fault }
      if let fault = fault(of: task.source, at: key) { return fault }
      if (task.lead + task.cooperating).contains(where: \.id.isEmpty) {
        return PlanJSONError(key: key, reason: "names an agency whose id is empty")
      }
      if let due = task.deadline?.due, DuePeriod.periods(edtf: due) == nil {
        return PlanJSONError(key: "\(key).deadline.due", reason: "\"\(due)\" is no EDTF date")
      }
      if let rule = task.deadline?.recurrence, RecurrenceRule(rule) == nil {
        return PlanJSONError(key: "\(key).deadline.recurrence", reason: "\"\(rule)\" is no RRULE")
      }
    }
    return nil
  }

  private static func inIndicators(_ plan: Plan) -> PlanJSONError? {
    var ids: Set<String> = []
    for (index, indicator) in plan.indicators.enumerated() {
      let key = "indicators[\(index)]"
      if let fault = fault(of: indicator.id, seen: &ids, at: key) { return fault }
      if let fault = fault(of: indicator.source, at: key) { return fault }
      if indicator.responsible.contains(where: \.id.isEmpty) {
        return PlanJSONError(key: key, reason: "names an agency whose id is empty")
      }
    }
    return nil
  }

  private static func fault(of id: String, seen: inout Set<String>, at key: String)
    -> PlanJSONError?
  {
    if id.isEmpty { return PlanJSONError(key: "\(key).id", reason: "is empty") }
    return seen.insert(id).inserted
      ? nil : PlanJSONError(key: "\(key).id", reason: "\"\(id)\" is there twice")
  }

  private static func fault(of span: LineSpan, at key: String) -> PlanJSONError? {
    1 <= span.first && span.first <= span.last
      ? nil
      : PlanJSONError(
        key: "\(key).source.lines", reason: "\(span.first) to \(span.last) are no lines")
  }
}
