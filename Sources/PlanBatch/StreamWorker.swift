import Foundation
import PlanPipeline

/// The worker's side of a stream: answers each line of standard input with a line.
public struct StreamWorker {
  private let converter: Converter
  private let anyDocument: Bool

  /// A worker with this converter.
  /// - Parameter anyDocument: gives the plans of documents that are none as well.
  public init(converter: Converter, anyDocument: Bool) {
    self.converter = converter
    self.anyDocument = anyDocument
  }

  /// Answers until standard input closes, or nobody reads the answers.
  public func serve() throws {
    signal(SIGINT, SIG_IGN)
    BatchWorker.endWithParent()
    guard write(Array("{}\n".utf8)) else { return }
    var reader = RecordReader(STDIN_FILENO)
    while let record = try reader.next() {
      guard case .line(let line) = record, write(answer(to: line)) else { return }
    }
  }

  func answer(to line: [UInt8]) -> [UInt8] {
    let record = StreamRecord(line: line)
    switch record.input {
    case .failure(let refusal): return StreamAnswer.error(refusal, id: record.id)
    case .success(let bytes):
      switch converter.conversion(of: bytes, name: record.name, anyDocument: anyDocument) {
      case .refused(let refusal): return StreamAnswer.error(refusal, id: record.id)
      case .plan(let plan, _):
        do {
          return try StreamAnswer.plan(plan, id: record.id)
        } catch {
          return StreamAnswer.error(Refusal(code: "fault", message: "\(error)"), id: record.id)
        }
      }
    }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    (try? FileDescriptor.write(bytes, to: STDOUT_FILENO)) != nil
  }
}
