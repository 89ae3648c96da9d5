import Foundation
import PlanDocument
import Testing

@Suite("Reading plan JSON")
struct PlanReadingTests {
  private static let sound: Plan = {
    var plan = PlanJSONTests.full
    plan.source.sha256 = String(repeating: "0a", count: 32)
    return plan
  }()

  /// The sound plan's JSON with a text replaced.
  private func json(_ old: String = "", _ new: String = "") throws -> [UInt8] {
    let text = String(
      decoding: try PlanJSON.encode(Self.sound, layout: .line), as: UTF8.self)
    #expect(old.isEmpty || text.contains(old))
    return Array(text.replacing(old, with: new, maxReplacements: old.isEmpty ? 0 : 1).utf8)
  }

  @Test("What was written reads back as it was")
  func roundTrip() throws {
    #expect(try PlanJSON.decode(json()) == Self.sound)
  }

  @Test("Keys that the contract does not name are passed over")
  func furtherKeys() throws {
    #expect(try PlanJSON.decode(json(#"{"schema"#, #"{"note":[1],"schema"#)) == Self.sound)
  }

  @Test(
    "A fault is told with the path of its key",
    arguments: [
      (#""label":"I.","#, "", ""),
      (#","tasks":["#, #","tusks":["#, "tasks: the key is missing"),
      (#""text":"Rà soát""#, #""text":7"#, "tasks[0].text: is not a string"),
      (#""text":"Rà soát""#, #""text":null"#, "tasks[0].text: is null, not a string"),
      (#""ongoing":true"#, #""ongoing":"yes""#, "tasks[0].deadline.ongoing: is not true or false"),
      (#""lead":[{"id""#, #""lead":[{"ids""#, "tasks[0].lead[0].id: the key is missing"),
      (#""due":"2025-34""#, #""due":"soon""#, "tasks[0].deadline.due: \"soon\" is no EDTF date"),
      ("FREQ=MONTHLY", "FREQ=NEVER", "tasks[0].deadline.recurrence"),
      (#""lines":[2,3]"#, #""lines":[3,2]"#, "sections[0].source.lines: 3 to 2 are no lines"),
      (#""lines":[2,3]"#, #""lines":[3]"#, "sections[0].source.lines: a span is two line numbers"),
      (#""schemaVersion":"1"#, #""schemaVersion":"2"#, "schemaVersion: is \"2.0.0\""),
      ("0a0a", "0A0a", "source.sha256: is not 64 hexadecimal digits"),
      ("2024-01-17", "17/01/2024", "document.issued: \"17/01/2024\" is no day"),
      (#""comparison":"range""#, #""comparison":"~""#, "indicators[0].comparison"),
    ])
  func faults(old: String, new: String, told: String) throws {
    let bytes = try json(old, new)
    guard !told.isEmpty else {
      // An optional key may be left out by other programs.
      #expect(try PlanJSON.decode(bytes).sections[0].label == nil)
      return
    }
    let error = #expect(throws: PlanJSONError.self) { try PlanJSON.decode(bytes) }
    #expect(error?.description.hasPrefix(told) == true, "\(error?.description ?? "")")
  }

  @Test("What is no JSON is told as such")
  func noJSON() throws {
    for text in ["", "{", "plan", #"{"schemaVersion":"1.0.0""#] {
      let error = #expect(throws: PlanJSONError.self) { try PlanJSON.decode(Array(text.utf8)) }
      #expect(error?.description.hasPrefix("is no JSON") == true)
    }
  }

  @Test("Two tasks of one id are told")
  func twice() throws {
    var plan = Self.sound
    plan.tasks.append(plan.tasks[0])
    let error = #expect(throws: PlanJSONError.self) {
      try PlanJSON.decode(try PlanJSON.encode(plan))
    }
    #expect(error?.description == "tasks[1].id: \"I.-1\" is there twice")
  }
}
