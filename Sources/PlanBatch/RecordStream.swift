import Foundation

/// Records in, plans out: one line for one line, in order, one record at a time.
///
/// The records are converted by a process of their own. One that crashes it, or holds it up for too long, is
/// answered with an error, and the next record has a new process. The next record is read only when the answer to
/// the last was taken: whoever reads slowly slows the writer.
public struct RecordStream {
  private let workerArguments: [String]
  private let timeLimit: Duration
  private var worker: LineProcess?

  /// A stream.
  /// - Parameters:
  ///   - workerArguments: the command, with its options, that makes this program a stream's worker.
  ///   - timeLimit: how long one record may take.
  public init(workerArguments: [String], timeLimit: Duration) {
    self.workerArguments = workerArguments
    self.timeLimit = timeLimit
  }

  /// Answers the records of standard input with `write` until it ends.
  public mutating func run(write: ([UInt8]) throws -> Void) throws {
    worker = try start()
    var reader = RecordReader(STDIN_FILENO)
    while let record = try reader.next() {
      switch record {
      case .line(let line): try write(try answer(to: line))
      case .tooLarge(let beginning):
        let refusal = Refusal(
          code: "too-large", message: "the record has more than \(RecordReader.limit) bytes")
        try write(StreamAnswer.error(refusal, id: StreamRecord.id(inStartOf: beginning)))
      }
    }
    _ = worker?.finish()
  }

  private mutating func answer(to line: [UInt8]) throws(BatchFailure) -> [UInt8] {
    let current: LineProcess
    if let worker { current = worker } else { current = try start() }
    worker = current
    let began = ContinuousClock.now
    if current.send(line), let answer = current.answer(within: timeLimit) { return answer + [0x0A] }
    worker = nil
    let isOverdue = began.duration(to: .now) >= timeLimit
    let end = isOverdue ? current.kill() : current.finish()
    let refusal =
      isOverdue
      ? Refusal(
        code: "timed-out", message: "took more than \(timeLimit.components.seconds) s")
      : Refusal(code: "crashed", message: "the converter \(end)")
    return StreamAnswer.error(refusal, id: StreamRecord.id(inStartOf: line))
  }

  /// Starts a worker, and waits until it has loaded the dictionaries.
  private func start() throws(BatchFailure) -> LineProcess {
    let process = try LineProcess(arguments: workerArguments)
    guard process.answer(within: .seconds(120)) != nil else {
      if case .exit(let status) = process.finish(), status != 0 {
        // It has said why.
        throw .converter("", status: status)
      }
      throw .converter("a converter ended before it was ready", status: 70)
    }
    return process
  }
}
