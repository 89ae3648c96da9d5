import Foundation
import PlanDocument

/// A deadline said in running text.
public struct DeadlineMention: Sendable, Equatable {
  /// What it says; its `text` is the smallest phrase that says it.
  public var deadline: Deadline
  /// Its place in the text that was searched.
  public var range: Range<String.Index>
  /// How plainly the sentence says that the task is due then; a task's deadline is the mention of the highest
  /// rank, the first among equals.
  public var rank: Int

  /// A mention of a deadline.
  public init(deadline: Deadline, range: Range<String.Index>, rank: Int) {
    self.deadline = deadline
    self.range = range
    self.rank = rank
  }
}

/// Reads deadlines: days, months, quarters, years and spans of them into EDTF; what comes again and again into
/// an RRULE; work without an end; and conditions that must come first.
public struct DeadlineGrammar: Sendable {
  let phrases: DeadlinePhrases

  /// What a calendar counts, folded.
  public static let timeUnits: Set<String> = ["ngày", "tháng", "quý", "năm"]
  /// The first words of the conditions that stand for a deadline in a cell, folded: "sau", "khi", "theo".
  public let conditionOpeners: Set<String>

  init(_ table: TabSeparatedTable, lunarYears: TabSeparatedTable) throws {
    conditionOpeners = Set(
      table.rows.filter { ["condition", "cell-condition"].contains($0.fields[0]) }
        .compactMap { WordSequence($0.fields[1]).words.first?.folded })
    phrases = try DeadlinePhrases(table, lunarYears: LunarYears(lunarYears))
  }

  /// The deadline that a table's cell says ("5/2025 và thường xuyên"); nil where it says none.
  ///
  /// - Parameter year: the year that dates without one belong to, where the document says it.
  public func parse(cell: String, year: DueYear? = nil) -> Deadline? {
    let text = WordSequence(cell)
    let parts = DeadlineScanner(text: text, phrases: phrases, inCell: true).parts()
    guard !parts.isEmpty else { return nil }
    let told = DeadlinePart.span(of: parts).map { [$0] } ?? parts
    let trimmed = cell.trimmingCharacters(in: .whitespacesAndNewlines)
    return DeadlinePart.join(told, text: trimmed, in: text, year: year)
  }

  /// Whether a clause says when and names nothing: "quý II/2024", "dịp 25/3 hằng năm".
  public func isTime(_ clause: String) -> Bool {
    let text = WordSequence(clause)
    return (1...Self.longClause).contains(text.words.count)
      && text.words.allSatisfy { !$0.startsUpper || RomanNumeral.value($0) != nil }
      && parse(cell: clause) != nil
  }

  /// Whether a text begins with a time, or with what leads to one: "hoàn thành trong tháng 3/2024".
  public func opensWithTime(_ words: String) -> Bool {
    let text = WordSequence(words)
    return phrases.isPart(text, at: 0) || CalendarReader(text: text).span(at: 0) != nil
  }

  /// The most words and signs that say when, without saying what.
  private static let longClause = 12

  /// Whether words tell a time, or lead to one or join two: "hoàn thành", "trước", "hằng năm", "sau khi".
  public func tellsTime(_ words: String) -> Bool {
    let text = WordSequence(words)
    return text.words.indices.contains { index in
      Self.timeUnits.contains(text.folded(index)) || phrases.isPart(text, at: index)
        // What follows "thường" may have been lost.
        || index + 1 == text.words.count && phrases.canBegin(.ongoing, with: text.words[index])
    }
  }

  /// The deadlines that running text says, in its order; times that only qualify a noun are none.
  ///
  /// - Parameter year: the year that dates without one belong to, where the document says it.
  public func mentions(in text: String, year: DueYear? = nil) -> [DeadlineMention] {
    mentions(in: WordSequence(text), year: year)
  }

  /// The deadlines that running text says, cut into words already.
  ///
  /// - Parameter acting: indices of the words behind those who act: what recurs or goes on there is what they do.
  public func mentions(
    in text: WordSequence, year: DueYear? = nil, actsAt acting: Set<Int> = []
  ) -> [DeadlineMention] {
    let scanner = DeadlineScanner(text: text, phrases: phrases, inCell: false)
    let context = DeadlineContext(text: text, phrases: phrases, acting: acting)
    return scanner.groups().compactMap { group in
      guard let judged = context.judge(group) else { return nil }
      let phrase = text.text(judged.words)
      return DeadlineMention(
        deadline: DeadlinePart.join(judged.parts, text: phrase, in: text, year: year),
        range: text.range(judged.words), rank: judged.rank)
    }
  }

  /// The ISO date that starts at a word: "ngày 20 tháng 02 năm 2025".
  public func date(in text: WordSequence, from index: Int) -> String? {
    guard let found = CalendarReader(text: text).span(at: index), case .one(let time) = found.span,
      case .day = time.unit
    else { return nil }
    return time.edtf
  }

