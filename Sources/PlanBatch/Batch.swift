import Foundation

/// Converts many inputs with several workers, and keeps the manifest.
///
/// One thread deals out the inputs, in the order of their paths, and waits for answers. Each worker is a process
/// that converts, writes the plan to the disk and then answers; only then is the input's line appended to the
/// manifest. Whatever happens between, the manifest never promises more than the disk holds.
public struct Batch {
  private let inputs: [BatchInput]
  private let options: BatchOptions
  private let folder: OutputFolder
  private var manifest: Manifest
  private var report: BatchReport
  /// The next input that nobody has looked at.
  private var next = 0
  /// The input that was looked at and waits for a worker.
  private var waiting: BatchInput?
  private var workers: [BatchWorkerProcess] = []
  /// What the plans are made with; nil until the first worker is ready.
  private var model: String?
  private var mustStop = false

  /// Makes and locks the output's folder, and reads its manifest.
  public init(_ tree: InputTree, options: BatchOptions) throws(BatchFailure) {
    inputs = tree.inputs
    self.options = options
    folder = try OutputFolder(options.output)
    report = BatchReport(total: inputs.count)
    do {
      manifest = try Manifest(of: folder)
    } catch {
      throw .output("\(error)")
    }
    report.damagedLines = manifest.damagedLines
  }

  /// Runs to the end, or until a signal or a failure stops it.
  public mutating func run(observer: inout some BatchObserver) throws(BatchFailure) -> BatchReport {
    StopSignals.watch()
    defer {
      StopSignals.unwatch()
      folder.release()
    }
    do {
      try startWorker()
      while true {
        try deal(&observer)
        guard workers.contains(where: \.isAtWork) else { break }
        try collect(&observer)
        observer.tick(report: report)
      }
      for worker in workers { worker.finish() }
      workers = []
      if report.remaining == 0 { try manifest.finish() } else { try manifest.synchronize() }
    } catch let failure as FileFailure {
      abandon()
      throw failure.concernsDisk ? .disk("\(failure)") : .output("\(failure)")
    } catch {
      abandon()
      throw error as? BatchFailure ?? .disk("\(error)")
    }
    return report
  }

  /// Ends the workers at once; what they were at is converted again later.
  private mutating func abandon() {
    for worker in workers { worker.kill() }
    workers = []
    try? manifest.synchronize()
  }

  // MARK: Dealing out

  /// Gives each idle worker an input, and starts workers while there are more inputs than workers.
  private mutating func deal(_ observer: inout some BatchObserver) throws {
    while model != nil, let input = try nextInput(&observer) {
      guard let worker = workers.first(where: \.isIdle) else {
        waiting = input
        let isStarting = workers.contains { !$0.isReady }
        if workers.count < options.jobs && !isStarting { try startWorker() }
        return
      }
      worker.begin(
        input,
        WorkerRequest(
          path: input.path.text, file: input.file, output: input.path.output,
          destination: folder.file(input.path.output), temporary: folder.temporary(worker.number),
          anyDocument: options.anyDocument))
    }
  }

  private mutating func startWorker() throws(BatchFailure) {
    let free = (1...).first { number in !workers.contains { $0.number == number } } ?? 1
    workers.append(
      try BatchWorkerProcess(
        number: free, arguments: options.workerArguments, lock: folder.lock))
  }

  /// The next input that needs a worker. Those that cannot be tried, and those that are done, are noted on the
  /// way.
  private mutating func nextInput(_ observer: inout some BatchObserver) throws -> BatchInput? {
    noteSignals(&observer)
    guard !mustStop else { return nil }
    if let input = waiting {
      waiting = nil
      return input
    }
    while next < inputs.count, !mustStop {
      let input = inputs[next]
      next += 1
      let earlier = try manifest.entry(of: input.path)
      if let obstacle = input.obstacle {
        let entry = ManifestEntry(
          path: input.path, status: obstacle.status, reason: obstacle.reason, sha256: nil,
          milliseconds: 0,
          model: model ?? "")
        try note(entry, of: input, &observer)
      } else if options.resumes, let earlier, isProof(earlier, of: input) {
        report.note(earlier, isSkipped: true)
        observer.noted(earlier, isSkipped: true, report: report)
        if options.failsFast && !earlier.status.hasPlan { mustStop = true }
      } else {
        return input
      }
      noteSignals(&observer)
    }
    return nil
  }

