/// The plan as bytes of JSON: keys in the contract's order, strings in NFC, equal plans as equal bytes.
public enum PlanJSON {
  /// How the JSON is laid out.
  public enum Layout: Sendable {
    /// Indented, for people.
    case indented
    /// On one line, for NDJSON.
    case line
  }

  /// The plan's JSON, with one line feed at the end.
  public static func encode(_ plan: Plan, layout: Layout = .indented) throws -> [UInt8] {
    var output: [UInt8] = []
    try OrderedEncoder.encode(plan).write(to: &output, indent: layout == .indented ? 0 : nil)
    output.append(0x0A)
    return output
  }

  /// Any other value as one line of JSON, in the same manner.
  package static func encodeLine(_ value: some Encodable) throws -> [UInt8] {
    var output: [UInt8] = []
    try OrderedEncoder.encode(value).write(to: &output, indent: nil)
    output.append(0x0A)
    return output
  }
}
