import PlanDocument

/// A part of a deadline: a time, a recurrence, "thường xuyên", a condition.
struct DeadlinePart: Sendable {
  enum Kind: Sendable, Equatable {
    case time(CalendarSpan)
    case recurrence(RecurrenceReader.Rule)
    case ongoing
    /// A span of time from what must come first: "05 ngày làm việc kể từ ngày nhận đủ hồ sơ".
    case relative
    /// "và các năm tiếp theo": ongoing, but only behind a time.
    case onward
    case condition
  }

  var kind: Kind
  var words: Range<Int>

  /// The span from one time to another that stand in a cell with nothing between them: what parted them was lost.
  static func span(of parts: [DeadlinePart]) -> DeadlinePart? {
    guard parts.count == 2, case .time(.one(let from)) = parts[0].kind,
      case .time(.one(let to)) = parts[1].kind,
      parts[0].words.upperBound == parts[1].words.lowerBound,
      from.year != nil, let first = CalendarSpan.range(from, to).edtf(year: nil),
      first.contains("/")
    else { return nil }
    return DeadlinePart(
      kind: .time(.range(from, to)),
      words: parts[0].words.lowerBound..<parts[1].words.upperBound)
  }

  /// The deadline that parts make together.
  static func join(
    _ parts: [DeadlinePart], text: String, in words: WordSequence, year: DueYear?
  ) -> Deadline {
    var deadline = Deadline(text: text)
    var dues: [String] = []
    var yearless: [CalendarSpan] = []
    var rules: [RecurrenceReader.Rule] = []
    for part in parts {
      switch part.kind {
      case .time(let span):
        if let edtf = span.edtf(year: nil) { dues.append(edtf) } else { yearless.append(span) }
      case .recurrence(let rule): rules.append(rule)
      case .ongoing, .onward: deadline.ongoing = true
      case .condition, .relative: deadline.condition = words.text(part.words)
      }
    }
    // "hằng năm, trước ngày 15/12": the day is told apart from the recurrence.
    if let index = rules.firstIndex(where: { $0 == .init(frequency: "YEARLY") }),
      let span = yearless.first, !span.times.contains(where: { $0.months.isEmpty })
    {
      rules[index] = RecurrenceReader.yearly(span)
      yearless.removeFirst()
    }
    // "02 lần/năm (tháng 6 và tháng 12)": the months of what comes several times a year.
    if let index = rules.firstIndex(where: { $0.frequency == "MONTHLY" && $0.interval > 1 }),
      case .each(let times)? = yearless.first, times.count == 12 / rules[index].interval,
      times.allSatisfy({ $0.months.count == 1 })
    {
      rules[index] = RecurrenceReader.yearly(.each(times))
      yearless.removeFirst()
    }
    dues += yearless.compactMap { $0.edtf(year: year) }
    var distinct: [String] = []
    for due in dues where !distinct.contains(due) { distinct.append(due) }
    distinct = closest(distinct)
    if distinct.count > 1, distinct.allSatisfy({ !$0.contains("/") && !$0.contains("{") }) {
      deadline.due = "{\(distinct.joined(separator: ","))}"
    } else {
      deadline.due = distinct.first
    }
    deadline.recurrence = Self.plainest(rules)?.text
    return deadline
  }

  /// The times without those in which another of them lies: "quý I/2025 (xong trước ngày 31/3)".
  private static func closest(_ dues: [String]) -> [String] {
    guard dues.count > 1 else { return dues }
    let periods = dues.map { DuePeriod.periods(edtf: $0)?.first }
    return dues.indices.filter { index in
      guard let first = periods[index]?.first, let last = periods[index]?.last else { return true }
      return !dues.indices.contains { other in
        guard other != index, let from = periods[other]?.first, let to = periods[other]?.last
        else { return false }
        return first <= from && to <= last && (first < from || to < last)
      }
    }.map { dues[$0] }
  }

