import Foundation

/// A file mapped into memory, read-only, for as long as the value lives.
///
/// Pages are read as they are touched and shared between processes.
public final class MappedFile: Sendable {
  /// The file's bytes. Never written through, so that sharing them between threads is safe.
  public nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Maps a file.
  /// - Throws: `ModelError.unreadable` where it cannot be opened or mapped.
  public init(path: String) throws(ModelError) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .unreadable(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else {
      throw .unreadable(path, "the file is empty")
    }
    let size = Int(status.st_size)
    guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else { throw .unreadable(path, String(cString: strerror(errno))) }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
  }

  /// Calls `body` with the number and the fields of each row of a table with tabs between; blank lines and comments
  /// ("#") are passed over, empty fields left out.
  public func forEachRow(
    _ body: (_ line: Int, _ fields: [String]) throws(ModelError) -> Void
  ) throws(ModelError) {
    var line = 0
    for row in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if row.isEmpty || row.first == 0x23 { continue }
      try body(line, row.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) })
    }
  }

  deinit {
    if let base = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    }
  }
}

/// Why a model could not be read.
public enum ModelError: Error, CustomStringConvertible, Equatable {
  case unreadable(String, String)
  case malformed(String, String)

  /// The file and what is wrong with it.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .malformed(let path, let reason): "\(path): not a model that this version reads: \(reason)"
    }
  }
}
