/// Reads the head of a document: issuer and motto side by side, number and date, type, title.
struct HeadReader {
  let phrases: LayoutPhrases
  let lines: [TextLine]

  /// The head does not go beyond this many lines that are not blank.
  private static let reach = 40
  /// Nor beyond this many words, however long a line is.
  private static let wordReach = 300

  /// Reads the head that starts at `start`; gives the frame and the index of the first line after the title.
  func read(from start: Int) -> (frame: Frame, bodyStart: Int) {
    var frame = Frame()
    guard let type = typeLine(from: start) ?? typeInLine(from: start) else {
      return (frame, start)
    }
    let words = lines[type.index].words
    let head = lines[start..<type.index].lazy.flatMap(\.words).prefix(Self.wordReach)
    readColumns(Array(head) + words[..<type.words.lowerBound], into: &frame)
    frame.typeName = TextJoining.piece(words[type.words])
    let (title, next) = readTitle(
      after: type.index, begun: Array(words[type.words.upperBound...]), issuer: frame.issuer)
    frame.title = TextJoining.piece(title)
    return (frame, next)
  }

  /// Where a head names the document's type.
  struct TypeName {
    /// The index of its line, and its words on it.
    var index: Int
    var words: Range<Int>
  }

  /// The type in the midst of a line, where a head was run together: behind the date, all in capitals.
  private func typeInLine(from start: Int) -> TypeName? {
    var seen = 0
    var dated = false
    for index in start..<lines.count where !lines[index].isBlank {
      seen += 1
      if seen > 12 { break }
      let words = lines[index].words
      for place in words.indices {
        if words[place].key == "ngay" { dated = true }
        if dated, words[place].isCapitals, let count = phrases.match(.type, words[place...]),
          words[place..<(place + count)].allSatisfy(\.isCapitals)
        {
          return TypeName(index: index, words: place..<(place + count))
        }
      }
    }
    return nil
  }

  /// The line that names the document's type in capitals.
  func typeLine(from start: Int) -> TypeName? {
    var seen = 0
    var runIn: TypeName?
    for index in start..<lines.count where !lines[index].isBlank {
      seen += 1
      if seen > Self.reach { break }
      let words = lines[index].words
      // "kế HOẠCH": a capital of the first word may be lost, not all of them.
      guard let first = words.first,
        first.startsUpper || words.dropFirst().contains(where: \.isCapitals),
        let count = phrases.match(.type, words)
      else { continue }
      if count == words.count { return TypeName(index: index, words: 0..<count) }
      if runIn == nil, seen > 2, words[..<count].allSatisfy(\.isCapitals) {
        runIn = TypeName(index: index, words: 0..<count)
      }
    }
    return runIn
  }

  /// Takes the words above the type apart: the mottos go, "Số" parts issuer from number.
  private func readColumns(_ head: [Word], into frame: inout Frame) {
    let words = withoutMottos(head)
    let mark = words.indices.first { index in
      // "Số" is often read as "S6": the colon says what it is.
      // What stands with a colon before a number with a stroke can be nothing else ("56: 96/KH-UBND").
      let isColoned =
        words[index].shape.last == ":" && words[index].shape.length <= 4
        && (words[index].key.hasPrefix("s")
          || index + 1 < words.count && words[index + 1].shape.hasDigit
            && words[index + 1].text.contains("/"))
      guard isColoned || phrases.match(.number, words[index...index]) != nil else { return false }
      let next = index + 1 < words.count ? words[index + 1] : words[index]
      return next.shape.hasDigit || words[index].shape.last == ":"
        || next.text.hasPrefix("/") || words[index].shape.hasDigit
    }
    let issuerEnd = mark ?? Self.day(in: words[...]) ?? words.endIndex
    var rest = words[issuerEnd...]
    if mark != nil {
      rest = rest.dropFirst()
      var number: [Word] = []
      while let word = rest.first, isNumberPart(word, after: number.last) {
        number.append(word)
        rest = rest.dropFirst()
      }
      frame.number = numberPiece(number)
    }
    var issuer = words[..<issuerEnd]
    if mark != nil, Self.day(in: rest) == nil, let day = Self.day(in: issuer) {
      // Place and date were read before the number: small letters after a capital, unlike the issuer, up to the
      // year. The right column may have been read first: the issuer stands behind the date then.
      var start = day
      while start > issuer.startIndex, !issuer[start - 1].isCapitals { start -= 1 }
      let year = issuer[day...].firstIndex { $0.key.count == 4 && Int($0.key) != nil }
      let end = year.map { $0 + 1 } ?? issuer.endIndex
      rest = issuer[start..<end]
      issuer = ArraySlice(Array(issuer[..<start]) + Array(issuer[end...]))
    }
    if mark == nil {
      // Without "Số" the place stands right before "ngày": small letters after a capital, unlike the issuer.
      while let last = issuer.last, !last.isCapitals || last.shape.length == 1 {
        rest = words[(issuer.endIndex - 1)...]
        issuer = issuer.dropLast()
      }
    }
    // An issuer is in capitals: small letters among them are what became of the stroke or star below it.
    let isCapital = issuer.contains { $0.isCapitals && $0.shape.length > 1 }
    frame.issuer = issuerPieces(issuer.filter { !(isCapital && $0.startsLower) })
    frame.placeAndDate = placeAndDate(Array(rest))
  }

