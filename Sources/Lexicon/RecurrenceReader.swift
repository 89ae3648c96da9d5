/// Reads what comes again and again: "hằng quý", "6 tháng một lần", "ngày 18 hằng tháng", "2 lần/năm".
struct RecurrenceReader {
  /// How often, as RFC 5545 says it, before days and months are told.
  struct Rule: Sendable, Equatable {
    var frequency: String
    var interval = 1
    var months: [Int] = []
    var monthDays: [Int] = []
    /// As RFC 5545 names them, behind the place in the month where one is told: "TU", "1MO".
    var weekDays: [String] = []

    var text: String {
      var parts = ["FREQ=\(frequency)"]
      if interval > 1 { parts.append("INTERVAL=\(interval)") }
      if !months.isEmpty { parts.append("BYMONTH=\(list(months.sorted()))") }
      if !monthDays.isEmpty { parts.append("BYMONTHDAY=\(list(monthDays))") }
      if !weekDays.isEmpty { parts.append("BYDAY=\(weekDays.joined(separator: ","))") }
      return parts.joined(separator: ";")
    }

    private func list(_ numbers: [Int]) -> String {
      var seen: [Int] = []
      for number in numbers where !seen.contains(number) { seen.append(number) }
      return seen.map(String.init).joined(separator: ",")
    }
  }

  let text: WordSequence
  let phrases: DeadlinePhrases

  /// The recurrence at a word and the index after it.
  func rule(at start: Int) -> (rule: Rule, end: Int)? {
    if let weekDay = weekDay(at: start) { return weekDay }
    if let day = dayOfMonth(at: start) { return day }
    if start == 0, let periods = periods() { return periods }
    if let quarterEnd = quarterMonth(at: start, day: nil) { return quarterEnd }
    if let often = often(at: start) { return often }
    if let interval = interval(at: start) { return interval }
    guard let next = phrases.end(.every, text, at: start) else { return nil }
    guard let plain = unit(next, interval: 1) ?? spoiltUnit(next) else { return nil }
    return counted(plain.rule, behind: plain.end) ?? plain
  }

  /// What is counted behind "mỗi tháng": "một lần", "02 đợt", "ít nhất một buổi".
  ///
  /// Several times a year are one each so many months; how they lie within a month or a week nothing says.
  private func counted(_ rule: Rule, behind index: Int) -> (rule: Rule, end: Int)? {
    // "mỗi năm học một lần"
    var index = text.folded(index) == "học" && rule.frequency == "YEARLY" ? index + 1 : index
    if let least = phrases.end(.least, text, at: index) { index = least }
    guard let times = number(at: index), times > 0,
      phrases.end(.occasion, text, at: index + 1) != nil
    else { return nil }
    let end = index + 2
    if rule.frequency == "YEARLY", times == 1, let told = timeOfYear(behind: end) { return told }
    guard rule.frequency == "YEARLY", [2, 3, 4, 6].contains(times) else { return (rule, end) }
    return (Rule(frequency: "MONTHLY", interval: 12 / times), end)
  }

  /// "mỗi năm một lần, vào tháng 10": when in the year it is.
  private func timeOfYear(behind index: Int) -> (rule: Rule, end: Int)? {
    var start = index
    if text.mark(start) == "," { start += 1 }
    guard ["vào", "trong"].contains(text.folded(start)),
      let found = CalendarReader(text: text).span(at: start + 1),
      found.span.times.allSatisfy({ $0.year == nil && !$0.months.isEmpty })
    else { return nil }
    return (Self.yearly(found.span), found.end)
  }

  private func number(at index: Int) -> Int? {
    text.number(index) ?? Self.smallNumbers[text.folded(index)]
  }

  /// "hằng quý" right behind a day or a month: "ngày 18 hằng tháng", "trước ngày 15/12 hằng năm".
  func rule(_ span: CalendarSpan, followedAt index: Int) -> (rule: Rule, end: Int)? {
    let times = span.times
    guard times.allSatisfy({ $0.year == nil }), let first = times.first else { return nil }
    var index = index
    // "ngày 20 của tháng cuối quý"
    if text.folded(index) == "của" { index += 1 }
    if case .day(let day, nil) = first.unit {
      if let quarter = quarterMonth(at: index, day: day) { return quarter }
      if let plain = rule(at: index), plain.rule.frequency == "MONTHLY" {
        if plain.rule.interval == 3 {
          return (Rule(frequency: "YEARLY", months: [3, 6, 9, 12], monthDays: [day]), plain.end)
        }
        var rule = plain.rule
        rule.monthDays = times.compactMap {
          if case .day(let day, _) = $0.unit { day } else { nil }
        }
        return (rule, plain.end)
      }
      return nil
    }
    if text.mark(index) == "," { index += 1 }
    guard let plain = rule(at: index), plain.rule.frequency == "YEARLY" else { return nil }
    return (Self.yearly(span), plain.end)
  }

