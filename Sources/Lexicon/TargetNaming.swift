import Foundation

/// Finds what the targets of a sentence measure, and for which year.
struct TargetNaming {
  let text: WordSequence
  let phrases: TargetPhrases
  let quantities: [TargetReader.Quantity]

  /// What the targets measure, in their order.
  func names() -> [String] {
    var names: [String] = []
    for number in quantities.indices { names.append(name(number, before: names.last)) }
    return names
  }

  /// What a target measures: the words before its verb, or the ones it counts behind it.
  ///
  /// - Parameter last: what the target before it measures.
  private func name(_ number: Int, before last: String?) -> String {
    let quantity = quantities[number]
    let clause = clause(number)
    var left = trimLead(clause.lowerBound..<quantity.reachStart)
    // "Nâng tỷ lệ hộ dùng điện từ 96,2% năm 2022 lên 99%"
    if let base = left.dropFirst(2).first(where: {
      text.folded($0) == "từ" && text.number($0 + 1) != nil
    }),
      ["lên", "xuống", "còn"].contains(text.folded(quantity.words.lowerBound - 1))
        || ["lên", "xuống", "còn", "giảm"].contains(text.folded(quantity.reachStart))
    {
      left = left.lowerBound..<base
    }
    let right = trimTail(quantity.words.upperBound..<clause.upperBound)
    let isReached = quantity.reachStart < quantity.words.lowerBound
    let startsWithMeasure = left.first.map { startsMeasure($0) } ?? false
    // "Toàn tỉnh có 350 hợp tác xã": what is there is counted, not the place.
    if quantity.countsNoun, isReached, !startsWithMeasure,
      text.folded(quantity.reachStart) == "có" || text.folded(quantity.words.lowerBound - 1) == "có"
    {
      let name = trimmed(quantity.numberEnd..<max(quantity.numberEnd, clause.upperBound))
      if !name.isEmpty { return name }
    }
    let reachIsDirection =
      isReached && phrases.match(.direction, text, at: quantity.reachStart) != nil
      && left.isEmpty
    let isParallel = namesBefore(number) || number > 0 && namesBefore(number - 1)
    let isNamedBehind =
      quantity.countsNoun && !startsWithMeasure && !isParallel
      && (left.isEmpty || left.first.map { opensWithDirection($0) } ?? false)
    if (isReached && !reachIsDirection && left.count > 1) || startsWithMeasure
      || right.isEmpty && !isNamedBehind
    {
      left = lastMeasure(dropDirection(left))
      let name = trimmed(left)
      if !name.isEmpty { return name }
    }
    let start = quantity.countsNoun ? quantity.numberEnd : right.lowerBound
    let end = quantity.countsNoun ? clause.upperBound : right.upperBound
    let name = trimmed(max(0, min(start, clause.upperBound))..<max(start, end))
    // "75 tuổi vào năm 2025 và 76,5 tuổi vào năm 2030": a span of time is no noun to be counted.
    let countsTime =
      quantity.target.unit.map { phrases.match(.time, WordSequence($0), at: 0) != nil } ?? false
    let isBare =
      !quantity.countsNoun || countsTime || namesYear(right)
      || namesYear(clause.lowerBound..<quantity.reachStart)
    if isBare, let last, left.isEmpty, !saysMore(right) {
      // "nhóm 15 tỉnh vào năm 2035 và nhóm 10 tỉnh năm 2045": one thing measured twice.
      return last
    }
    // "Kim ngạch đạt 12,5 tỷ USD, tăng 10% so với năm 2024": the same thing again.
    if let last,
      WordSequence(name).folded(0) == "so"
        || left.isEmpty && (name.isEmpty || isReached && name == quantity.target.unit)
    {
      return last
    }
    return name.isEmpty ? trimmed(left) : name
  }

  /// The words between the targets before and behind, cut at ";" and full stops.
  func clause(_ number: Int) -> Range<Int> {
    let quantity = quantities[number]
    let lowest = number == 0 ? 0 : quantities[number - 1].words.upperBound
    let next = nextTarget(after: number)
    let highest = next.map { quantities[$0].words.lowerBound } ?? text.words.count
    var start = quantity.reachStart
    while start > lowest, !ends(start - 1) { start -= 1 }
    var end = quantity.words.upperBound
    while end < highest, !ends(end) { end += 1 }
    if let next, end == highest { end = cutBeforeNext(number, next, end) }
    if number > 0, start == lowest {
      start = afterComma(lowest, quantity.reachStart, number - 1)
    }
    return start..<max(end, quantity.words.upperBound)
  }

