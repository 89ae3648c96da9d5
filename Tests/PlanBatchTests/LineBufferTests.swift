import Testing

@testable import PlanBatch

@Suite("Lines out of a pipe")
struct LineBufferTests {
  @Test("However the bytes come, the lines are the same", arguments: 1...9)
  func chunks(size: Int) {
    let bytes = Array("a\n\nbcd\nefgh\nlast".utf8)
    var buffer = LineBuffer()
    var lines: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      buffer.append(bytes[start..<min(start + size, bytes.count)])
      while let line = buffer.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    }
    #expect(lines == ["a", "", "bcd", "efgh"])
    #expect(Array(buffer.pending) == Array("last".utf8))
  }
}
