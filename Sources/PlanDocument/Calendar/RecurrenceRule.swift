/// A recurrence rule of RFC 5545 (RRULE) whose occurrences are days.
///
/// All parts but those of hours, minutes and seconds are understood.
public struct RecurrenceRule: Sendable, Hashable {
  /// The unit that is counted.
  public enum Frequency: String, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A day of the week, with its place in the month or year where one is named ("-1FR").
  public struct Weekday: Sendable, Hashable {
    /// 1 for the first, -1 for the last; nil for each.
    public var ordinal: Int?
    /// 0 for Monday … 6 for Sunday.
    public var day: Int
  }

  /// The unit that is counted.
  public var frequency: Frequency
  /// Every how many units it comes.
  public var interval = 1
  /// How often in all; nil without an end.
  public var count: Int?
  /// The last day on which it may come; nil without an end.
  public var until: CivilDate?
  /// The months it is limited to, 1 … 12.
  public var months: [Int] = []
  /// The days of the month, from its end where negative.
  public var monthDays: [Int] = []
  /// The days of the year, from its end where negative.
  public var yearDays: [Int] = []
  /// The ISO weeks of the year, from its end where negative.
  public var weeks: [Int] = []
  /// The days of the week.
  public var weekdays: [Weekday] = []
  /// Which of a period's days are taken, from its end where negative; empty for all.
  public var positions: [Int] = []

  static let dayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Each month, each year and so on.
  public init(_ frequency: Frequency, interval: Int = 1) {
    self.frequency = frequency
    self.interval = interval
  }

  /// Reads a rule without the prefix "RRULE:"; nil where it is none.
  public init?(_ text: String) {
    var frequency: Frequency?
    var rule = RecurrenceRule(.daily)
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      let values = sides[1].split(separator: ",", omittingEmptySubsequences: false)
      switch sides[0] {
      case "FREQ":
        guard let named = Frequency(rawValue: String(sides[1])) else { return nil }
        frequency = named
      case "INTERVAL":
        guard let number = Int(sides[1]), (1...10_000).contains(number) else { return nil }
        rule.interval = number
      case "COUNT":
        guard let number = Int(sides[1]), (1...100_000).contains(number) else { return nil }
        rule.count = number
      case "UNTIL":
        guard let day = Self.day(sides[1]) else { return nil }
        rule.until = day
      case "BYMONTH": guard Self.read(values, 1...12, to: &rule.months) else { return nil }
      case "BYMONTHDAY": guard Self.read(values, -31...31, to: &rule.monthDays) else { return nil }
      case "BYYEARDAY": guard Self.read(values, -366...366, to: &rule.yearDays) else { return nil }
      case "BYWEEKNO": guard Self.read(values, -53...53, to: &rule.weeks) else { return nil }
      case "BYSETPOS": guard Self.read(values, -366...366, to: &rule.positions) else { return nil }
      case "BYDAY":
        for value in values {
          guard let weekday = Weekday(value) else { return nil }
          rule.weekdays.append(weekday)
        }
      // Weeks begin on Monday here, as they do in Vietnam and by RFC 5545's default.
      case "WKST": guard sides[1] == "MO" else { return nil }
      default: return nil
      }
    }
    guard let frequency else { return nil }
    rule.frequency = frequency
    self = rule
  }

  /// The rule as RFC 5545 writes it, without "RRULE:".
  public var text: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    if interval > 1 { parts.append("INTERVAL=\(interval)") }
    if let count { parts.append("COUNT=\(count)") }
    if let until { parts.append("UNTIL=\(until.compact)") }
    for (name, numbers) in [
      ("BYMONTH", months), ("BYWEEKNO", weeks), ("BYYEARDAY", yearDays), ("BYMONTHDAY", monthDays),
    ] where !numbers.isEmpty {
      parts.append("\(name)=\(numbers.map(String.init).joined(separator: ","))")
    }
    if !weekdays.isEmpty { parts.append("BYDAY=\(weekdays.map(\.text).joined(separator: ","))") }
    if !positions.isEmpty {
      parts.append("BYSETPOS=\(positions.map(String.init).joined(separator: ","))")
    }
    return parts.joined(separator: ";")
  }

  private static func read(
    _ values: [Substring], _ bounds: ClosedRange<Int>, to numbers: inout [Int]
  ) -> Bool {
    for value in values {
      guard let number = Int(value), number != 0, bounds.contains(number) else { return false }
      numbers.append(number)
    }
    return true
  }

  /// The day of "20251231" or "20251231T170000Z".
  private static func day(_ text: Substring) -> CivilDate? {
    let digits = text.prefix(8)
    guard digits.utf8.count == 8, text.utf8.count == 8 || text.dropFirst(8).first == "T",
      let number = Int(digits)
    else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}

extension RecurrenceRule.Weekday {
  init?(_ text: Substring) {
    guard let day = RecurrenceRule.dayNames.firstIndex(of: String(text.suffix(2))) else {
      return nil
    }
    let number = text.dropLast(2)
    if number.isEmpty {
      self.init(ordinal: nil, day: day)
    } else {
      guard let ordinal = Int(number), ordinal != 0, abs(ordinal) <= 53 else { return nil }
      self.init(ordinal: ordinal, day: day)
    }
  }

  var text: String { (ordinal.map(String.init) ?? "") + RecurrenceRule.dayNames[day] }
}

extension CivilDate {
  /// ISO 8601's basic form, as RFC 5545 writes a DATE: "20250310".
  public var compact: String { String(description.filter { $0 != "-" }) }
}
