import Foundation
import PlanPipeline

/// What became of an input, for people and for statistics.
public enum PlanStatus: String, Codable, Sendable, CaseIterable {
  /// Converted.
  case success
  /// Converted, but a good part could not be read.
  case partial
  /// No text, no plan, or over a bound: the input's fault.
  case refused
  /// Not converted though it may be a plan: our fault, or the machine's. `--resume` tries it again.
  case failed

  /// Whether there is a plan.
  public var hasPlan: Bool { self == .success || self == .partial }
}

/// One line of the manifest: an input, what became of it, and what proves that.
public struct ManifestEntry: Codable, Sendable, Equatable {
  /// How much a plan holds.
  public struct Counts: Codable, Sendable, Equatable {
    /// Lines of the input.
    public var lines: Int
    /// Sections.
    public var sections: Int
    /// Tasks.
    public var tasks: Int
    /// Indicators.
    public var indicators: Int
    /// Corrected tokens.
    public var corrections: Int
  }

  /// The plan's file.
  public struct Output: Codable, Sendable, Equatable {
    /// Its path below the output's folder.
    public var path: String
    /// The lower-case hexadecimal SHA-256 of its bytes.
    public var sha256: String
  }

  /// The input's path below the walked folder.
  public var path: String
  /// What became of it.
  public var status: PlanStatus
  /// Why there is no plan; nil where there is one.
  public var reason: Refusal?
  /// How sure the restoration was; nil without a plan.
  public var grade: Quality.Grade?
  /// SHA-256 of the input's bytes; nil where they could not be read.
  public var sha256: String?
  /// The plan's file; nil without a plan.
  public var output: Output?
  /// How much the plan holds; nil without a plan.
  public var counts: Counts?
  /// How many warnings the plan has, by code.
  public var warnings: [String: Int]
  /// How long reading, converting and writing took.
  public var milliseconds: Int
  /// Program, version, dictionaries and language model: "vanban 0.1.0 8f3a…".
  public var model: String

  /// The entry of an input without a plan.
  public init(
    path: TreePath, status: PlanStatus, reason: Refusal, sha256: String?, milliseconds: Int,
    model: String
  ) {
    self.path = path.text
    self.status = status
    self.reason = reason
    self.sha256 = sha256
    warnings = [:]
    self.milliseconds = milliseconds
    self.model = model
  }

  /// The entry of a plan that was written.
  public init(
    path: TreePath, plan: Plan, isPartial: Bool, output: Output, milliseconds: Int, model: String
  ) {
    self.path = path.text
    status = isPartial ? .partial : .success
    grade = plan.quality.grade
    sha256 = plan.source.sha256
    self.output = output
    counts = Counts(
      lines: plan.source.lines, sections: plan.sections.count, tasks: plan.tasks.count,
      indicators: plan.indicators.count, corrections: plan.corrections.count)
    warnings = Dictionary(grouping: plan.warnings, by: \.code).mapValues(\.count)
    self.milliseconds = milliseconds
    self.model = model
  }
}