  /// The rule that says most; "6 tháng, hằng năm" is the more frequent one.
  private static func plainest(_ rules: [RecurrenceReader.Rule]) -> RecurrenceReader.Rule? {
    rules.max { a, b in
      let told = (
        a.months.count + a.monthDays.count + a.weekDays.count,
        b.months.count + b.monthDays.count + b.weekDays.count
      )
      if (told.0 > 0) != (told.1 > 0) { return told.1 > 0 }
      return false
    } ?? rules.first
  }
}

/// Finds the parts of deadlines in a text.
struct DeadlineScanner {
  let text: WordSequence
  let phrases: DeadlinePhrases
  let inCell: Bool

  /// All parts in the order of the text.
  func parts() -> [DeadlinePart] {
    var parts: [DeadlinePart] = []
    var index = 0
    while index < text.words.count {
      if let part = part(at: index) {
        if part.kind == .onward && parts.isEmpty && !inCell {
          index += 1
          continue
        }
        parts.append(part)
        index = part.words.upperBound
      } else {
        index += 1
      }
    }
    return parts
  }

  /// The parts, those together that only link words part.
  func groups() -> [[DeadlinePart]] {
    var groups: [[DeadlinePart]] = []
    for part in parts() {
      if let last = groups.last?.last,
        gapIsLink(last.words.upperBound..<part.words.lowerBound)
      {
        groups[groups.count - 1].append(part)
      } else {
        groups.append([part])
      }
    }
    return groups
  }

  private func gapIsLink(_ gap: Range<Int>) -> Bool {
    if phrases.isLink(text, gap) || opensRound(gap) { return true }
    // "và trước tháng 10 hằng năm"
    guard let end = phrases.start(.limit, text, endingAt: gap.upperBound), end >= gap.lowerBound
    else { return false }
    return phrases.isLink(text, gap.lowerBound..<end)
  }

  /// "đợt 1 trong tháng 6/2025, đợt 2 trong tháng 9/2025"
  private func opensRound(_ gap: Range<Int>) -> Bool {
    guard gap.count >= 3, [",", ";", "và"].contains(text.folded(gap.lowerBound)),
      ["đợt", "lần", "lượt"].contains(text.folded(gap.lowerBound + 1)),
      case let number = gap.lowerBound + 2,
      text.number(number) != nil || RecurrenceReader.smallNumbers[text.folded(number)] != nil
        || RomanNumeral.value(text.words[number]) != nil
    else { return false }
    let rest = number + 1..<gap.upperBound
    return rest.isEmpty || rest.count == 1 && text.mark(rest.lowerBound) == ":"
      || phrases.start(.limit, text, endingAt: gap.upperBound) == rest.lowerBound
  }

