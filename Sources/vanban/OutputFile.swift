import Foundation

/// A file that is there whole or not at all: written under a temporary name in its folder, then renamed.
struct OutputFile {
  var path: String

  /// Writes the file, making its folder where that is missing.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    try Self.makeFolder(folder)

    let temporary = "\(folder.isEmpty ? "." : folder)/.\(name).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw CommandFailure(.cannotCreate, path, errno: errno) }
    do {
      try FileDescriptor.write(bytes, to: descriptor)
    } catch {
      close(descriptor)
      unlink(temporary)
      throw CommandFailure(.io, path, errno: error.code)
    }
    // A full disk may show itself only now.
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      let code = errno
      unlink(temporary)
      throw CommandFailure(.io, path, errno: code)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw CommandFailure(.cannotCreate, path, errno: code)
    }
  }

  /// Whether writing here would overwrite that input.
  func isSame(as input: InputFile) -> Bool {
    var mine = stat()
    var theirs = stat()
    return !input.isStandardInput && stat(path, &mine) == 0 && stat(input.path, &theirs) == 0
      && mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  private static func makeFolder(_ folder: String) throws(CommandFailure) {
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      var status = stat()
      let exists = stat(folder, &status) == 0
      throw CommandFailure(
        .cannotCreate,
        "\(folder): "
          + (exists
            ? "is a file, not a folder"
            : "the folder cannot be created (\(String(cString: strerror(errno))))"))
    }
  }
}
