/// Provinces and cities of both periods (63 until 30 June 2025, 34 since), and the words for each level.
public struct AdministrativeUnits: Sendable {
  /// A level of the State's territory.
  public enum Level: String, Sendable {
    case province, district, commune
  }

  private var provinces: PhraseTable<String> = PhraseTable()
  private var names: Set<String> = []
  private var levelWords: PhraseTable<(String, Level)> = PhraseTable()
  /// The levels of one word, without tones and marks.
  private var plainLevels: [String: (name: String, level: Level)] = [:]
  /// The words for the levels as they are written out: "tỉnh", "thị xã".
  public private(set) var levels: [String] = []

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      switch row.fields[0] {
      case "province", "city", "place":
        for name in [row.fields[1]] + row.list(2) {
          provinces.insert(name, row.fields[1])
          names.insert(row.fields[1])
        }
      case "level":
        guard let level = Level(rawValue: row.fields[2]) else {
          throw table.error(row, "“\(row.fields[2])” is no level")
        }
        for spelling in [row.fields[1]] + row.list(3) {
          levelWords.insert(spelling, (row.fields[1], level))
        }
        levels.append(row.fields[1])
        let words = WordSequence(row.fields[1]).words
        if words.count == 1 { plainLevels[words[0].plain] = (row.fields[1], level) }
      default:
        throw table.error(row, "“\(row.fields[0])” is no kind of unit")
      }
    }
  }

  /// Whether a province or a city under the Centre has or had this name.
  public func isProvince(_ name: String) -> Bool { provinces.whole(WordSequence(name)) != nil }

  /// The name as it is written, whatever case and marks it is given in.
  public func canonical(_ name: String) -> String? { provinces.whole(WordSequence(name)) }

  /// The place's name at a word: a known one, or a run of capitalized words.
  func place(_ text: WordSequence, at start: Int) -> (name: String, end: Int)? {
    guard start < text.words.count else { return nil }
    if text.words[start].startsUpper,
      let match = provinces.longest(
        text, at: start,
        accepting: { $0.mismatches == 0 || ($0.wordCount > 1 && $0.mismatches <= $0.wordCount) }),
      match.range.allSatisfy({ text.words[$0].startsUpper || text.words[$0].kind == .mark })
    {
      return (match.value, match.range.upperBound)
    }
    return nil
  }

  /// Whether a word without its tones and marks is the one for a province.
  func isTonelessProvince(_ word: WordSequence.Word) -> Bool {
    plainLevels[word.plain]?.level == .province
  }

  /// The level that a word without its tones and marks is, or is but for one letter too many.
  ///
  /// - Returns: the level, and whether every letter agrees; nil where none is that near.
  func nearestLevel(_ word: WordSequence.Word) -> (name: String, isWhole: Bool)? {
    if let found = plainLevels[word.plain] { return (found.name, true) }
    guard word.plain.utf8.count > 4 else { return nil }
    for index in word.plain.indices {
      var shorter = word.plain
      shorter.remove(at: index)
      if let found = plainLevels[shorter] { return (found.name, false) }
    }
    return nil
  }

  /// A name in capitals as it is written in a sentence: the first word and places with capitals, the others without.
  ///
  /// - Parameter isProper: whether words that nothing is known of are a proper name's ("KIẾN AN").
  public func recased(_ text: WordSequence, isProper: Bool = false) -> String {
    var result = ""
    var index = 0
    var behindLevel = isProper
    while index < text.words.count {
      let word = text.words[index]
      var piece = String(text.text[word.range])
      var next = index + 1
      if word.kind == .letters, word.isCapitals, piece.count > 1 {
        if let level = level(text, at: index) {
          (piece, next) = (level.name, level.end)
          behindLevel = true
        } else if let place = place(text, at: index) {
          (piece, next) = (place.name, place.end)
        } else {
          let lower = piece.lowercased()
          piece =
            behindLevel || index == 0 ? lower.prefix(1).uppercased() + lower.dropFirst() : lower
        }
      }
      if index > 0, word.blankBefore { result += " " }
      result += piece
      index = next
    }
    return result
  }

  /// The units that a text names with their level, one by one: "huyện Trần Đề", and "xã Vĩnh Hải" and "xã Lạc Hòa" for
  /// "các xã Vĩnh Hải, Lạc Hòa".
  public func named(in text: WordSequence) -> [String] {
    var found: [String] = []
    var index = 0
    while index < text.words.count {
      guard !text.words[index].isCapitals, let level = level(text, at: index) else {
        index += 1
        continue
      }
      index = level.end
      while let end = nameEnd(text, from: index) {
        found.append(level.name + " " + text.text(index..<end))
        index = end
        guard text.mark(index) == ",", nameEnd(text, from: index + 1) != nil else { break }
        index += 1
      }
    }
    return found
  }

  /// Where the capitalized words of a unit's name end; nil where none stands there.
  private func nameEnd(_ text: WordSequence, from start: Int) -> Int? {
    var end = start
    while end < text.words.count, end < start + Self.longest, text.words[end].kind == .letters,
      text.words[end].startsUpper, !text.words[end].isCapitals
    {
      end += 1
    }
    return end > start ? end : nil
  }

  /// No name of a unit has more words.
  private static let longest = 4

  /// The word for a level at a word ("tỉnh", "TP", "thị xã"), as it is written out.
  func level(_ text: WordSequence, at start: Int) -> (name: String, level: Level, end: Int)? {
    guard
      let match = levelWords.longest(
        text, at: start, accepting: { $0.mismatches == 0 || $0.wordCount > 1 })
    else { return nil }
    var end = match.range.upperBound
    // "xã hội" is no commune.
    if match.wordCount == 1, text.folded(start) == "xã", text.folded(end) == "hội",
      !text.words[end].startsUpper
    {
      return nil
    }
    // The full stop of "TP." and "TX.".
    if match.value.0.utf8.count > 3, text.words[start].isCapitals, match.wordCount == 1,
      text.mark(end) == ".", text.words[start].plain.utf8.count <= 2
    {
      end += 1
    }
    return (match.value.0, match.value.1, end)
  }
}
