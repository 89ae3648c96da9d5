import Crypto
import Foundation
import PlanPipeline

/// The worker's side of a batch: converts one file after the other as it is asked, and writes the plans.
public struct BatchWorker {
  private let converter: Converter
  private let model: String

  /// A worker with this converter.
  public init(converter: Converter) {
    self.converter = converter
    model = converter.generator.modelName
  }

  /// Answers requests from standard input until it closes.
  ///
  /// What stops a batch is the batch's own affair: signals that a terminal sends to all of its processes are
  /// ignored here, and the batch's death, however it comes, ends the worker at once.
  public func serve() {
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_IGN)
    signal(SIGHUP, SIG_IGN)
    Self.endWithParent()
    guard answer(.ready(model: model)) else { return }
    var buffer = LineBuffer()
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      buffer.append(chunk[..<count])
      while let line = buffer.next() {
        guard let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(line)),
          answer(respond(to: request))
        else { return }
      }
    }
  }

  private func answer(_ answer: WorkerAnswer) -> Bool {
    guard let line = try? JSONEncoder().encode(answer) else { return false }
    return (try? FileDescriptor.write(Array(line) + [0x0A], to: STDOUT_FILENO)) != nil
  }

  private func respond(to request: WorkerRequest) -> WorkerAnswer {
    let start = ContinuousClock.now
    let path = TreePath(request.path)
    func without(_ status: PlanStatus, _ reason: Refusal, sha256: String?) -> WorkerAnswer {
      .done(
        ManifestEntry(
          path: path, status: status, reason: reason, sha256: sha256,
          milliseconds: start.milliseconds, model: model))
    }
    let input: InputBytes
    do {
      input = try InputBytes(of: request.file, limit: Converter.limits.bytes)
    } catch {
      return without(.failed, Refusal(code: "input-unreadable", message: error.reason), sha256: nil)
    }
    guard let bytes = input.bytes else {
      let refusal = IngestionError.tooLarge(bytes: input.count, limit: Converter.limits.bytes)
      return without(.refused, Refusal(refusal), sha256: input.sha256)
    }
    do {
      switch converter.conversion(
        of: bytes, name: request.path, anyDocument: request.anyDocument)
      {
      case .refused(let reason):
        return without(.refused, reason, sha256: input.sha256)
      case .plan(let plan, let isPartial):
        let json = try PlanJSON.encode(plan)
        try DurableFile.write(json, to: request.destination, temporary: request.temporary)
        return .done(
          ManifestEntry(
            path: path, plan: plan, isPartial: isPartial,
            output: .init(path: request.output, sha256: SHA256.hash(data: json).hexadecimal),
            milliseconds: start.milliseconds, model: model))
      }
    } catch let failure as FileFailure {
      if failure.concernsDisk { return .diskTrouble("\(failure)") }
      return without(
        .failed, Refusal(code: "output-unwritable", message: failure.reason), sha256: input.sha256)
    } catch {
      return without(
        .failed, Refusal(code: "fault", message: "\(error)"), sha256: input.sha256)
    }
  }

  /// Ends this process when the other end of standard input is gone, also while a plan is being converted: a
  /// batch that was killed must not go on writing.
  static func endWithParent() {
    Thread.detachNewThread {
      var poller = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while poll(&poller, 1, -1) < 0 && errno == EINTR {}
      _exit(0)
    }
  }
}

extension Generator {
  /// Name, version and model in one string.
  var modelName: String { "\(name) \(version) \(model)" }
}

extension ContinuousClock.Instant {
  /// Whole milliseconds since then.
  var milliseconds: Int {
    let (seconds, attoseconds) = duration(to: .now).components
    return Int(seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
