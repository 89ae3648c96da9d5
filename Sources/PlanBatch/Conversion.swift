import PlanPipeline

/// What became of one input: a plan, wholly or partly read, or a refusal.
public enum Conversion: Sendable, Equatable {
  /// A plan; `isPartial` where a good part of it could not be read.
  case plan(Plan, isPartial: Bool)
  /// The input is no text, no plan, or over a bound.
  case refused(Refusal)
}

extension Converter {
  /// Converts an input and judges the result.
  ///
  /// - Parameter anyDocument: gives the plan of a document that is none, and sets neither tasks nor targets, as
  ///   well, with its warning "not-a-plan", instead of refusing it.
  public func conversion(
    of bytes: [UInt8], name: String, anyDocument: Bool = false
  ) -> Conversion {
    do {
      let plan = try convert(bytes: bytes, name: name)
      // A decision or programme that sets tasks is worth having, whatever it calls itself.
      if !anyDocument, plan.tasks.isEmpty, plan.indicators.isEmpty,
        let warning = plan.warnings.first(where: { $0.code == "not-a-plan" })
      {
        return .refused(Refusal(code: warning.code, message: warning.message))
      }
      return .plan(plan, isPartial: plan.quality.isPartial)
    } catch {
      return .refused(Refusal(error))
    }
  }
}

extension Quality {
  /// Whether a good part of the plan could not be read: at least one line in twenty is likelier wrong than
  /// right, or the plan as a whole is poor. A person should look at the scan.
  public var isPartial: Bool { grade == .poor || low < 0.5 }
}
