import Lexicon
import PlanDocument

/// What a section's heading and those above it say of everything under them.
struct SectionContext: Sendable {
  var kind: SectionKind?
  var lead: [Agency] = []
  var cooperating: [Agency] = []
  var deadline: Deadline?
  /// The year that targets are for.
  var targetYear: Int?
  var isAnnex = false
  /// Whether the heading itself names the agency whose duties follow.
  var namesAgency = false
}

/// The contexts of a plan's sections, each inheriting from the one above.
struct SectionContexts: Sendable {
  private var contexts: [String: SectionContext] = [:]

  init(sections: [PlanSection], lexicon: Lexicon, year: DueYear?) {
    let roles = RoleReader(lexicon: lexicon)
    for section in sections {
      var context = section.parent.flatMap { contexts[$0] } ?? SectionContext()
      context.namesAgency = false
      if section.parent == nil { context.isAnnex = section.id.hasPrefix("PL") }
      let text = WordSequence(section.title)
      var said = roles.heading(text)
      if said.lead.isEmpty, section.parent.flatMap({ contexts[$0]?.kind }) == .duty,
        let collective = lexicon.agencies.collective(heading: text)
      {
        said.lead = [collective]
      }
      if !said.lead.isEmpty {
        context.lead = said.lead
        context.cooperating = said.cooperating
        context.namesAgency = true
        if context.kind?.holdsTasks != true { context.kind = .duty }
      } else if !said.cooperating.isEmpty {
        context.cooperating = said.cooperating
      }
      if let kind = lexicon.sectionKinds.kind(title: section.title, under: context.kind),
        said.lead.isEmpty
      {
        context.kind = kind
      } else if context.kind == nil, section.parent == nil {
        context.kind = .task
      }
      if let deadline = lexicon.deadlines.deadline(in: text, year: year), deadline.rank >= 6 {
        context.deadline = deadline.deadline
      }
      if let target = PlanYear.target(heading: section.title) { context.targetYear = target }
      contexts[section.id] = context
    }
  }

  /// The context of a section; an empty one for an item before the first heading.
  subscript(section: String?) -> SectionContext {
    section.flatMap { contexts[$0] } ?? SectionContext()
  }
}
