/// A document that a decision issues and that follows the decision's signature: "(Ban hành kèm theo Quyết định số …)".
struct AttachedDocument {
  /// The indices of its head's first line and of the first line of its text.
  var start: Int
  var bodyStart: Int
}

/// Finds the document that is attached to another.
struct AttachedDocumentReader {
  let phrases: LayoutPhrases
  let lines: [TextLine]

  /// How many lines that are not blank may stand between the type and the note, and above the type as a head.
  private static let reach = (note: 8, head: 8)

  /// The attached document among the lines from `start` to `end`: its type stands alone in capitals, and a note
  /// below its title says what it belongs to.
  func attached(in range: Range<Int>) -> AttachedDocument? {
    let reader = HeadReader(phrases: phrases, lines: lines)
    for index in range where isType(lines[index]) {
      guard let note = endOfNote(below: index, within: range, reader) else { continue }
      return AttachedDocument(start: headStart(above: index, within: range), bodyStart: note)
    }
    return nil
  }

  /// Whether a line is a document's type and nothing else; a capital or a mark of it may be spoilt: "Ki HOẠCH".
  private func isType(_ line: TextLine) -> Bool {
    guard line.words.contains(where: \.isCapitals), let count = phrases.match(.type, line.words)
    else { return false }
    return count == line.words.count
  }

  private func endOfNote(below index: Int, within range: Range<Int>, _ reader: HeadReader) -> Int? {
    var seen = 0
    for next in (index + 1)..<max(range.upperBound, index + 1) where !lines[next].isBlank {
      seen += 1
      if seen > Self.reach.note { return nil }
      if let end = reader.endOfNote(at: next) { return min(end, range.upperBound) }
      if LabelReading.opensHeading(lines[next].words) { return nil }
    }
    return nil
  }

  /// Issuer and motto may stand above the type once more.
  private func headStart(above index: Int, within range: Range<Int>) -> Int {
    var start = index
    var seen = 0
    for line in lines[range.lowerBound..<index].reversed() where !line.isBlank {
      seen += 1
      if seen > Self.reach.head { break }
      let words = line.words
      let isHead = words.indices.contains { place in
        phrases.match(.motto, words[place...]) != nil
      }
      if isHead { start = line.index }
    }
    return start
  }
}
