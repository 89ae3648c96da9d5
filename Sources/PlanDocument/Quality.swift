/// How sure the restoration was: the mean line confidence and its 5th percentile, both 0 … 1.
public struct Quality: Codable, Sendable, Equatable {
  /// A word for the mean, for people.
  public enum Grade: String, Codable, Sendable {
    case excellent, good, fair, poor
  }

  public var mean: Double
  public var low: Double
  public var grade: Grade

  public init(mean: Double, low: Double, grade: Grade) {
    self.mean = mean
    self.low = low
    self.grade = grade
  }
}
