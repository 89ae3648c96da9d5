/// How much the reader takes before it refuses: the bounds that keep time and memory bounded.
public struct ReadingLimits: Sendable, Equatable {
  /// The most bytes of an input.
  public var bytes: Int
  /// The most bytes of one line, after decoding to UTF-8.
  public var lineBytes: Int

  /// A value of the given parts.
  public init(bytes: Int, lineBytes: Int) {
    self.bytes = bytes
    self.lineBytes = lineBytes
  }

  /// 16 MiB in all, some five thousand printed pages, and 1 MiB in a line.
  public static let standard = ReadingLimits(bytes: 16 << 20, lineBytes: 1 << 20)
}
