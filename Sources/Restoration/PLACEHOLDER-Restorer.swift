import Foundation
import Ingestion

/// Placeholder until the real restorer is merged: takes the input as it stands.
public struct Restorer: Sendable {
  /// Placeholder.
  public let modelIdentity = "none"

  /// Placeholder.
  public init(dictionaries: URL) throws {}

  /// Placeholder.
  public func restore(_ source: SourceDocument) -> RestoredDocument {
    RestoredDocument(verbatim: source)
  }
}
