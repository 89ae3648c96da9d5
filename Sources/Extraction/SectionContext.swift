import Lexicon
import PlanDocument

/// What a section's heading, and those above it, say of everything below.
struct SectionContext: Sendable {
  /// What a heading states for all that stands under it.
  struct Statement: Sendable {
    var kind: SectionKind?
    var lead: [Agency] = []
    var cooperating: [Agency] = []
    var deadline: Deadline?
    /// The year of the targets below ("Đến năm 2030").
    var targetYear: Int?
  }

  private var parents: [String: String] = [:]
  private var statements: [String: Statement] = [:]
  /// The year of the document's title, where it names one only.
  let documentYear: Int?

  init(_ sections: [PlanSection], lexicon: Lexicon, title: String?) {
    documentYear = title.flatMap { Years.only(in: $0) }
    let duties = DutyReader(lexicon: lexicon, year: documentYear)
    for section in sections {
      parents[section.id] = section.parent
      var statement = Statement()
      statement.kind = lexicon.sectionKinds.kind(ofTitle: section.title)
      if let duty = duties.heading(section.title) {
        statement.lead = duty.lead
        statement.cooperating = duty.cooperating
      }
      statement.deadline = duties.headingDeadline(section.title)
      statement.targetYear = Years.last(in: section.title)
      statements[section.id] = statement
    }
  }

  /// The kind of a section: its own heading's, else the nearest above; a task's where none says.
  func kind(of section: String?) -> SectionKind {
    first(from: section) { $0.kind } ?? .task
  }

  /// Who is charged with what stands in a section, and who helps.
  func lead(of section: String?) -> (lead: [Agency], cooperating: [Agency]) {
    first(from: section) { $0.lead.isEmpty ? nil : ($0.lead, $0.cooperating) } ?? ([], [])
  }

  /// When what stands in a section is due.
  func deadline(of section: String?) -> Deadline? { first(from: section) { $0.deadline } }

  /// The year of the targets in a section; the document's where no heading says.
  func targetYear(of section: String?) -> Int? {
    first(from: section) { $0.targetYear } ?? documentYear
  }

  private func first<Value>(
    from section: String?, _ value: (Statement) -> Value?
  ) -> Value? {
    var next = section
    // Ids come from labels that an OCR may have spoilt: a section must not be its own ancestor for ever.
    var steps = 0
    while let id = next, steps < 64 {
      if let found = statements[id].flatMap(value) { return found }
      next = parents[id]
      steps += 1
    }
    return nil
  }
}
