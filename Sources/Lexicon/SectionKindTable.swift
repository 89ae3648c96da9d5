/// What a section of a plan is about, as far as it matters for tasks and targets.
public enum SectionKind: String, Sendable {
  case purpose, viewpoint, scope, situation, funding
  /// Holds targets.
  case objective
  /// Holds tasks.
  case task
  /// Holds the agencies' duties, which are tasks.
  case duty

  /// Whether what the section lists is to be done.
  public var holdsTasks: Bool { self == .task || self == .duty }
}

/// Knows by a heading's words what its section is about.
public struct SectionKindTable: Sendable {
  private var kinds: PhraseTable<SectionKind> = PhraseTable()
  private var holding: PhraseTable<SectionKind> = PhraseTable()

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      if row.fields[0] == "holds" {
        holding.insert(row.fields[1], .task)
      } else {
        kinds.insert(row.fields[1], try table.value(SectionKind.self, row, 0))
      }
    }
  }

  /// The kind that a heading says; nil where it says none and its parent's holds.
  ///
  /// - Parameter parent: what the section above is. Under tasks only a short heading turns to something else:
  ///   "Kết quả xếp hạng phải được cải thiện …" is a task's heading.
  public func kind(title: String, under parent: SectionKind?) -> SectionKind? {
    let text = WordSequence(title)
    guard
      let match = kinds.longest(
        text, at: 0, accepting: { $0.mismatches == 0 || $0.wordCount > 1 })
    else { return nil }
    let kind = match.value
    // "Công tác thiếu nhi" among targets is a field of them.
    if kind == .task, parent == .objective, holding.longest(text, at: 0) == nil { return nil }
    if kind.holdsTasks { return kind }
    // "Chỉ số PCI" below measures is what they are to raise.
    let next = match.range.upperBound
    if kind == .objective, parent?.holdsTasks == true, text.words.indices.contains(next),
      text.words[next].startsUpper, !text.words[0].isCapitals
    {
      return nil
    }
    // "MỤC TIÊU, NHIỆM VỤ": tasks stand under it too.
    for index in match.range.upperBound..<text.words.count
    where holding.longest(text, at: index) != nil && joins(text, match.range.upperBound) {
      return .task
    }
    // "Nguồn lực, đào tạo và thông tin" below measures is a field of them.
    if parent?.holdsTasks == true, joins(text, next), text.words.indices.contains(next + 1),
      kinds.longest(text, at: next + 1) == nil
    {
      return nil
    }
    if parent?.holdsTasks == true, text.words.count > match.range.count + 6 { return nil }
    return kind
  }

  private func joins(_ text: WordSequence, _ index: Int) -> Bool {
    text.mark(index) == "," || text.mark(index) == "-" || text.folded(index) == "và"
      || text.mark(index) == ";"
  }
}
