/// The damage of each line: documents are put together from text that came by different ways, page by page, or copied
/// one behind the other without page breaks.
///
/// A page's words tell its damage. Within a page a run of lines is told apart from the rest where it holds words enough
/// and its letters can't be what the page's are: a printed text that lacks every Vietnamese letter, a foreign engine's
/// that has one in every third word.
struct LineDamage {
  private var kinds: [Damage]

  /// So many words are needed to tell the damage of a page, or of a run of lines in it.
  private static let fewest = 40

  /// By index of the line.
  subscript(line: Int) -> Damage { kinds[line] }

  init(_ lines: [LineUnits]) {
    let counts = lines.map { Damage.LetterCounts($0.units) }
    let whole = Damage(counts.reduce(into: .init(), +=))
    kinds = Array(repeating: whole, count: lines.count)
    var start = 0
    while start < lines.count {
      let end = lines[start...].firstIndex { $0.page != lines[start].page } ?? lines.count
      let all = counts[start..<end].reduce(into: Damage.LetterCounts(), +=)
      let kind = all.words >= Self.fewest ? Damage(all) : whole
      for line in start..<end { kinds[line] = kind }
      tellRuns(start..<end, counts, within: kind)
      start = end
    }
  }

  /// Tells apart the runs of a page's lines that came by another way than the page.
  private mutating func tellRuns(
    _ page: Range<Int>, _ counts: [Damage.LetterCounts], within kind: Damage
  ) {
    let other: Damage = kind == .slight ? .foreignEngine : .slight
    var run = page.lowerBound..<page.lowerBound
    func isOther(_ total: Damage.LetterCounts) -> Bool {
      guard total.words >= Self.fewest else { return false }
      return other == .slight
        ? total.vietnamese * 3 >= total.words : total.spoilt * 10 >= total.words
    }
    for line in page.lowerBound...page.upperBound {
      if line < page.upperBound {
        let count = counts[line]
        let goesOn =
          other == .slight
          ? count.vietnamese * 6 >= count.words : count.vietnamese == 0
        if goesOn {
          run = run.lowerBound..<line + 1
          continue
        }
      }
      if isOther(counts[run].reduce(into: .init(), +=)) {
        for line in run { kinds[line] = other }
      }
      run = line + 1..<line + 1
    }
  }
}
