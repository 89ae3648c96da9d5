/// Reads times of the calendar: "ngày 15 tháng 3 năm 2025", "15/3/2025", "tháng 3/2025", "Quý II - III/2025".
struct CalendarReader {
  let text: WordSequence

  /// The span at a word and the index after it.
  func span(at start: Int) -> (span: CalendarSpan, end: Int)? {
    if let quarters = quarters(at: start) {
      // "quý III/2024 đến quý II/2025"
      if case .one(let from) = quarters.span, from.year != nil,
        let join = rangeJoin(at: quarters.end), let last = self.quarters(at: join),
        case .one(let to) = last.span, to.year != nil
      {
        return (.range(from, to), last.end)
      }
      return quarters
    }
    if let years = years(at: start) { return years }
    if let part = monthsOfYear(at: start) { return part }
    if let days = daysOfOneMonth(at: start) { return days }
    if let months = months(at: start) { return months }
    guard let first = time(at: start) else { return nil }
    // "từ ngày 01/3 đến 30/4/2025", "tháng 3/2025 - tháng 5/2025".
    if let join = rangeJoin(at: first.end), let last = time(at: join) ?? bareTime(at: join),
      Self.comparable(first.time, last.time)
    {
      return (.range(first.time, last.time), last.end)
    }
    var times = [first.time]
    var end = first.end
    if let days = daysOfMonth(from: first) { return days }
    while let join = listJoin(at: end), let next = time(at: join),
      Self.comparable(first.time, next.time),
      // "trước ngày 05/12/2024 và trước ngày 05/12 các năm tiếp theo"
      text.folded(join - 1) != "trước" || first.time.year == nil || next.time.year != nil
    {
      times.append(next.time)
      end = next.end
    }
    return (times.count == 1 ? .one(first.time) : .each(times), end)
  }

  static func comparable(_ a: CalendarTime, _ b: CalendarTime) -> Bool {
    switch (a.unit, b.unit) {
    case (.day, .day), (.month, .month), (.quarter, .quarter), (.year, .year): true
    default: false
    }
  }

  func rangeJoin(at index: Int) -> Int? {
    if text.mark(index) == "-" { return index + 1 }
    guard text.folded(index) == "đến" else { return nil }
    // "từ tháng 3 đến hết tháng 6"
    return ["hết", "cuối"].contains(text.folded(index + 1)) ? index + 2 : index + 1
  }

  func listJoin(at index: Int) -> Int? {
    if [",", ";"].contains(text.mark(index)) { return index + 1 }
    guard text.folded(index) == "và" else { return nil }
    // "trước ngày 15/6 và trước ngày 15/12 hằng năm"
    return text.folded(index + 1) == "trước" ? index + 2 : index + 1
  }

  // MARK: Single times

  func time(at start: Int) -> (time: CalendarTime, end: Int)? {
    if text.folded(start) == "ngày" { return day(at: start + 1, named: true) }
    if text.folded(start) == "tháng" { return month(at: start + 1) }
    if let day = hour(at: start) { return self.day(at: day, named: true) }
    if let month = abbreviatedMonth(at: start) { return month }
    if let month = partOfMonth(at: start) { return month }
    if text.folded(start) == "năm", let year = year(start + 1) {
      return (CalendarTime(unit: .year, year: year), start + 2)
    }
    if let half = half(at: start) { return half }
    return bareTime(at: start)
  }

  /// "tuần 3 tháng 9/2024", "tuần cuối tháng 10", "đầu tháng 6/2025", "giữa tháng 4": the month, for no calendar says which
  /// days those are.
  private func partOfMonth(at start: Int) -> (time: CalendarTime, end: Int)? {
    var index = start
    if text.folded(index) == "tuần" {
      index += text.folded(index + 1) == "thứ" ? 2 : 1
      let which = text.folded(index)
      guard
        ["đầu", "cuối", "nhất", "hai", "ba", "tư"].contains(which)
          || text.number(index).map({ (1...5).contains($0) }) ?? false
          || RomanNumeral.value(which.uppercased()).map({ (1...5).contains($0) }) ?? false
      else { return nil }
    } else if !["đầu", "giữa"].contains(text.folded(index)) {
      return nil
    }
    index += 1
    if text.folded(index) == "của" { index += 1 }
    guard text.folded(index) == "tháng" else { return nil }
    return month(at: index + 1)
  }

  /// "15/3/2025", "15-3-2025", "3/2025" without a word before.
  func bareTime(at start: Int) -> (time: CalendarTime, end: Int)? {
    guard start == 0 || text.mark(start - 1) != "/" || text.words[start].blankBefore else {
      return nil
    }
    if let day = day(at: start, named: false) ?? spelledDay(at: start) { return day }
    if let month = text.number(start), (1...12).contains(month), text.mark(start + 1) == "/",
      let year = year(start + 2), text.words[start].plain.count <= 2
    {
      return (CalendarTime(unit: .month(month), year: year), start + 3)
    }
    return nil
  }

