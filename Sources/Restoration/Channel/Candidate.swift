import LanguageModel

/// A reading that the channel proposes for a unit.
struct Candidate: Sendable, Equatable {
  /// What the reading is made of.
  enum Reading: Sendable, Equatable {
    /// A word of the vocabulary.
    case word(WordID, WordShape)
    /// The unit as it stands, which is this word.
    case same(WordID)
    /// Two words that the OCR ran together.
    case pair(WordID, WordShape, WordID, WordShape)
    /// Three words that the OCR ran together.
    case triple(WordID, WordShape, WordID, WordShape, WordID, WordShape)
    /// The unit as it stands: a number, a code, a name or a foreign word.
    case asSeen
    /// Other text, such as a code with its marks restored.
    case text(String)
    /// Nothing: debris of a rule or a speck.
    case nothing
  }

  var reading: Reading
  /// The negative natural logarithm of the probability that the printed reading looks like the unit.
  var cost: Float
  /// Punctuation at the unit's end that this reading leaves out of the word.
  var tail = ""

  /// A number that orders candidates of equal cost, so that runs do not differ.
  var order: UInt32 {
    guard case .word(let word, let shape) = reading else { return .max }
    return UInt32(word) << 2 | UInt32(shape.rawValue)
  }
}
