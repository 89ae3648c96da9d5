import PlanDocument
import PlanPipeline

/// The line that answers a record.
enum StreamAnswer {
  /// `{"id":…,"plan":{…}}`, with its line feed.
  static func plan(_ plan: Plan, id: [UInt8]?) throws -> [UInt8] {
    // The plan's line ends with a line feed, which goes behind the bracket.
    start(id) + "\"plan\":".utf8 + (try PlanJSON.encode(plan, layout: .line).dropLast())
      + "}\n".utf8
  }

  /// `{"id":…,"error":{"code":…,"message":…}}`, with its line feed.
  static func error(_ refusal: Refusal, id: [UInt8]?) -> [UInt8] {
    var error: [UInt8] = []
    // Strings alone: nothing that could fail.
    try? JSONText.object([
      ("code", .string(refusal.code)), ("message", .string(refusal.message)),
    ]).write(to: &error, indent: nil)
    return start(id) + "\"error\":".utf8 + error + "}\n".utf8
  }

  private static func start(_ id: [UInt8]?) -> [UInt8] {
    Array("{\"id\":".utf8) + (id ?? Array("null".utf8)) + ",".utf8
  }
}