  private func part(at index: Int) -> DeadlinePart? {
    let word = text.words[index]
    guard word.kind != .mark else { return nil }
    if let end = relative(at: index) {
      return DeadlinePart(kind: .relative, words: index..<end)
    }
    if let end = condition(at: index) {
      return DeadlinePart(kind: .condition, words: index..<end)
    }
    if let tet = phrases.lunarYears.newYear(in: text, at: index) {
      return DeadlinePart(kind: .time(.one(tet.time)), words: index..<tet.end)
    }
    let recurrences = RecurrenceReader(text: text, phrases: phrases)
    if let rule = recurrences.dayOfMonths(at: index) {
      return DeadlinePart(kind: .recurrence(rule.rule), words: index..<rule.end)
    }
    if let found = CalendarReader(text: text).span(at: index) {
      if let rule = recurrences.rule(found.span, followedAt: found.end) {
        return DeadlinePart(kind: .recurrence(rule.rule), words: index..<rule.end)
      }
      if isCounted(index, found) { return nil }
      let since = phrases.start(.since, text, endingAt: index) != nil
      if since, case .one(let time) = found.span {
        // Without "trở đi" what is asked for is that it begins then.
        let isOpen = phrases.end(.onward, text, at: found.end) != nil
        return DeadlinePart(
          kind: .time(isOpen || !inCell ? .since(time) : .one(time)), words: index..<found.end)
      }
      return DeadlinePart(kind: .time(found.span), words: index..<found.end)
    }
    if let rule = recurrences.rule(at: index) {
      return DeadlinePart(kind: .recurrence(rule.rule), words: index..<rule.end)
    }
    if let end = phrases.end(.onward, text, at: index) {
      return DeadlinePart(kind: .onward, words: index..<end)
    }
    // "cả giai đoạn 2023 - 2025" has an end; of "thường xuyên trong năm 2025" the first two words have none.
    if let end = phrases.end(
      .ongoing, text, at: index, where: { CalendarReader(text: text).year($0) == nil })
    {
      return DeadlinePart(kind: .ongoing, words: index..<end)
    }
    if inCell, let end = phrases.end(.cellOngoing, text, at: index) {
      return DeadlinePart(kind: .ongoing, words: index..<end)
    }
    if inCell, let time = CalendarReader(text: text).gluedMonth(at: index) {
      return DeadlinePart(kind: .time(.one(time)), words: index..<index + 1)
    }
    // A cell may hold nothing but a year.
    if inCell, let year = CalendarReader(text: text).year(index), isAlone(index) {
      let time = CalendarTime(unit: .year, year: year)
      return DeadlinePart(kind: .time(.one(time)), words: index..<index + 1)
    }
    return nil
  }

  /// A day without a month, a month without a year: a time only where a year or a recurrence will complete it.
  private func isCounted(_ index: Int, _ found: (span: CalendarSpan, end: Int)) -> Bool {
    guard case .one(let time) = found.span else { return false }
    if case .day(_, nil) = time.unit { return true }
    return false
  }

  private func isAlone(_ index: Int) -> Bool {
    let before = index == 0 || text.mark(index - 1) != "/" && text.words[index].blankBefore
    let after = text.mark(index + 1)
    return before && after != "/" && after != "%"
  }

  /// "03 ngày kể từ ngày có thông báo", "24 giờ sau khi nhận được đề nghị": to the end of the clause.
  private func relative(at start: Int) -> Int? {
    guard text.number(start) != nil, text.words[start].plain.utf8.count <= 3 else { return nil }
    var index = start + 1
    // "05 (năm) ngày"
    if text.mark(index) == "(", text.mark(index + 2) == ")" { index += 3 }
    guard ["ngày", "giờ", "tháng", "tuần", "phút", "năm"].contains(text.folded(index)) else {
      return nil
    }
    let isLong = ["tháng", "năm"].contains(text.folded(index))
    index += 1
    if text.folded(index) == "làm", text.folded(index + 1) == "việc" { index += 2 }
    if text.mark(index) == "," { index += 1 }
    guard let opened = phrases.end(.from, text, at: index), opened < text.words.count else {
      return nil
    }
    // "báo cáo kết quả 6 tháng trước ngày 10/7/2026": months are reported on, and not counted back from a date.
    if isLong, let found = CalendarReader(text: text).span(at: opened - 1),
      !isCounted(opened - 1, found)
    {
      return nil
    }
    return clauseEnd(from: opened)
  }

  private func clauseEnd(from start: Int) -> Int {
    var end = start
    while end < text.words.count, ![".", ";", ")", ":", ","].contains(text.mark(end) ?? "") {
      end += 1
    }
    return end
  }

