import Foundation
import PlanDocument
import Testing

/// What an independent validator says of emitted plans stands in Scripts/test; here the schema is held against the
/// types, so that neither can change without the other.
@Suite("The JSON Schema")
struct PlanSchemaTests {
  private typealias Object = [String: Any]

  private static func object(_ json: [UInt8]) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(json)) as? Object)
  }

  @Test("It is JSON of draft 2020-12")
  func draft() throws {
    let schema = try Self.object(Array(PlanSchema.json.utf8))
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["type"] as? String == "object")
  }

  @Test("It describes and requires each key that a plan has, and no other")
  func keys() throws {
    let schema = try Self.object(Array(PlanSchema.json.utf8))
    let plan = try Self.object(PlanJSON.encode(PlanJSONTests.full))
    try Self.compare(plan, with: schema, in: schema, path: "plan")
  }

  /// Follows references and takes the object out of "null or object".
  private static func resolved(_ part: Object, in schema: Object) throws -> Object {
    if let reference = part["$ref"] as? String {
      let name = try #require(reference.split(separator: "/").last.map(String.init))
      let definitions = try #require(schema["$defs"] as? Object)
      return try resolved(#require(definitions[name] as? Object), in: schema)
    }
    if let choices = part["oneOf"] as? [Object] {
      return try resolved(#require(choices.last), in: schema)
    }
    return part
  }

  private static func compare(
    _ value: Any, with part: Object, in schema: Object, path: String
  ) throws {
    let part = try resolved(part, in: schema)
    if let value = value as? Object {
      let properties = try #require(part["properties"] as? Object, "\(path)")
      #expect(Set(properties.keys) == Set(value.keys), "\(path)")
      #expect(Set(part["required"] as? [String] ?? []) == Set(value.keys), "\(path)")
      for (key, member) in value {
        let described = try #require(properties[key] as? Object, "\(path).\(key)")
        try compare(member, with: described, in: schema, path: "\(path).\(key)")
      }
    } else if let first = (value as? [Any])?.first {
      let items = try #require(part["items"] as? Object, "\(path)")
      try compare(first, with: items, in: schema, path: "\(path)[]")
    }
  }

  private static func pattern(_ name: String) throws -> Regex<AnyRegexOutput> {
    let schema = try object(Array(PlanSchema.json.utf8))
    let definition = try #require((schema["$defs"] as? Object)?[name] as? Object)
    return try Regex(#require(definition["pattern"] as? String))
  }

  @Test(
    "Dates are EDTF",
    arguments: [
      "2025", "2025-05", "2025-03-10", "2025-34", "2025/2030", "2025-34/2025-35", "2025-40",
      "2025/..", "../2030-12-31",
    ])
  func edtf(date: String) throws {
    #expect(try Self.pattern("edtf").wholeMatch(in: date) != nil)
  }

  @Test(
    "What is no EDTF is refused",
    arguments: [
      "", "25", "2025-13", "2025-00", "2025-02-32", "2025-37", "5/2025", "2025/", "II/2025",
    ])
  func notEDTF(date: String) throws {
    #expect(try Self.pattern("edtf").firstMatch(in: date) == nil)
  }

  @Test(
    "Recurrences are RFC 5545 rules",
    arguments: [
      "FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=10", "FREQ=MONTHLY;INTERVAL=3",
      "FREQ=MONTHLY;BYMONTHDAY=18", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15",
      "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=-1",
    ])
  func recurrence(rule: String) throws {
    #expect(try Self.pattern("rrule").wholeMatch(in: rule) != nil)
  }

  @Test(
    "What is no rule is refused",
    arguments: ["", "RRULE:FREQ=MONTHLY", "FREQ=QUARTERLY", "BYMONTH=3", "FREQ=MONTHLY;INTERVAL=0"])
  func notRecurrence(rule: String) throws {
    #expect(try Self.pattern("rrule").firstMatch(in: rule) == nil)
  }

  @Test(
    "Ids are paths of labels", arguments: ["I", "II.2.1.a", "PL2.17", "II.2.1.a.-1", "III.1.đ"])
  func ids(id: String) throws {
    #expect(try Self.pattern("id").wholeMatch(in: id) != nil)
  }

  @Test("No path has blanks or empty labels", arguments: ["", ".", "I.", ".1", "I..1", "I 1"])
  func notIds(id: String) throws {
    #expect(try Self.pattern("id").firstMatch(in: id) == nil)
  }
}
