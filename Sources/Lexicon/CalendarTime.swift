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
  func inYear(_ other: Int?) -> CalendarTime {
    CalendarTime(unit: unit, year: year ?? other)
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

  func edtf(year: Int?) -> String? {
    switch self {
    case .one(let time):
      return time.inYear(year).edtf
    case .since(let time):
      return time.inYear(year).edtf.map { $0.contains("/") ? $0 : "\($0)/.." }
    case .range(let first, let last):
      let end = last.inYear(year)
      guard let from = first.inYear(end.year).edtf, let to = end.edtf else { return nil }
      if from == to { return from }
      let start = from.split(separator: "/")[0]
      let stop = to.split(separator: "/").last ?? ""
      return "\(start)/\(stop)"
    case .each(let times):
      let last = times.last?.year ?? year
      let all = times.compactMap { $0.inYear(last).edtf }
      guard all.count == times.count else { return nil }
      return all.count == 1 ? all[0] : "{\(all.joined(separator: ","))}"
    }
  }
}
