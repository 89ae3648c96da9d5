import Lexicon
import PlanDocument

/// Finds the other telling of rows whose words were damaged so badly that hardly two neighbours agree.
///
/// The words that survived, or are a letter away, must stand in the same order in one telling and clearly less so in
/// any other.
struct DamagedTellings: Sendable {
  private let tasks: [PlanTask]
  /// The tasks' words, by their places among `distinct`.
  private let words: [[Int]]
  private let distinct: [[UInt8]]
  private let taken: Set<Int>

  /// Rows read more surely than this show by their pairs of words what they tell.
  private static let damaged = 0.95
  /// How much of the shorter telling must survive, how many words at least, and how far before the next best.
  private static let leastShare = 0.6
  private static let leastWords = 5
  private static let margin = 0.2

  /// - Parameters:
  ///   - words: the tasks' words.
  ///   - taken: the tasks that are linked already.
  init(_ tasks: [PlanTask], words: [[String]], taken: Set<Int>) {
    self.tasks = tasks
    var places: [String: Int] = [:]
    var distinct: [[UInt8]] = []
    self.words = words.map { words in
      words.map { word in
        if let place = places[word] { return place }
        places[word] = distinct.count
        distinct.append(Array(word.utf8))
        return distinct.count - 1
      }
    }
    self.distinct = distinct
    self.taken = taken
  }

  /// The pairs of a telling in the body and a row, by their indices.
  func pairs() -> [(body: Int, row: Int)] {
    let rows = tasks.indices.filter { index in
      tasks[index].origin == .annex && !taken.contains(index)
        && tasks[index].confidence < Self.damaged && words[index].count >= Self.leastWords
    }
    guard !rows.isEmpty else { return [] }
    let tellings = tasks.indices.filter {
      tasks[$0].origin == .body && words[$0].count >= Self.leastWords
    }
    var found: [(share: Double, body: Int, row: Int)] = []
    for row in rows {
      let scored = tellings.map { (share: share(words[row], words[$0]), body: $0) }
        .sorted { ($0.share, $1.body) > ($1.share, $0.body) }
      guard let best = scored.first, best.share >= Self.leastShare, !taken.contains(best.body),
        scored.count < 2 || best.share - scored[1].share >= Self.margin
      else { continue }
      found.append((best.share, best.body, row))
    }
    // A telling that several rows claim is none of theirs for sure.
    let claims = Dictionary(grouping: found, by: \.body)
    return found.filter { claims[$0.body]?.count == 1 }.map { ($0.body, $0.row) }
  }

  /// How much of the shorter telling the other holds in its order; 0 where it is too little to tell.
  private func share(_ a: [Int], _ b: [Int]) -> Double {
    let common = a.commonSubsequence(with: b) {
      $0 == $1 || distinct[$0].isLetterAway(from: distinct[$1])
    }
    guard common >= Self.leastWords else { return 0 }
    return Double(common) / Double(min(a.count, b.count))
  }
}

extension String {
  /// Whether two words are the same, or long ones but for one letter in its place.
  func isClose(to other: String) -> Bool {
    self == other || utf8.isLetterAway(from: other.utf8)
  }
}

extension Collection<UInt8> {
  /// Whether two words are long ones and the same but for one letter in its place.
  fileprivate func isLetterAway(from other: Self) -> Bool {
    guard count == other.count, count > 3 else { return false }
    var isOff = false
    for (a, b) in zip(self, other) where a != b {
      if isOff { return false }
      isOff = true
    }
    return isOff
  }
}