  /// The rule of a time without a year that comes each year.
  static func yearly(_ span: CalendarSpan) -> Rule {
    var rule = Rule(frequency: "YEARLY")
    if case .range(let first, let last) = span, let from = first.months.first,
      let to = last.months.last, from <= to
    {
      rule.months = Array(from...to)
    } else {
      rule.months = span.times.flatMap(\.months)
    }
    rule.monthDays = span.times.compactMap {
      if case .day(let day, _) = $0.unit { day } else { nil }
    }
    return rule
  }

  private func unit(_ index: Int, interval: Int) -> (rule: Rule, end: Int)? {
    switch text.folded(index) {
    case "ngày": (Rule(frequency: "DAILY", interval: interval), index + 1)
    case "tuần": (Rule(frequency: "WEEKLY", interval: interval), index + 1)
    case "tháng": (Rule(frequency: "MONTHLY", interval: interval), index + 1)
    case "quý": (Rule(frequency: "MONTHLY", interval: interval * 3), index + 1)
    case "năm": (Rule(frequency: "YEARLY", interval: interval), index + 1)
    default: nil
    }
  }

  /// "hàng tuân": nothing else that is written so stands behind "hằng".
  private func spoiltUnit(_ index: Int) -> (rule: Rule, end: Int)? {
    guard text.words.indices.contains(index) else { return nil }
    switch text.words[index].plain {
    case "tuan": return (Rule(frequency: "WEEKLY"), index + 1)
    case "thang": return (Rule(frequency: "MONTHLY"), index + 1)
    case "quy": return (Rule(frequency: "MONTHLY", interval: 3), index + 1)
    default: return nil
    }
  }

  /// "6 tháng một lần", "03 tháng/lần", "định kỳ 6 tháng", "mỗi 6 tháng".
  private func interval(at start: Int) -> (rule: Rule, end: Int)? {
    var index = start
    var periodic = false
    if text.folded(index) == "định", text.folded(index + 1) == "kỳ" {
      periodic = true
      index += 2
    } else if text.folded(index) == "mỗi" {
      periodic = true
      index += 1
    }
    guard let number = number(at: index), (1...60).contains(number),
      let unit = unit(index + 1, interval: number)
    else { return nil }
    var end = unit.end
    // "6 tháng đầu năm" is a time of the calendar, "12 tháng năm 2025" none of either.
    if ["đầu", "cuối"].contains(text.folded(end)), !periodic { return nil }
    var isOnce = text.mark(end) == "/"
    if isOnce { end += 1 }
    if self.number(at: end) == 1 {
      isOnce = true
      end += 1
    }
    if text.folded(end) == "lần" || isOnce && phrases.end(.occasion, text, at: end) != nil {
      return (unit.rule, end + 1)
    }
    return periodic && text.number(index) != nil ? unit : nil
  }

  /// "2 lần/năm", "mỗi năm 2 lần", "hai lần một năm".
  private func often(at start: Int) -> (rule: Rule, end: Int)? {
    guard let times = text.number(start) ?? Self.smallNumbers[text.folded(start)],
      [1, 2, 3, 4, 6, 12].contains(times), text.folded(start + 1) == "lần"
    else { return nil }
    var index = start + 2
    guard text.mark(index) == "/" || ["mỗi", "một", "trong"].contains(text.folded(index)) else {
      return nil
    }
    index += 1
    if text.number(index) == 1 { index += 1 }
    switch text.folded(index) {
    case "năm":
      return times == 1
        ? (Rule(frequency: "YEARLY"), index + 1)
        : (Rule(frequency: "MONTHLY", interval: 12 / times), index + 1)
    case "tháng" where times == 1: return (Rule(frequency: "MONTHLY"), index + 1)
    case "quý" where times == 1: return (Rule(frequency: "MONTHLY", interval: 3), index + 1)
    case "tuần" where times == 1: return (Rule(frequency: "WEEKLY"), index + 1)
    default: return nil
    }
  }