  private func withoutMottos(_ words: [Word]) -> [Word] {
    var kept: [Word] = []
    var index = 0
    while index < words.count {
      if let found = motto(words, index),
        // A word before the motto must not be taken for a part of it.
        motto(words, index + 1).map({ $0.distance >= found.distance }) ?? true
      {
        index += found.count
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    return kept
  }

  private func motto(_ words: [Word], _ index: Int) -> (count: Int, distance: Int)? {
    guard index < words.count else { return nil }
    return phrases.all(.motto).compactMap { $0.nearest(words[index...]) }.min {
      $0.distance < $1.distance
    }
  }

  private func isNumberPart(_ word: Word, after last: Word?) -> Bool {
    guard let last else { return word.shape.hasDigit || word.text.hasPrefix("/") }
    let isOpen =
      last.shape.last == "/" || last.shape.last == "-" || !last.text.contains(where: \.isLetter)
    return isOpen
      && (word.text.hasPrefix("/") || word.text.hasPrefix("-") || word.shape.hasDigit
        || word.isCapitals)
  }

  private func numberPiece(_ words: [Word]) -> TextPiece? {
    guard var piece = TextJoining.piece(words) else { return nil }
    // "86 /KH-UBND" is one number, blanks or not.
    piece.text = String(words.map(\.text).joined().drop { $0 == ":" }).trimmingMarks
    return piece.text.isEmpty ? nil : piece
  }

  /// One piece for each body: lines that do not begin with an issuer's first word go on the one before.
  private func issuerPieces(_ words: [Word]) -> [TextPiece] {
    var groups: [[Word]] = []
    for (index, word) in words.enumerated() where word.shape.first != .mark || word.text == "-" {
      let startsLine = groups.last?.last.map { $0.line != word.line } ?? true
      if groups.isEmpty || (startsLine && phrases.match(.issuer, words[index...].prefix(6)) != nil)
      {
        groups.append([word])
      } else {
        groups[groups.count - 1].append(word)
      }
    }
    return groups.compactMap { TextJoining.piece($0) }
  }

  private func placeAndDate(_ words: [Word]) -> TextPiece? {
    guard let day = Self.day(in: words[...]) else { return nil }
    let year = words[day...].firstIndex { $0.key.count == 4 && Int($0.key) != nil }
    let start = words[..<day].firstIndex { $0.startsUpper } ?? day
    var piece = Array(words[start...(year ?? words.endIndex - 1)])
    piece[day - start].text = "ngày"
    return TextJoining.piece(piece)
  }

  /// The place of "ngày" before a day and its month, however the word itself was spoilt.
  private static func day(in words: ArraySlice<Word>) -> Int? {
    words.firstIndex { $0.key == "ngay" }
      ?? words.indices.dropLast(2).first {
        words[$0].key.hasPrefix("n") && words[$0].startsLower
          && Int(words[$0 + 1].key).map { (1...31).contains($0) } ?? false
          && words[$0 + 2].key == "thang"
      }
  }
}
