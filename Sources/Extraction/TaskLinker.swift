import Lexicon
import PlanDocument
import VietnameseText

/// Links the body's and the annexes' tellings of one task, and names where they contradict each other.
enum TaskLinker {
  /// The least share of the shorter text's word pairs that two tellings have in common.
  private static let leastShare = 0.72
  /// Texts of fewer words are too general to be told apart.
  private static let leastPairs = 4

  /// Fills `sameAs` and returns the contradictions.
  static func link(_ tasks: inout [PlanTask]) -> [PlanWarning] {
    let pairs = tasks.map { wordPairs($0.text) }
    // Tasks by the word pairs in them; what half the plan says tells nothing.
    var holders: [String: [Int]] = [:]
    for (index, set) in pairs.enumerated() where tasks[index].origin == .annex {
      for pair in set { holders[pair, default: []].append(index) }
    }
    var warnings: [PlanWarning] = []
    for index in tasks.indices where tasks[index].origin == .body {
      var shared: [Int: Int] = [:]
      for pair in pairs[index] {
        guard let list = holders[pair], list.count <= 24 else { continue }
        for other in list { shared[other, default: 0] += 1 }
      }
      let best = shared.max {
        (share($0, pairs, index), $1.key) < (share($1, pairs, index), $0.key)
      }
      guard let best, share(best, pairs, index) >= leastShare else { continue }
      tasks[index].sameAs.append(tasks[best.key].id)
      tasks[best.key].sameAs.append(tasks[index].id)
      warnings += contradictions(tasks[index], tasks[best.key])
    }
    return warnings
  }

  private static func share(
    _ candidate: (key: Int, value: Int), _ pairs: [Set<String>], _ index: Int
  ) -> Double {
    let smaller = min(pairs[candidate.key].count, pairs[index].count)
    guard smaller >= leastPairs else { return 0 }
    return Double(candidate.value) / Double(smaller)
  }

  private static func wordPairs(_ text: String) -> Set<String> {
    let words = WordSequence(text).words.filter { $0.kind != .mark }.map(\.plain)
    return Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
  }

  private static func contradictions(_ body: PlanTask, _ annex: PlanTask) -> [PlanWarning] {
    var warnings: [PlanWarning] = []
    if let one = body.deadline?.due, let two = annex.deadline?.due, one != two {
      warnings.append(
        PlanWarning(
          code: "deadline-conflict", line: annex.source.first,
          message: "\(body.id) is due \(one), \(annex.id), the same task, \(two)"))
    }
    let leads = (Set(body.lead.map(\.id)), Set(annex.lead.map(\.id)))
    if !leads.0.isEmpty, !leads.1.isEmpty, leads.0.isDisjoint(with: leads.1) {
      let names = (
        body.lead.map(\.name).joined(separator: ", "), annex.lead.map(\.name).joined(separator: ", ")
      )
      warnings.append(
        PlanWarning(
          code: "lead-conflict", line: annex.source.first,
          message: "\(body.id) charges \(names.0), \(annex.id), the same task, \(names.1)"))
    }
    return warnings
  }
}
