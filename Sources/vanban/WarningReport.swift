import PlanPipeline

/// A plan's warnings on standard error, where people look first.
enum WarningReport {
  /// Tells the first warnings; `more` says where the others are found.
  static func tell(_ warnings: [PlanWarning], of input: InputFile, atMost bound: Int, more: String)
  {
    for warning in warnings.prefix(bound) {
      let place = warning.line.map { "\(input.name):\($0)" } ?? input.name
      StandardStreams.tell("\(place): warning: \(warning.message) [\(warning.code)]")
    }
    if warnings.count > bound {
      StandardStreams.tell("\(input.name): \(warnings.count - bound) more warnings \(more)")
    }
  }
}
