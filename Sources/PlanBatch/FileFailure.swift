import Foundation

/// What went wrong with a file or folder: which, at which step, and the system's reason.
package struct FileFailure: Error, CustomStringConvertible {
  /// What was being done.
  package enum Step: Sendable {
    /// Making the folder, or finding a folder there.
    case folder
    /// Opening for reading.
    case open
    /// Opening for writing.
    case create
    /// Moving bytes.
    case transfer
    /// Giving the finished file its name.
    case rename
  }

  package var path: String
  package var step: Step
  /// The `errno` of the call that failed.
  package var code: Int32

  package init(_ path: String, _ step: Step, code: Int32 = errno) {
    self.path = path
    self.step = step
    self.code = code
  }

  package var description: String {
    step == .folder && code == ENOTDIR
      ? "\(path): is a file, not a folder" : "\(path): \(reason)"
  }

  /// The system's words for the reason.
  package var reason: String { String(cString: strerror(code)) }

  /// Whether every file written after this one would fail as well: the disk is full, broken or read-only.
  package var concernsDisk: Bool { [ENOSPC, EDQUOT, EROFS, EIO].contains(code) }
}
