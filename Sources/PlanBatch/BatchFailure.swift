/// Why a batch cannot begin, or cannot go on: nothing that is the fault of one input.
public enum BatchFailure: Error, Sendable, Equatable, CustomStringConvertible {
  /// The inputs contradict each other.
  case usage(String)
  /// A folder or file that was named is not there.
  case noInput(String)
  /// The output's folder cannot be used.
  case output(String)
  /// The disk is full or broken.
  case disk(String)
  /// Another batch writes into the same folder.
  case busy(String)
  /// A converter cannot be started; with the status that it left.
  case converter(String, status: Int32)

  /// One sentence for people.
  public var description: String {
    switch self {
    case .usage(let text), .noInput(let text), .output(let text), .disk(let text),
      .busy(let text), .converter(let text, _):
      text
    }
  }
}
