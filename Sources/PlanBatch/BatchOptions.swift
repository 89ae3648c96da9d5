/// How a batch is run.
public struct BatchOptions: Sendable {
  /// The folder that plans and manifest go into.
  public var output: String
  /// How many plans are converted at the same time, each in a process of its own.
  public var jobs: Int
  /// Whether inputs are left alone whose plans the manifest proves done.
  public var resumes: Bool
  /// Whether the first input without a plan ends the batch.
  public var failsFast: Bool
  /// Whether documents that are no plans are written as well.
  public var anyDocument: Bool
  /// How long one plan may take; what takes longer is failed.
  public var timeLimit: Duration
  /// The command, with its options, that makes this program a worker.
  public var workerArguments: [String]

  /// A value of the given parts.
  public init(
    output: String, jobs: Int, resumes: Bool, failsFast: Bool, anyDocument: Bool,
    timeLimit: Duration, workerArguments: [String]
  ) {
    self.output = output
    self.jobs = jobs
    self.resumes = resumes
    self.failsFast = failsFast
    self.anyDocument = anyDocument
    self.timeLimit = timeLimit
    self.workerArguments = workerArguments
  }
}
