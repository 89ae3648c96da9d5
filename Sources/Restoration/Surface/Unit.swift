/// The smallest piece of a line that has one reading: a word, a number, a code or a mark.
///
/// A token of the OCR ("nghệ/đổi,") may hold several units; what joined them stays in their affixes.
package struct Unit: Sendable, Equatable {
  /// What a unit may be read as.
  package enum Kind: Sendable, Equatable {
    /// Letters, or what the OCR took for letters.
    case word
    /// Digits with their separators.
    case number
    /// A document number, or a part of one cut off by a line end.
    case code
    /// No letter and no digit.
    case mark
    /// The letter of a list's point ("c)"), which no word's statistics apply to.
    case label
    /// A known abbreviation of several parts ("KH&CN").
    case abbreviation
    /// An e-mail address or a URL.
    case address
  }

  package var kind: Kind
  /// Punctuation before the core.
  package var prefix: String
  package var core: [Unicode.Scalar]
  /// How many scalars at the core's end may be punctuation instead of part of a letter: the OCR writes "st?" and
  /// "co’" for "sử" and "cơ".
  package var tail = 0
  /// Punctuation after the core, what joins it to the next unit of the same token included.
  package var suffix: String
  /// The token of the line that it came from.
  package var token: Int

  /// Whether the units around it say beyond doubt that it is text.
  var isCertain = false

  /// Whether a clause ends after the unit.
  package var endsClause: Bool { suffix.unicodeScalars.contains { Self.clauseEnds.contains($0) } }

  /// Whether the unit ends in a colon.
  package var endsInColon: Bool { suffix.unicodeScalars.contains(":") }

  private static let clauseEnds: Set<Unicode.Scalar> = [".", ";", "?", "!"]
}
