import Lexicon
import PlanDocument

/// Links the tasks that the body and an annex both tell.
struct SameTasks: Sendable {
  /// How much of the shorter telling the other must hold.
  private let leastOverlap = 0.55
  /// The same where they charge different agencies.
  private let leastOfOthers = 0.75
  /// Tellings of fewer pairs of words must agree as wholes.
  private let shortTelling = 7

  /// The tasks with `sameAs` filled in on both sides.
  func link(_ tasks: [PlanTask]) -> [PlanTask] {
    var tasks = tasks
    guard tasks.contains(where: { $0.origin == .body }) else { return tasks }
    let words = tasks.map(Self.words)
    let pairs = Self.pairs(words)
    var owners: [WordPair: [Int]] = [:]
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
        let least = agree(tasks[index], tasks[row]) ? leastOverlap : leastOfOthers
        if let score = score(count, pairs[index].count, pairs[row].count, least) {
          candidates.append((score, index, row))
        }
      }
    }
    candidates.sort { ($0.score, $1.body, $1.annex) > ($1.score, $0.body, $0.annex) }
    var taken: Set<Int> = []
    func join(_ body: Int, _ row: Int) {
      taken.formUnion([body, row])
      tasks[body].sameAs.append(tasks[row].id)
      tasks[row].sameAs.append(tasks[body].id)
    }
    for (_, body, row) in candidates where !taken.contains(body) && !taken.contains(row) {
      join(body, row)
    }
    for (body, row) in DamagedTellings(tasks, words: words, taken: taken).pairs() {
      join(body, row)
    }
    return tasks
  }

  /// Two words that follow one another, by their numbers.
  private struct WordPair: Hashable {
    var first: Int
    var second: Int
  }

  /// The pairs of words of each telling.
  private static func pairs(_ tellings: [[String]]) -> [Set<WordPair>] {
    var numbers: [String: Int] = [:]
    return tellings.map { words in
      let told = words.map { word in
        if let number = numbers[word] { return number }
        let number = numbers.count
        numbers[word] = number
        return number
      }
      return Set(zip(told, told.dropFirst()).map { WordPair(first: $0, second: $1) })
    }
  }

  /// Whether one agency may be in charge of both; a row that was read badly says nothing against it.
  private func agree(_ body: PlanTask, _ row: PlanTask) -> Bool {
    body.lead.isEmpty || row.lead.isEmpty || row.confidence < RowConfidence.printed
      || body.lead.shares(with: row.lead)
  }

  private func score(_ shared: Int, _ body: Int, _ annex: Int, _ leastOverlap: Double) -> Double? {
    let shorter = min(body, annex)
    let overlap = Double(shared) / Double(shorter)
    guard overlap >= leastOverlap else { return nil }
    let agreement = 2 * Double(shared) / Double(body + annex)
    if shorter < shortTelling, agreement < 0.6 { return nil }
    // Of two that hold a short telling, the one that says little else.
    return overlap + agreement
  }

  /// What is told, without tones and marks, so that what the OCR damaged still agrees; a sentence's deadline stands
  /// in a column of its own in a table.
  private static func words(_ task: PlanTask) -> [String] {
    var text = task.text
    if task.origin == .body, let deadline = task.deadline?.text,
      let range = text.range(of: deadline)
    {
      text.removeSubrange(range)
    }
    return WordSequence(text).words.filter { $0.kind != .mark }.map(\.plain)
  }
}
