import PlanDocument

/// A time of the calendar as a document tells it: a day, month, quarter, half or whole year, or a span of these.
struct CalendarTime: Sendable, Equatable {
  enum Unit: Sendable, Equatable {
    case day(Int, month: Int?)
    case month(Int)
    /// 1 … 4.
    case quarter(Int)
    /// 1 or 2.
    case half(Int)
    case year
  }

  var unit: Unit
  var year: Int?

  /// The time in EDTF (ISO 8601-2); nil without its year.
  var edtf: String? {
    guard let year else { return nil }
    switch unit {
    case .day(let day, .some(let month)):
      return "\(year)-\(Self.two(month))-\(Self.two(day))"
    case .day: return nil
    case .month(let month): return "\(year)-\(Self.two(month))"
    case .quarter(let quarter): return "\(year)-\(32 + quarter)"
    case .half(let half): return half == 1 ? "\(year)-01/\(year)-06" : "\(year)-07/\(year)-12"
    case .year: return "\(year)"
    }
  }

  /// The months that the time takes up in any year.
  var months: [Int] {
    switch unit {
    case .day(_, let month): month.map { [$0] } ?? []
    case .month(let month): [month]
    case .quarter(let quarter): Array((quarter * 3 - 2)...(quarter * 3))
    case .half(let half): half == 1 ? Array(1...6) : Array(7...12)
    case .year: []
    }
  }

  /// The same time in a year, where it has none of its own.
  func inYear(_ other: DueYear?) -> CalendarTime {
    CalendarTime(unit: unit, year: year ?? other?.year(ofMonth: months.first))
  }

  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// One or several times of the calendar that stand as one.
enum CalendarSpan: Sendable, Equatable {
  case one(CalendarTime)
  /// From the first to the last of them.
  case range(CalendarTime, CalendarTime)
  /// Each of them ("quý II và quý IV").
  case each([CalendarTime])
  /// From a time on, without an end.
  case since(CalendarTime)

  var times: [CalendarTime] {
    switch self {
    case .one(let time), .since(let time): [time]
    case .range(let first, let last): [first, last]
    case .each(let times): times
    }
  }

  /// The span in EDTF; nil without its year, and where it ends before it begins: then something was misread.
  func edtf(year: DueYear?) -> String? {
    switch self {
    case .one(let time):
      return time.inYear(year).edtf
    case .since(let time):
      return time.inYear(year).edtf.map { $0.contains("/") ? $0 : "\($0)/.." }
    case .range(let first, let last):
      let end = last.inYear(year)
      if let interval = Self.interval(first.inYear(end.year.map { DueYear($0) }), end) {
        return interval
      }
      // "từ tháng 11 đến tháng 4/2026" goes over the turn of the year.
      guard case .month = first.unit, first.year == nil, let endYear = end.year else { return nil }
      return Self.interval(first.inYear(DueYear(endYear - 1)), end)
    case .each(let times):
      let last = times.last?.year.map { DueYear($0) } ?? year
      let all = times.compactMap { $0.inYear(last).edtf }
      guard all.count == times.count else { return nil }
      return all.count == 1 ? all[0] : "{\(all.joined(separator: ","))}"
    }
  }

  private static func interval(_ first: CalendarTime, _ last: CalendarTime) -> String? {
    guard let from = first.edtf, let to = last.edtf else { return nil }
    if from == to { return from }
    let start = from.split(separator: "/")[0]
    let stop = to.split(separator: "/").last ?? ""
    let interval = "\(start)/\(stop)"
    return DuePeriod.periods(edtf: interval) == nil ? nil : interval
  }
}
