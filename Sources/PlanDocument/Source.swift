/// Which program, with which dictionaries and language model, made a plan.
public struct Generator: Codable, Sendable, Equatable {
  /// Its name.
  public var name: String
  /// Its semantic version.
  public var version: String
  /// The identity of the dictionaries and the language model: equal identities give equal output.
  public var model: String

  /// A value of the given parts.
  public init(name: String, version: String, model: String) {
    self.name = name
    self.version = version
    self.model = model
  }
}

/// The input that a plan was read from.
public struct Source: Codable, Sendable, Equatable {
  /// Its name.
  public var name: String
  /// What kind of input it was ("text").
  public var format: String
  /// Lower-case hexadecimal SHA-256 of the input's bytes, before any decoding.
  public var sha256: String
  /// How many pages the input has.
  public var pages: Int
  /// How many lines the input has, less blank ones at its end.
  public var lines: Int

  /// A value of the given parts.
  public init(name: String, format: String, sha256: String, pages: Int, lines: Int) {
    self.name = name
    self.format = format
    self.sha256 = sha256
    self.pages = pages
    self.lines = lines
  }
}

/// Lines of the input, 1-based and inclusive; encoded as `{"lines": [first, last]}`.
public struct LineSpan: Codable, Sendable, Equatable, Hashable {
  /// The first line.
  public var first: Int
  /// The last line.
  public var last: Int

  /// A span of these lines.
  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }

  /// The smallest span that holds both.
  public func union(_ other: LineSpan) -> LineSpan {
    LineSpan(min(first, other.first), max(last, other.last))
  }

  enum CodingKeys: String, CodingKey { case lines }

  /// Reads `{"lines": [first, last]}`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let lines = try container.decode([Int].self, forKey: .lines)
    guard lines.count == 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: .lines, in: container, debugDescription: "a span is two line numbers")
    }
    self.init(lines[0], lines[1])
  }

  /// Writes `{"lines": [first, last]}`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode([first, last], forKey: .lines)
  }
}
