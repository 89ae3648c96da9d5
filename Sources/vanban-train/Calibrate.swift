import ArgumentParser
import Foundation
import Ingestion
import Restoration
import VietnameseText

/// `vanban-train calibrate`: learns how often a reading is right that has such and such evidence.
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fits the confidence of readings to pages whose printed text is known.",
    discussion: """
      The pages must be none that the channel was trained on, and best of text that the language model never saw.
      From each page's printed lines, less their marks, the confidence of stripped text is learned as well.
      """)

  @Argument(help: "Files of pairs, as 'Scripts/make-corpus pairs' writes them.")
  var pairs: [String]

  @Option(help: "The folder of the dictionaries.")
  var dictionaries: String = "Dictionaries"

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String = "Dictionaries/calibration.tsv"

  @Option(help: "The penalty on the weights' squares.")
  var penalty: Double = 2

  func run() throws {
    let restorer = try Restorer(dictionaries: URL(fileURLWithPath: dictionaries))
    var samples: [Calibration.Kind: [(values: [Double], isTrue: Bool)]] = [:]
    for path in pairs {
      for page in try EvaluationPage.read(path) {
        add(restorer.weigh(page.source), printed: page.printed, to: &samples)
        var stripped = page.source
        for index in stripped.lines.indices {
          stripped.lines[index].text = Folding.stripMarks(
            Normalization.nfc(page.printed[index] ?? ""))
        }
        add(
          restorer.weigh(stripped).filter { $0.kind == .stripped }, printed: page.printed,
          to: &samples)
      }
    }
    var weights: [(Calibration.Kind, [Double])] = []
    for kind in [Calibration.Kind.foreignEngine, .stripped] {
      guard let own = samples[kind], own.count > 1000 else { continue }
      let model = LogisticModel(own, penalty: penalty)
      weights.append((kind, model.weights))
      log(Self.report(kind, own, model))
    }
    let header = """
      How much each figure says for a reading being right, by the damage of its page: logistic regression, fitted by
      vanban-train calibrate to pages that Scripts/make-corpus typeset and read. Kind of damage, figure, weight.
      """
    try Calibration.text(weights, header: header).write(
      toFile: output, atomically: true, encoding: .utf8)
  }

  /// Notes for each restored syllable whether it is right; a printed one that is missing counts with the one before it.
  private func add(
    _ decisions: [Restorer.Weighed], printed: [String?],
    to samples: inout [Calibration.Kind: [(values: [Double], isTrue: Bool)]]
  ) {
    var byLine: [Int: [(syllable: String, decision: Restorer.Weighed)]] = [:]
    for decision in decisions {
      for syllable in SyllableErrors.words(decision.restored) {
        byLine[decision.line, default: []].append((syllable, decision))
      }
    }
    for (line, got) in byLine.sorted(by: { $0.key < $1.key }) {
      guard let line = printed[line] else { continue }
      let wrong = SyllableErrors.wrong(
        printed: SyllableErrors.words(line), got: got.map(\.syllable))
      for (index, one) in got.enumerated() {
        samples[one.decision.kind, default: []].append(
          (one.decision.evidence.values, !wrong.contains(index)))
      }
    }
  }

  private static func report(
    _ kind: Calibration.Kind, _ samples: [(values: [Double], isTrue: Bool)], _ model: LogisticModel
  ) -> String {
    let sure = samples.map { (model.probability($0.values), $0.isTrue) }.sorted { $0.0 < $1.0 }
    let errors = sure.count { !$0.1 }
    let least = sure.prefix(sure.count / 20).count { !$0.1 }
    return "\(kind.rawValue): \(samples.count) syllables, \(errors) wrong, of which "
      + "\(least * 100 / max(1, errors)) % among the 5 % least sure"
  }
}
