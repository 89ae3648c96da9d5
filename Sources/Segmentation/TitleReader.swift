extension HeadReader {
  /// Reads the summary (trích yếu): the lines after the type up to the grounds, a heading or a blank line
  /// that no continuation follows. A note in brackets that says what the document belongs to is left out.
  func readTitle(
    after typeLine: Int, begun: [Word], issuer: [TextPiece]
  ) -> (title: [Word], next: Int) {
    let issuerKey = issuer.map { Phrase($0.text).joined }.joined()
    var title = begun
    var index = typeLine + 1
    var blanks = 0
    while index < lines.count {
      let line = lines[index]
      guard let first = line.words.first else {
        blanks += 1
        index += 1
        if blanks > 6 { break }
        continue
      }
      if let end = endOfNote(at: index) {
        index = end
        blanks = 0
        continue
      }
      guard let last = title.last else {
        title = line.words
        index += 1
        blanks = 0
        continue
      }
      if phrases.match(.annex, line.words) != nil, line.words.count <= 4 { break }
      let capitals = line.isCapitals && title.allSatisfy { !$0.shape.hasLower }
      let goesOn =
        capitals
        ? !isIssuer(line, issuerKey) && !isDecider(line)
        : blanks == 0
          ? !startsPreamble(line, after: title) && !last.endsClause
          : first.startsLower && !last.endsClause
      guard goesOn, !LabelReading.opensHeading(line.words) else { break }
      title += line.words
      index += 1
      blanks = 0
    }
    // The rule below the title.
    while let last = title.last, last.text.unicodeScalars.allSatisfy({ Self.rule.contains($0) }) {
      title.removeLast()
    }
    return (title, index)
  }

  private static let rule = Set("-–—_*=~".unicodeScalars)

  /// The index after a note such as "(Kèm theo Kế hoạch số …)" that starts at `index`; nil where none does.
  func endOfNote(at index: Int) -> Int? {
    // A speck may stand before it.
    let words = lines[index].words.drop {
      $0.shape.length == 1 && $0.firstCase == .mark && $0.text != "("
    }
    guard let first = words.first, first.text.hasPrefix("("),
      phrases.match(.annexNote, words) != nil
    else { return nil }
    var end = index
    while end < min(index + 4, lines.count) {
      if lines[end].words.contains(where: { $0.text.contains(")") }) { return end + 1 }
      end += 1
    }
    return index + 1
  }

  /// A decision repeats below its title who decides ("ỦY BAN NHÂN DÂN TỈNH").
  private func isIssuer(_ line: TextLine, _ issuerKey: String) -> Bool {
    let key = line.words.map(\.key).joined()
    guard key.utf8.count >= 10, line.words.count <= 16, issuerKey.utf8.count >= 8 else {
      return false
    }
    let length = min(key.count, issuerKey.count)
    return FuzzyMatch.matches(String(key.prefix(length)), String(issuerKey.prefix(length)))
  }

  /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "BỘ TRƯỞNG BỘ Y TẾ": who decides, below a decision's title.
  private func isDecider(_ line: TextLine) -> Bool {
    guard line.words.count <= 16, let first = line.words.first,
      let position = phrases.all(.position).first(where: { phrase in
        phrase.keys.first.map { first.key.hasPrefix($0.prefix(2)) } ?? false
          && phrase.match(line.words.prefix(8)) != nil
      })
    else { return false }
    return line.words.count > position.keys.count
      && phrases.match(.issuer, line.words.dropFirst(position.keys.count).prefix(6)) != nil
  }

  private func startsPreamble(_ line: TextLine, after title: [Word]) -> Bool {
    guard line.words.first?.startsUpper ?? false, phrases.match(.preamble, line.words) != nil else {
      return false
    }
    // A title in capitals ends where small letters begin; another may hold "thực hiện" at a line's start.
    return title.allSatisfy { !$0.shape.hasLower } || title.count > 4
  }
}
