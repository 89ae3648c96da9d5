import Lexicon
import PlanDocument
import Segmentation

/// Reads the targets that sentences of the body set.
struct BodyTargetReader: Sendable {
  let lexicon: Lexicon
  let contexts: SectionContexts
  let planYear: Int?

  /// The targets of an item in a section of objectives; elsewhere numbers belong to tasks.
  func indicators(_ item: OutlineItem) -> [Indicator] {
    let context = contexts[item.section]
    guard context.kind == .objective else { return [] }
    let mentions = lexicon.targets.mentions(in: item.piece.text)
      .filter { !$0.name.isEmpty && $0.target.value != nil }
    let opening = PlanYear.opening(item.piece.text)
    return mentions.enumerated().map { number, mention in
      Indicator(
        id: mentions.count > 1 ? "\(item.id).\(number + 1)" : item.id, label: item.label,
        section: item.section, name: mention.name, unit: mention.target.unit,
        comparison: mention.target.comparison, value: mention.target.value,
        upper: mention.target.upper, text: mention.target.text,
        targetYear: mention.year ?? opening ?? context.targetYear ?? planYear,
        confidence: item.piece.confidence, source: item.piece.source)
    }
  }
}
