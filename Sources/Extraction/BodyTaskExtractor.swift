import Lexicon
import PlanDocument
import Segmentation

/// Makes tasks of the body's items: each bullet, lettered item or paragraph that says what is to be done.
struct BodyTaskExtractor: Sendable {
  let lexicon: Lexicon
  let context: SectionContext

  func tasks(of items: [OutlineItem]) -> [PlanTask] {
    let reader = DutyReader(lexicon: lexicon, year: context.documentYear)
    return items.compactMap { item in
      guard context.kind(of: item.section) == .task else { return nil }
      var duty = reader.task(item.piece.text)
      // A paragraph is a task only where it charges somebody; others comment.
      if item.marker == .paragraph && duty.lead.isEmpty { return nil }
      let above = context.lead(of: item.section)
      if duty.lead.isEmpty {
        duty.lead = above.lead
        for helper in above.cooperating where !duty.cooperating.contains(where: { $0.id == helper.id }) {
          duty.cooperating.append(helper)
        }
      }
      return PlanTask(
        id: item.id, origin: .body, section: item.section, label: item.label,
        text: item.piece.text, lead: duty.lead, cooperating: duty.cooperating,
        deliverable: duty.deliverable, deadline: duty.deadline ?? context.deadline(of: item.section),
        confidence: item.piece.confidence, source: item.piece.source)
    }
  }
}
