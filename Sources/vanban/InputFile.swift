import Foundation
import PlanBatch
import PlanPipeline

/// A FILE of the command line; "-" is standard input.
struct InputFile: Hashable {
  var path: String

  static let standardInput = InputFile(path: "-")

  var isStandardInput: Bool { path == "-" }

  /// What messages and the plan's source call it.
  var name: String { isStandardInput ? "stdin" : path }

  /// The files that a command was given; standard input where there are none and it is no terminal.
  static func all(_ paths: [String]) throws(CommandFailure) -> [InputFile] {
    guard paths.isEmpty else { return paths.map(InputFile.init) }
    guard !StandardStreams.inputIsTerminal else {
      throw CommandFailure(.usage, "no FILE was given; name one, or \"-\" for standard input")
    }
    return [.standardInput]
  }

  /// The file's bytes; never more of them than the converter takes.
  func read() throws -> [UInt8] {
    let limit = Converter.limits.bytes
    let descriptor = isStandardInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandFailure(.noInput, name, errno: errno) }
    defer { if !isStandardInput { close(descriptor) } }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw CommandFailure(.noInput, name, errno: errno)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw CommandFailure(.noInput, "\(name): is a folder; name the files in it")
    }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > limit {
      throw IngestionError.tooLarge(bytes: Int(status.st_size), limit: limit)
    }
    do {
      let bytes = try FileDescriptor.read(descriptor, limit: limit)
      guard bytes.count <= limit else { throw IngestionError.tooLarge(bytes: nil, limit: limit) }
      return bytes
    } catch let failure as FileDescriptor.Failure {
      throw CommandFailure(
        failure.code == EBADF ? .noInput : .io, name, errno: failure.code)
    }
  }
}
