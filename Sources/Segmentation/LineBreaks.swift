/// How the lines of a running text hang together: whether one goes on with the sentence before it.
struct LineBreaks {
  /// The width to which full lines go.
  let measure: Int
  /// How often a blank line stands before a label: where it always does, its absence says something.
  let blankRate: Double

  /// Fewer words in capitals are abbreviations.
  private static let heading = 4

  /// The cost of starting anew where a word or a code goes on beyond doubt.
  static let joined = 6.0

  init(lines: some Collection<TextLine>) {
    var labels = 0
    var after = 0
    var blank = true
    for line in lines {
      if let first = line.words.first, first.shape.length <= 4,
        LabelReading.readings(of: line.words[...]).contains(where: { $0.cost < 1.5 })
      {
        labels += 1
        if blank { after += 1 }
      }
      blank = line.isBlank
    }
    blankRate = labels > 4 ? Double(after) / Double(labels) : 0.5
    let widths = lines.map(\.width).filter { $0 > 0 }.sorted()
    measure = widths.isEmpty ? 80 : min(widths[widths.count * 9 / 10], 200)
  }

  /// The costs of taking a line for the continuation of the one before, and for a new start.
  ///
  /// A blank line is weak evidence. Stronger is what the typesetter did: where the line's first word
  /// would have found room on the line before, the break was meant.
  func costs(before: TextLine, blanks: Int, newPage: Bool, line: TextLine) -> (
    go: Double, start: Double
  ) {
    guard let last = before.words.last, let first = line.words.first else { return (0, 0) }
    var score = 0.0
    // A code cut at the line's end goes on whatever the line looks like.
    if TextJoining.runsOn(last, first) { return (0, Self.joined) }
    if blanks > 0 {
      score += newPage ? 0.2 : 1.3
    } else if !newPage {
      score -= 3 * max(0, blankRate - 0.5) * 2
    }
    if last.endsClause {
      score += last.shape.last == "." || last.shape.last == ":" ? 2.6 : 2.0
    } else {
      score += last.endsComma || last.shape.last == "-" ? -2.5 : -1.2
    }
    switch first.firstCase {
    case .lower: score -= 3.5
    case .digit: score -= 1.0
    case .upper: score += 0.7
    case .mark: break
    }
    let room = Double(measure) * 0.88 - Double(before.width + 1 + first.shape.length)
    score += room > 0 ? min(2.2, 0.8 + room / 12) : -1.2
    // Half a line was left and a capital follows.
    if room > 0.4 * Double(measure), first.startsUpper { score += 1.5 }
    if before.isCapitals && line.isCapitals { score -= 2.5 }
    // A heading in capitals ends where a sentence begins.
    if before.isCapitals, before.words.count >= Self.heading, first.firstCase == .upper,
      line.words.count(where: \.shape.hasLower) * 2 > line.words.count
    {
      score += 2.5
    }
    return (max(0, score), max(0, -score))
  }
}
