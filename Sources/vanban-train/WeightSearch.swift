import Foundation
import Ingestion
import Restoration
import Segmentation

/// Plans with known tables, restored once.
struct TableSet: Sendable {
  private(set) var plans: [TableTruth] = []
  let jobs: Int
  /// Whether the tables' columns are told beforehand.
  let knowsColumns: Bool

  /// Reads the plans in the folders' own folders, in the order of their names.
  init(
    folders: [String], text: String, reader: SourceReader, restorer: Restorer, jobs: Int,
    knowsColumns: Bool
  ) throws {
    self.jobs = jobs
    self.knowsColumns = knowsColumns
    for folder in folders {
      let url = URL(filePath: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        let plan = url.appending(component: name)
        let truth = plan.appending(component: "truth.tsv")
        guard FileManager.default.fileExists(atPath: truth.path) else { continue }
        plans.append(
          try TableTruth(folder: plan, text: text, reader: reader, restorer: restorer))
      }
    }
    if plans.isEmpty { throw TrainingError("no plan with truth.tsv in \(folders)") }
  }

  /// The plans' scores, in their order.
  func scores(_ segmenter: Segmenter) async -> [TableScore] {
    let plans = plans
    let jobs = jobs
    let knowsColumns = knowsColumns
    return await withTaskGroup(of: [(Int, TableScore)].self) { group in
      for job in 0..<jobs {
        group.addTask {
          stride(from: job, to: plans.count, by: jobs).map {
            var own = segmenter
            if knowsColumns { own.knownColumns = plans[$0].columns }
            return ($0, TableScore(own.segment(plans[$0].document), truth: plans[$0]))
          }
        }
      }
      var found: [(Int, TableScore)] = []
      for await part in group { found += part }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }
}

/// Changes the weights one after another and keeps what reads the tables better.
struct WeightSearch {
  private(set) var segmenter: Segmenter
  let set: TableSet
  private(set) var scores: [Double]
  /// The next step for each weight, as a factor.
  private var steps: [String: Double] = [:]
  private let step: Double
  private var generator: SplitMix

  var mean: Double { TableSet.mean(scores) }

  init(segmenter: Segmenter, set: TableSet, scores: [Double], step: Double, seed: UInt64) {
    self.segmenter = segmenter
    self.set = set
    self.scores = scores
    self.step = step
    generator = SplitMix(state: seed)
  }

  /// Tries each weight higher and lower once, in a new order, and notes what was kept.
  mutating func round(only names: Set<String>, note: (String) -> Void) async {
    let fields = TableWeights.fields.filter {
      names.isEmpty ? !$0.name.hasPrefix("beam-") : names.contains($0.name)
    }
    .shuffled(using: &generator)
    for (name, path) in fields {
      let step = steps[name] ?? step
      guard step > 0.04 else { continue }
      let now = segmenter.weights[keyPath: path]
      var isBetter = false
      for sign in [1.0, -1.0].shuffled(using: &generator) {
        var trial = segmenter
        // Weights near nothing move by steps of their own.
        let moved = now + sign * step * max(abs(now), 0.25)
        let value = Self.rounded(Self.bounded(moved, name))
        guard value != now else { continue }
        trial.weights[keyPath: path] = value
        let tried = await set.scores(trial).map(\.value)
        guard Self.isBetter(tried, than: scores) else { continue }
        segmenter = trial
        scores = tried
        isBetter = true
        note("\(name) \(now) -> \(value): \(TuneTables.figure(mean))")
        break
      }
      steps[name] = isBetter ? step : step / 2
    }
  }

  /// Whether the mean rises by more than the plans' own disagreement about it lets expect of chance.
  private static func isBetter(_ tried: [Double], than scores: [Double]) -> Bool {
    let gains = zip(tried, scores).map { $0 - $1 }
    let mean = TableSet.mean(gains)
    guard mean > 0.0002 else { return false }
    let variance = gains.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, gains.count))
    return mean > 0.7 * (variance / Double(max(1, gains.count))).squareRoot()
  }

  /// Shares stay between 0 and 1.
  private static func bounded(_ value: Double, _ name: String) -> Double {
    let isShare = ["-share", "ending-", "novelty-"].contains { name.contains($0) }
    return isShare ? min(max(value, 0.002), 0.98) : value
  }

  private static func rounded(_ value: Double) -> Double {
    guard value != 0 else { return 0 }
    let scale = pow(10, 2 - floor(log10(abs(value))))
    return (value * scale).rounded() / scale
  }
}

/// Steele, Lea and Flood's generator: the same order for the same seed everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