  /// The deadline of a task that a sentence tells: the plainest mention, nil where there is none.
  ///
  /// - Parameters:
  ///   - year: the year that dates without one belong to, where the document says it.
  ///   - first: the first year in which anything can be due: what came before only qualifies a noun ("đất được giao trước
  ///     ngày 01/7/2014").
  ///   - issued: the day on which the plan was issued: what lies before it is rather a noun's time, where another is told.
  ///   - acting: indices of the words behind those who act: "Sở Công Thương" before "thường xuyên giám sát".
  public func deadline(
    in text: WordSequence, year: DueYear? = nil, notBefore first: Int? = nil,
    issued: String? = nil, actsAt acting: Set<Int> = []
  ) -> DeadlineMention? {
    var best: DeadlineMention?
    var bestRank = 0
    var goesOn = false
    var opening: String?
    var previous: DeadlineMention?
    for mention in mentions(in: text, year: year, actsAt: acting) {
      if let first, mention.deadline.isPast(first) { continue }
      defer { previous = mention }
      if mention.range.lowerBound == text.text.startIndex, mention.deadline.due == nil {
        opening = mention.deadline.condition
      }
      // "trong quý I/2026, sau đó mỗi năm một lần", "10 ngày một lần, từ tháng 12/2025 …": one tells more of the other.
      if let before = previous, before.range == best?.range,
        let joined = before.joined(with: mention, in: text)
      {
        best = joined
        continue
      }
      if mention.rank == 1 { goesOn = true }
      // "… do hai tỉnh ban hành trước ngày 01/7/2025, thay thế trong quý I năm 2026"
      let isEarly = issued.map(mention.deadline.lies(before:)) ?? false
      let rank = isEarly ? min(mention.rank, 1) : mention.rank
      if rank > bestRank { (best, bestRank) = (mention, rank) }
    }
    if goesOn { best?.deadline.ongoing = true }
    // "Sau khi Bộ Nội vụ có hướng dẫn, …, hoàn thành trước ngày 30/11": both must hold.
    if best?.deadline.due != nil, best?.deadline.condition == nil {
      best?.deadline.condition = opening
    }
    return best
  }

  /// The words of a sentence that must have said a time before they were damaged: "trong tháng x/2025"; nil where
  /// there are none.
  public func unreadable(in text: WordSequence) -> String? {
    let calendar = CalendarReader(text: text)
    for index in text.words.indices where ["ngày", "tháng", "quý"].contains(text.folded(index)) {
      guard text.mark(index + 2) == "/", text.words[index + 1].kind != .mark,
        text.words[index + 1].plain.utf8.count <= 3, calendar.year(index + 3) != nil,
        calendar.span(at: index) == nil
      else { continue }
      let start = phrases.start(.limit, text, endingAt: index) ?? index
      return text.text(start..<index + 4)
    }
    return nil
  }
}

extension Deadline {
  /// Whether it is a day or a month before a day.
  fileprivate func lies(before day: String) -> Bool {
    guard let due, recurrence == nil, !due.contains("/"),
      let periods = DuePeriod.periods(edtf: due), periods.count == 1,
      let days = periods[0].days, days <= Self.longestMonth,
      let last = periods[0].last, let day = CivilDate(day)
    else { return false }
    return last < day
  }

  private static var longestMonth: Int { 31 }

  /// Whether all that is due lies before a year, or it is a span of days that begins before it: then the days tell of the
  /// thing that is worked at ("lao động mất việc trong thời gian từ ngày 01/10/2022 đến ngày 31/3/2023").
  fileprivate func isPast(_ year: Int) -> Bool {
    guard let due, let periods = DuePeriod.periods(edtf: due) else { return false }
    let last = periods.compactMap { $0.last?.parts.year }
    if last.count == periods.count, let last = last.max(), last < year { return true }
    let ends = due.split(separator: "/")
    guard ends.count == 2, ends.allSatisfy({ CivilDate(String($0)) != nil }),
      let first = periods.first?.first?.parts.year
    else { return false }
    return first < year
  }
}

extension DeadlineMention {
  /// What a time and a recurrence say together that only a comma and two words at most part; nil where they are no such
  /// two.
  fileprivate func joined(with next: DeadlineMention, in text: WordSequence) -> DeadlineMention? {
    let (one, other) = (deadline, next.deadline)
    guard one.due == nil || other.due == nil, one.recurrence == nil || other.recurrence == nil,
      one.due ?? other.due != nil, one.recurrence ?? other.recurrence != nil,
      range.upperBound <= next.range.lowerBound,
      case let gap = text.text[range.upperBound..<next.range.lowerBound]
        .trimmingCharacters(in: .whitespaces),
      gap.hasPrefix(","), gap.split(separator: " ").count <= 4
    else { return nil }
    var joined = self
    joined.deadline.due = one.due ?? other.due
    joined.deadline.recurrence = one.recurrence ?? other.recurrence
    joined.deadline.ongoing = one.ongoing || other.ongoing
    joined.deadline.text = String(text.text[range.lowerBound..<next.range.upperBound])
    joined.range = range.lowerBound..<next.range.upperBound
    return joined
  }
}
