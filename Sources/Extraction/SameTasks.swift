import Lexicon
import PlanDocument

/// Links the tasks that the body and an annex both tell.
struct SameTasks: Sendable {
  /// How much of the shorter telling the other must hold.
  private let leastOverlap = 0.62

  /// The tasks with `sameAs` filled in on both sides.
  func link(_ tasks: [PlanTask]) -> [PlanTask] {
    var tasks = tasks
    let body = tasks.indices.filter { tasks[$0].origin == .body }
    let annex = tasks.indices.filter { tasks[$0].origin == .annex }
    guard !body.isEmpty, !annex.isEmpty else { return tasks }
    let pairs = tasks.map { Self.wordPairs($0.text) }
    var owners: [Int: [Int]] = [:]
    for (index, set) in pairs.enumerated() where tasks[index].origin == .body {
      for pair in set { owners[pair, default: []].append(index) }
    }
    var candidates: [(score: Double, body: Int, annex: Int)] = []
    for row in annex where pairs[row].count >= 3 {
      var shared: [Int: Double] = [:]
      for pair in pairs[row] {
        // A pair of words that many tasks hold tells little.
        for index in owners[pair] ?? [] { shared[index, default: 0] += 1 }
      }
      for (index, count) in shared {
        let score = count / Double(min(pairs[row].count, pairs[index].count))
        if score >= leastOverlap { candidates.append((score, index, row)) }
      }
    }
    candidates.sort { ($0.score, $1.body, $1.annex) > ($1.score, $0.body, $0.annex) }
    var taken: Set<Int> = []
    for (_, first, second) in candidates where !taken.contains(first) && !taken.contains(second) {
      taken.formUnion([first, second])
      tasks[first].sameAs.append(tasks[second].id)
      tasks[second].sameAs.append(tasks[first].id)
    }
    return tasks
  }

  /// Pairs of neighbouring words, without tones and marks, so that what the OCR damaged still agrees.
  private static func wordPairs(_ text: String) -> Set<Int> {
    let words = WordSequence(text).words.filter { $0.kind != .mark }.map(\.plain)
    return Set(
      zip(words, words.dropFirst()).map { first, second in
        var hasher = Hasher()
        hasher.combine(first)
        hasher.combine(second)
        return hasher.finalize()
      })
  }
}
