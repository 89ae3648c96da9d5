import Foundation
import PlanDocument

extension ManifestEntry {
  /// The entry as a line of NDJSON, with its line feed: keys always all there and in one order.
  var line: [UInt8] {
    var bytes: [UInt8] = []
    // Strings and numbers alone: nothing that could fail.
    try? JSONText.object([
      ("path", .verbatim(path)),
      ("status", .string(status.rawValue)),
      (
        "reason",
        reason.map { .object([("code", .string($0.code)), ("message", .string($0.message))]) }
          ?? .null
      ),
      ("grade", grade.map { .string($0.rawValue) } ?? .null),
      ("sha256", sha256.map { .string($0) } ?? .null),
      (
        "output",
        output.map { .object([("path", .verbatim($0.path)), ("sha256", .string($0.sha256))]) }
          ?? .null
      ),
      (
        "counts",
        counts.map {
          .object([
            ("lines", .integer($0.lines)), ("sections", .integer($0.sections)),
            ("tasks", .integer($0.tasks)), ("indicators", .integer($0.indicators)),
            ("corrections", .integer($0.corrections)),
          ])
        } ?? .null
      ),
      (
        "warnings",
        .object(warnings.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
      ),
      ("milliseconds", .integer(milliseconds)),
      ("model", .string(model)),
    ]).write(to: &bytes, indent: nil)
    bytes.append(0x0A)
    return bytes
  }

  /// The entry that a line holds; nil where it is torn or no entry.
  init?(line: some DataProtocol) {
    guard let entry = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
    self = entry
  }
}
