import Lexicon
import PlanDocument

/// The agencies that a document names without damage, by which damaged names are read.
///
/// A cell that lost words at its edges ("Khoa học và Công", "Sở Giáo dục và") still shows most of one agency that
/// the rest of the document names in full.
struct AgencyInventory: Sendable {
  private struct Known: Sendable {
    var agency: Agency
    var words: [String]
  }

  private var known: [Known] = []

  /// The agencies of a plan's body, and those of its tables that were recognized in full.
  init(tasks: [PlanTask], sections: [[Agency]], cells: [AgencyEntry]) {
    var counts: [String: (agency: Agency, count: Int, isSure: Bool)] = [:]
    func add(_ agency: Agency, isSure: Bool) {
      let old = counts[agency.id] ?? (agency, 0, false)
      counts[agency.id] = (agency, old.count + 1, old.isSure || isSure)
    }
    for task in tasks where task.origin == .body {
      for agency in task.lead + task.cooperating { add(agency, isSure: true) }
    }
    for agency in sections.joined() { add(agency, isSure: true) }
    for entry in cells where entry.recognition != .doubtful {
      add(entry.agency, isSure: entry.recognition == .known)
    }
    known = counts.values
      // What only its form shows counts where it comes again the same.
      .filter { $0.isSure || $0.count > 2 }
      .map { Known(agency: $0.agency, words: Self.words($0.agency.name)) }
      .filter { $0.words.count > 1 }
      .sorted { $0.agency.id < $1.agency.id }
  }

  /// The agency that a damaged name shows most of; nil where no one agency stands out.
  ///
  /// - Parameter likely: agencies that another telling of the task names.
  func repair(_ agency: Agency, likely: [Agency] = []) -> Agency? {
    let words = Self.words(agency.name)
    guard !words.isEmpty else { return nil }
    var best: (score: Double, agency: Agency)?
    var second = 0.0
    for candidate in known where candidate.agency.id != agency.id {
      let shared = Double(Self.common(words, candidate.words))
      let isLikely = likely.contains { $0.id == candidate.agency.id }
      let ofName = shared / Double(words.count)
      let ofAgency = shared / Double(candidate.words.count)
      guard shared >= 2, ofName >= 0.5, ofAgency >= (isLikely ? 0.5 : 0.6) else { continue }
      let score = 2 * shared / Double(words.count + candidate.words.count) + (isLikely ? 0.2 : 0)
      if score > best?.score ?? 0 {
        second = best?.score ?? 0
        best = (score, candidate.agency)
      } else {
        second = max(second, score)
      }
    }
    guard let best, best.score - second > 0.04 else { return nil }
    return best.agency
  }

  private static func words(_ name: String) -> [String] {
    WordSequence(name).words.filter { $0.kind == .letters && $0.plain.utf8.count > 1 }
      .map(\.plain)
  }

  /// The number of words that two names have in common in the same order, words one letter apart being equal.
  private static func common(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      var diagonal = 0
      for (index, other) in b.enumerated() {
        let up = row[index + 1]
        row[index + 1] = isClose(word, other) ? diagonal + 1 : max(up, row[index])
        diagonal = up
      }
    }
    return row[b.count]
  }

  private static func isClose(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let first = Array(a.utf8)
    let second = Array(b.utf8)
    guard first.count == second.count, first.count > 3 else { return false }
    return zip(first, second).count(where: { $0 != $1 }) == 1
  }
}
