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
    for entry in cells where entry.recognition == .doubtful {
      counts[entry.agency.id, default: 0] += 1
    }
    known = found.values
      // What only its form shows counts where it comes again the same.
      .filter { $0.isSure || $0.count > 2 }
      .map { Known(agency: $0.agency, words: Self.words($0.agency.name), count: $0.count) }
      .filter { $0.words.count > 1 }
      .sorted { $0.agency.id < $1.agency.id }
  }

  /// How often the document names an agency by just this name.
  func count(of agency: Agency) -> Int { counts[agency.id] ?? 0 }

  /// The one of several departments whose head ("Sở") most of the document's departments have; nil where none has.
  func usual(of departments: [Agency]) -> Agency? {
    let counted = departments.map { department in
      let head = department.id.prefix { $0 != "-" } + "-"
      return (count: known.count { $0.agency.id.hasPrefix(head) }, department: department)
    }
    .sorted { $0.count > $1.count }
    guard let best = counted.first, best.count > 1,
      counted.count < 2 || best.count > 3 * counted[1].count
    else { return nil }
    return best.department
  }

  /// Whether an agency is a department, known by its field ("Sở Y tế", "Phòng Kinh tế").
  func isDepartment(_ agency: Agency) -> Bool {
    ["so-", "phong-", "bo-"].contains(where: agency.id.hasPrefix)
  }

  /// The agency that a damaged name shows; nil where no one agency stands out.
  ///
  /// - Parameters:
  ///   - likely: agencies that another telling of the task names.
  ///   - hasHead: whether the name begins as agencies' names do: then it is the beginning of one, or nearly all of one.
  func repair(_ agency: Agency, likely: [Agency] = [], hasHead: Bool = false) -> Agency? {
    let words = Self.words(agency.name)
    let fitting = wholes(of: words, named: agency, hasHead: hasHead)
    if let one = theOne(of: fitting, named: agency, likely: likely) { return one }
    let near = scored(words, named: agency, likely: likely, hasHead: hasHead)
    // Between several whole names only one that is clearly nearer decides.
    let margin = fitting.isEmpty ? 0.04 : 0.1
    guard let best = near.first, near.count < 2 || best.score - near[1].score > margin else {
      return nil
    }
    return best.agency
  }

  /// The one agency whose name begins or ends with the words that are left, or holds three and more of them; where
  /// several do, the one that another telling names, or that has them with the same capitals.
  func whole(of agency: Agency, likely: [Agency] = []) -> Agency? {
    let words = Self.words(agency.name)
    return theOne(
      of: wholes(of: words, named: agency, hasHead: false), named: agency, likely: likely)
  }

  private func wholes(
    of words: [WordSequence.Word], named agency: Agency, hasHead: Bool
  ) -> [Known] {
    guard words.count > 1 else { return [] }
    return known.filter { candidate in
      candidate.agency.id != agency.id && candidate.words.count > words.count
        && (hasHead
          ? Self.isRun(words, of: candidate.words.prefix(words.count))
          : Self.holds(candidate.words, words))
    }
  }

  private func theOne(of fitting: [Known], named agency: Agency, likely: [Agency]) -> Agency? {
    if fitting.count < 2 { return fitting.first?.agency }
    let told = fitting.filter { candidate in likely.contains { $0.id == candidate.agency.id } }
    if told.count == 1 { return told[0].agency }
    let verbatim = fitting.filter { $0.agency.name.contains(agency.name) }
    return verbatim.count == 1 ? verbatim[0].agency : nil
  }

  /// The agencies that a damaged name shows most of, the nearest first.
  private func scored(
    _ words: [WordSequence.Word], named agency: Agency, likely: [Agency], hasHead: Bool
  ) -> [(score: Double, agency: Agency)] {
    known.compactMap { candidate -> (score: Double, agency: Agency)? in
      guard candidate.agency.id != agency.id else { return nil }
      let shared = Double(
        words.commonSubsequence(with: candidate.words) { $0.plain.isClose(to: $1.plain) })
      let isLikely = likely.contains { $0.id == candidate.agency.id }
      let ofName = shared / Double(words.count)
      let ofAgency = shared / Double(candidate.words.count)
      let sameHead = Self.isRun(words.prefix(1), of: candidate.words.prefix(1))
      // Two words are little: they must be most of the name.
      guard shared >= (sameHead ? 2 : 3), ofName >= 0.5, shared > 2 || ofName > 0.5,
        ofAgency >= (isLikely || Self.showsEnd(words, of: candidate.words) ? 0.5 : 0.6),
        // A name with a head of its own is another agency's unless hardly anything else is in it.
        sameHead || !hasHead || min(ofName, ofAgency) >= 0.75
      else { return nil }
      let score = 2 * shared / Double(words.count + candidate.words.count)
      return (score + (isLikely ? 0.2 : 0), candidate.agency)
    }
    .sorted { ($0.score, $1.agency.id) > ($1.score, $0.agency.id) }
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