  /// "T8/2025", "T12": in the cells of tables a month's word is often a letter.
  private func abbreviatedMonth(at start: Int) -> (time: CalendarTime, end: Int)? {
    guard text.words.indices.contains(start), text.words[start].isCapitals,
      text.words[start].plain.hasPrefix("t"), text.words[start].plain.utf8.count <= 3,
      let month = Int(text.words[start].plain.dropFirst()), (1...12).contains(month)
    else { return nil }
    if ["/", "-", "."].contains(text.mark(start + 1)), let year = year(start + 2) {
      return (CalendarTime(unit: .month(month), year: year), start + 3)
    }
    return (CalendarTime(unit: .month(month), year: nil), start + 1)
  }

  /// "31 tháng 10 năm 2024"; before "tháng 10/2024" a number may be debris of what stands beside it.
  private func spelledDay(at start: Int) -> (time: CalendarTime, end: Int)? {
    guard let day = dayNumber(at: start), text.folded(start + 1) == "tháng",
      text.folded(start + 3) == "năm",
      let month = month(at: start + 2),
      case .month(let number) = month.time.unit, let year = month.time.year
    else { return nil }
    return (CalendarTime(unit: .day(day, month: number), year: year), month.end)
  }

  func day(at start: Int, named: Bool) -> (time: CalendarTime, end: Int)? {
    guard let day = dayNumber(at: start) else { return nil }
    if let separator = text.mark(start + 1), ["/", "-", "."].contains(separator),
      let month = text.number(start + 2), (1...12).contains(month),
      text.words[start + 2].plain.count <= 2
    {
      if text.mark(start + 3) == separator, let year = year(start + 4) {
        return (CalendarTime(unit: .day(day, month: month), year: year), start + 5)
      }
      // "31/1 0/2022": a blank in the month.
      if separator == "/", named, text.words[start + 2].plain.count == 1, month == 1,
        let rest = text.number(start + 3), text.words[start + 3].plain.count == 1, rest <= 2,
        text.mark(start + 4) == "/", let year = year(start + 5)
      {
        return (CalendarTime(unit: .day(day, month: 10 + rest), year: year), start + 6)
      }
      guard separator == "/" || (named && separator == "-") else { return nil }
      // A day and a month without the year: "30/11", after "ngày" or before words that say so.
      if named || followsAsDate(start + 3) {
        if text.folded(start + 3) == "năm", let year = year(start + 4) {
          return (CalendarTime(unit: .day(day, month: month), year: year), start + 5)
        }
        return (CalendarTime(unit: .day(day, month: month), year: nil), start + 3)
      }
      return nil
    }
    guard named else { return nil }
    if text.folded(start + 1) == "tháng", let month = month(at: start + 2),
      case .month(let number) = month.time.unit
    {
      return (
        CalendarTime(unit: .day(day, month: number), year: month.time.year), month.end
      )
    }
    // "ngày 29 ist 11 năm 2022": the word between can be but one.
    if text.words.indices.contains(start + 1), text.words[start + 1].kind == .letters,
      rangeJoin(at: start + 1) == nil, listJoin(at: start + 1) == nil,
      let month = text.number(start + 2), (1...12).contains(month),
      text.folded(start + 3) == "năm", let year = year(start + 4)
    {
      return (CalendarTime(unit: .day(day, month: month), year: year), start + 5)
    }
    return (CalendarTime(unit: .day(day, month: nil), year: nil), start + 1)
  }

  /// Whether what stands behind "30/11" makes a date of it.
  private func followsAsDate(_ index: Int) -> Bool {
    if index >= text.words.count { return true }
    return ["hằng", "hàng", "mỗi", "và", ",", ";", ".", ")", "năm", "-", "đến"].contains(
      text.folded(index))
  }

  private func month(at start: Int) -> (time: CalendarTime, end: Int)? {
    guard let month = text.number(start), (1...12).contains(month),
      text.words[start].plain.count <= 2
    else { return nil }
    if ["/", "-", "."].contains(text.mark(start + 1)), let year = year(start + 2) {
      return (CalendarTime(unit: .month(month), year: year), start + 3)
    }
    if text.folded(start + 1) == "năm", let year = year(start + 2) {
      return (CalendarTime(unit: .month(month), year: year), start + 3)
    }
    return (CalendarTime(unit: .month(month), year: nil), start + 1)
  }

