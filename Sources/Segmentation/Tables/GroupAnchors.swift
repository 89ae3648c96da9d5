import Lexicon

/// The labels of a table's groups that stand beyond doubt: numerals at the beginnings of lines that count on.
///
/// A title without a label is taken for a group's where nothing else explains its line; where the labels of all groups
/// stand on the page, none is without.
struct GroupAnchors: Sendable {
  /// The groups' numbers by the lines' indices.
  private(set) var values: [Int: Int] = [:]
  /// Whether numerals beyond doubt count the groups, and no letters.
  private(set) var areNumerals = false
  /// For each line the number of the next group on or below it that is beyond doubt.
  private var next: [Int?] = []

  /// No labels.
  init() {}

  /// - Parameters:
  ///   - lines: the table's lines.
  ///   - rows: the rows' numbers beyond doubt.
  init(in lines: [TableTokens], rows: [Int: RowLabel]) {
    // Numerals count the groups, or capital letters do.
    let chains = [Self.numeral, GroupLabel.value(ofLetter:)].map { value in
      Self.chain(
        lines.indices.compactMap { line in
          Self.label(of: lines[line]).flatMap(value).map { (line: line, value: $0) }
        }, rows)
    }
    let isLettered = chains[1].score > chains[0].score
    if let nested = Self.nested(chains[1].chain.map(\.line).sorted(), in: lines, rows) {
      for (line, value) in chains[1].chain + nested { values[line] = value }
    } else {
      areNumerals = chains[0].score > 0 && !isLettered
      for (line, value) in chains[isLettered ? 1 : 0].chain { values[line] = value }
    }
    next = Array(repeating: nil, count: lines.count)
    var following: Int?
    for line in lines.indices.reversed() {
      following = values[line] ?? following
      next[line] = following
    }
  }

  /// Whether a group with a number cannot begin on a line, since that number stands on a later one.
  func forbids(_ value: Int, on line: Int) -> Bool {
    guard next.indices.contains(line), let following = next[line], values[line] != value else {
      return false
    }
    return following > 1 && value >= following
  }

  /// The numerals that count anew below each letter ("A", "I", "II", "B", "I"): groups of groups. Nil where they do not.
  ///
  /// - Parameter letters: the lines that letters beyond doubt open.
  private static func nested(
    _ letters: [Int], in lines: [TableTokens], _ rows: [Int: RowLabel]
  ) -> [(line: Int, value: Int)]? {
    guard letters.count > 1 else { return nil }
    var found: [(line: Int, value: Int)] = []
    var opened = 0
    for (place, letter) in letters.enumerated() {
      let end = place + 1 < letters.count ? letters[place + 1] : lines.count
      var value = 0
      for line in (letter + 1)..<max(letter + 1, end) {
        guard let next = label(of: lines[line]).flatMap(numeral), next == value + 1 else {
          continue
        }
        // No row stands between a group of groups and its first.
        if next == 1, rows.keys.contains(where: { letter < $0 && $0 < line }) { break }
        if next == 1 { opened += 1 }
        found.append((line, next))
        value = next
      }
    }
    return opened > 1 ? found : nil
  }

  /// What it is worth that a numeral counts on, that it does so over one that was lost, and that a list begins with it.
  private static let step = 1.0
  private static let gap = 0.4
  private static let first = 1.0
  private static let anywhere = 0.2
  /// How far back a numeral's predecessor is looked for, in numerals: a long table takes time in proportion.
  private static let reach = 60
  /// Fewer numerals that count on are no proof.
  private static let certain = 2.0

  /// The labels that best count on, and what that is worth; none where they prove nothing.
  private static func chain(
    _ seen: [(line: Int, value: Int)], _ rows: [Int: RowLabel]
  ) -> (chain: [(line: Int, value: Int)], score: Double) {
    let numbered = rows.sorted { $0.key < $1.key }
    // By the place of a numeral, the first of the rows' numbers below it.
    var below: [Int] = []
    var row = 0
    for label in seen {
      while row < numbered.count, numbered[row].key <= label.line { row += 1 }
      below.append(row)
    }
    var links: [(score: Double, previous: Int)] = []
    for (index, label) in seen.enumerated() {
      var best = (score: label.value == 1 ? first : anywhere, previous: -1)
      for place in max(0, index - reach)..<index {
        let before = seen[place]
        let ahead = label.value - before.value
        let row = below[place] < below[index] ? numbered[below[place]].value.major : nil
        guard ahead == 1 || ahead == 2,
          // "1" and "11" are strokes as well: between them stand the rows 2, 3, 4.
          !(before.value == 1 && rows[before.line] == nil && row == 2)
        else { continue }
        let score = links[place].score + (ahead == 1 ? step : gap)
        if score > best.score { best = (score, place) }
      }
      links.append(best)
    }
    guard var at = links.indices.max(by: { links[$0].score < links[$1].score }),
      case let score = links[at].score, score >= certain
    else { return ([], 0) }
    var chain: [(line: Int, value: Int)] = []
    while at >= 0 {
      chain.append(seen[at])
      at = links[at].previous
    }
    return (chain, score)
  }

  /// What a line opens with before a title.
  private static func label(of line: TableTokens) -> String? {
    guard (2...40).contains(line.words.count), line.words[1].startsUpper else { return nil }
    return line.words[0].text.trimmingMarks
  }

  private static func numeral(_ label: String) -> Int? {
    RomanNumeral.usual(label).flatMap { $0 <= 30 ? $0 : nil }
  }
}
