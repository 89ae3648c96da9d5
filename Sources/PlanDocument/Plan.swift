/// A plan (kế hoạch) as the pipeline emits it: one value for each input, the root of the JSON contract.
///
/// Property names are the contract's keys. Optional properties are encoded as `null`, never left out,
/// so that a program that reads the JSON can rely on every key.
public struct Plan: Codable, Sendable, Equatable {
  /// The version of the contract, as semantic versioning: programs check its first number.
  public static let contractVersion = "1.0.0"

  public var schemaVersion: String
  public var generator: Generator
  public var source: Source
  public var document: DocumentHeader
  public var sections: [PlanSection]
  public var tasks: [PlanTask]
  public var indicators: [Indicator]
  public var quality: Quality
  /// The restored text, one string for each input line.
  public var text: [String]
  public var corrections: [Correction]
  public var warnings: [PlanWarning]

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