  /// "6 tháng đầu năm 2025", "6 tháng cuối năm".
  private func half(at start: Int) -> (time: CalendarTime, end: Int)? {
    guard text.number(start) == 6 || text.folded(start) == "sáu", text.folded(start + 1) == "tháng"
    else { return nil }
    let which = text.folded(start + 2)
    guard which == "đầu" || which == "cuối", text.folded(start + 3) == "năm" else { return nil }
    let year = year(start + 4)
    return (
      CalendarTime(unit: .half(which == "đầu" ? 1 : 2), year: year), start + (year == nil ? 4 : 5)
    )
  }

  /// "9 tháng đầu năm 2026", "3 tháng cuối năm 2025"; six months are a half.
  private func monthsOfYear(at start: Int) -> (span: CalendarSpan, end: Int)? {
    let count = text.number(start) ?? RecurrenceReader.smallNumbers[text.folded(start)]
    guard let count, (2...11).contains(count), count != 6, text.folded(start + 1) == "tháng",
      case let which = text.folded(start + 2), which == "đầu" || which == "cuối",
      text.folded(start + 3) == "năm", let year = year(start + 4)
    else { return nil }
    let first = which == "đầu" ? 1 : 13 - count
    let months = [first, first + count - 1].map { CalendarTime(unit: .month($0), year: year) }
    return (.range(months[0], months[1]), start + 5)
  }

  // MARK: Spans

  /// "Quý II/2025", "Quý II - III/2025", "quý I và quý III năm 2025".
  private func quarters(at start: Int) -> (span: CalendarSpan, end: Int)? {
    if let part = partOfYear(at: start) { return part }
    guard text.words.indices.contains(start),
      text.folded(start) == "quý" || text.words[start].plain == "quy",
      let (first, afterFirst) = quarter(start + 1)
    else { return nil }
    var numbers = [first]
    var index = afterFirst
    var isRange = false
    while true {
      var next = index
      if text.mark(next) == "-" || text.folded(next) == "đến" { isRange = true }
      // "quý II đến hết quý III"
      let isReached = text.folded(next) == "đến"
      if ["-", ",", "/", "và", "đến"].contains(text.folded(next)) { next += 1 } else { break }
      if isReached, ["hết", "cuối"].contains(text.folded(next)) { next += 1 }
      if text.folded(next) == "quý" { next += 1 }
      guard let (more, after) = quarter(next) else { break }
      numbers.append(more)
      index = after
    }
    var year: Int?
    if ["/", "-"].contains(text.mark(index)) || text.folded(index) == "năm",
      let value = self.year(index + 1)
    {
      year = value
      index += 2
    }
    let times = numbers.map { CalendarTime(unit: .quarter($0), year: year) }
    let consecutive = zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    if times.count == 1 { return (.one(times[0]), index) }
    if isRange || consecutive { return (.range(times[0], times[times.count - 1]), index) }
    return (.each(times), index)
  }

  /// "hai quý đầu năm 2024", "quý cuối năm 2024", "tháng cuối cùng của năm 2024", "tháng đầu năm 2025".
  private func partOfYear(at start: Int) -> (span: CalendarSpan, end: Int)? {
    var index = start
    let isTwo = text.folded(index) == "hai" || text.number(index) == 2
    if isTwo { index += 1 }
    let unit = text.folded(index)
    guard unit == "quý" || unit == "tháng" && !isTwo else { return nil }
    let which = text.folded(index + 1)
    guard which == "đầu" || which == "cuối" else { return nil }
    index += 2
    if text.folded(index) == "tiên" || text.folded(index) == "cùng" { index += 1 }
    if text.folded(index) == "của" { index += 1 }
    guard text.folded(index) == "năm", let year = year(index + 1) else { return nil }
    let isFirst = which == "đầu"
    func time(_ unit: CalendarTime.Unit) -> CalendarTime { CalendarTime(unit: unit, year: year) }
    if unit == "tháng" { return (.one(time(.month(isFirst ? 1 : 12))), index + 2) }
    guard isTwo else { return (.one(time(.quarter(isFirst ? 1 : 4))), index + 2) }
    return (.range(time(.quarter(isFirst ? 1 : 3)), time(.quarter(isFirst ? 2 : 4))), index + 2)
  }

