import ArgumentParser
import PlanPipeline

/// `vanban schema`: the contract of the JSON.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema (draft 2020-12) of a plan.",
    discussion: """
      EXAMPLES:
        vanban schema > plan.schema.json
        check-jsonschema --schemafile plan.schema.json plan.json
      """)

  func run() throws {
    try CommandRun.ending { try StandardStreams.write(Array((PlanSchema.json + "\n").utf8)) }
  }
}
