import PlanDocument

/// An agency named in a text.
public struct AgencyMention: Sendable, Equatable {
  /// By its canonical name.
  public var agency: Agency
  /// Its place in the text that was searched.
  public var range: Range<String.Index>
  /// Indices of its words in the text's `WordSequence`.
  public var words: Range<Int>
  /// Whether it is a collective ("các sở, ban, ngành").
  public var isCollective: Bool

  /// A mention of an agency.
  public init(
    agency: Agency, range: Range<String.Index>, words: Range<Int>, isCollective: Bool
  ) {
    self.agency = agency
    self.range = range
    self.words = words
    self.isCollective = isCollective
  }
}

/// An agency of a cell or a list.
public struct AgencyEntry: Sendable, Equatable {
  /// By its canonical name.
  public var agency: Agency
  /// Whether every word of it was recognized: by a list, a field of administration or a collective. What is
  /// known by its form alone, or has words beside it, may be a damaged name.
  public var isKnown: Bool

  /// An entry of a list.
  public init(agency: Agency, isKnown: Bool) {
    self.agency = agency
    self.isKnown = isKnown
  }
}
