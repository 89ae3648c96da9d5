import Lexicon
import PlanDocument

/// The agencies that a document names without damage, by which damaged names are read.
///
/// A cell that lost words at its edges ("Khoa học và Công", "Sở Giáo dục và") still shows most of one agency that
/// the rest of the document names in full; one that lost its other lines ("Quốc gia Việt Nam") shows a run of it.
struct AgencyInventory: Sendable {
  private struct Known: Sendable {
    var agency: Agency
    var words: [WordSequence.Word]
    var count: Int
  }

  private var known: [Known] = []
  private var counts: [String: Int] = [:]

  /// - Parameters:
  ///   - told: the agencies that sentences and headings name.
  ///   - cells: those of the tables' cells, each time they stand there.
  init(told: [Agency], cells: [AgencyEntry]) {
    var found: [String: (agency: Agency, count: Int, isSure: Bool)] = [:]
    func add(_ agency: Agency, isSure: Bool) {
      let old = found[agency.id] ?? (agency, 0, false)
      found[agency.id] = (agency, old.count + 1, old.isSure || isSure)
    }
    for agency in told { add(agency, isSure: true) }
    for entry in cells where entry.recognition != .doubtful {
      add(entry.agency, isSure: entry.recognition == .known)
    }
    counts = found.mapValues(\.count)
    known = found.values
      // What only its form shows counts where it comes again the same.
      .filter { $0.isSure || $0.count > 2 }
      .map { Known(agency: $0.agency, words: Self.words($0.agency.name), count: $0.count) }
      .filter { $0.words.count > 1 }
      .sorted { $0.agency.id < $1.agency.id }
  }

  /// How often the document names an agency by just this name.
  func count(of agency: Agency) -> Int { counts[agency.id] ?? 0 }

  /// Whether an agency is a department, known by its field ("Sở Y tế", "Phòng Kinh tế").
  func isDepartment(_ agency: Agency) -> Bool {
    ["so-", "phong-", "bo-"].contains(where: agency.id.hasPrefix)
  }

  /// The agency that a damaged name shows; nil where no one agency stands out.
  ///
  /// - Parameter likely: agencies that another telling of the task names.
  func repair(_ agency: Agency, likely: [Agency] = []) -> Agency? {
    let words = Self.words(agency.name)
    return whole(of: words, named: agency, likely: likely)
      ?? nearest(to: words, named: agency, likely: likely)
  }

  /// The one agency whose name begins or ends with the words that are left, or holds three and more of them; where
  /// several do, the one that another telling names, or that has them with the same capitals.
  func whole(of agency: Agency, likely: [Agency] = []) -> Agency? {
    whole(of: Self.words(agency.name), named: agency, likely: likely)
  }

  private func whole(
    of words: [WordSequence.Word], named agency: Agency, likely: [Agency]
  ) -> Agency? {
    guard words.count > 1 else { return nil }
    let fitting = known.filter { candidate in
      candidate.agency.id != agency.id && candidate.words.count > words.count
        && Self.holds(candidate.words, words)
    }
    if fitting.count < 2 { return fitting.first?.agency }
    let told = fitting.filter { candidate in likely.contains { $0.id == candidate.agency.id } }
    if told.count == 1 { return told[0].agency }
    let verbatim = fitting.filter { $0.agency.name.contains(agency.name) }
    return verbatim.count == 1 ? verbatim[0].agency : nil
  }

  /// The agency that a damaged name shows most of.
  private func nearest(
    to words: [WordSequence.Word], named agency: Agency, likely: [Agency]
  ) -> Agency? {
    guard !words.isEmpty else { return nil }
    var best: (score: Double, agency: Agency)?
    var second = 0.0
    for candidate in known where candidate.agency.id != agency.id {
      let shared = Double(
        words.commonSubsequence(with: candidate.words) { $0.plain.isClose(to: $1.plain) })
      let isLikely = likely.contains { $0.id == candidate.agency.id }
      let ofName = shared / Double(words.count)
      let ofAgency = shared / Double(candidate.words.count)
      guard shared >= (Self.isRun(words.prefix(1), of: candidate.words.prefix(1)) ? 2 : 3),
        ofName >= 0.5,
        ofAgency >= (isLikely || Self.showsEnd(words, of: candidate.words) ? 0.5 : 0.6)
      else { continue }
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

  /// The longer name of the same agency where a name stops within that of its place ("UBND thị xã Việt").
  func withWholePlace(_ agency: Agency) -> Agency? {
    let words = Self.words(agency.name)
    guard counts[agency.id] ?? 0 < 2, let last = words.last, last.startsUpper else { return nil }
    let longer = known.filter { candidate in
      candidate.words.count == words.count + 1 && candidate.words[words.count].startsUpper
        && candidate.agency.id.hasPrefix(agency.id + "-")
        && Self.isRun(words, of: candidate.words.prefix(words.count))
    }
    return longer.count == 1 ? longer[0].agency : nil
  }

  private static func words(_ name: String) -> [WordSequence.Word] {
    WordSequence(name).words.filter { $0.kind == .letters && $0.plain.utf8.count > 1 }
  }

  private static func holds(_ name: [WordSequence.Word], _ words: [WordSequence.Word]) -> Bool {
    let places = 0...(name.count - words.count)
    return places.contains { start in
      (words.count > 2 || start == 0 || start == places.upperBound)
        && isRun(words, of: name[start..<start + words.count])
    }
  }

  /// Whether a name opens with four words or more that another ends with ("Quốc gia Việt Nam chính thức").
  private static func showsEnd(_ words: [WordSequence.Word], of name: [WordSequence.Word]) -> Bool {
    (4..<max(5, name.count)).contains { count in
      count <= words.count && count < name.count
        && isRun(Array(words.prefix(count)), of: name.suffix(count))
    }
  }

  private static func isRun(
    _ words: some Sequence<WordSequence.Word>, of other: ArraySlice<WordSequence.Word>
  )
    -> Bool
  {
    zip(words, other).allSatisfy { $0.plain.isClose(to: $1.plain) }
  }
}
