import Restoration

extension RestoredLine {
  /// The line for a proofreader: a doubtful reading stands as "[reading?|alternative]".
  ///
  /// - Parameter doubt: the confidence below which a reading is doubtful.
  public func markingUncertain(below doubt: Double = 0.7) -> String {
    tokens.compactMap { token -> String? in
      guard token.kind == .word else { return nil }
      guard token.confidence < doubt else { return token.restored.isEmpty ? nil : token.restored }
      return "[" + (["\(token.restored)?"] + token.alternatives.prefix(2)).joined(separator: "|")
        + "]"
    }.joined(separator: " ")
  }
}
