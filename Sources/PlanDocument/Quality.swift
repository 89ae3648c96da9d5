/// How sure the restoration was: the mean line confidence and its 5th percentile, both 0 … 1.
public struct Quality: Codable, Sendable, Equatable {
  /// A word for the mean, for people.
  public enum Grade: String, Codable, Sendable {
    case excellent, good, fair, poor
  }

  /// The mean line confidence.
  public var mean: Double
  /// The 5th percentile of the line confidences.
  public var low: Double
  /// The word for the mean.
  public var grade: Grade

  /// A value of the given parts.
  public init(mean: Double, low: Double, grade: Grade) {
    self.mean = mean
    self.low = low
    self.grade = grade
  }
}
