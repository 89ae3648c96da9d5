import Foundation

/// Files that are there whole or not at all, even after a power cut: written under a temporary name, forced to
/// the disk, renamed, and the folder's entry forced to the disk as well.
package enum DurableFile {
  /// Writes a file, making its folder where that is missing.
  ///
  /// - Parameter temporary: a name on the same file system that nobody else uses.
  package static func write(
    _ bytes: [UInt8], to path: String, temporary: String
  ) throws(FileFailure) {
    let folder = folder(of: path)
    try makeFolder(folder)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFailure(path, .create) }
    do {
      try FileDescriptor.write(bytes, to: descriptor)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw FileFailure(path, .transfer, code: error.code)
    }
    // A full disk may show itself only now.
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      let failure = FileFailure(path, .transfer)
      unlink(temporary)
      throw failure
    }
    guard rename(temporary, path) == 0 else {
      let failure = FileFailure(path, .rename)
      unlink(temporary)
      throw failure
    }
    try synchronizeFolder(folder)
  }

  /// Makes a folder and those above it; each one's entry is forced to the disk.
  package static func makeFolder(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o777) == 0 { return try synchronizeFolder(folder(of: path)) }
    switch errno {
    case ENOENT where path != folder(of: path):
      try makeFolder(folder(of: path))
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileFailure(path, .folder) }
      try synchronizeFolder(folder(of: path))
    case EEXIST:
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw FileFailure(path, .folder, code: ENOTDIR)
      }
    default: throw FileFailure(path, .folder)
    }
  }

  /// Removes a file, if it is there, and forces that to the disk.
  package static func remove(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw FileFailure(path, .rename)
    }
    try synchronizeFolder(folder(of: path))
  }

  /// The folder that a path is in; "." for a mere name.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// Forces the names in a folder to the disk.
  package static func synchronizeFolder(_ path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // Who may write into a folder may still not read it; then nothing more can be done.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw FileFailure(path, .transfer) }
  }
}
