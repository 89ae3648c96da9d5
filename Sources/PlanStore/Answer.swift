/// What a question brought: the rows, and how many there are without the limit.
public struct Answer<Row: Sendable>: Sendable {
  /// The rows, at most as many as were asked for.
  public var rows: [Row]
  /// How many rows there are in all.
  public var total: Int
}
