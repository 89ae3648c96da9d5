/// One file that a batch is to convert.
public struct BatchInput: Sendable, Equatable {
  /// What the manifest and the plan's source call it, and where its plan goes.
  public var path: TreePath
  /// Where the file is.
  public var file: String
  /// Why it cannot even be tried; nil for nearly all.
  public var obstacle: Obstacle?

  /// The code of a folder that could not be walked: it stands for inputs that nobody knows.
  static let unreadableFolder = "folder-unreadable"

  /// What becomes of an input that cannot be tried.
  public struct Obstacle: Sendable, Equatable {
    /// `refused` where the input must change, `failed` where another time may do.
    public var status: PlanStatus
    /// Why.
    public var reason: Refusal

    /// A value of the given parts.
    public init(_ status: PlanStatus, code: String, _ message: String) {
      self.status = status
      reason = Refusal(code: code, message: message)
    }
  }

  /// A value of the given parts.
  public init(path: TreePath, file: String, obstacle: Obstacle? = nil) {
    self.path = path
    self.file = file
    self.obstacle = obstacle
  }
}
