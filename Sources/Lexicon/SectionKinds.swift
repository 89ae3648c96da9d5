/// What a section of a plan holds.
public enum SectionKind: String, Sendable, CaseIterable {
  /// Aims, requirements, viewpoints: no tasks.
  case purpose
  /// Measurable targets.
  case target
  /// Money.
  case funding
  /// Tasks and duties.
  case task
}

/// Tells the kind of a section by its title.
public struct SectionKinds: Sendable {
  private var phrases = PhraseTable<SectionKind>()

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      phrases.insert(row.fields[1], try table.value(SectionKind.self, row, 0))
    }
  }

  /// The kind that a title says; nil where it says none.
  ///
  /// A title that names tasks beside aims or targets ("MỤC TIÊU, NHIỆM VỤ") holds tasks.
  public func kind(ofTitle title: String) -> SectionKind? {
    let text = WordSequence(title)
    var found: [SectionKind] = []
    var canStart = true
    for index in text.words.indices {
      let word = text.words[index]
      if canStart,
        let match = phrases.longest(
          text, at: index, accepting: { $0.mismatches * 2 <= $0.wordCount })
      {
        found.append(match.value)
      }
      canStart = word.kind == .mark || word.plain == "va"
    }
    return found.contains(.task) ? .task : found.first
  }
}
