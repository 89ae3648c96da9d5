import ArgumentParser
import Foundation
import Ingestion
import Lexicon
import Restoration
import Segmentation

/// `vanban-train tables`: how well flattened tables are read whose cells are known, and weights that read them better.
struct TuneTables: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Scores the decoder of flattened tables, and fits its weights.",
    discussion: """
      Each folder holds plans as 'Scripts/make-corpus tables' writes them: ocr.txt and truth.tsv in a folder each. Every
      plan is restored once; then only segmentation is repeated. With --fit the weights are changed one after another and
      a change is kept where it reads the tables better, most of them alike; the last state is written to --output.
      """)

  @Argument(help: "Folders of plans.")
  var folders: [String]

  @Option(help: "The folder of the dictionaries.")
  var dictionaries: String = "Dictionaries"

  @Option(help: "The weights to begin with; the dictionaries' own where not given.")
  var weights: String?

  @Option(name: .customLong("set"), help: "A weight to change first, as NAME=VALUE.")
  var changes: [String] = []

  @Option(help: "Which text to read: ocr.txt, or gold.txt for the printed one.")
  var text: String = "ocr.txt"

  @Flag(help: "Fits the weights.")
  var fit = false

  @Option(
    help: "Folders of plans that count for nothing while fitting and are scored with each round.")
  var check: [String] = []

  @Option(help: "How often each weight is tried.")
  var rounds: Int = 3

  @Option(help: "The first step, as a share of a weight.")
  var step: Double = 0.4

  @Option(help: "Only these weights, by comma.")
  var only: String = ""

  @Option(help: "The seed of the order in which weights are tried.")
  var seed: UInt64 = 1

  @Option(name: .shortAndLong, help: "The file to write the fitted weights to.")
  var output: String?

  @Flag(help: "Tells the tables' columns beforehand, so that mistakes about heads do not count.")
  var columnsKnown = false

  @Option(help: "How many threads to use.")
  var jobs: Int = 2

  @Flag(help: "Prints each plan's score and layout.")
  var each = false

  @Option(help: "Prints the cells that differ in plans whose name begins so.")
  var show: String?

  func run() async throws {
    let directory = URL(filePath: dictionaries)
    let restorer = try Restorer(dictionaries: directory)
    var segmenter = try Segmenter(
      dictionaries: directory, lexicon: Lexicon(directory: directory),
      language: restorer.languageModel)
    let file =
      weights.map { URL(filePath: $0) } ?? directory.appending(component: TableWeights.file)
    segmenter.weights = try TableWeights(
      rows: TabSeparatedTable(
        file.lastPathComponent, in: file.deletingLastPathComponent(), columns: 2
      ).rows.map(\.fields))
    for change in changes {
      let parts = change.split(separator: "=").map(String.init)
      guard parts.count == 2, let value = Double(parts[1]),
        let field = TableWeights.fields.first(where: { $0.name == parts[0] })
      else { throw ValidationError("“\(change)” sets no weight") }
      segmenter.weights[keyPath: field.path] = value
    }
    let reader = try SourceReader(dictionaries: directory)
    func read(_ folders: [String]) throws -> TableSet {
      try TableSet(
        folders: folders, text: text, reader: reader, restorer: restorer, jobs: jobs,
        knowsColumns: columnsKnown)
    }
    let set = try read(folders)
    log("\(set.plans.count) plans restored")
    let started = Date()
    let scores = await set.scores(segmenter)
    log("one evaluation: \((Date().timeIntervalSince(started) * 10).rounded() / 10) s")
    report(set, scores)
    guard fit else { return }
    let held = check.isEmpty ? nil : try read(check)
    var search = WeightSearch(
      segmenter: segmenter, set: set, scores: scores.map(\.value), step: step, seed: seed)
    let names = Set(only.split(separator: ",").map(String.init))
    for round in 1...max(1, rounds) {
      await search.round(only: names) { log("\(round) \($0)") }
      if let output {
        try Self.written(search.segmenter.weights, like: file).write(
          toFile: output, atomically: true, encoding: .utf8)
      }
      if let held {
        let mean = TableSet.mean(await held.scores(search.segmenter).map(\.value))
        log("round \(round): fitted \(search.mean), kept aside \(mean)")
      }
    }
    report(set, await set.scores(search.segmenter))
  }

  private func report(_ set: TableSet, _ scores: [TableScore]) {
    var roles: [String: (sum: Double, count: Double)] = [:]
    var strays: [String: Int] = [:]
    for (plan, score) in zip(set.plans, scores) {
      for (role, one) in score.roles {
        let before = roles[role] ?? (0, 0)
        roles[role] = (before.sum + one.sum, before.count + one.count)
      }
      strays.merge(score.strays) { $0 + $1 }
      if each {
        print(
          "\(Self.figure(score.value))\t\(plan.name)\t-\(score.missing) +\(score.extra)\t"
            + "\(plan.layout)\n\t\(score.columns)")
      }
      if let show, plan.name.hasPrefix(show) {
        print(score.differences.map { "  \($0)" }.joined(separator: "\n"))
      }
    }
    print("score\t\(Self.figure(TableSet.mean(scores.map(\.value))))\tof \(scores.count) plans")
    for (role, one) in roles.sorted(by: { $0.key < $1.key }) {
      print("\(role)\t\(Self.figure(one.sum / max(1, one.count)))\tof \(Int(one.count)) cells")
    }
    print(
      "rows\tmissing \(scores.reduce(0) { $0 + $1.missing })\textra \(scores.reduce(0) { $0 + $1.extra })"
    )
    for (kind, count) in strays.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(25) {
      print("\(count)\t\(kind)")
    }
  }

  static func figure(_ value: Double) -> String { String(format: "%.4f", value) }

  /// The file of weights with other values: its comments stay.
  private static func written(_ weights: TableWeights, like file: URL) throws -> String {
    let paths = Dictionary(uniqueKeysWithValues: TableWeights.fields.map { ($0.name, $0.path) })
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line -> String in
      var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 2, let path = paths[fields[0]] else { return String(line) }
      fields[1] = String(format: "%g", weights[keyPath: path])
      return fields.joined(separator: "\t")
    }
    return lines.joined(separator: "\n")
  }
}
