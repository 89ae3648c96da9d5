/// The days that a point of time in a plan covers: "5/2025" is 2025-05-01 … 2025-05-31.
///
/// What is to be done "in" a period falls due on the period's last day; on its first day it may be done at the
/// earliest. A single day is both. An open end ("2025/..") has no last day and never falls due.
public struct DuePeriod: Sendable, Hashable {
  /// The earliest day; nil where the beginning is open.
  public var first: CivilDate?
  /// The latest day, the one on which it falls due; nil where the end is open.
  public var last: CivilDate?

  /// A period of these days, both belonging to it.
  public init(first: CivilDate?, last: CivilDate?) {
    self.first = first
    self.last = last
  }

  /// How many days it has; nil where an end is open.
  public var days: Int? {
    guard let first, let last else { return nil }
    return last.dayNumber - first.dayNumber + 1
  }

  /// The periods that an EDTF expression (ISO 8601-2) names; nil where it is none.
  ///
  /// Days, months, quarters (33 … 36), thirds (37 … 39) and halves (40, 41) of a year, years; unspecified digits ("202X",
  /// "2025-XX"); qualifiers ("2025-05~"), which change nothing; intervals with open ends, one period from the first
  /// day of the one to the last of the other. "{2025-06,2025-12}" (all of them) are several periods, "[…]" (one of
  /// them) is the one that holds them all.
  public static func periods(edtf text: String) -> [DuePeriod]? {
    if let all = members(of: text, between: "{", "}") { return all }
    if text.hasPrefix("{") { return nil }
    if let some = members(of: text, between: "[", "]") {
      let first = some.contains { $0.first == nil } ? nil : some.compactMap(\.first).min()
      let last = some.contains { $0.last == nil } ? nil : some.compactMap(\.last).max()
      return [DuePeriod(first: first, last: last)]
    }
    return period(Substring(text)).map { [$0] }
  }

  private static func members(of text: String, between open: String, _ close: String)
    -> [DuePeriod]?
  {
    guard text.hasPrefix(open), text.hasSuffix(close), text.utf8.count > 2 else { return nil }
    var periods: [DuePeriod] = []
    for member in text.dropFirst().dropLast().split(
      separator: ",", omittingEmptySubsequences: false)
    {
      let trimmed = member.drop { $0 == " " }
      // In a set, ".." stands between the ends of a range.
      let ends = trimmed.split(separator: "/", omittingEmptySubsequences: false)
      guard ends.count == 1, let dots = trimmed.firstRange(of: "..") else {
        guard let period = period(trimmed) else { return nil }
        periods.append(period)
        continue
      }
      let head = trimmed[..<dots.lowerBound]
      let tail = trimmed[dots.upperBound...]
      guard let period = interval(head.isEmpty ? ".." : head, tail.isEmpty ? ".." : tail) else {
        return nil
      }
      periods.append(period)
    }
    return periods
  }

  private static func period(_ text: Substring) -> DuePeriod? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1: return date(text)
    case 2: return interval(ends[0], ends[1])
    default: return nil
    }
  }

  private static func interval(_ from: Substring, _ to: Substring) -> DuePeriod? {
    let isOpen: (Substring) -> Bool = { $0.isEmpty || $0 == ".." }
    guard !(isOpen(from) && isOpen(to)) else { return nil }
    let start = isOpen(from) ? DuePeriod(first: nil, last: nil) : date(from)
    let end = isOpen(to) ? DuePeriod(first: nil, last: nil) : date(to)
    guard let start, let end else { return nil }
    if let first = start.first, let last = end.last, last < first { return nil }
    return DuePeriod(first: start.first, last: end.last)
  }

  private static func date(_ text: Substring) -> DuePeriod? {
    var text = text
    while let mark = text.last, "~?%".contains(mark) { text.removeLast() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      let years = numbers(parts[0]), years.lowerBound > 0
    else { return nil }
    if parts.count == 1 { return months(1, of: years.lowerBound, to: 12, of: years.upperBound) }
    // "2025-XX" is any month of the year, and a year without its digits has no months to tell.
    guard parts[1].utf8.count == 2 else { return nil }
    if parts[1] == "XX" { return months(1, of: years.lowerBound, to: 12, of: years.upperBound) }
    guard years.count == 1, let part = Int(parts[1]), part >= 0 else { return nil }
    let year = years.lowerBound
    if parts.count == 3 {
      if parts[2] == "XX" { return (1...12).contains(part) ? months(part, of: year) : nil }
      guard let day = CivilDate(text) else { return nil }
      return DuePeriod(first: day, last: day)
    }
    switch part {
    case 1...12: return months(part, of: year)
    case 33...36: return months((part - 33) * 3 + 1, of: year, count: 3)
    case 37...39: return months((part - 37) * 4 + 1, of: year, count: 4)
    case 40...41: return months((part - 40) * 6 + 1, of: year, count: 6)
    default: return nil
    }
  }

  private static func months(_ month: Int, of year: Int, count: Int = 1) -> DuePeriod? {
    months(month, of: year, to: month + count - 1, of: year)
  }

  private static func months(_ from: Int, of first: Int, to: Int, of last: Int) -> DuePeriod? {
    guard let start = CivilDate(year: first, month: from, day: 1),
      let end = CivilDate(year: last, month: to, day: CivilDate.days(inMonth: to, of: last))
    else { return nil }
    return DuePeriod(first: start, last: end)
  }

  /// The least and the greatest number that digits with X for unspecified ones can mean.
  private static func numbers(_ digits: Substring) -> ClosedRange<Int>? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") }) else {
      return nil
    }
    let low = String(digits.map { $0 == "X" ? "0" : $0 })
    let high = String(digits.map { $0 == "X" ? "9" : $0 })
    guard let least = Int(low), let most = Int(high) else { return nil }
    return max(least, 1)...max(most, 1)
  }
}
