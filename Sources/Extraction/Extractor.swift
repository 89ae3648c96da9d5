import Lexicon
import PlanDocument
import Segmentation

/// The fourth stage: who must do what by when, and which targets are set.
///
/// Nothing is invented: what the text does not say is nil, and what could not be read is named in a warning.
public struct Extractor: Sendable {
  let lexicon: Lexicon

  /// An extractor that recognizes what the lexicon knows.
  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// What an outline says.
  public func extract(_ outline: PlanOutline) -> ExtractedPlan {
    let document = HeaderExtractor(lexicon: lexicon).header(of: outline)
    let context = SectionContext(outline.sections, lexicon: lexicon, title: document.title)
    var tasks = BodyTaskExtractor(lexicon: lexicon, context: context).tasks(of: outline.items)
    let tables = TableExtractor(lexicon: lexicon, context: context)
    var indicators = SentenceIndicators(lexicon: lexicon, context: context)
      .indicators(of: outline.items)
    var warnings: [PlanWarning] = []
    for table in outline.tables {
      let read = tables.read(table)
      tasks += read.tasks
      indicators += read.indicators
      warnings += read.warnings
    }
    warnings += TaskLinker.link(&tasks)
    return ExtractedPlan(
      document: document, sections: outline.sections, tasks: tasks, indicators: indicators,
      warnings: warnings)
  }
}
