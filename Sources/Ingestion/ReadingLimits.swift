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

  /// 4 MiB in all, some fifteen hundred printed pages, and 128 KiB in a line, more than a long plan without a
  /// line end: what can be restored in half a minute and in a few hundred megabytes.
  public static let standard = ReadingLimits(bytes: 4 << 20, lineBytes: 128 << 10)
}
