import Foundation

/// A process of this program that answers each line with a line. What crashes there costs that line alone.
final class LineProcess {
  /// How a process ended.
  enum End: Equatable, CustomStringConvertible {
    case exit(Int32)
    case signal(Int32)

    var description: String {
      switch self {
      case .exit(let status): "ended with status \(status)"
      case .signal(let number):
        "was ended by signal \(number) (\(String(cString: strsignal(number))))"
      }
    }
  }

  private let identifier: pid_t
  private let requests: Int32
  /// Where the answers come from; for `poll`.
  let answers: Int32
  private var buffer = LineBuffer()
  private var isOver = false

  /// Starts the program again.
  /// - Parameters:
  ///   - arguments: the command and its options.
  ///   - inherited: a descriptor that the process shall hold as well.
  init(arguments: [String], inheriting inherited: Int32? = nil) throws(BatchFailure) {
    var request: [Int32] = [0, 0]
    var answer: [Int32] = [0, 0]
    guard Self.makePipe(&request) else { throw Self.failure(errno) }
    guard Self.makePipe(&answer) else {
      let code = errno
      request.forEach { close($0) }
      throw Self.failure(code)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, request[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answer[1], STDOUT_FILENO)
    if let inherited { posix_spawn_file_actions_adddup2(&actions, inherited, Self.inheritedNumber) }

    var process = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = (["vanban"] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    // The running program itself, even where its file has been replaced since.
    let code = posix_spawn(&process, "/proc/self/exe", &actions, nil, &words, environ)
    close(request[0])
    close(answer[1])
    guard code == 0 else {
      close(request[1])
      close(answer[0])
      throw Self.failure(code)
    }
    identifier = process
    requests = request[1]
    answers = answer[0]
  }

  deinit { if !isOver { _ = kill() } }

  /// Sends a line; false where the process has ended.
  func send(_ line: [UInt8]) -> Bool {
    (try? FileDescriptor.write(line + [0x0A], to: requests)) != nil
  }

  /// Reads what has come, and waits for something where nothing has; false at the end.
  func read() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(answers, &chunk, chunk.count)
      if count > 0 {
        buffer.append(chunk[..<count])
        return true
      }
      if count == 0 || errno != EINTR { return false }
    }
  }

  /// The next answer that has come whole.
  func answer() -> [UInt8]? { buffer.next() }

  /// Waits for the next answer; nil where the process ended first, or took too long.
  func answer(within limit: Duration) -> [UInt8]? {
    let end = ContinuousClock.now + limit
    while true {
      if let line = answer() { return line }
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return nil }
      var poller = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, Int32(min(left.components.seconds + 1, 60) * 1000))
      if ready > 0, !read() { return nil }
    }
  }

  /// Lets the process end by itself, as nothing more will come.
  func finish() -> End {
    close(requests)
    return wait()
  }

  /// Ends the process at once, where it has not ended.
  func kill() -> End {
    Foundation.kill(identifier, SIGKILL)
    close(requests)
    return wait()
  }

  private func wait() -> End {
    isOver = true
    close(answers)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }

  /// Where the process finds the inherited descriptor.
  static let inheritedNumber: Int32 = 3

  /// A pipe that other processes do not inherit: the end of input must reach its worker.
  private static func makePipe(_ ends: inout [Int32]) -> Bool {
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }

  private static func failure(_ code: Int32) -> BatchFailure {
    .converter("a converter cannot be started: \(String(cString: strerror(code)))", status: 71)
  }
}
