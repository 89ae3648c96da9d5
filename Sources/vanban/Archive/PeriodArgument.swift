import ArgumentParser
import PlanPipeline

/// A time on the command line: EDTF ("2025-05", "2025-34", "2025-05-01/2025-05-15"), or one that today is in
/// ("this-month").
enum PeriodArgument: ExpressibleByArgument, Equatable {
  case days(ClosedRange<CivilDate>)
  case relative(Relative)

  enum Relative: String, CaseIterable {
    case today
    case thisWeek = "this-week"
    case thisMonth = "this-month"
    case nextMonth = "next-month"
    case thisQuarter = "this-quarter"
    case thisYear = "this-year"
  }

  init?(argument: String) {
    if let relative = Relative(rawValue: argument) {
      self = .relative(relative)
      return
    }
    guard let periods = DuePeriod.periods(edtf: argument), periods.count == 1,
      let first = periods[0].first ?? CivilDate(year: 1, month: 1, day: 1),
      let last = periods[0].last ?? CivilDate(year: 9999, month: 12, day: 31)
    else { return nil }
    self = .days(first...last)
  }

  /// The days meant by one who speaks on a day.
  func days(asOf day: CivilDate) -> ClosedRange<CivilDate> {
    switch self {
    case .days(let days): return days
    case .relative(.today): return day...day
    case .relative(.thisWeek):
      let monday = day.advanced(by: -day.weekday)
      return monday...monday.advanced(by: 6)
    case .relative(.thisMonth): return Self.months(0, 1, of: day)
    case .relative(.nextMonth): return Self.months(1, 1, of: day)
    case .relative(.thisQuarter): return Self.months(-((day.parts.month - 1) % 3), 3, of: day)
    case .relative(.thisYear): return Self.months(1 - day.parts.month, 12, of: day)
    }
  }

  /// So many whole months, from the one that lies so many months behind a day's.
  private static func months(_ offset: Int, _ count: Int, of day: CivilDate)
    -> ClosedRange<CivilDate>
  {
    let first = day.parts.year * 12 + day.parts.month - 1 + offset
    func start(_ month: Int) -> CivilDate {
      CivilDate(year: month / 12, month: month % 12 + 1, day: 1) ?? day
    }
    return start(first)...start(first + count).advanced(by: -1)
  }
}
