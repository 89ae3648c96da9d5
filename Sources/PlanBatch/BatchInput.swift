/// One file that a batch is to convert.
public struct BatchInput: Sendable, Equatable {
  /// What the manifest and the plan's source call it, and where its plan goes.
  public var path: TreePath
  /// Where the file is.
  public var file: String
  /// Why it cannot even be tried; nil for nearly all.
  public var obstacle: Refusal?

  /// A value of the given parts.
  public init(path: TreePath, file: String, obstacle: Refusal? = nil) {
    self.path = path
    self.file = file
    self.obstacle = obstacle
  }
}
