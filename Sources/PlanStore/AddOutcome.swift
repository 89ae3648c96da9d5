/// What became of a plan that was handed to the archive.
public enum AddOutcome: String, Sendable, Equatable, CaseIterable {
  /// A document that the archive did not have.
  case added
  /// A newer conversion of a source that the archive has: it has taken the older one's place.
  case replaced
  /// The archive has it already, word for word.
  case unchanged
  /// An older version of vanban made it than made what the archive has, which stays.
  case older
  /// A scan of a document that the archive has from a scan that reads better: kept aside, questions do not see it.
  case otherScan = "other-scan"
  /// A scan that reads better than the one that the archive had of the document, which is kept aside now.
  case betterScan = "better-scan"
}

/// Versions after semver.org, compared by their numbers; what follows the numbers decides nothing.
enum SemanticVersion {
  static func isOlder(_ version: String, than other: String) -> Bool {
    numbers(version).lexicographicallyPrecedes(numbers(other))
  }

  private static func numbers(_ version: String) -> [Int] {
    let core = version.prefix { $0 != "-" && $0 != "+" }
    return core.split(separator: ".").map { Int($0) ?? 0 }
  }
}
