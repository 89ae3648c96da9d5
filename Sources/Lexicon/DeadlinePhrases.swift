/// The phrases around deadlines, from `deadline-phrases.tsv`.
struct DeadlinePhrases: Sendable {
  enum Kind: String, Sendable {
    case cue, limit, until, since, every, ongoing, onward, condition, link, decoy, action, from
    case cellCondition = "cell-condition"
    case cuedCondition = "cued-condition"
    case openingCondition = "opening-condition"
    case closingCondition = "closing-condition"
    case cellOngoing = "cell-ongoing"
    /// A cue that may only qualify the noun before it as well ("các dự án khởi công năm 2024").
    case looseCue = "loose-cue"
    /// What a span of years names ("Chương trình … giai đoạn 2021 - 2025").
    case programme
    /// What tells since when a rule holds ("có hiệu lực từ ngày 01/01/2022").
    case inForce = "in-force"
    /// What is to happen first in a condition ("sau khi … thông qua").
    case event
    /// Opens what a recurrence is bound to ("hằng ngày trong mùa mưa").
    case during
    /// Stands before a noun: a word behind it that is both, is no verb ("vào báo cáo hằng năm").
    case nounMarker = "noun-marker"
    /// What happens each time of a recurrence ("lần", "đợt"), and what stands before its number ("ít nhất").
    case occasion, least
    /// Stresses what an ongoing work takes in ("thường xuyên, kể cả ngày nghỉ").
    case emphasis
    /// Stands before a verb: one behind it is no qualification ("để khởi công").
    case verbMarker = "verb-marker"
  }

  private var tables: [Kind: PhraseTable<Bool>] = [:]
  private var links: Set<String> = []
  private var longest: [Kind: Int] = [:]

  /// When the lunar years begin.
  let lunarYears: LunarYears

  init(_ table: TabSeparatedTable, lunarYears: LunarYears) throws {
    self.lunarYears = lunarYears
    for row in table.rows {
      let kind = try table.value(Kind.self, row, 0)
      let words = WordSequence(row.fields[1]).words
      if kind == .link { links.insert(words.map(\.folded).joined(separator: " ")) }
      tables[kind, default: PhraseTable()].insert(row.fields[1], true)
      longest[kind] = max(longest[kind] ?? 0, words.count)
    }
  }

  /// The index after a phrase of the kind that starts at a word; nil where none does.
  func end(_ kind: Kind, _ text: WordSequence, at start: Int) -> Int? {
    end(kind, text, at: start) { _ in true }
  }

  /// The same of the longest that ends where it may.
  func end(
    _ kind: Kind, _ text: WordSequence, at start: Int, where mayEnd: (Int) -> Bool
  ) -> Int? {
    tables[kind]?.longest(
      text, at: start, accepting: { $0.mismatches == 0 && mayEnd($0.range.upperBound) }
    )?.range.upperBound
  }

  /// The index where a phrase of the kind that ends right before a word starts; the longest one's.
  func start(_ kind: Kind, _ text: WordSequence, endingAt end: Int) -> Int? {
    guard let table = tables[kind], let longest = longest[kind] else { return nil }
    for start in max(0, end - longest)..<max(end, 0) {
      if table.longest(
        text, at: start, accepting: { $0.mismatches == 0 && $0.range.upperBound == end })
        != nil
      {
        return start
      }
    }
    return nil
  }

  /// Whether a phrase of a deadline, or one before it, starts at a word.
  func isPart(_ text: WordSequence, at index: Int) -> Bool {
    [
      Kind.cue, .limit, .until, .since, .every, .ongoing, .onward, .condition, .cellCondition,
      .cellOngoing, .link, .from, .during, .occasion, .least,
    ].contains { end($0, text, at: index) != nil }
  }

  /// Whether a phrase of the kind may begin with a word.
  func canBegin(_ kind: Kind, with word: WordSequence.Word) -> Bool {
    tables[kind]?.canStart(with: word) ?? false
  }

  /// Whether the words between two parts of a deadline only join them.
  func isLink(_ text: WordSequence, _ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    if range.isEmpty { return true }
    return links.contains(range.map { text.words[$0].folded }.joined(separator: " "))
      || range.allSatisfy { links.contains(text.words[$0].folded) }
  }
}
