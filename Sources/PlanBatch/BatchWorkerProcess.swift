/// A worker as the batch sees it: a process, and the input that it is at.
final class BatchWorkerProcess {
  /// Tells the workers of a batch apart.
  let number: Int
  let process: LineProcess
  /// Whether it has loaded the dictionaries.
  var isReady = false
  private(set) var isGone = false
  private var input: BatchInput?
  private var began: ContinuousClock.Instant = .now

  init(number: Int, arguments: [String], lock: Int32) throws(BatchFailure) {
    self.number = number
    process = try LineProcess(arguments: arguments, inheriting: lock)
  }

  var answers: Int32 { process.answers }
  var isBusy: Bool { input != nil }
  var isIdle: Bool { isReady && input == nil && !isGone }
  /// Whether an answer is to come.
  var isAtWork: Bool { !isGone && (!isReady || isBusy) }

  /// Gives the worker an input; where it has died meanwhile, that shows at the next reading.
  func begin(_ input: BatchInput, _ request: WorkerRequest) {
    self.input = input
    began = .now
    _ = process.send(request.line)
  }

  /// The input that is done.
  func end() -> BatchInput? {
    defer { input = nil }
    return input
  }

  /// The input that was lost with the worker, and how long that had taken.
  func lost() -> (BatchInput, milliseconds: Int)? { end().map { ($0, began.milliseconds) } }

  func isOverdue(_ limit: Duration) -> Bool { isBusy && began.duration(to: .now) > limit }

  @discardableResult func finish() -> LineProcess.End {
    isGone = true
    return process.finish()
  }

  func kill() {
    guard !isGone else { return }
    isGone = true
    _ = process.kill()
  }
}
