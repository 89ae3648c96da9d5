import Foundation
import PlanPipeline

/// What went wrong, for people (one sentence that names the file) and for scripts (the exit status).
struct CommandFailure: Error {
  var status: ExitStatus
  /// Empty where there is nobody to tell: the reader of our output has gone.
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// The failure that a system call left in `errno`.
  init(_ status: ExitStatus, _ subject: String, errno code: Int32) {
    self.init(status, "\(subject): \(String(cString: strerror(code)))")
  }

  /// The failure that a stage's error stands for.
  init(_ error: any Error, input: String) {
    switch error {
    case let failure as CommandFailure:
      self = failure
    case let refusal as IngestionError:
      let place = refusal.line.map { "\(input):\($0)" } ?? input
      self.init(.data, "\(place): \(refusal)")
    default:
      self.init(.software, "\(input): \(error)")
    }
  }
}
