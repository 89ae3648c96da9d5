import Foundation

/// Lines from a descriptor, none of them larger than the bound: what is larger is skipped, its beginning kept.
struct RecordReader {
  /// A line that was read.
  enum Record {
    /// A whole line, without its line feed.
    case line([UInt8])
    /// A line over the bound: its first bytes.
    case tooLarge([UInt8])
  }

  /// The most bytes of a record: the largest input, most of its characters written as `\uXXXX`.
  static let limit = 16 << 20

  private let descriptor: Int32
  private let limit: Int
  private var buffer = LineBuffer()
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var isAtEnd = false

  init(_ descriptor: Int32, limit: Int = Self.limit) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line; nil at the end. A last line may lack its line feed.
  mutating func next() throws(FileFailure) -> Record? {
    var oversized: [UInt8]?
    while true {
      if let line = buffer.next() {
        if let oversized { return .tooLarge(oversized) }
        return line.count > limit ? .tooLarge(Array(line.prefix(4096))) : .line(line)
      }
      if buffer.pending.count > limit {
        oversized = oversized ?? Array(buffer.pending.prefix(4096))
        buffer.dropPending()
      }
      guard !isAtEnd else {
        let rest = Array(buffer.pending)
        buffer.dropPending()
        if let oversized { return .tooLarge(oversized) }
        return rest.isEmpty ? nil : .line(rest)
      }
      try fill()
    }
  }

  private mutating func fill() throws(FileFailure) {
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 { return buffer.append(chunk[..<count]) }
      if count == 0 { return isAtEnd = true }
      if errno == EAGAIN {
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&poller, 1, -1)
      } else if errno != EINTR {
        throw FileFailure("standard input", .transfer)
      }
    }
  }
}
