/// The spans of years in a table's head as one year each, the last: "2024 - 2025" heads one column and not two.
///
/// The lines of a head hold those of several columns: of "2023 - 2024 - 2025" over "2024" the first year is joined with the
/// one below, for its cell was too narrow.
enum HeadYears {
  /// The lines with each span written as one word.
  static func joined(_ lines: [[Word]]) -> [[Word]] {
    var lines = lines
    for line in lines.indices { joinSpans(&lines[line]) }
    for line in lines.indices.dropLast() { joinOpen(&lines, line) }
    return lines
  }

  /// The years that a head may name.
  static let all = 2000...2100
  /// No span of a plan is longer.
  private static let longest = 10
  private static let dashes: Set<String> = ["-", "–"]

  /// From right to left: what is left over of a row of years is open to the left.
  private static func joinSpans(_ words: inout [Word]) {
    var index = words.count - 3
    while index >= 0 {
      if let first = year(words[index]), dashes.contains(words[index + 1].text),
        let last = year(words[index + 2]), isSpan(first, last)
      {
        words.replaceSubrange(index...(index + 2), with: [span(words[index], first, last)])
        index -= 2
      }
      index -= 1
    }
  }

  /// "2023 -" is closed by the one year of the next line that goes on with it.
  private static func joinOpen(_ lines: inout [[Word]], _ line: Int) {
    var index = 0
    while index + 1 < lines[line].count {
      defer { index += 1 }
      guard let first = year(lines[line][index]), dashes.contains(lines[line][index + 1].text),
        let place = lines[line + 1].firstIndex(where: { year($0) == first + 1 })
      else { continue }
      lines[line + 1].remove(at: place)
      lines[line].replaceSubrange(
        index...(index + 1), with: [span(lines[line][index], first, first + 1)])
    }
  }

  /// Whether two numbers are the first and the last year of a span.
  static func isSpan(_ first: Int, _ last: Int) -> Bool {
    all.contains(first) && first < last && last <= first + longest
  }

  private static func year(_ word: Word) -> Int? {
    Int(word.text).flatMap { all.contains($0) ? $0 : nil }
  }

  private static func span(_ word: Word, _ first: Int, _ last: Int) -> Word {
    var made = word
    made.text = "\(first)-\(last)"
    made.shape = Word.Shape(made.text)
    made.key = Vocabulary.key(of: made.text)
    return made
  }
}
