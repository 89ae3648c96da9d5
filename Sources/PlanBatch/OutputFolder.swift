import Foundation

/// The folder that a batch writes into, held by it alone.
///
/// The lock is the system's own (`flock`): it goes with the process, however that ends. Workers hold it as well,
/// so that a new batch cannot begin while one of a killed batch still writes.
final class OutputFolder {
  let path: String
  /// The lock's descriptor, which workers inherit.
  let lock: Int32

  /// Makes the folder where it is missing, locks it, and removes what a killed batch left half written.
  init(_ path: String) throws(BatchFailure) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    do {
      try DurableFile.makeFolder(self.path)
    } catch {
      throw .output("\(error)")
    }
    lock = open("\(self.path)/\(Self.lockName)", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw .output("\(path): \(String(cString: strerror(errno)))") }
    try acquire()
    removeTemporaries()
  }

  deinit { close(lock) }

  /// The file that tells what became of each input.
  var manifest: String { "\(path)/manifest.ndjson" }

  /// A temporary name that only the writer of this number uses.
  func temporary(_ writer: Int) -> String { "\(path)/\(Self.temporaryPrefix)\(writer)" }

  /// Where a plan goes.
  func file(_ output: String) -> String { "\(path)/\(output)" }

  /// Removes what is half written; nobody may be writing.
  func removeTemporaries() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(Self.temporaryPrefix) { unlink("\(path)/\(name)") }
  }

  /// Leaves the folder as if nobody had been there: the lock's file stays, empty.
  func release() {
    removeTemporaries()
    ftruncate(lock, 0)
    flock(lock, LOCK_UN)
  }

  private static let lockName = ".vanban-lock"
  private static let temporaryPrefix = ".vanban-tmp-"

  /// Waits a little: the workers of a batch that was killed take a moment to notice.
  private func acquire() throws(BatchFailure) {
    for _ in 0..<40 {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 {
        ftruncate(lock, 0)
        let holder = Array("\(getpid())\n".utf8)
        _ = holder.withUnsafeBytes { pwrite(lock, $0.baseAddress, $0.count, 0) }
        return
      }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let reason = String(cString: strerror(errno))
        close(lock)
        throw .output("\(path): cannot be locked: \(reason)")
      }
      usleep(50_000)
    }
    let holder = (try? String(contentsOfFile: "\(path)/\(Self.lockName)", encoding: .utf8)) ?? ""
    close(lock)
    let process = holder.trimmingCharacters(in: .whitespacesAndNewlines)
    throw .busy(
      "\(path): another batch\(process.isEmpty ? "" : " (process \(process))") is writing there; "
        + "wait until it has ended, or choose another folder")
  }
}
