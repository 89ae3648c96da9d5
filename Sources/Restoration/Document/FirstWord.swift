import LanguageModel

/// What a first reading made of a unit, as the second one needs it.
struct FirstWord: Sendable {
  /// The first and the last word that it was read as; nil where it was read as none.
  var first: WordID?
  var last: WordID?
  /// How likely the reading was.
  var posterior: Float
  /// Whether it was read as words, and the reading was sure of them.
  var isSure: Bool
  /// Whether it was taken for debris.
  var isDebris: Bool
  /// Whether there is no reason to look closer.
  var isPlain: Bool
  /// Whether it was noted for the document's memory, after the word before it.
  var isNoted: Bool

  /// The posterior from which on a second, wide search is not worth its time.
  private static let plain = 0.9

  /// - Parameter isNoted: whether it was noted for the document's memory.
  init(_ decision: Decoder.Decision, isNoted: Bool) {
    let arc = decision.arc
    first = arc.first
    last = arc.third ?? arc.second ?? arc.first
    posterior = Float(decision.posterior)
    isDebris = arc.reading == .nothing
    isSure = arc.first != nil && decision.posterior >= DocumentMemory.surety
    isPlain = !isDebris && decision.posterior >= Self.plain
    self.isNoted = isNoted
  }
}
