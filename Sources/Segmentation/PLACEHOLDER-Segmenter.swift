import Lexicon
import Restoration

/// Placeholder until the real segmenter is merged.
public struct Segmenter: Sendable {
  /// Placeholder.
  public init(lexicon: Lexicon) {}

  /// Placeholder.
  public func segment(_ restored: RestoredDocument) -> PlanOutline {
    PlanOutline(
      restored: restored, frame: Frame(), sections: [], items: [], tables: [], warnings: [])
  }
}
