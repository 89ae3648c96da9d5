import Extraction
import Foundation
import Ingestion
import Lexicon
import PlanDocument
import Restoration
import Segmentation

/// The whole way from the bytes of a plan's OCR text to the plan: the stages in their order.
///
/// Holds the dictionaries, which take time to load; one converter serves any number of inputs, from several
/// threads as well.
///
/// ```swift
/// let converter = try Converter(dictionaries: URL(filePath: "Dictionaries"))
/// let plan = try converter.convert(bytes: bytes, name: "726-KH-UBND.txt")
/// print(plan.tasks.count)
/// ```
public struct Converter: Sendable {
  /// The program's version, as semantic versioning.
  public static let version = "0.1.0"

  /// The bounds beyond which an input is refused.
  public static let limits = ReadingLimits.standard

  /// The stages behind one reference: they are large, and a converter is handed about.
  private final class Stages: Sendable {
    let reader: SourceReader
    let restorer: Restorer
    let segmenter: Segmenter
    let extractor: Extractor
    let modelIdentity: String

    init(dictionaries: URL, limits: ReadingLimits, threads: Int) throws {
      let lexicon = try Lexicon(directory: dictionaries)
      reader = try SourceReader(limits: limits, dictionaries: dictionaries)
      restorer = try Restorer(dictionaries: dictionaries, threads: threads)
      modelIdentity = try DictionaryIdentity.identity(
        of: dictionaries, languageModel: restorer.modelIdentity)
      segmenter = try Segmenter(
        dictionaries: dictionaries, lexicon: lexicon, language: restorer.languageModel)
      extractor = Extractor(lexicon: lexicon)
    }
  }

  private let stages: Stages

  /// Loads what the stages need from the folder `Dictionaries`.
  /// - Parameter threads: how many threads one document may take; the plan does not depend on it.
  public init(
    dictionaries: URL, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws {
    stages = try Stages(dictionaries: dictionaries, limits: Self.limits, threads: threads)
  }

  /// Which program, with which dictionaries and language model, this is: equal values give equal plans.
  public var generator: Generator {
    Generator(name: "vanban", version: Self.version, model: stages.modelIdentity)
  }

  /// The plan of an input; `name` is what the plan's source will be called.
  public func convert(bytes: [UInt8], name: String) throws(IngestionError) -> Plan {
    plan(of: try restore(bytes: bytes, name: name))
  }

  /// The printed text of an input, line by line.
  public func restore(bytes: [UInt8], name: String) throws(IngestionError) -> RestoredDocument {
    stages.restorer.restore(try stages.reader.read(bytes, name: name))
  }

  /// The plan that a restored text holds.
  public func plan(of restored: RestoredDocument) -> Plan {
    let outline = stages.segmenter.segment(restored)
    let extracted = stages.extractor.extract(outline)
    let source = restored.source
    return Plan(
      generator: generator,
      source: Source(
        name: source.name, format: "text", sha256: source.sha256, pages: source.pageCount,
        lines: source.lines.count),
      document: extracted.document, sections: extracted.sections,
      tasks: extracted.tasks.map { task in
        var task = task
        task.confidence = task.confidence.roundedConfidence
        return task
      },
      indicators: extracted.indicators.map { indicator in
        var indicator = indicator
        indicator.confidence = indicator.confidence.roundedConfidence
        return indicator
      },
      quality: Quality(of: restored),
      text: restored.lines.map(\.text), corrections: Correction.all(in: restored),
      warnings: restored.warnings + [Plausibility.warningOfKind(of: extracted)].compactMap { $0 }
        + outline.warnings.filter { !extracted.warnings.contains($0) } + extracted.warnings)
  }
}
