/// Reads the end of a document: "Nơi nhận" on the left, the signature block beside it on the right, run
/// together line by line.
struct ClosingReader {
  let phrases: LayoutPhrases

  /// The index of the line that opens the closing among `lines`, counted from `start`.
  func start(in lines: [TextLine], from start: Int) -> Int? {
    for index in start..<lines.count {
      let line = lines[index]
      guard let first = line.words.first, first.startsUpper || first.firstCase == .mark else {
        continue
      }
      if phrases.match(.recipients, line.words.prefix(4)) != nil, line.words.count <= 16 {
        return index
      }
      if isAuthority(line.words[...]), line.words.count <= 8, line.isCapitals { return index }
      if isEntryBesideAuthority(line) { return authorityLine(above: index, in: lines) ?? index }
      if opensEntries(lines, at: index) { return index }
      if leadsToOwnCopy(lines, at: index) { return authorityLine(above: index, in: lines) ?? index }
    }
    return nil
  }

  /// Whether a line is a recipients' entry that an authority follows, where "Nơi nhận" itself was lost: "- Bộ Công
  /// Thương; KT. CHỦ TỊCH".
  private func isEntryBesideAuthority(_ line: TextLine) -> Bool {
    let words = line.words
    guard let first = words.first, isBullet(first), words.count <= 20,
      let place = signatureStart(in: words[...]), place > 1
    else { return false }
    return isAuthority(words[place...]) && words[place...].allSatisfy(\.isCapitals)
  }

  /// The line of the authority above the entries, in capitals, if only behind what "Nơi nhận" became: "ỦY BAN NHÂN DÂN",
  /// "Bờ ao lọc ‘TIM. ỦY BAN NHÂN DÂN".
  private func authorityLine(above index: Int, in lines: [TextLine]) -> Int? {
    guard let above = lines[..<index].lastIndex(where: { !$0.isBlank }), index - above <= 2,
      lines[above].words.count <= 8,
      lines[above].isCapitals || lines[above].words.suffix(3).allSatisfy(\.isCapitals)
    else { return nil }
    return above
  }

  /// Whether a line holds an authority behind a few words that the OCR spoilt ("Nội phê a TM. ỦY BAN NHÂN DÂN"), with
  /// the recipients' entries below.
  private func opensEntries(_ lines: [TextLine], at index: Int) -> Bool {
    let words = lines[index].words
    guard words.count <= 12,
      let place = words.indices.prefix(5).first(where: { isAuthority(words[$0...]) }), place > 0,
      words[place...].allSatisfy(\.isCapitals)
    else { return false }
    let below = lines[(index + 1)...].lazy.filter { !$0.isBlank }.prefix(2)
    return below.count == 2 && below.allSatisfy { $0.words.first.map(isBullet) ?? false }
  }

  /// Whether a line is the first of the recipients' entries, of which the last is the office's own copy, where "Nơi nhận"
  /// and the authority beside it were both lost: "- Bộ Công Thương;" … "- Lưu: VT.".
  private func leadsToOwnCopy(_ lines: [TextLine], at index: Int) -> Bool {
    guard let first = lines[index].words.first, isBullet(first) else { return false }
    var entries = 0
    for line in lines[index...].prefix(Self.mostLines) where !line.isBlank {
      guard let first = line.words.first, isBullet(first), line.words.count <= Self.entry else {
        return false
      }
      let words = line.words.filter { $0.firstCase != .mark }
      if isOwnCopy(words), words[0].shape.last == ":" { return entries >= Self.leastEntries }
      entries += 1
    }
    return false
  }

  /// Whether an entry's words are the office's own copy: "Lưu: VT, NN."
  private func isOwnCopy(_ words: [Word]) -> Bool {
    words.first?.key.hasPrefix("luu") ?? false
      && phrases.match(.recipientsAlso, words.prefix(2)) != nil
  }

  /// How many entries stand before the own copy at least, how many lines are looked at, and how long one is.
  private static let leastEntries = 2
  private static let mostLines = 60
  private static let entry = 16

  /// Reads recipients and signatory from the closing's lines.
  func read(_ lines: some Sequence<TextLine>, into frame: inout Frame) {
    var entries: [[Word]] = []
    var right: [Word] = []
    var name: [Word] = []
    for line in lines where !line.isBlank {
      var words = line.words[...]
      if let count = phrases.match(.recipients, words.prefix(4)) { words = words.dropFirst(count) }
      if let cut = signatureStart(in: words) {
        right += words[cut...]
        words = words[..<cut]
      }
      for part in entryParts(of: words) {
        if part.isEntry {
          entries.append(Array(part.words))
        } else if let entry = entries.indices.suffix(2).last(where: {
          entries[$0].count < Self.longest && continues(part.words, entries[$0])
        }) {
          entries[entry] += part.words
        } else if isName(part.words) {
          name = Array(part.words)
        } else if !right.isEmpty, part.words.first?.isCapitals ?? false {
          right += part.words
        }
      }
    }
    readSignature(right, into: &frame)
    if frame.signatoryName == nil, name.isEmpty, let found = nameBesideEntry(entries) {
      name = Array(entries[found.entry][found.start...])
      entries[found.entry].removeSubrange(found.start...)
    }
    frame.recipients = entries.compactMap(recipient)
    if frame.signatoryName == nil { frame.signatoryName = TextJoining.piece(name) }
  }

  /// The name of who signs, where it stands on an entry's line and the semicolon between them was read as a comma: three
  /// words or four with capitals behind it.
  private func nameBesideEntry(_ entries: [[Word]]) -> (entry: Int, start: Int)? {
    for (entry, words) in entries.enumerated() {
      for count in [4, 3] where words.count > count + 1 {
        let start = words.count - count
        if words[start - 1].endsComma, isName(words[start...]) { return (entry, start) }
      }
    }
    return nil
  }

