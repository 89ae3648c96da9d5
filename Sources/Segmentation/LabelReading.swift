import Lexicon
import VietnameseText

/// One way to read the beginning of a line as a label.
struct LabelReading: Sendable, Equatable {
  var kind: LabelKind
  /// What the label says: [2, 1] for "2.1.", [4] for "IV."; empty for bullets.
  var numbers: [Int]
  /// How much the reading departs from what stands on the page, as a cost.
  var cost: Double
  /// As printed: "a)", "I.".
  var text: String
  /// How many words the label takes up, and what is left of the last of them ("I.MỤC" leaves "MỤC").
  var words: Int
  var remainder: String?
  /// How unlikely it is that the words are anything but a label.
  var certainty: Double
}

extension LabelReading {
  /// Whether a line begins with a label of an outer level that no running text begins with.
  static func opensHeading(_ words: [Word]) -> Bool {
    readings(of: words[...]).contains { reading in
      guard reading.cost == 0, reading.remainder == nil, words.count > reading.words else {
        return false
      }
      let next = words[reading.words]
      switch reading.kind {
      case .roman, .capitalLetter: return reading.text.count > 1 && next.startsUpper
      case .arabic(depth: 1): return reading.numbers == [1] && next.startsUpper
      default: return false
      }
    }
  }

  /// "Điều 1.", "Chương I", "Phần thứ nhất": a unit's name and its number.
  static func unit(of words: ArraySlice<Word>, phrases: LayoutPhrases) -> LabelReading? {
    guard words.count >= 2, let first = words.first, first.startsUpper, first.shape.length <= 8
    else {
      return nil
    }
    let named: [(LayoutPhrases.Kind, LabelKind)] = [
      (.part, .part), (.chapter, .chapter), (.section, .section), (.article, .article),
    ]
    guard
      let kind = named.first(where: { phrases.all($0.0).contains { $0.joined == first.key } })?.1
    else { return nil }
    var count = 2
    // "Phần thứ nhất"
    if words[words.startIndex + 1].key == "thu", words.count > 2 { count = 3 }
    let number = words[words.startIndex + count - 1]
    let digits = number.text.trimmingMarks
    let ordinal = count == 3 ? phrases.ordinal(number.key) : nil
    guard let value = Int(digits) ?? RomanNumeral.usual(digits) ?? ordinal, value < 500,
      kind != .article || number.shape.last == "." || number.shape.last == ":"
        || words.count == count
    else { return nil }
    return LabelReading(
      kind: kind, numbers: [value], cost: 0,
      text: words.prefix(count).map(\.text).joined(separator: " "), words: count,
      remainder: nil, certainty: 4)
  }

