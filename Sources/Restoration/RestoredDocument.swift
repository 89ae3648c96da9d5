import Ingestion

/// The document with each line's printed text: what restoration hands on.
public struct RestoredDocument: Sendable, Equatable {
  /// The input.
  public var source: SourceDocument
  /// One for each line of `source`.
  public var lines: [RestoredLine]

  /// Made of its parts.
  public init(source: SourceDocument, lines: [RestoredLine]) {
    self.source = source
    self.lines = lines
  }
}

/// One input line as it was printed.
public struct RestoredLine: Sendable, Equatable {
  /// 1-based number of the input line.
  public var number: Int
  /// The page that the line stands on, 1-based.
  public var page: Int
  /// The line's tokens from left to right.
  public var tokens: [RestoredToken]
  /// The printed text: the tokens' readings, rules and specks left out. Empty for a line of noise.
  public var text: String
  /// The mean posterior of the line's words, 0 … 1; 1 for a blank line.
  public var confidence: Double

  /// Made of its parts.
  public init(number: Int, page: Int, tokens: [RestoredToken], text: String, confidence: Double) {
    self.number = number
    self.page = page
    self.tokens = tokens
    self.text = text
    self.confidence = confidence
  }
}

/// A run of the input between blanks (or part of one, or several) and the reading chosen for it.
public struct RestoredToken: Sendable, Equatable {
  /// What a token is on the page.
  public enum Kind: Sendable, Equatable {
    /// Printed text: syllables, numbers, codes, with their punctuation.
    case word
    /// A table's rule ("|") that the OCR saw as a character: a boundary between cells, not text.
    case rule
    /// A speck, a stamp's or a rule's debris: nothing that was printed as text.
    case noise
  }

  /// What the token is on the page.
  public var kind: Kind
  /// The token as the OCR gave it.
  public var original: String
  /// What was printed; empty for rules and noise.
  public var restored: String
  /// The reading's posterior, 0 … 1.
  public var confidence: Double
  /// Other readings, likeliest first.
  public var alternatives: [String]

  /// Made of its parts.
  public init(
    kind: Kind, original: String, restored: String, confidence: Double, alternatives: [String] = []
  ) {
    self.kind = kind
    self.original = original
    self.restored = restored
    self.confidence = confidence
    self.alternatives = alternatives
  }
}
