import Foundation
import PlanBatch

/// The lines of a file descriptor, one after the other: memory is bounded by the longest of them.
struct LineStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var reachedEnd = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether nothing but blank lines is known to follow.
  var isAtEnd: Bool { reachedEnd && start >= buffer.count }

  /// The next line without its line feed; a longer one than `limit` is cut there and the rest of it is passed over.
  mutating func next(atMost limit: Int) throws(FileDescriptor.Failure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end].prefix(limit))
        start = end + 1
        if start == buffer.count && !reachedEnd { try fill() }
        return line
      }
      if reachedEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...].prefix(limit))
        start = buffer.count
        return line
      }
      if buffer.count - start > limit { buffer.removeLast(buffer.count - start - limit) }
      searched = buffer.count - start
      try fill()
    }
  }

  /// All that follows.
  mutating func rest(atMost limit: Int) throws(FileDescriptor.Failure) -> [UInt8] {
    while !reachedEnd && buffer.count - start <= limit { try fill() }
    defer { start = buffer.count }
    return Array(buffer[start...].prefix(limit))
  }

  private mutating func fill() throws(FileDescriptor.Failure) {
    buffer.removeFirst(start)
    start = 0
    let chunk = try FileDescriptor.readSome(descriptor)
    reachedEnd = chunk.isEmpty
    buffer += chunk
  }
}

extension FileDescriptor {
  /// What can be read at once; empty at the end.
  static func readSome(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count >= 0 {
        chunk.removeLast(chunk.count - count)
        return chunk
      } else if errno == EAGAIN {
        var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&poller, 1, -1)
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
  }
}