  /// A quarter's number and the index after it; of "II" the OCR makes an H, of "IV" an "I'V".
  private func quarter(_ index: Int) -> (value: Int, end: Int)? {
    guard text.words.indices.contains(index) else { return nil }
    var end = index + 1
    var raw = String(text.text[text.words[index].range])
    if ["'", "’", "‘"].contains(text.mark(end) ?? ""), text.words.indices.contains(end + 1),
      text.words[end + 1].isCapitals, !text.words[end + 1].blankBefore
    {
      raw += text.text[text.words[end + 1].range]
      end += 2
    }
    if let number = Int(raw) { return (1...4).contains(number) ? (number, end) : nil }
    let isSpoilt = text.mark(end) == "/" && year(end + 1) != nil
    let numeral = raw.map { stroke -> String in
      guard isSpoilt else { return stroke.uppercased() }
      return stroke == "H" ? "II" : "l1!|i".contains(stroke) ? "I" : stroke.uppercased()
    }
    let value = RomanNumeral.value(numeral.joined())
    return value.flatMap { (1...4).contains($0) ? ($0, end) : nil }
  }

  /// "2023 - 2025", "giai đoạn 2025 - 2030", "từ năm 2025 đến năm 2030", "các năm 2025, 2026".
  private func years(at start: Int) -> (span: CalendarSpan, end: Int)? {
    var index = start
    if text.folded(index) == "giai", text.folded(index + 1) == "đoạn" { index += 2 }
    if text.folded(index) == "từ" { index += 1 }
    // "hai năm 2026 - 2027"
    if text.folded(index + 1) == "năm",
      ["hai", "ba"].contains(text.folded(index))
        || text.number(index).map({ (2...3).contains($0) }) ?? false
    {
      index += 1
    }
    if text.folded(index) == "các", text.folded(index + 1) == "năm" { index += 1 }
    if text.folded(index) == "năm" { index += text.folded(index + 1) == "học" ? 2 : 1 }
    guard let first = year(index) else { return nil }
    var next = index + 1
    let from = CalendarTime(unit: .year, year: first)
    if text.mark(next) == "-" || text.mark(next) == "/" || text.folded(next) == "đến" {
      next = rangeJoin(at: next) ?? next + 1
      if text.folded(next) == "năm" { next += 1 }
      if let last = year(next), last > first {
        return (.range(from, CalendarTime(unit: .year, year: last)), next + 1)
      }
    }
    // "hai năm 2026 và 2027"
    if ["và", ","].contains(text.folded(index + 1)),
      let second = year(index + 2), second == first + 1, index > start + 1
    {
      return (.range(from, CalendarTime(unit: .year, year: second)), index + 3)
    }
    guard index > start else { return nil }
    return text.folded(start) == "từ" ? nil : (.one(from), index + 1)
  }

  /// "tháng 6 - 8/2025", "tháng 3, 6, 9 và 12/2025", "tháng 6 và tháng 12/2025", "tháng 6 - 8 hằng năm".
  private func months(at start: Int) -> (span: CalendarSpan, end: Int)? {
    guard text.folded(start) == "tháng", let first = text.number(start + 1),
      (1...12).contains(first)
    else { return nil }
    var numbers = [first]
    var join = start + 2
    let isRange = text.mark(join) == "-" || text.folded(join) == "đến"
    while (isRange && numbers.count == 1) || text.mark(join) == "," || text.folded(join) == "và" {
      // "tháng 3 đến hết tháng 6"
      if isRange, ["hết", "cuối"].contains(text.folded(join + 1)) { join += 1 }
      let isNamed = text.folded(join + 1) == "tháng"
      guard let next = month(at: isNamed ? join + 2 : join + 1),
        case .month(let number) = next.time.unit, number > numbers[numbers.count - 1]
      else { return nil }
      numbers.append(number)
      join = next.end
      // Without a year, and without "tháng" said again, a number may count anything.
      // A cell may hold nothing else: "Tháng 3, 6, 9, 12".
      let isWhole = start == 0 && join == text.words.count && !isRange
      let isLast = next.time.year != nil || saysEvery("năm", at: join) || isNamed || isWhole
      if isLast || isRange {
        guard isLast else { return nil }
        let times = numbers.map { CalendarTime(unit: .month($0), year: next.time.year) }
        return (isRange ? .range(times[0], next.time) : .each(times), join)
      }
    }
    return nil
  }

  /// "hằng năm", "mỗi tháng"
  func saysEvery(_ unit: String, at index: Int) -> Bool {
    ["hằng", "hàng", "mỗi"].contains(text.folded(index)) && text.folded(index + 1) == unit
  }

  /// "52025": a month and a year whose stroke was lost, where the digits leave no other reading.
  func gluedMonth(at index: Int) -> CalendarTime? {
    guard let value = text.number(index), text.words[index].plain.utf8.count >= 5 else {
      return nil
    }
    let (month, year) = value.quotientAndRemainder(dividingBy: 10_000)
    guard (1...12).contains(month), (2010...2049).contains(year) else { return nil }
    return CalendarTime(unit: .month(month), year: year)
  }

  func year(_ index: Int) -> Int? {
    guard let value = text.number(index), (1990...2099).contains(value) else { return nil }
    return value
  }
}
