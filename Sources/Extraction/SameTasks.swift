import Lexicon
import PlanDocument

/// Links the tasks that the body and an annex both tell.
struct SameTasks: Sendable {
  /// How much of the shorter telling the other must hold.
  private let leastOverlap = 0.55
  /// Tellings of fewer pairs of words must agree as wholes.
  private let shortTelling = 7

  /// The tasks with `sameAs` filled in on both sides.
  func link(_ tasks: [PlanTask]) -> [PlanTask] {
    var tasks = tasks
    guard tasks.contains(where: { $0.origin == .body }) else { return tasks }
    let pairs = tasks.map { Self.wordPairs($0.text) }
    var owners: [String: [Int]] = [:]
    for (index, set) in pairs.enumerated() where tasks[index].origin == .body {
      for pair in set { owners[pair, default: []].append(index) }
    }
    var candidates: [(score: Double, body: Int, annex: Int)] = []
    for row in tasks.indices where tasks[row].origin == .annex && pairs[row].count >= 3 {
      var shared: [Int: Int] = [:]
      for pair in pairs[row] {
        for index in owners[pair] ?? [] { shared[index, default: 0] += 1 }
      }
      for (index, count) in shared {
        if let score = score(count, pairs[index].count, pairs[row].count) {
          candidates.append((score, index, row))
        }
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

  private func score(_ shared: Int, _ body: Int, _ annex: Int) -> Double? {
    let shorter = min(body, annex)
    let overlap = Double(shared) / Double(shorter)
    guard overlap >= leastOverlap else { return nil }
    let agreement = 2 * Double(shared) / Double(body + annex)
    if shorter < shortTelling, agreement < 0.6 { return nil }
    // Of two that hold a short telling, the one that says little else.
    return overlap + agreement
  }

  /// Pairs of neighbouring words, without tones and marks, so that what the OCR damaged still agrees.
  private static func wordPairs(_ text: String) -> Set<String> {
    let words = WordSequence(text).words.filter { $0.kind != .mark }.map(\.plain)
    return Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }
}
