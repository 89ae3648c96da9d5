import VietnameseText

/// Cuts text into clauses of words as the model counts them.
///
/// Commas, quotes, brackets and dashes vanish; a full stop, semicolon, exclamation or question mark ends a clause.
/// A colon does not: "Số: 726/KH-UBND" is one clause. Words with digits become the number or the code class. "và/hoặc" is two words.
public struct ClauseReader {
  /// A word as the model counts it.
  public enum Word: Equatable {
    case word(String)
    case number
    case code
  }

  /// A run of text between blanks: its words, and whether the clause ends after it.
  public struct Run: Equatable {
    /// The words, in order.
    public var words: [Word]
    /// Whether a clause ends after them.
    public var endsClause: Bool
  }

  /// Reads one run of text between blanks.
  public static func read(_ run: some StringProtocol) -> Run { read(Substring(run)) }

  /// Reads one run of text between blanks.
  public static func read(_ run: Substring) -> Run {
    let scalars = run.unicodeScalars
    if run.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      let hasLetter = scalars.contains(where: \.isLetter)
      return Run(
        words: [hasLetter ? .code : .number], endsClause: scalars.last.map(endsClause) ?? false)
    }
    var words: [Word] = []
    var ends = false
    var start = scalars.startIndex
    func flush(_ end: String.Index) {
      guard start < end else { return }
      words.append(.word(Folding.fold(String(scalars[start..<end]))))
    }
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar.isLetter {
        ends = false
      } else {
        flush(index)
        start = next
        if endsClause(scalar) { ends = true }
      }
      index = next
    }
    flush(scalars.endIndex)
    return Run(words: words, endsClause: ends)
  }

  private static func endsClause(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ".", ";", "!", "?": true
    default: false
    }
  }
}
