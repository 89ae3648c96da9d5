import Foundation

/// JSON that is no plan: what is wrong, and at which key.
public struct PlanJSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The key's path ("tasks[3].deadline.due"); empty for the whole.
  public var key: String
  /// What is wrong, in words for people.
  public var reason: String

  /// An error at a key.
  public init(key: String, reason: String) {
    self.key = key
    self.reason = reason
  }

  /// The key and what is wrong with it.
  public var description: String { key.isEmpty ? reason : "\(key): \(reason)" }
}

extension PlanJSON {
  /// The plan that bytes of JSON hold: the inverse of `encode`.
  ///
  /// Keys that the contract does not name are passed over. What the types leave open and programs rely on is looked
  /// at as well: see `PlanCheck`.
  public static func decode(_ bytes: some Sequence<UInt8>) throws(PlanJSONError) -> Plan {
    let plan = try decode(Plan.self, from: bytes)
    if let fault = PlanCheck.firstFault(in: plan) { throw fault }
    return plan
  }

  /// A value that bytes of JSON hold.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: some Sequence<UInt8>
  ) throws(PlanJSONError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw PlanJSONError(error)
    } catch {
      throw PlanJSONError(key: "", reason: "\(error)")
    }
  }
}

extension PlanJSONError {
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(
        key: Self.path(context.codingPath + [key]), reason: "the key is missing")
    case .typeMismatch(let type, let context):
      self.init(
        key: Self.path(context.codingPath), reason: "is not \(Self.name(of: type))")
    case .valueNotFound(let type, let context):
      self.init(
        key: Self.path(context.codingPath), reason: "is null, not \(Self.name(of: type))")
    case .dataCorrupted(let context):
      let detail = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
      self.init(
        key: Self.path(context.codingPath),
        reason: context.codingPath.isEmpty
          ? "is no JSON" + (detail.map { " (\($0))" } ?? "") : context.debugDescription)
    @unknown default:
      self.init(key: "", reason: "\(error)")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Int.Type: "an integer"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is any RangeReplaceableCollection.Type: "an array"
    default: "an object"
    }
  }
}