  /// A condition runs to the end of its clause.
  private func condition(at index: Int) -> Int? {
    let closing = closingCondition(at: index)
    let opens =
      phrases.end(.condition, text, at: index)
      ?? (inCell ? phrases.end(.cellCondition, text, at: index) : nil)
      ?? (index == 0 && !inCell ? phrases.end(.openingCondition, text, at: index) : nil)
      ?? closing
      ?? (isFinish(index) || isProgress(index) ? phrases.end(.cuedCondition, text, at: index) : nil)
    guard let opens, opens < text.words.count || inCell || endsWithNoun(opens),
      // "15/4/2026, sau đó cập nhật hằng quý" tells of another time, and so does "các lượt sau mỗi năm một lần".
      !(text.folded(index) == "sau" && text.folded(index + 1) == "đó"),
      text.folded(opens - 1) != "mỗi"
        || RecurrenceReader(text: text, phrases: phrases).rule(at: opens - 1) == nil,
      // "ngay sau ngày 30/6/2025" is a time, and so is "trước Tết Nguyên đán Ất Tỵ".
      CalendarReader(text: text).span(at: opens) == nil,
      phrases.lunarYears.newYear(in: text, at: opens - 1) == nil
    else { return nil }
    var end = opens
    // What opens a sentence ends where its main clause begins.
    var marks = index == 0 && !inCell ? [".", ";", ")", ":", ","] : [".", ";", ")", ":"]
    if closing != nil { marks.append("(") }
    while end < text.words.count, !marks.contains(text.mark(end) ?? "") {
      // "Trường hợp … thì …"
      if index == 0, !inCell, text.folded(end) == "thì" { break }
      // "khi có yêu cầu, có mặt không quá 24 giờ kể từ khi …", "khi có sự cố, diễn tập 06 tháng một lần": another
      // clause tells the time.
      if end > opens, relative(at: end) != nil || isInterval(at: end),
        let comma = text.words[opens..<end].lastIndex(where: { $0.plain == "," })
      {
        end = comma
        break
      }
      end += 1
    }
    while end > opens, text.words[end - 1].kind == .mark { end -= 1 }
    return end
  }

  /// "… khi giá xuống dưới giá thành.", "… trước khi cấp phép (Sở Y tế).": what ends the sentence and names no time itself.
  private func closingCondition(at index: Int) -> Int? {
    guard !inCell, index > 0, let opens = phrases.end(.closingCondition, text, at: index) else {
      return nil
    }
    let reach = text.words[opens...].prefix(Self.longestClosing + 1)
    let end = reach.firstIndex { [".", ";", "(", ":"].contains($0.plain) } ?? reach.endIndex
    guard end - opens <= Self.longestClosing, text.endsOrOpensLastNote(end),
      case let calendar = CalendarReader(text: text),
      case let recurrences = RecurrenceReader(text: text, phrases: phrases),
      (opens..<end).allSatisfy({
        calendar.span(at: $0) == nil && recurrences.rule(at: $0) == nil
      })
    else { return nil }
    return opens
  }

  /// No condition that ends a sentence has more words: a text of nothing but "khi" must not be searched anew for each.
  private static let longestClosing = 60

  /// Whether "06 tháng một lần" or the like stands at a word.
  private func isInterval(at index: Int) -> Bool {
    text.number(index) != nil
      && RecurrenceReader(text: text, phrases: phrases).rule(at: index) != nil
  }

  /// Whether "hoàn thành" stands right before: "thực hiện theo hướng dẫn" says how, not when.
  private func isFinish(_ index: Int) -> Bool {
    text.folded(index - 2) == "hoàn" && text.folded(index - 1) == "thành"
  }

  /// Whether "tiến độ" or "thời gian" stands right before: "tiến độ tùy thuộc kết quả đàm phán".
  private func isProgress(_ index: Int) -> Bool {
    ["tiến độ", "thời gian", "thời hạn"].contains(
      text.folded(index - 2) + " " + text.folded(index - 1))
      && ["tùy", "tuỳ", "phụ"].contains(text.folded(index))
  }

  /// "theo lộ trình" says enough by itself.
  private func endsWithNoun(_ end: Int) -> Bool {
    ["trình", "độ"].contains(text.folded(end - 1))
  }
}
