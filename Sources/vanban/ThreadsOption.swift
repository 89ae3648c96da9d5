import ArgumentParser

/// How many threads a document may take.
struct ThreadsOption: ParsableArguments {
  @Option(
    name: .customLong("threads"),
    help: ArgumentHelp(
      "How many threads a document may take; else as many as there are processors.",
      discussion: "The result does not depend on it.", valueName: "N"))
  var count: Int?

  func validate() throws {
    if let count, !(1...1024).contains(count) {
      throw ValidationError("--threads takes a number from 1 to 1024")
    }
  }
}
