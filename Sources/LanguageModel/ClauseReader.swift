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
  public static func read(_ run: some StringProtocol) -> Run {
    var words: [Word] = []
    var current = String.UnicodeScalarView()
    var endsClause = false
    let hasDigit = run.utf8.contains { (0x30...0x39).contains($0) }
    if hasDigit {
      let hasLetter = run.unicodeScalars.contains { $0.isLetter }
      words.append(hasLetter ? .code : .number)
      if let last = run.unicodeScalars.last { endsClause = Self.clauseEnds.contains(last) }
      return Run(words: words, endsClause: endsClause)
    }
    func flush() {
      guard !current.isEmpty else { return }
      words.append(.word(Folding.fold(String(current))))
      current = String.UnicodeScalarView()
    }
    for scalar in run.unicodeScalars {
      if scalar.isLetter {
        current.append(scalar)
        endsClause = false
      } else {
        flush()
        if Self.clauseEnds.contains(scalar) { endsClause = true }
      }
    }
    flush()
    return Run(words: words, endsClause: endsClause)
  }

  private static let clauseEnds: Set<Unicode.Scalar> = [".", ";", "!", "?"]
}
