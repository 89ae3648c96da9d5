import PlanDocument

/// What a plan says, as the contract's objects: what extraction hands on.
public struct ExtractedPlan: Sendable, Equatable {
  /// What the document says of itself.
  public var document: DocumentHeader
  /// Headings, annexes and group rows in reading order.
  public var sections: [PlanSection]
  /// What is to be done, the body's tasks first.
  public var tasks: [PlanTask]
  /// Measurable targets.
  public var indicators: [Indicator]
  /// What could not be read, understood or trusted; segmentation's warnings first.
  public var warnings: [PlanWarning]

  /// A plan's objects.
  public init(
    document: DocumentHeader, sections: [PlanSection], tasks: [PlanTask], indicators: [Indicator],
    warnings: [PlanWarning]
  ) {
    self.document = document
    self.sections = sections
    self.tasks = tasks
    self.indicators = indicators
    self.warnings = warnings
  }
}

extension ExtractedPlan {
  /// The agencies that tasks and indicators name, each as often as it stands there.
  var agencies: [Agency] {
    tasks.flatMap { $0.lead + $0.cooperating } + indicators.flatMap(\.responsible)
  }

  /// Puts other agencies in the places of those that have certain names, each once in a list.
  mutating func replaceAgencies(_ others: [String: Agency]) {
    func replaced(_ agencies: [Agency]) -> [Agency] {
      guard agencies.contains(where: { others[$0.name] != nil }) else { return agencies }
      var result: [Agency] = []
      result.addNew(agencies.map { others[$0.name] ?? $0 })
      return result
    }
    for index in tasks.indices {
      tasks[index].lead = replaced(tasks[index].lead)
      tasks[index].cooperating = replaced(tasks[index].cooperating)
    }
    for index in indicators.indices {
      indicators[index].responsible = replaced(indicators[index].responsible)
    }
  }
}
