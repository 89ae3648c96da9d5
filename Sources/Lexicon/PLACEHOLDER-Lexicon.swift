import Foundation

/// Placeholder until the real lexicon is merged.
public struct Lexicon: Sendable {
  /// Placeholder.
  public init(directory: URL) throws {}
}
