import PlanDocument

/// The lines on which one kind of thing was met, and the warnings that tell of them: one for each line up to a
/// bound, then one for the rest, so that a damaged file cannot drown its own plan.
struct LineNotes {
  var code: String
  var message: String
  private var first: [Int] = []
  private var count = 0
  private var last = 0

  private static let bound = 20

  init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  mutating func note(_ line: Int) {
    guard line != last else { return }
    if count < Self.bound { first.append(line) }
    count += 1
    last = line
  }

  var warnings: [PlanWarning] {
    var warnings = first.map { PlanWarning(code: code, line: $0, message: message) }
    if count > Self.bound {
      warnings.append(
        PlanWarning(
          code: code, line: nil,
          message: "\(message) on \(count - Self.bound) more lines, the last of them line \(last)"))
    }
    return warnings
  }
}
