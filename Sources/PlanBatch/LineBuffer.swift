/// Bytes as they come from a pipe, given out line by line.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to where there is surely no line feed.
  private var searched = 0

  /// Takes up what was read.
  mutating func append(_ chunk: some Collection<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      searched -= start
      start = 0
    }
    bytes += chunk
  }

  /// The next whole line, without its line feed; nil where there is none yet.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[start..<end])
    start = end + 1
    searched = start
    return line
  }

  /// The bytes of a line whose line feed has not come yet.
  var pending: ArraySlice<UInt8> { bytes[start...] }

  /// Forgets those bytes, and the room they took.
  mutating func dropPending() {
    bytes = []
    start = 0
    searched = 0
  }
}
