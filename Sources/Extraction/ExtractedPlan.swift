import PlanDocument

/// What the plan says, in the contract's terms: what extraction hands on.
public struct ExtractedPlan: Sendable, Equatable {
  public var document: DocumentHeader
  public var sections: [PlanSection]
  public var tasks: [PlanTask]
  public var indicators: [Indicator]
  /// What could not be read, and where the plan contradicts itself.
  public var warnings: [PlanWarning]

  /// The parts of an extracted plan.
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
