import Lexicon
import PlanDocument
import Segmentation

/// Makes indicators of the targets that the body's sentences set, under headings that announce targets.
struct SentenceIndicators: Sendable {
  let lexicon: Lexicon
  let context: SectionContext

  func indicators(of items: [OutlineItem]) -> [Indicator] {
    items.flatMap { item -> [Indicator] in
      guard context.kind(of: item.section) == .target else { return [] }
      let mentions = lexicon.targets.mentions(in: item.piece.text)
      let charged = DutyReader(lexicon: lexicon, year: nil).task(item.piece.text).lead
      let lead = charged.isEmpty ? context.lead(of: item.section).lead : charged
      return mentions.enumerated().map { index, mention in
        Indicator(
          id: mentions.count > 1 ? "\(item.id).\(index + 1)" : item.id, label: item.label,
          section: item.section, name: mention.name, unit: mention.target.unit,
          comparison: mention.target.comparison, value: mention.target.value,
          upper: mention.target.upper, text: mention.target.text,
          targetYear: mention.year ?? context.targetYear(of: item.section), responsible: lead,
          confidence: item.piece.confidence, source: item.piece.source)
      }
    }
  }
}
