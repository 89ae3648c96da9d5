import Crypto
import Foundation

/// A file's bytes and their hash; of a file over the bound the hash alone, so that memory stays bounded.
struct InputBytes {
  /// The bytes; nil over the bound.
  var bytes: [UInt8]?
  /// How many there are.
  var count: Int
  /// Lower-case hexadecimal SHA-256.
  var sha256: String

  init(of file: String, limit: Int) throws(FileFailure) {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure(file, .open) }
    defer { close(descriptor) }
    var hash = SHA256()
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    count = 0
    while true {
      let read = Foundation.read(descriptor, &chunk, chunk.count)
      if read < 0 && errno == EINTR { continue }
      guard read >= 0 else { throw FileFailure(file, .transfer) }
      if read == 0 { break }
      chunk.withUnsafeBytes {
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<read]))
      }
      count += read
      if count <= limit { bytes += chunk[..<read] } else { bytes = [] }
    }
    self.bytes = count <= limit ? bytes : nil
    sha256 = hash.finalize().hexadecimal
  }
}

extension SHA256.Digest {
  /// Lower-case hexadecimal.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
