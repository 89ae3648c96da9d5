import PlanDocument

/// The phrases around measurable targets, from `target-phrases.tsv`.
struct TargetPhrases: Sendable {
  enum Kind: String, Sendable {
    case atLeast = ">="
    case above = ">"
    case atMost = "<="
    case below = "<"
    case atLeastBehind = ">=after"
    case atMostBehind = "<=after"
    case reach, direction, measure, share, rank, approx, connector, not, time, unit, magnitude
    case leadIn = "lead-in"
    /// What a number counts that only says of which rank a thing is: "3 sao".
    case grade
    /// Opens what is striven for, beyond what is told before it: "phấn đấu".
    case aim
    /// Opens a clause of its own behind a comma: "trong đó".
    case turn
  }

  private var tables: [Kind: PhraseTable<String>] = [:]
  private var signs: [String: Indicator.Comparison] = [:]
  private var longest: [Kind: Int] = [:]
  /// The units in the file's order.
  private(set) var units: [String] = []
  /// The units by their words without marks.
  private(set) var plainUnits: [String: [String]] = [:]

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      let kind = try table.value(Kind.self, row, 0)
      let phrase = row.fields[1]
      if let comparison = Indicator.Comparison(rawValue: kind.rawValue),
        phrase.allSatisfy({ !$0.isLetter })
      {
        signs[phrase] = comparison
        continue
      }
      if kind == .unit {
        units.append(phrase)
        let plain = WordSequence(phrase).words.map(\.plain).joined(separator: " ")
        plainUnits[plain, default: []].append(phrase)
      }
      tables[kind, default: PhraseTable()].insert(phrase, phrase)
      longest[kind] = max(longest[kind] ?? 0, WordSequence(phrase).words.count)
    }
  }

  func match(_ kind: Kind, _ text: WordSequence, at start: Int) -> (phrase: String, end: Int)? {
    tables[kind]?.longest(text, at: start).map { ($0.value, $0.range.upperBound) }
  }

  /// The index where the longest phrase of the kind that ends right before a word starts.
  ///
  /// - Parameter mismatches: how many of its words may have other tones or marks.
  func start(
    _ kind: Kind, _ text: WordSequence, endingAt end: Int, mismatches: Int = 0
  ) -> Int? {
    guard let table = tables[kind], let longest = longest[kind], end > 0 else { return nil }
    for start in max(0, end - longest)..<end {
      if table.longest(
        text, at: start, accepting: { $0.mismatches <= mismatches && $0.range.upperBound == end })
        != nil
      {
        return start
      }
    }
    return nil
  }

  /// The comparison said right before a number ("≥", "ít nhất", "trên") and where it starts.
  func comparison(
    _ text: WordSequence, endingAt end: Int
  ) -> (comparison: Indicator.Comparison, start: Int)? {
    if let two = text.mark(end - 2), let one = text.mark(end - 1), let sign = signs[two + one] {
      return (sign, end - 2)
    }
    if let one = text.mark(end - 1), let sign = signs[one] { return (sign, end - 1) }
    let found = [Kind.atLeast, .atMost, .above, .below].compactMap { kind in
      start(kind, text, endingAt: end).map { (kind, $0) }
    }
    guard let best = found.min(by: { $0.1 < $1.1 }),
      let comparison = Indicator.Comparison(rawValue: best.0.rawValue)
    else { return nil }
    return (comparison, best.1)
  }
}
