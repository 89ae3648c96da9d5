import Lexicon
import PlanDocument
import Segmentation

/// Placeholder until the real extractor is merged.
public struct ExtractedPlan: Sendable, Equatable {
  /// Placeholder.
  public var document = DocumentHeader()
  /// Placeholder.
  public var sections: [PlanSection] = []
  /// Placeholder.
  public var tasks: [PlanTask] = []
  /// Placeholder.
  public var indicators: [Indicator] = []
  /// Placeholder.
  public var warnings: [PlanWarning] = []
}

/// Placeholder until the real extractor is merged.
public struct Extractor: Sendable {
  /// Placeholder.
  public init(lexicon: Lexicon) {}

  /// Placeholder.
  public func extract(_ outline: PlanOutline) -> ExtractedPlan { ExtractedPlan() }
}
