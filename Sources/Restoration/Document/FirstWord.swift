import LanguageModel

/// What a first reading made of a unit, as the second one needs it.
struct FirstWord: Sendable {
  /// The first and the last word that it was read as; nil where it was read as none.
  var first: WordID?
  var last: WordID?
  /// Whether the reading was sure of it.
  var isSure = false
  /// Whether it was taken for debris.
  var isDebris = false
  /// Whether it was noted for the document's memory, after the word before it.
  var isNoted = false
}
