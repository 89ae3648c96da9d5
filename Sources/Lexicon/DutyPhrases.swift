/// The phrases by which plans say who does what.
public struct DutyPhrases: Sendable {
  /// What a phrase marks.
  public enum Kind: String, Sendable, CaseIterable {
    /// Stands after the agency that is charged ("chủ trì").
    case leads
    /// Stands before it ("giao").
    case assign
    /// Stands before agencies that help ("phối hợp với").
    case cooperate
    case leadLabel = "lead-label"
    case cooperateLabel = "cooperate-label"
    case productLabel = "product-label"
    case timeLabel = "time-label"

    /// Whether it opens a tail of a task ("thời gian: …").
    public var isLabel: Bool {
      switch self {
      case .leadLabel, .cooperateLabel, .productLabel, .timeLabel: true
      case .leads, .assign, .cooperate: false
      }
    }
  }

  /// A phrase found in a text.
  public struct Match: Sendable {
    public var kind: Kind
    /// Indices of its words in the text.
    public var words: Range<Int>
  }

  private var phrases = PhraseTable<Kind>()
  private var labels = PhraseTable<Kind>()

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      let kind = try table.value(Kind.self, row, 0)
      if kind.isLabel {
        labels.insert(row.fields[1], kind)
      } else {
        phrases.insert(row.fields[1], kind)
      }
    }
  }

  /// The longest phrase that starts at a word.
  public func phrase(in text: WordSequence, at index: Int) -> Match? {
    phrases.longest(text, at: index, accepting: { $0.mismatches <= 1 })
      .map { Match(kind: $0.value, words: $0.range) }
  }

  /// The label of a tail that starts at a word: a phrase that a colon follows. `words` takes in the colon.
  public func label(in text: WordSequence, at index: Int) -> Match? {
    guard
      let match = labels.longest(
        text, at: index,
        accepting: { match in
          let next = match.range.upperBound
          return next < text.words.count && text.words[next].plain == ":"
            && match.mismatches * 2 <= match.wordCount
        })
    else { return nil }
    return Match(kind: match.value, words: match.range.lowerBound..<(match.range.upperBound + 1))
  }
}