  /// The ways to read the beginning of a line as a label, without regard to what stands around it.
  static func readings(of words: ArraySlice<Word>) -> [LabelReading] {
    guard let first = words.first else { return [] }
    if let bullet = bullet(first, next: words.dropFirst().first) {
      return [bullet] + behindSpeck(words)
    }
    guard first.shape.length <= 14 else { return [] }
    let (mark, remainder) = split(first.text)
    guard !mark.isEmpty else { return [] }
    let next = remainder == nil ? words.dropFirst().first : nil
    var readings: [LabelReading] = []
    func add(
      _ kind: LabelKind, _ numbers: [Int], cost: Double, certainty: Double
    ) {
      readings.append(
        LabelReading(
          kind: kind, numbers: numbers, cost: cost, text: mark, words: 1, remainder: remainder,
          certainty: certainty))
    }
    let closing = mark.last.map(String.init) ?? ""
    let body = String(mark.dropLast(closing == "." || closing == ")" || closing == "/" ? 1 : 0))
    let followsCapital = next?.startsUpper ?? (remainder?.first?.isUppercase ?? false)

    if closing == ")" {
      let inner = body.hasPrefix("(") ? String(body.dropFirst()) : body
      if let number = Int(inner), number < 200 {
        add(.bracketed, [number], cost: 0, certainty: 3)
      } else if let place = PointLetters.place(of: inner.lowercased()) {
        add(.letter, [place], cost: 0, certainty: 4)
        if inner == "d" { add(.letter, [5], cost: 0.2, certainty: 4) }
        if inner == "đ" { add(.letter, [4], cost: 0.4, certainty: 4) }
        // "c" and "e" are taken for one another, and for the "đ" that lost its stroke.
        if inner == "c" { add(.letter, [6], cost: 1.4, certainty: 4) }
        if inner == "c" { add(.letter, [5], cost: 1.6, certainty: 4) }
        if inner == "e" { add(.letter, [3], cost: 1.4, certainty: 4) }
        if inner == "l" { add(.bracketed, [1], cost: 0.6, certainty: 3) }
      } else if inner.count <= 2, inner.allSatisfy({ !$0.isNumber }) {
        // "¢)" and a bare ")" are a letter that the OCR lost: which one, the sequence tells.
        add(.letter, [], cost: 0.8, certainty: 2.5)
      }
      return readings
    }
    if closing == "-" || closing == "–", mark.count > 1 {
      // The Party writes "I-", "1-", "1.1-".
      let inner = String(mark.dropLast())
      let parts = inner.split(separator: ".", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { Int($0) }
      if numbers.count == parts.count, numbers.allSatisfy({ $0 < 100 }), numbers.count <= 4 {
        add(
          .arabic(depth: numbers.count), numbers, cost: 0, certainty: followsCapital ? 3.5 : 0.5)
      }
      return readings + lettered(inner, mark, remainder, followsCapital, next)
    }
    if closing == "." || closing == "/" {
      let parts = body.split(separator: ".", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { Int($0) }
      if numbers.count == parts.count, numbers.allSatisfy({ $0 < 200 }), numbers.count <= 5 {
        add(.arabic(depth: numbers.count), numbers, cost: 0, certainty: followsCapital ? 4 : 1)
        // "4." for "1.": where the count tells it, the figure was read for another.
        if numbers.count == 1, followsCapital { add(.arabic(depth: 1), [], cost: 3, certainty: 4) }
      }
      // "1. TỔ CHỨC THỰC HIỆN" behind II.: strokes of a numeral were lost, where the count asks for one.
      if body.allSatisfy({ $0 == "1" }), next?.isCapitals ?? false, words.count > 2,
        words[words.startIndex + 2].isCapitals
      {
        add(.roman, [], cost: 1, certainty: 4)
      }
      let spoilt = spoiltPoints(mark)
      if followsCapital, spoilt.count > 1 {
        add(.arabic(depth: spoilt.count), spoilt, cost: 0.7, certainty: 1.5)
      }
      if closing == "." { readings += lettered(body, mark, remainder, followsCapital, next) }
    } else {
      let spoilt = spoiltPoints(mark)
      if followsCapital, !spoilt.isEmpty {
        // "1," and "1.1:", "3:2.": the tail or the double of a point is a speck.
        add(.arabic(depth: spoilt.count), spoilt, cost: 0.7, certainty: 1.5)
      }
      let parts = body.split(separator: ".", omittingEmptySubsequences: false)
      let numbers = parts.compactMap { Int($0) }
      if numbers.count > 1, numbers.count == parts.count, numbers.allSatisfy({ $0 < 200 }),
        followsCapital
      {
        add(.arabic(depth: numbers.count), numbers, cost: 0.3, certainty: 2)
      }
      if let number = Int(body), (1...30).contains(number), body.first != "0",
        next?.startsUpper ?? false
      {
        // "1 Mục tiêu": a point that was lost; the count must ask for it.
        add(.arabic(depth: 1), [number], cost: 1.6, certainty: 1)
      }
      if next?.isCapitals ?? false {
        if let value = RomanNumeral.usual(body), value < 40 {
          add(.roman, [value], cost: 0.8, certainty: 2)
        } else if body.count <= 3, body.allSatisfy({ "L|!l1".contains($0) }), Int(body) == nil {
          // "L MỤC TIÊU": strokes with a foot, and a point that was lost.
          add(.roman, [body.count], cost: 1.2, certainty: 2)
        } else if looksLikeNumeral(body) {
          // "TDL NHIỆM VỤ" for "III. NHIỆM VỤ": which numeral, the sequence tells.
          add(.roman, [], cost: 1.8, certainty: 2)
        }
      }
    }
    return readings
  }

  /// "- 1. Văn phòng …": a number that the count asks for behind a dash that is a speck.
  private static func behindSpeck(_ words: ArraySlice<Word>) -> [LabelReading] {
    guard let first = words.first, first.shape.length == 1, words.count > 2,
      words[words.startIndex + 1].shape.first == .digit
    else { return [] }
    return readings(of: words.dropFirst()).compactMap { reading in
      guard case .arabic = reading.kind, reading.cost == 0, reading.remainder == nil,
        reading.certainty >= 4
      else { return nil }
      var made = reading
      made.words += 1
      made.cost = 1.2
      return made
    }
  }

  /// Whether letters can be nothing but the strokes of a numeral, run together ("TDL", "HLI"): no syllable has two
  /// consonants of these and no vowel but "I".
  private static func looksLikeNumeral(_ body: String) -> Bool {
    (3...4).contains(body.count) && body.allSatisfy { "ILTDH".contains($0) }
      && body.contains { "IL".contains($0) } && body.count { "LTDH".contains($0) } >= 2
  }

  /// The numbers of a label with colons or commas among its points; none where there are none, or what stands
  /// between them is no number.
  private static func spoiltPoints(_ mark: String) -> [Int] {
    guard mark.contains(where: { ":,".contains($0) }),
      mark.last.map({ ".:,".contains($0) }) ?? false
    else { return [] }
    let parts = mark.dropLast().split(omittingEmptySubsequences: false) { ".:,".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count && numbers.count <= 4 && numbers.allSatisfy { $0 < 100 }
      ? numbers : []
  }

  private static func bullet(_ word: Word, next: Word?) -> LabelReading? {
    let scalars = word.text.unicodeScalars
    guard let first = scalars.first else { return nil }
    let kind: LabelKind
    switch first {
    case "-", "–", "—", "•", "●", "*": kind = .bullet
    case "+": kind = .plus
    default: return nil
    }
    let rest = String(word.text.dropFirst())
    if rest.isEmpty {
      guard let next, next.shape.first != .mark else { return nil }
      let certainty: Double = next.startsUpper ? 3.5 : next.startsLower ? 1 : 2
      return LabelReading(
        kind: kind, numbers: [], cost: 0, text: word.text, words: 1, remainder: nil,
        certainty: certainty)
    }
    guard rest.first?.isUppercase ?? false else { return nil }
    return LabelReading(
      kind: kind, numbers: [], cost: 0.2, text: String(first), words: 1, remainder: rest,
      certainty: 2.5)
  }

  /// "I.MỤC" gives "I." and "MỤC": a label that ran into its text.
  private static func split(_ text: String) -> (mark: String, remainder: String?) {
    var end: String.Index?
    var index = text.startIndex
    var sawStop = false
    while index < text.endIndex {
      let character = text[index]
      if character == "." || character == ")" {
        end = text.index(after: index)
        sawStop = true
      } else if sawStop && !character.isNumber {
        break
      }
      index = text.index(after: index)
    }
    guard let end, index < text.endIndex else { return (text, nil) }
    let rest = String(text[end...])
    guard rest.first?.isUppercase ?? false, end != text.startIndex else { return (text, nil) }
    return (String(text[..<end]), rest)
  }
}
