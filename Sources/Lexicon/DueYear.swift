/// The year that a document's dates without one belong to: a calendar year, or a school year that begins in autumn.
public struct DueYear: Sendable, Equatable, ExpressibleByIntegerLiteral {
  /// The calendar year, and of a school year the one in which it ends.
  public let last: Int
  /// Whether the months from August on lie in the year before.
  public let isSchoolYear: Bool

  /// A year.
  ///
  /// - Parameters:
  ///   - last: the calendar year, or the one in which a school year ends.
  ///   - isSchoolYear: whether it is a school year ("năm học 2024 - 2025").
  public init(_ last: Int, isSchoolYear: Bool = false) {
    self.last = last
    self.isSchoolYear = isSchoolYear
  }

  /// A calendar year.
  public init(integerLiteral value: Int) { self.init(value) }

  /// The first of its calendar years.
  public var first: Int { isSchoolYear ? last - 1 : last }

  /// Schools begin their year in this month.
  private static let firstMonth = 8

  /// The calendar year of a month; of no month, the last.
  func year(ofMonth month: Int?) -> Int {
    guard isSchoolYear, let month, month >= Self.firstMonth else { return last }
    return last - 1
  }
}
