import GRDB
import PlanDocument

/// Which plans a question is about; what is nil does not matter.
public struct PlanFilter: Sendable, Equatable {
  /// Who issued it: a name, with or without marks, or an agency's id.
  public var issuer: String?
  /// The reference number ("86/KH-UBND").
  public var number: String?
  /// The type's code ("KH").
  public var type: String?
  /// Days of issue.
  public var issued: ClosedRange<CivilDate>?

  /// A filter of these parts.
  public init(
    issuer: String? = nil, number: String? = nil, type: String? = nil,
    issued: ClosedRange<CivilDate>? = nil
  ) {
    self.issuer = issuer
    self.number = number
    self.type = type
    self.issued = issued
  }

  /// Whether it lets every plan pass.
  public var isOpen: Bool { self == PlanFilter() }

  /// The filter as a condition on `plan`; scans that are kept aside never pass.
  func condition(in db: Database) throws -> (sql: String, arguments: [any DatabaseValueConvertible])
  {
    var parts = ["plan.other_scan_of IS NULL"]
    var arguments: [any DatabaseValueConvertible] = []
    if let issuer {
      parts.append("plan.issuer = ?")
      arguments.append(try AgencyTable.number(of: issuer, in: db))
    }
    if let number {
      parts.append("plan.number = ?")
      arguments.append(number)
    }
    if let type {
      parts.append("plan.type = ?")
      arguments.append(type)
    }
    if let issued {
      parts.append("plan.issued BETWEEN ? AND ?")
      arguments += [issued.lowerBound.dayNumber, issued.upperBound.dayNumber]
    }
    return (parts.joined(separator: " AND "), arguments)
  }
}