  /// Numbers that are written out, as far as recurrences have them.
  static let smallNumbers = ["một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6]

  /// "6 tháng, năm", "Quý, 6 tháng, năm": a text of nothing but periods; what comes most often takes in the others.
  private func periods() -> (rule: Rule, end: Int)? {
    var index = 0
    var shortest: Int?
    var count = 0
    while index < text.words.count {
      if count > 0 {
        guard [",", "/", "và", ";"].contains(text.folded(index)) else { return nil }
        index += 1
      }
      let number = text.number(index)
      if number != nil { index += 1 }
      let months: Int
      switch (text.folded(index), number) {
      case ("tháng", let number): months = number ?? 1
      case ("quý", nil): months = 3
      case ("năm", nil): months = 12
      default: return nil
      }
      guard [1, 3, 6, 9, 12].contains(months) else { return nil }
      shortest = min(shortest ?? 12, months)
      count += 1
      index += 1
    }
    guard count > 1, let shortest else { return nil }
    return (Rule(frequency: "MONTHLY", interval: shortest), index)
  }

  /// "ngày cuối cùng của mỗi tháng", "trước 20 tháng cuối quý", "trước 25 hằng tháng".
  private func dayOfMonth(at start: Int) -> (rule: Rule, end: Int)? {
    var index = start + 1
    let day: Int
    if text.folded(start) == "ngày", text.folded(index) == "cuối" {
      day = -1
      index += text.folded(index + 1) == "cùng" ? 2 : 1
      if text.folded(index) == "của" { index += 1 }
    } else if text.folded(start - 1) == "trước", let number = text.number(start),
      (1...31).contains(number)
    {
      day = number
    } else {
      return nil
    }
    if let quarter = quarterMonth(at: index, day: day) { return quarter }
    guard let unit = phrases.end(.every, text, at: index), text.folded(unit) == "tháng" else {
      return nil
    }
    return (Rule(frequency: "MONTHLY", monthDays: [day]), unit + 1)
  }

  /// A day of several months of every year: "ngày 18 các tháng 3, 6, 9, 12".
  func dayOfMonths(at start: Int) -> (rule: Rule, end: Int)? {
    guard text.folded(start) == "ngày", let day = text.number(start + 1), (1...31).contains(day)
    else { return nil }
    var index = start + 2
    if text.folded(index) == "của" { index += 1 }
    guard text.folded(index) == "các", text.folded(index + 1) == "tháng" else { return nil }
    index += 2
    var months: [Int] = []
    while let month = text.number(index), (1...12).contains(month) {
      months.append(month)
      index += 1
      guard [",", "và"].contains(text.folded(index)), text.number(index + 1) != nil else { break }
      index += 1
    }
    // "… các tháng 3, 6, 9 năm 2025" are three days.
    guard months.count > 1, !["năm", "/"].contains(text.folded(index)) else { return nil }
    return (Rule(frequency: "YEARLY", months: months, monthDays: [day]), index)
  }

  /// "tháng cuối quý", "tháng cuối của mỗi quý", "tháng đầu quý sau".
  private func quarterMonth(at start: Int, day: Int?) -> (rule: Rule, end: Int)? {
    guard text.folded(start) == "tháng" else { return nil }
    let months: [Int]
    switch text.folded(start + 1) {
    case "cuối": months = [3, 6, 9, 12]
    case "đầu": months = [1, 4, 7, 10]
    default: return nil
    }
    var index = start + 2
    while ["của", "mỗi", "hằng", "hàng", "từng"].contains(text.folded(index)) { index += 1 }
    guard text.folded(index) == "quý", text.number(index + 1) == nil else { return nil }
    index += 1
    if ["sau", "báo"].contains(text.folded(index)) { index += 1 }
    let days = day.map { [$0] } ?? []
    return (Rule(frequency: "YEARLY", months: months, monthDays: days), index)
  }

  /// "thứ Sáu hằng tuần", "thứ 3 và thứ 5 hằng tuần", "thứ Hai đầu tiên của mỗi tháng".
  private func weekDay(at start: Int) -> (rule: Rule, end: Int)? {
    guard let first = dayOfWeek(at: start) else { return nil }
    var days = [first.day]
    var index = first.end
    while let next = dayOfWeek(
      at: text.mark(index) == "," || text.folded(index) == "và" ? index + 1 : index)
    {
      days.append(next.day)
      index = next.end
    }
    let place = days.count == 1 ? placeInMonth(at: index) : nil
    if let place { index = place.end }
    guard let next = phrases.end(.every, text, at: index), text.words.indices.contains(next) else {
      return nil
    }
    switch (text.words[next].plain, place) {
    case ("tuan", nil): return (Rule(frequency: "WEEKLY", weekDays: days), next + 1)
    case ("thang", let place?):
      let day = "\(place.number)\(days[0])"
      return (Rule(frequency: "MONTHLY", weekDays: [day]), next + 1)
    default: return nil
    }
  }

  /// "thứ Ba", "thứ 3", "Chủ nhật" as RFC 5545 names it, and the index after it.
  private func dayOfWeek(at start: Int) -> (day: String, end: Int)? {
    let names = ["hai": "MO", "ba": "TU", "tư": "WE", "năm": "TH", "sáu": "FR", "bảy": "SA"]
    let numbers = [2: "MO", 3: "TU", 4: "WE", 5: "TH", 6: "FR", 7: "SA"]
    switch text.folded(start) {
    case "chủ" where text.folded(start + 1) == "nhật": return ("SU", start + 2)
    case "thứ":
      let day =
        names[text.folded(start + 1)] ?? text.number(start + 1).flatMap { numbers[$0] }
      return day.map { ($0, start + 2) }
    default: return nil
    }
  }

  /// Which of a month's such days is meant, the last being −1: "đầu tiên của", "cuối cùng của".
  private func placeInMonth(at start: Int) -> (number: Int, end: Int)? {
    let number: Int
    switch (text.folded(start), text.folded(start + 1)) {
    case ("đầu", "tiên"): number = 1
    case ("cuối", "cùng"): number = -1
    default: return nil
    }
    return (number, text.folded(start + 2) == "của" ? start + 3 : start + 2)
  }
}