  /// Whether an entry proves that an input need not be converted again: same bytes, same model, and the plan is
  /// there as it was written.
  private func isProof(_ entry: ManifestEntry, of input: BatchInput) -> Bool {
    guard entry.status != .failed, entry.model == model, let sha256 = entry.sha256,
      entry.status != .refused || entry.reason?.code != "not-a-plan" || !options.anyDocument,
      (try? InputBytes(of: input.file, limit: 0))?.sha256 == sha256
    else { return false }
    guard let output = entry.output else { return entry.status == .refused }
    return output.path == input.path.output
      && (try? InputBytes(of: folder.file(output.path), limit: 0))?.sha256 == output.sha256
  }

  private mutating func noteSignals(_ observer: inout some BatchObserver) {
    guard let signal = StopSignals.signal, report.signal == nil else { return }
    report.signal = signal
    mustStop = true
    if workers.contains(where: \.isBusy) { observer.stopping(report: report) }
  }

  // MARK: Waiting

  /// Waits a moment for answers, and notes what has come.
  private mutating func collect(_ observer: inout some BatchObserver) throws {
    var pollers = workers.map { pollfd(fd: $0.answers, events: Int16(POLLIN), revents: 0) }
    _ = poll(&pollers, nfds_t(pollers.count), 200)
    noteSignals(&observer)
    // Whoever asks twice does not want to wait; before the first plan is begun, once is enough.
    if StopSignals.count > 1 || (mustStop && !workers.contains(where: \.isBusy)) {
      for worker in workers { worker.kill() }
      workers = []
      return
    }
    for (poller, worker) in zip(pollers, workers) where poller.revents != 0 {
      if !worker.process.read() { try noteDeath(of: worker, &observer) }
      while let line = worker.process.answer() { try note(line, from: worker, &observer) }
    }
    for worker in workers where worker.isOverdue(options.timeLimit) {
      try noteLoss(
        of: worker,
        Refusal(
          code: "timed-out", message: "took more than \(options.timeLimit.components.seconds) s"),
        &observer)
    }
    workers.removeAll(where: \.isGone)
  }

  private mutating func note(
    _ line: [UInt8], from worker: BatchWorkerProcess, _ observer: inout some BatchObserver
  ) throws {
    switch WorkerAnswer(line: line) {
    case .ready(let name):
      guard model == nil || model == name else {
        throw BatchFailure.converter(
          "the dictionaries were changed while the batch was running; run it again with --resume",
          status: 78)
      }
      model = name
      worker.isReady = true
    case .done(let entry):
      guard let input = worker.end() else { return }
      try note(entry, of: input, &observer)
    case .diskTrouble(let message):
      throw BatchFailure.disk(message)
    case nil:
      throw BatchFailure.converter("a converter answered what nobody can read", status: 70)
    }
  }

  private mutating func noteDeath(
    of worker: BatchWorkerProcess, _ observer: inout some BatchObserver
  ) throws {
    guard worker.isReady else {
      if case .exit(let status) = worker.finish(), status != 0 {
        // It has said why.
        throw BatchFailure.converter("", status: status)
      }
      throw BatchFailure.converter("a converter ended before it was ready", status: 70)
    }
    let end = worker.finish()
    try noteLoss(of: worker, Refusal(code: "crashed", message: "the converter \(end)"), &observer)
  }

  /// A worker is lost, and with it the plan that it was at; another worker takes its place.
  private mutating func noteLoss(
    of worker: BatchWorkerProcess, _ reason: Refusal, _ observer: inout some BatchObserver
  ) throws {
    worker.kill()
    guard let (input, milliseconds) = worker.lost() else { return }
    let entry = ManifestEntry(
      path: input.path, status: .failed, reason: reason,
      sha256: try? InputBytes(of: input.file, limit: 0).sha256, milliseconds: milliseconds,
      model: model ?? "")
    try note(entry, of: input, &observer)
  }

  /// Appends an input's entry, and removes the plan of an earlier run that it no longer has.
  private mutating func note(
    _ entry: ManifestEntry, of input: BatchInput, _ observer: inout some BatchObserver
  ) throws {
    if !entry.status.hasPlan, let stale = try manifest.entry(of: input.path)?.output {
      try DurableFile.remove(folder.file(stale.path))
    }
    try manifest.append(entry)
    report.note(entry, isSkipped: false)
    observer.noted(entry, isSkipped: false, report: report)
    if options.failsFast && !entry.status.hasPlan { mustStop = true }
  }
}
