import Foundation
import LanguageModel

/// Reads training text, one paragraph a line, into words.
struct CorpusReader {
  /// Calls `body` with each line of a UTF-8 file, or of standard input for "-".
  static func forEachLine(of path: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
    guard let file = fopen(path == "-" ? "/dev/stdin" : path, "r") else {
      throw CorpusError.unreadable(path)
    }
    defer { fclose(file) }
    var buffer: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(buffer) }
    while true {
      let length = getline(&buffer, &capacity, file)
      guard length > 0, let start = buffer else { break }
      start.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
        var count = length
        while count > 0 && (bytes[count - 1] == 0x0A || bytes[count - 1] == 0x0D) { count -= 1 }
        body(UnsafeBufferPointer(start: bytes, count: count))
      }
    }
  }

  /// Calls `body` with each run between blanks of a line.
  static func forEachRun(
    in line: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    for index in 0...line.count {
      let isBlank = index == line.count || line[index] == 0x20 || line[index] == 0x09
      guard isBlank else { continue }
      if index > start { body(UnsafeBufferPointer(rebasing: line[start..<index])) }
      start = index + 1
    }
  }
}

/// Why training text could not be read.
enum CorpusError: Error, CustomStringConvertible {
  case unreadable(String)
  case malformed(path: String, line: Int, reason: String)

  var description: String {
    switch self {
    case .unreadable(let path): "\(path): cannot be read"
    case .malformed(let path, let line, let reason): "\(path):\(line): \(reason)"
    }
  }
}