  /// No recipient's entry has more words than this.
  private static let longest = 80

  /// The parts of a line's left side: each dash after an entry's end begins a new entry.
  private func entryParts(of words: ArraySlice<Word>) -> [(isEntry: Bool, words: ArraySlice<Word>)]
  {
    var parts: [(isEntry: Bool, words: ArraySlice<Word>)] = []
    var start = words.startIndex
    for index in words.indices.dropFirst() {
      let last = words[index - 1].shape.last
      // "TT. Thành ủy" is one entry: after a full stop only a dash or a name is something else.
      let ends =
        last == ";"
        || (last == "." && (isBullet(words[index]) || isName(words[index...].prefix(6))))
      if ends {
        parts.append((isBullet(words[start]), words[start..<index]))
        start = index
      }
    }
    if start < words.endIndex { parts.append((isBullet(words[start]), words[start...])) }
    return parts
  }

  private func isBullet(_ word: Word) -> Bool {
    guard let first = word.text.unicodeScalars.first else { return false }
    return "-–—+•*".unicodeScalars.contains(first)
  }

  /// Whether words without a dash go on with an entry: it has not ended, or its bracket is still open.
  private func continues(_ words: ArraySlice<Word>, _ entry: [Word]) -> Bool {
    let open = entry.reduce(0) { sum, word in
      sum + word.text.count { $0 == "(" } - word.text.count { $0 == ")" }
    }
    if open > 0 { return words.contains { $0.text.contains(")") } }
    guard let last = entry.last?.shape.last else { return false }
    return last != ";" && last != "." && !isName(words) && !(words.first?.isCapitals ?? true)
  }

  private func recipient(_ entry: [Word]) -> TextPiece? {
    // What stands behind "(để b/c);" is the stamp beside it.
    let end = entry.firstIndex { $0.text.hasSuffix(");") || $0.text.hasSuffix("):") }
    guard var piece = TextJoining.piece(entry[...(end ?? entry.count - 1)]) else { return nil }
    let marks = "-–—+•*;:., ".unicodeScalars
    var text = Substring(piece.text).unicodeScalars
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    piece.text = String(text)
    let words = entry.filter { $0.firstCase != .mark }
    // The office's own copy ("Lưu: VT") goes to nobody.
    return words.isEmpty || piece.text.isEmpty || isOwnCopy(words) ? nil : piece
  }

  // MARK: - The signature's side

  /// Whether words begin a signature block: with an authority ("TM. ỦY BAN NHÂN DÂN") or a position in capitals.
  func opensSignature(_ words: ArraySlice<Word>) -> Bool {
    isAuthority(words) || position(words) != nil
  }

  private func isAuthority(_ words: ArraySlice<Word>) -> Bool {
    guard let first = words.first, words.count >= 2, first.isCapitals else { return false }
    return phrases.all(.authority).contains { $0.joined == first.key }
      && words[words.startIndex + 1].isCapitals && first.shape.last != ","
  }

  private func position(_ words: ArraySlice<Word>) -> Int? {
    guard let first = words.first, first.isCapitals else { return nil }
    for phrase in phrases.all(.position) {
      // A word before the position must not be taken for a spoilt part of it.
      guard let opening = phrase.keys.first, first.key.hasPrefix(opening.prefix(2)),
        let count = phrase.match(words.prefix(8)), words.prefix(count).allSatisfy(\.isCapitals)
      else { continue }
      return count
    }
    return nil
  }

  /// Where the signature's side begins on a line: at an authority or a position in capitals.
  private func signatureStart(in words: ArraySlice<Word>) -> Int? {
    for index in words.indices.prefix(60) where words[index].isCapitals {
      let after = index == words.startIndex ? nil : words[index - 1].shape.last
      guard
        after == nil || after == ";" || after == "." || after == ":" || !words[index - 1].isCapitals
      else { continue }
      if isAuthority(words[index...]) || position(words[index...]) != nil { return index }
    }
    return nil
  }

  /// The position of those who sign for another: his deputy's.
  private func deputy(of words: ArraySlice<Word>) -> String? {
    guard position(words) == words.count else { return nil }
    return phrases.deputies.first { $0.title.match(words) == words.count }?.deputy.uppercased()
  }

  private func isName(_ words: ArraySlice<Word>) -> Bool {
    (2...5).contains(words.count)
      && words.allSatisfy {
        $0.startsUpper && $0.shape.hasLower && !$0.shape.hasDigit && !$0.endsClause
      }
  }

  private func readSignature(_ words: [Word], into frame: inout Frame) {
    var authority: [Word] = []
    var index = 0
    while index < words.count {
      let rest = words[index...]
      if isAuthority(rest) {
        authority.append(words[index])
        index += 1
        // "KT. CHỦ TỊCH": the title of the one acted for belongs to the authority.
        if let count = position(words[index...]) {
          authority += words[index..<(index + count)]
          index += count
        } else {
          while index < words.count, words[index].isCapitals, !isAuthority(words[index...]),
            position(words[index...]) == nil
          {
            authority.append(words[index])
            index += 1
          }
        }
      } else if let count = position(rest) {
        frame.position = TextJoining.piece(words[index..<(index + count)])
        index += count
      } else if rest.count <= 6, isName(rest) {
        frame.signatoryName = TextJoining.piece(rest)
        return
      } else {
        index += 1
      }
    }
    frame.authority = TextJoining.piece(authority)
    if frame.position == nil,
      let place = authority.lastIndex(where: { word in
        phrases.all(.actingFor).contains { $0.joined == word.key }
      })
    {
      frame.impliedPosition = deputy(of: authority[(place + 1)...])
    }
  }
}
