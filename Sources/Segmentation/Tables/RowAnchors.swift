import VietnameseText

/// Finds the row numbers of a table that stand beyond doubt: those that count on from one another.
///
/// One number may be text or misread; a chain of numbers that each go on with the one before is no chance.
enum RowAnchors {
  private struct Link {
    var line: Int
    var label: RowLabel
    var score = 1.0
    var previous = -1
    /// Whether the number goes on exactly with the one before in its chain.
    var isNext = false
  }

  /// How far back a number's predecessor is looked for, in numbers.
  private static let reach = 30
  /// No row of a printed plan has more lines.
  private static let tallest = 60

  /// Whether lines open with numbers that count on so that they must be a table's rows.
  static func areNumbered(_ lines: [TableTokens]) -> Bool {
    (links(in: lines.prefix(200)).map(\.score).max() ?? 0) > 3.5
  }

  /// The numbers that open lines, each with the best one before it.
  private static func links(in lines: some Sequence<TableTokens>) -> [Link] {
    var links: [Link] = []
    for (index, line) in lines.enumerated() {
      guard let first = line.words.first,
        let label = RowLabelReading.exact(first.text.trimmingMarks), label.major > 0,
        first.shape.length <= 6, !first.text.holds("%")
      else { continue }
      var link = Link(line: index, label: label)
      if label != RowLabel(major: 1, minor: 0) { link.score = 0.2 }
      for place in max(0, links.count - reach)..<links.count {
        let before = links[place]
        guard index - before.line <= tallest,
          let step = step(from: before.label, to: label)
        else { continue }
        let score = before.score + step.score
        // Of two that are alike the nearer one: the other is rather a number misread.
        if score >= link.score {
          link.score = score
          link.previous = place
          link.isNext = step.isNext
        }
      }
      links.append(link)
    }
    return links
  }

  /// The numbers beyond doubt by their lines' indices.
  static func find(in lines: [TableTokens]) -> [Int: RowLabel] {
    let links = links(in: lines)
    guard var at = links.indices.max(by: { links[$0].score < links[$1].score }) else { return [:] }
    var chain: [Int] = []
    while at >= 0 {
      chain.append(at)
      at = links[at].previous
    }
    chain.reverse()
    var anchors: [Int: RowLabel] = [:]
    for (place, index) in chain.enumerated() {
      let goesOn = links[index].isNext
      let isFollowed = place + 1 < chain.count && links[chain[place + 1]].isNext
      // The first and the last of a run need more than one neighbour's word.
      let isInRun =
        goesOn && isFollowed
        || goesOn && place >= 2 && links[chain[place - 1]].isNext
        || isFollowed && place + 2 < chain.count && links[chain[place + 2]].isNext
      if isInRun { anchors[links[index].line] = links[index].label }
    }
    return misread(links, chain: chain, anchors: anchors)
  }

  /// The anchors, and with them the numbers of which one figure was misread: between 14 and 16 stands 15, whatever the
  /// page seems to say ("16", "18").
  private static func misread(
    _ links: [Link], chain: [Int], anchors: [Int: RowLabel]
  ) -> [Int: RowLabel] {
    var result = anchors
    for (left, right) in zip(chain, chain.dropFirst())
    where right == left + 2 && anchors[links[right].line] != nil {
      let seen = links[left + 1]
      let label = links[left].label.next
      guard label.next == links[right].label,
        FuzzyMatch.distance(seen.label.text, label.text, limit: 1) == 1,
        seen.label.text.utf8.count == label.text.utf8.count
      else { continue }
      result[seen.line] = label
    }
    return result
  }

  /// What it is worth that a number follows another; nil where it cannot.
  private static func step(
    from left: RowLabel, to right: RowLabel
  ) -> (score: Double, isNext: Bool)? {
    if right == left.next || right == RowLabel(major: left.major, minor: left.minor + 1)
      || left.minor > 0 && right == RowLabel(major: left.major + 1, minor: 0)
    {
      return (1, true)
    }
    if right == RowLabel(major: 1, minor: 0) { return (-0.5, false) }
    let ahead = right.major - left.major
    guard ahead > 1, ahead <= 6, right.minor == 0 else { return nil }
    return (0.8 - 0.3 * Double(ahead - 1), false)
  }

  /// The lines of numbers that only head others: "2" where the next number beyond doubt is "2.1".
  static func heads(_ anchors: [Int: RowLabel]) -> Set<Int> {
    let lines = anchors.keys.sorted()
    return Set(
      zip(lines, lines.dropFirst()).compactMap { line, next in
        guard let one = anchors[line], let other = anchors[next], other.isChild(of: one),
          other.minor == 1
        else { return nil }
        return line
      })
  }
}
