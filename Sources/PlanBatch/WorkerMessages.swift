import Foundation

/// What a batch asks of a worker: one file to convert.
struct WorkerRequest: Codable {
  /// The input's path in manifest and plan.
  var path: String
  /// Where the input is.
  var file: String
  /// The plan's path below the output's folder.
  var output: String
  /// Where the plan goes.
  var destination: String
  /// The name that it is written under first.
  var temporary: String
  /// Whether documents that are no plans are written as well.
  var anyDocument: Bool
}

/// What a worker says: first who it is, then for each request what became of it.
enum WorkerAnswer: Codable {
  /// Ready; plans carry this model's name.
  case ready(model: String)
  /// The input's entry for the manifest; the plan, if there is one, is safe on the disk.
  case done(ManifestEntry)
  /// The disk is full or broken: no plan could be written now.
  case diskTrouble(String)

  init?(line: [UInt8]) {
    guard let answer = try? JSONDecoder().decode(Self.self, from: Data(line)) else { return nil }
    self = answer
  }
}

extension WorkerRequest {
  /// The request as a line, without its line feed.
  var line: [UInt8] { (try? JSONEncoder().encode(self)).map(Array.init) ?? [] }
}
