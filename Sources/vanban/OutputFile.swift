import Foundation
import PlanBatch

/// A file that is there whole or not at all: written under a temporary name in its folder, then renamed.
struct OutputFile {
  var path: String

  /// Writes the file, making its folder where that is missing.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let name = (path as NSString).lastPathComponent
    do {
      try DurableFile.write(
        bytes, to: path, temporary: "\(DurableFile.folder(of: path))/.\(name).\(getpid()).tmp")
    } catch {
      throw CommandFailure(error.step == .transfer ? .io : .cannotCreate, "\(error)")
    }
  }

  /// Whether writing here would overwrite that input.
  func isSame(as input: InputFile) -> Bool {
    var mine = stat()
    var theirs = stat()
    return !input.isStandardInput && stat(path, &mine) == 0 && stat(input.path, &theirs) == 0
      && mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }
}
