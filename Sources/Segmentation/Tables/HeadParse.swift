/// What the lines of a table's head say together: the columns left to right.
///
/// The head's phrases are wrapped in their cells, and the OCR gives the cells line by line: "Đơn vị  Đơn vị" over
/// "chủ trì  phối hợp". A parse reads the columns in turn, each a phrase whose words stand on one line or on lines
/// that follow one another, and is worth what it explains: a beam search by the number of words read.
struct HeadParse {
  /// A way to read the head.
  struct Reading {
    var columns: [TableHead.Column] = []
    /// The words explained, those that were not counted off.
    var score = -Double.infinity
    /// Whether all words are explained, each by a whole phrase.
    var isWhole = false
  }

  /// The readings that explain most, the best first: "Thời gian" and "Sản phẩm" over "hoàn thành" leave it open whose
  /// that is.
  let readings: [Reading]
  /// What the best reading explains.
  var score: Double { readings.first?.score ?? -.infinity }

  /// Lines beyond these are no head's; of cells one below the other there may be more, as lines of a few words.
  static let mostLines = 5
  static let mostCells = 8
  static let longestCell = 5

  init(_ lines: [[Word]], words: HeadWords) {
    let lines = HeadYears.joined(lines.suffix(Self.mostCells)).map { line in
      Self.withoutNotes(line, words).filter { $0.firstCase != .mark }.flatMap(words.tokens)
    }
    var search = HeadSearch(lines, phrases: words.heads.phrases)
    readings = Self.stacked(lines, search.readings(), phrases: words.heads.phrases)
  }

  /// A line without what stands in parentheses and is told in no head: "Chỉ tiêu hằng năm (căn hộ)".
  private static func withoutNotes(_ line: [Word], _ words: HeadWords) -> [Word] {
    guard line.contains(where: { $0.text.holds("(") }) else { return line }
    var kept: [Word] = []
    var index = 0
    while index < line.count {
      if line[index].text.hasPrefix("("),
        let close = line[index...].prefix(longestNote).firstIndex(where: { $0.text.hasSuffix(")") }
        ),
        words.covered(Array(line[index...close])) < close + 1 - index
      {
        index = close + 1
      } else {
        kept.append(line[index])
        index += 1
      }
    }
    return kept
  }

  /// No note of a head has more words.
  private static let longestNote = 4

  /// The readings with the one first that takes the lines in their order, where each is a column's head or a part of it:
  /// the OCR read the head cell by cell, and what stands beside what is told by the order alone.
  private static func stacked(
    _ lines: [[HeadWords.Token]], _ readings: [Reading], phrases: HeadPhrases
  ) -> [Reading] {
    guard lines.count >= 3, lines.allSatisfy({ $0.count <= longestCell }),
      let best = readings.first
    else { return readings }
    for line in lines {
      var search = HeadSearch([line], phrases: phrases)
      guard (search.readings().first?.columns.count ?? 0) <= 1 else { return readings }
    }
    // One line below the other, a cell may take two of them: "Thời gian hoàn" over "thành".
    var search = HeadSearch([lines.flatMap { $0 }], phrases: phrases)
    guard let inOrder = search.readings().first, inOrder.columns.count >= 3,
      inOrder.columns.count >= lines.count - 2, inOrder.score >= best.score - nearlyAll
    else { return readings }
    return [inOrder] + readings.filter { $0.columns != inOrder.columns }
  }

  /// How much less than the best reading one in the lines' order may explain.
  private static let nearlyAll = 0.7
}
