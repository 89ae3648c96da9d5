import ArgumentParser

/// The end that every command comes to: silence and 0, or a message and a status of its own.
enum CommandRun {
  /// Runs a command's work; a failure is told on standard error and becomes the exit status.
  static func ending(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      let failure = CommandFailure(error, input: "vanban")
      StandardStreams.tell(failure.message)
      throw ExitCode(failure.status.rawValue)
    }
  }
}
