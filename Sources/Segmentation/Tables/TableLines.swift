/// The lines of a table below its head, prepared for decoding.
struct TableLines {
  /// One for each line that holds a part of a row or of a group's title.
  private(set) var tokens: [TableTokens] = []
  /// The numbers of those lines in the input.
  private(set) var numbers: [Int] = []
  /// The width of the table's full lines, in hundredths of a letter.
  let measure: Double

  /// Where restoration changed no larger share of the words, the input is the printed text.
  private static let mostChanged = 0.01

  /// Leaves out blank lines and the head's repetitions on later pages.
  init(
    head: TableHead, heads: ColumnHeads, lines: [TextLine], range: Range<Int>,
    general: GeneralLanguage,
    words: inout WordNumbers
  ) {
    let kept = HeadRepetitions(head: head, heads: heads, lines: lines).bodyLines(range)
    var blanks = 0
    var repeatsHead = false
    var page = range.isEmpty ? 0 : lines[range.lowerBound].page
    for index in range {
      guard kept.contains(index) else {
        if lines[index].isBlank { blanks += 1 } else { repeatsHead = true }
        continue
      }
      tokens.append(
        TableTokens(
          line: lines[index], blanks: blanks,
          breaksPage: !tokens.isEmpty && (repeatsHead || lines[index].page != page),
          numbers: &words, general: general))
      numbers.append(lines[index].number)
      blanks = 0
      repeatsHead = false
      page = lines[index].page
    }
    let words = tokens.reduce(0) { $0 + $1.words.count }
    let changed = kept.reduce(0) { $0 + (lines[$1].isUnreadable ? 0 : lines[$1].changed) }
    if Double(changed) <= Self.mostChanged * Double(words) {
      // Printed text has no debris: whatever stands in it was meant.
      for index in tokens.indices {
        tokens[index].omissions = tokens[index].omissions.map { 2 * $0 + 4 }
      }
    }
    let widths = tokens.map { $0.ends.last ?? 0 }.sorted()
    measure = widths.isEmpty ? 0 : Double(widths[widths.count * 9 / 10])
  }
}

/// Knows a table's head again on the pages that follow, however the OCR spoilt it there.
struct HeadRepetitions {
  let head: TableHead
  let heads: ColumnHeads
  let lines: [TextLine]

  /// The lines that hold rows: neither blank nor a repetition of the head.
  func bodyLines(_ range: Range<Int>) -> Set<Int> {
    var repeats: Set<Int> = []
    for index in range
    where lines[index].words.count >= 5 && headShare(lines[index]) >= 0.6
      || opensHead(lines[index])
    {
      repeats.insert(index)
      // The head's other lines stand right above and below.
      for step in [-1, 1] {
        var at = index + step
        var seen = 0
        while range.contains(at), seen < 3 {
          if !lines[at].isBlank {
            guard headShare(lines[at]) >= (step < 0 ? 0.5 : 0.7), lines[at].words.count <= 12 else {
              break
            }
            repeats.insert(at)
            seen += 1
          }
          at += step
          if abs(at - index) > Self.reach { break }
        }
      }
    }
    repeats.formUnion(stackedHeads(range))
    return Set(
      range.filter { index in
        !repeats.contains(index) && (!lines[index].isBlank || lines[index].isUnreadable)
          && !isColumnNumbers(lines[index])
      })
  }

  /// How far from its best line a head's other lines stand, blank ones among them.
  private static let reach = 7

  /// The lines of heads whose columns the OCR read one below the other: runs of lines that hold nothing but words
  /// of the head, and most of them.
  private func stackedHeads(_ range: Range<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var run: [Int] = []
    var seen: Set<String> = []
    func end() {
      if run.count >= 3, seen.count * 10 >= head.keys.count * 6 { found.formUnion(run) }
      run = []
      seen = []
    }
    for index in range where !lines[index].isBlank {
      let words = lines[index].words.filter { $0.firstCase != .mark }
      let known = words.compactMap { word in
        head.keys.contains(word.key)
          ? word.key : head.keys.first { $0.utf8.count >= 3 && FuzzyMatch.matches(word.key, $0) }
      }
      if words.isEmpty || words.count > 8 || known.count * 4 < words.count * 3 {
        end()
      } else {
        run.append(index)
        seen.formUnion(known)
      }
    }
    end()
    return found
  }

  /// Whether the line begins with the head of the numbers' column, and with words of heads after it.
  private func opensHead(_ line: TextLine) -> Bool {
    guard line.words.count >= 4, line.words.count <= 40, let first = line.words.first,
      first.isCapitals, heads.isOrdinal(first.key)
    else { return false }
    let known = line.words.count { heads.knows($0.key) }
    return known * 2 >= line.words.count
  }

  private func headShare(_ line: TextLine) -> Double {
    let words = line.words.filter { $0.firstCase != .mark }
    guard !words.isEmpty, words.count <= 60 else { return 0 }
    let known = words.count { word in
      head.keys.contains(word.key)
        || (word.key.utf8.count >= 3 && head.keys.contains { FuzzyMatch.matches(word.key, $0) })
    }
    return Double(known) / Double(words.count)
  }

  /// "(1) (2) (3)": the numbers of the columns.
  private func isColumnNumbers(_ line: TextLine) -> Bool {
    guard line.words.count >= 3 else { return false }
    let numbers = line.words.compactMap { Int($0.text.trimmingMarks) }
    return numbers.count == line.words.count && numbers == Array(1...numbers.count)
  }
}
