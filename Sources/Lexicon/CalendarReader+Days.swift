extension CalendarReader {
  /// "ngày 01, 11 và 21 hằng tháng": days that each month has, of which the first alone is called one.
  func daysOfMonth(
    from first: (time: CalendarTime, end: Int)
  ) -> (span: CalendarSpan, end: Int)? {
    guard case .day(_, nil) = first.time.unit else { return nil }
    var times = [first.time]
    var end = first.end
    while let join = listJoin(at: end), let day = dayNumber(at: join) {
      times.append(CalendarTime(unit: .day(day, month: nil), year: nil))
      end = join + 1
    }
    guard times.count > 1, saysEvery("tháng", at: end) else { return nil }
    return (.each(times), end)
  }

  /// "ngày 09 đến ngày 14 tháng 9 năm 2024", "05 đến 20/11/2023", "ngày 19 và 20 tháng 8 năm 2022": days of the month that
  /// is said behind the last.
  func daysOfOneMonth(at start: Int) -> (span: CalendarSpan, end: Int)? {
    let isNamed = text.folded(start) == "ngày"
    let index = isNamed ? start + 1 : start
    guard let day = dayNumber(at: index),
      // "5/3 - 20/11" has months of its own, and so has what stands behind a stroke.
      index == 0 || text.mark(index - 1) != "/" || text.words[index].blankBefore
    else { return nil }
    if let join = rangeJoin(at: index + 1), let last = time(at: join) ?? bareTime(at: join),
      case .day(let lastDay, let month?) = last.time.unit, lastDay > day,
      isNamed || last.time.year != nil
    {
      let first = CalendarTime(unit: .day(day, month: month), year: last.time.year)
      return (.range(first, last.time), last.end)
    }
    guard isNamed else { return nil }
    var days = [day]
    var next = listJoin(at: index + 1)
    while let place = next, let more = dayNumber(at: place), more > days[days.count - 1] {
      days.append(more)
      if let last = self.day(at: place, named: true), case .day(_, let month?) = last.time.unit {
        let times = days.map {
          CalendarTime(unit: .day($0, month: month), year: last.time.year)
        }
        let areTogether = days[days.count - 1] - days[0] == days.count - 1
        return (areTogether ? .range(times[0], last.time) : .each(times), last.end)
      }
      next = listJoin(at: place + 1)
    }
    return nil
  }

  /// The number of the day behind an hour: "17 giờ 00 ngày 21/5/2021", "17h00 ngày 21/5", "9 giờ 30 phút, ngày 02/9"; nil
  /// where no hour leads to a day.
  func hour(at start: Int) -> Int? {
    var index = start
    if let hour = text.number(index), hour <= 24,
      ["giờ", "g", "h"].contains(text.folded(index + 1))
    {
      index += 2
      if let minute = text.number(index), minute < 60 {
        index += 1
        if text.folded(index) == "phút" { index += 1 }
      }
    } else if isClock(text.folded(index)) {
      index += 1
    } else {
      return nil
    }
    if text.mark(index) == "," { index += 1 }
    return text.folded(index) == "ngày" ? index + 1 : nil
  }

  /// "17h00", "8h", "16g30"
  private func isClock(_ word: String) -> Bool {
    let parts = word.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "h" || $0 == "g" })
    guard parts.count == 2, let hour = Int(parts[0]), (0...24).contains(hour) else { return false }
    return parts[1].isEmpty || Int(parts[1]).map { (0..<60).contains($0) } ?? false
  }

  /// The number of a month's day at an index, of two digits at most.
  func dayNumber(at index: Int) -> Int? {
    guard let day = text.number(index), (1...31).contains(day), text.words[index].plain.count <= 2
    else { return nil }
    return day
  }
}
