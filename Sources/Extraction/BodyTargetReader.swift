import Lexicon
import PlanDocument
import Segmentation

/// Reads the targets that sentences of the body set.
struct BodyTargetReader: Sendable {
  let lexicon: Lexicon
  let contexts: SectionContexts
  let planYear: Int?
  /// The first year in which anything can be due: what is told of the years before was reached.
  let firstYear: Int?

  /// The targets of an item in a section of objectives; elsewhere numbers belong to tasks.
  func indicators(_ item: OutlineItem) -> [Indicator] {
    let context = contexts[item.section]
    guard context.kind == .objective else { return [] }
    let mentions = lexicon.targets.mentions(in: item.piece.text)
      .filter {
        !$0.name.isEmpty && $0.target.value != nil && (!isPast($0.year) || $0.yearQualifies)
      }
    let opening = coming(PlanYear.opening(item.piece.text))
    let watching = mentions.isEmpty ? [] : watching(item.piece.text)
    return mentions.enumerated().map { number, mention in
      Indicator(
        id: mentions.count > 1 ? "\(item.id).\(number + 1)" : item.id, label: item.label,
        section: item.section, name: mention.name, unit: mention.target.unit,
        comparison: mention.target.comparison, value: mention.target.value,
        upper: mention.target.upper, text: mention.target.text,
        targetYear: coming(mention.year) ?? opening ?? coming(mention.sharedYear)
          ?? context.targetYear ?? planYear,
        responsible: watching.first { $0.targets.contains(mention.range.lowerBound) }?.agencies
          ?? [],
        confidence: item.piece.confidence, source: item.piece.source)
    }
  }

  /// A year, unless it is past.
  private func coming(_ year: Int?) -> Int? { isPast(year) ? nil : year }

  private func isPast(_ year: Int?) -> Bool {
    guard let year, let firstYear else { return false }
    return year < firstYear
  }

  /// Who answers for targets by a note behind them: "…; tỷ lệ nợ quá hạn không quá 0,15% (Ban Phong trào theo dõi)"; with it the
  /// part of the sentence, back to a semicolon, that the note stands behind.
  private func watching(_ string: String) -> [(targets: Range<String.Index>, agencies: [Agency])] {
    guard string.utf8.contains(UInt8(ascii: "(")) else { return [] }
    let text = WordSequence(string)
    let phrases = lexicon.taskPhrases
    let groups = RoleReader(lexicon: lexicon).groups(in: text)
    return groups.compactMap { group in
      let (start, end) = (group.words.lowerBound, group.words.upperBound)
      let open = text.folded(start - 1) == "do" ? start - 2 : start - 1
      guard text.mark(open) == "(",
        let close = phrases.end(.watches, text, at: end), text.mark(close) == ")"
      else { return nil }
      let first =
        text.words[..<open].lastIndex { [";", "."].contains($0.plain) }.map { $0 + 1 } ?? 0
      guard first < open else { return nil }
      return (text.range(first..<open), group.agencies)
    }
  }
}
