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