  /// The last comma that a clause of its own follows: of "100% vụ khiếu nại, tố cáo được giải quyết, trong đó …" the others
  /// part nothing.
  private func turn(in range: Range<Int>) -> Int? {
    range.last { text.mark($0) == "," && opensTurn($0 + 1) }
  }

  /// Whether a clause of its own opens at a word: "trong đó".
  func opensTurn(_ index: Int) -> Bool { phrases.match(.turn, text, at: index) != nil }

  /// The words that lead to a time by which something is to be reached.
  static let timeLeads: Set<String> = ["vào", "trong", "đến", "trước", "hết"]

  /// The next target that does not only say more of what this one counts: "100% tàu cá dài từ 15 mét trở lên".
  private func nextTarget(after number: Int) -> Int? {
    let following = number + 1
    let next = following < quantities.count && qualifies(following) ? following + 1 : following
    return next < quantities.count ? next : nil
  }

  /// Between two targets without ";" the comma parts their clauses.
  private func cutBeforeNext(_ number: Int, _ next: Int, _ end: Int) -> Int {
    let gap = quantities[number].words.upperBound..<end
    if let turn = turn(in: gap.dropLast()) { return turn }
    for index in gap where parts(index, number) { return index }
    // Without a comma the next number belongs to what this one counts.
    return max(quantities[next].reachStart, quantities[number].words.upperBound)
  }

  /// Whether a number only says more of what the one before counts: "100% hộ dân được cấp tối thiểu 20 lít nước".
  func qualifies(_ number: Int) -> Bool {
    guard number > 0, quantities[number - 1].target.unit == "%" else { return false }
    let gap = quantities[number - 1].words.upperBound..<quantities[number].words.lowerBound
    guard !gap.isEmpty, !trimLead(gap).isEmpty else { return false }
    let parts = gap.contains { index in
      text.words[index].kind == .mark || ["và", "lên", "đến", "xuống"].contains(text.folded(index))
    }
    return !parts && quantities[number - 1].reachStart == quantities[number - 1].words.lowerBound
  }

  private func afterComma(_ lowest: Int, _ end: Int, _ number: Int) -> Int {
    guard lowest < end else { return lowest }
    // "30% thời gian giải quyết và 30% chi phí": nothing stands before the number.
    if text.folded(end - 1) == "và", !namesBefore(number) { return end }
    if let turn = turn(in: lowest..<end) { return turn + 1 }
    for index in lowest..<end where parts(index, number) { return index + 1 }
    return lowest
  }

  /// Whether a word parts the clause of a target from the next one's.
  private func parts(_ index: Int, _ number: Int) -> Bool {
    if text.mark(index) == "," { return true }
    return text.folded(index) == "và" && (isMeasure(index + 1) || namesBefore(number))
  }

  /// Whether a target and the next count the same, each behind its own name: "xen ghép 380 hộ và tại chỗ 230 hộ".
  private func namesBefore(_ number: Int) -> Bool {
    guard number + 1 < quantities.count else { return false }
    let (one, two) = (quantities[number], quantities[number + 1])
    guard one.countsNoun, two.countsNoun, one.target.unit == two.target.unit else { return false }
    func isNamed(_ before: Int, _ quantity: TargetReader.Quantity) -> Bool {
      before < quantity.reachStart
        && text.words[quantity.reachStart - 1].kind == .letters
        && text.folded(quantity.reachStart - 1) != "và"
    }
    return isNamed(number == 0 ? 0 : quantities[number - 1].words.upperBound, one)
      && isNamed(one.words.upperBound, two)
  }

  /// Whether what is measured starts at a word; "thu hút" is a verb and no "thu".
  private func startsMeasure(_ index: Int) -> Bool {
    guard let measure = phrases.match(.measure, text, at: index) else { return false }
    return (phrases.match(.direction, text, at: index)?.end ?? 0) <= measure.end
  }

  private func opensWithDirection(_ index: Int) -> Bool {
    phrases.match(.direction, text, at: index) != nil
  }

  private func isMeasure(_ index: Int) -> Bool { phrases.match(.measure, text, at: index) != nil }

  func ends(_ index: Int) -> Bool {
    guard let mark = text.mark(index) else { return false }
    if mark == ";" || mark == "!" { return true }
    // A full stop ends a sentence unless it stands in a number.
    return mark == "."
      && !(text.number(index + 1) != nil && text.words.indices.contains(index + 1)
        && !text.words[index + 1].blankBefore)
  }

