import Foundation
import PlanBatch

/// Standard output for results, standard error for messages, neither of them through a buffer that could lose
/// an error.
enum StandardStreams {
  /// Makes a closed pipe an error that `write` returns, and keeps the numbers 0, 1 and 2 from being given to
  /// files that are opened later.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) == -1 {
      // Reading gives the end, writing fails with EBADF, as on the closed stream.
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether a person sits at standard input.
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Writes a result.
  static func write(_ bytes: [UInt8]) throws(CommandFailure) {
    do {
      try FileDescriptor.write(bytes, to: STDOUT_FILENO)
    } catch {
      // The reader had enough ("| head"): nothing to tell, but not success either.
      throw error.code == EPIPE
        ? CommandFailure(.io, "") : CommandFailure(.io, "standard output", errno: error.code)
    }
  }

  /// Whether a person reads standard error as it comes.
  static var messagesAreForTerminal: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Writes to standard error as it is; nobody listening is no failure.
  static func writeMessage(_ text: String) {
    try? FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Tells a person something; nobody listening is no failure.
  static func tell(_ message: String) {
    guard !message.isEmpty else { return }
    writeMessage("vanban: \(message)\n")
  }
}
