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
  /// How much of a name was recognized.
  public enum Recognition: Sendable, Equatable {
    /// All of it, by a list, a field of administration or a collective.
    case known
    /// Its head; the rest is a name that only its form shows.
    case formed
    /// Less: the words may be a damaged name, or none.
    case doubtful
  }

  /// By its canonical name.
  public var agency: Agency
  /// How much of the name was recognized.
  public var recognition: Recognition
  /// The agency that the first words are by themselves, where others stand behind them.
  public var core: Agency?

  /// An entry of a list.
  public init(agency: Agency, recognition: Recognition, core: Agency? = nil) {
    self.agency = agency
    self.recognition = recognition
    self.core = core
  }
}