  private func trimLead(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if text.words[start].kind == .mark {
        start += 1
      } else if let lead = phrases.match(.leadIn, text, at: start), lead.end <= range.upperBound,
        phrases.match(.measure, text, at: start) == nil
      {
        start = lead.end
      } else if ["năm", "hết"].contains(text.folded(start)),
        CalendarReader(text: text).year(start + 1) != nil
      {
        start += 2
      } else if let end = openingTimeEnd(at: start, in: range) {
        start = end
      } else if ["tại", "ở", "đối"].contains(text.folded(start)),
        let colon = text.words[start..<range.upperBound].firstIndex(where: { $0.plain == ":" })
      {
        // "Ở các xã ven biển: phấn đấu …"
        start = colon + 1
      } else if ["cuối", "đầu", "giữa"].contains(text.folded(start)),
        text.folded(start + 1) == "năm"
      {
        start += 1
      } else {
        break
      }
    }
    return min(start, range.upperBound)..<range.upperBound
  }

  /// The end of the time that opens a clause: "Trong tháng 9/2025, …", "Giai đoạn 2026 - 2030 phấn đấu …"; nil where none does,
  /// or it tells of what is measured.
  private func openingTimeEnd(at start: Int, in range: Range<Int>) -> Int? {
    let isLed = Self.timeLeads.contains(text.folded(start))
    guard isLed || text.folded(start) == "giai",
      let end = CalendarReader(text: text).span(at: isLed ? start + 1 : start)?.end,
      text.mark(end) == "," || end >= range.upperBound || text.folded(end) == "phấn"
    else { return nil }
    return end
  }

  private func trimTail(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, text.words[last].kind == .mark { range = range.dropLast() }
    return range.first.map {
      text.words[$0].kind == .mark ? range.upperBound..<range.upperBound : range
    }
      ?? range
  }

  /// Whether words behind a target name what it measures, and not only its year.
  private func saysMore(_ range: Range<Int>) -> Bool {
    let words = trimLead(range)
    return words.count > 2
  }

  /// Whether words behind a target hold a year.
  private func namesYear(_ range: Range<Int>) -> Bool {
    range.contains { text.folded($0) == "năm" && CalendarReader(text: text).year($0 + 1) != nil }
  }

  /// Of a long clause, the measured thing named last: "…, góp phần nâng thu nhập bình quân".
  private func lastMeasure(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 18 else { return range }
    // "… bình quân giai đoạn 2026 - 2030": how it is measured is no measured thing.
    for start in range.dropFirst().reversed() where text.folded(start) != "bình" {
      if let match = phrases.match(.measure, text, at: start), match.end - start > 1 {
        return start..<range.upperBound
      }
    }
    return range
  }

  private func dropDirection(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let match = phrases.match(.direction, text, at: first),
      match.end < range.upperBound,
      (phrases.match(.measure, text, at: first)?.end ?? 0) <= match.end
    else { return range }
    return match.end..<range.upperBound
  }

  /// A name without the time that ends it: "… của người dân vào", "… công chức trong giai đoạn 2022 - 2026", "… trước ngày
  /// 31/12/2025".
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    let calendar = CalendarReader(text: text)
    var end = range.upperBound
    let reach = max(range.lowerBound + 2, range.upperBound - Self.longestTime)
    if reach < end {
      for start in reach..<end
      where Self.timeLeads.contains(text.folded(start)) || text.folded(start) == "giai" {
        var time = start
        while time < end, Self.timeLeads.contains(text.folded(time)) || text.folded(time) == "cuối"
        {
          time += 1
        }
        if let span = calendar.span(at: time), span.end == end {
          end = start
          break
        }
      }
    }
    while end > range.lowerBound + 2, text.folded(end - 1) == "vào" || text.mark(end - 1) == "," {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// The most words that a time takes up: "trong giai đoạn từ năm 2022 đến năm 2026".
  private static let longestTime = 10

  private func trimmed(_ range: Range<Int>) -> String {
    var range = range.clamped(to: 0..<text.words.count)
    // "… so với năm 2023" says what the change is measured from.
    if let compared = range.dropFirst().first(where: {
      text.folded($0) == "so" && text.folded($0 + 1) == "với"
    }) {
      range = range.lowerBound..<compared
    }
    range = withoutTime(range)
    if range.count > 2, text.folded(range.upperBound - 1) == "và" { range = range.dropLast() }
    // "… của người bệnh nội trú năm 2024 (đạt 92%)"
    if range.count > 4, CalendarReader(text: text).year(range.upperBound - 1) != nil,
      text.folded(range.upperBound - 2) == "năm"
    {
      range = range.lowerBound..<range.upperBound - 2
    }
    let name = text.text(range).trimmingCharacters(in: .whitespaces.union(.punctuationCharacters))
    return name.contains("(") && !name.contains(")") ? name + ")" : name
  }
}
