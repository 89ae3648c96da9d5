/// A plan (kế hoạch) as the pipeline emits it: one value for each input, the root of the JSON contract.
///
/// Property names are the contract's keys. Optional properties are encoded as `null`, never left out,
/// so that a program that reads the JSON can rely on every key.
public struct Plan: Codable, Sendable, Equatable {
  /// The version of the contract, as semantic versioning: programs check its first number.
  public static let contractVersion = "1.0.0"

  /// The version of the contract that this plan keeps.
  public var schemaVersion: String
  /// Which program made it.
  public var generator: Generator
  /// What it was made from.
  public var source: Source
  /// What the document says of itself.
  public var document: DocumentHeader
  /// Headings, annexes and group rows in reading order.
  public var sections: [PlanSection]
  /// What is to be done, in reading order.
  public var tasks: [PlanTask]
  /// Measurable targets, in reading order.
  public var indicators: [Indicator]
  /// How sure the restoration was.
  public var quality: Quality
  /// The restored text, one string for each input line.
  public var text: [String]
  /// Where the restored text differs from the input.
  public var corrections: [Correction]
  /// What a reader must know.
  public var warnings: [PlanWarning]

  /// A value of the given parts.
  public init(
    generator: Generator, source: Source, document: DocumentHeader, sections: [PlanSection],
    tasks: [PlanTask], indicators: [Indicator], quality: Quality, text: [String],
    corrections: [Correction], warnings: [PlanWarning]
  ) {
    self.schemaVersion = Self.contractVersion
    self.generator = generator
    self.source = source
    self.document = document
    self.sections = sections
    self.tasks = tasks
    self.indicators = indicators
    self.quality = quality
    self.text = text
    self.corrections = corrections
    self.warnings = warnings
  }
}
