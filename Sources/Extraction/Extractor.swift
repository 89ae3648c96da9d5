import Lexicon
import PlanDocument
import Segmentation

/// Reads what a plan says out of its outline: who must do what by when, which targets it sets, what it cites.
///
/// Nothing is invented: what the outline does not say is nil, and what it says unreadably is a warning.
public struct Extractor: Sendable {
  let lexicon: Lexicon

  /// An extractor that knows the genre by a lexicon.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// The contract's objects of a document.
  public func extract(_ outline: PlanOutline) -> ExtractedPlan {
    let glossary = Glossary(outline, lexicon: lexicon)
    let listed = lexicon.adding(abbreviations: glossary.entries)
    let lexicon = listed.adding(DefinedNames(outline, lexicon: listed).names)
    let header = HeaderReader(lexicon: lexicon).read(outline)
    let year = PlanYear.year(title: header.document.title)
    let told = TaskFacts(outline, phrases: lexicon.taskPhrases)
    let dueYear = PlanYear.due(of: header.document)
    let contexts = SectionContexts(sections: outline.sections, lexicon: lexicon, year: dueYear)
    let firstYear = PlanYear.first(of: header.document)
    let body = BodyTaskReader(
      lexicon: lexicon, contexts: contexts, year: dueYear, firstYear: firstYear,
      issued: header.document.issued)
    let tables = TableReader(
      lexicon: lexicon, contexts: contexts, year: year, dueYear: dueYear,
      firstYear: firstYear, spanYear: PlanYear.begins(title: header.document.title))
    let targets = BodyTargetReader(
      lexicon: lexicon, contexts: contexts, planYear: year, firstYear: firstYear)

    var plan = ExtractedPlan(
      document: header.document, sections: told.sections, tasks: [], indicators: [],
      warnings: outline.warnings + header.warnings)
    for item in told.items {
      if let task = body.task(item, facts: told.facts(of: item)) { plan.tasks.append(task) }
      plan.indicators += targets.indicators(item)
    }
    let headings = outline.sections.map { contexts[$0.id].lead + contexts[$0.id].cooperating }
    var borders = CellBorders(lexicon: lexicon, told: plan.agencies + headings.joined())
    let settled = DeadlineBorders(grammar: lexicon.deadlines).settled(
      borders.settled(outline.tables))
    for table in settled { tables.read(table, into: &plan) }
    UniqueIDs.make(in: &plan)
    AbbreviatedNames(
      told: plan.agencies + outline.sections.flatMap { contexts[$0.id].lead },
      catalogue: lexicon.agencies
    ).expand(in: &plan)
    plan.tasks = SameTasks().link(plan.tasks)
    let read = plan.tasks
    let gaps = RowGaps(settled)
    RowRepair(lexicon: lexicon, gaps: gaps).mend(&plan, headings: headings)
    AgencyNames(levels: lexicon.administrativeUnits.levels).unify(in: &plan)
    plan.warnings += Contradictions(read: read).warnings(plan.tasks)
    CutBeginnings(gaps: gaps).doubt(&plan)
    return plan
  }
}
