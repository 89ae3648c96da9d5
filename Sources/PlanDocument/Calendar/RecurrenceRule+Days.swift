/// When a rule comes.
extension RecurrenceRule {
  /// The rule with the day told that the printed words leave open: the last one of each period.
  ///
  /// "hằng quý" (FREQ=MONTHLY;INTERVAL=3) is due when the quarter ends, "tháng 10 hằng năm" on 31 October. RFC 5545
  /// would take the day of the first occurrence, which here is only the day on which the plan was signed.
  public var pinned: RecurrenceRule {
    var rule = self
    let saysDay =
      !monthDays.isEmpty || !weekdays.isEmpty || !yearDays.isEmpty || !weeks.isEmpty
    guard !saysDay else { return rule }
    switch frequency {
    case .daily: break
    case .weekly: rule.weekdays = [Weekday(ordinal: nil, day: 6)]
    case .monthly: rule.monthDays = [-1]
    case .yearly:
      if months.isEmpty { rule.months = [12] }
      rule.monthDays = [-1]
    }
    return rule
  }

  /// Which of the units are counted, of those whose number modulo `interval` is this.
  ///
  /// Intervals of months that divide a year follow the calendar: each quarter's last month, June and December. Other
  /// intervals begin with the unit of `start` and come with the last unit of each.
  public func phase(from start: CivilDate) -> Int {
    guard interval > 1 else { return 0 }
    switch frequency {
    case .monthly where 12 % interval == 0: return interval - 1
    case .monthly, .yearly: return (unit(of: start) + interval - 1) % interval
    case .weekly, .daily: return unit(of: start) % interval
    }
  }

  /// The days within a window on which it comes, in order; `phase` as `phase(from:)` gives it.
  ///
  /// COUNT and UNTIL are not looked at: they are told from a first day, see `Recurrence`.
  public func days(in window: ClosedRange<CivilDate>, phase: Int) -> [CivilDate] {
    var days: [CivilDate] = []
    for unit in unit(of: window.lowerBound)...unit(of: window.upperBound)
    where unit % interval == phase {
      guard let period = period(unit) else { continue }
      var taken = (period.lowerBound.dayNumber...period.upperBound.dayNumber)
        .map(CivilDate.init(dayNumber:)).filter(comes)
      if !positions.isEmpty {
        let all = taken
        taken = positions.compactMap { position in
          let index = position > 0 ? position - 1 : all.count + position
          return all.indices.contains(index) ? all[index] : nil
        }.sorted()
      }
      days += taken.filter(window.contains)
    }
    return days
  }

  /// The number of the day, week, month or year that a day is in.
  private func unit(of day: CivilDate) -> Int {
    switch frequency {
    // Both from a Monday long ago: numbers are never negative.
    case .daily: day.dayNumber + 719_470
    case .weekly: (day.dayNumber + 719_470 - day.weekday) / 7
    case .monthly: day.parts.year * 12 + day.parts.month - 1
    case .yearly: day.parts.year
    }
  }

  private func period(_ unit: Int) -> ClosedRange<CivilDate>? {
    switch frequency {
    case .daily:
      let day = CivilDate(dayNumber: unit - 719_470)
      return day...day
    case .weekly:
      let monday = CivilDate(dayNumber: unit * 7 - 719_470)
      return monday...monday.advanced(by: 6)
    case .monthly:
      guard let first = CivilDate.first(ofMonth: unit % 12 + 1, year: unit / 12) else { return nil }
      let length = CivilDate.days(inMonth: unit % 12 + 1, of: unit / 12)
      return first...first.advanced(by: length - 1)
    case .yearly:
      // An ISO week can begin before its year and end behind it, but RFC 5545 keeps to the year's days.
      guard let first = CivilDate(year: unit, month: 1, day: 1),
        let last = CivilDate(year: unit, month: 12, day: 31)
      else { return nil }
      return first...last
    }
  }

  /// Whether every part of the rule lets a day pass.
  private func comes(_ day: CivilDate) -> Bool {
    let (year, month, monthDay) = day.parts
    guard months.isEmpty || months.contains(month) else { return false }
    if !monthDays.isEmpty {
      let fromEnd = monthDay - CivilDate.days(inMonth: month, of: year) - 1
      guard monthDays.contains(monthDay) || monthDays.contains(fromEnd) else { return false }
    }
    if !yearDays.isEmpty || !weeks.isEmpty {
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { return false }
      let yearDay = day.dayNumber - first.dayNumber + 1
      let fromEnd = day.dayNumber - last.dayNumber - 1
      guard yearDays.isEmpty || yearDays.contains(yearDay) || yearDays.contains(fromEnd) else {
        return false
      }
      guard weeks.isEmpty || isInWeeks(day, first: first, last: last) else { return false }
    }
    guard !weekdays.isEmpty else { return true }
    return weekdays.contains { weekday in
      guard weekday.day == day.weekday else { return false }
      guard let ordinal = weekday.ordinal, frequency == .monthly || frequency == .yearly else {
        return true
      }
      return ordinal == place(of: day, fromEnd: ordinal < 0)
    }
  }

  /// Which one of its weekday a day is, in its month or, where a yearly rule names no months, in its year.
  private func place(of day: CivilDate, fromEnd: Bool) -> Int {
    let (year, month, monthDay) = day.parts
    let inYear = frequency == .yearly && months.isEmpty
    let first = CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    let index = inYear ? day.dayNumber - first : monthDay - 1
    let length =
      inYear
      ? (CivilDate.days(inMonth: 2, of: year) == 29 ? 366 : 365)
      : CivilDate.days(inMonth: month, of: year)
    return fromEnd ? -((length - 1 - index) / 7 + 1) : index / 7 + 1
  }

  private func isInWeeks(_ day: CivilDate, first: CivilDate, last: CivilDate) -> Bool {
    // Week 1 is the one that holds the first Thursday.
    let thursday = day.advanced(by: 3 - day.weekday)
    let count =
      (last.advanced(by: last.weekday < 3 ? -7 : 0).dayNumber
        - first.dayNumber + first.weekday) / 7 + (first.weekday <= 3 ? 1 : 0)
    guard thursday.parts.year == day.parts.year else { return false }
    let week = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return weeks.contains(week) || weeks.contains(week - count - 1)
  }
}
