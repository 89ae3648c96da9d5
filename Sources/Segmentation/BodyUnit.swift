import Lexicon

/// A part of the running text: what a label heads up to the next one, or a paragraph.
struct BodyUnit: Sendable {
  /// The label's kind; nil for a paragraph.
  var kind: LabelKind?
  /// The label as it was printed; where the OCR spoilt it, as the sequence says it was.
  var label: String?
  /// The place in the count of its kind.
  var value: Int
  /// All numbers of a label such as "2.1.".
  var numbers: [Int]
  /// Depth among the labels, 0 for the outermost; a paragraph has the depth of the part that it follows.
  var depth: Int
  /// The line where it begins; its label may be all that is on it.
  var line: Int
  var words: [Word]

  /// Whether the text ends as a sentence or an entry of a list does.
  var isSentence: Bool {
    guard let last = words.last?.shape.last else { return false }
    return ".;!?".unicodeScalars.contains(last)
  }
  /// Whether the text ends with a colon: something is to follow.
  var opensList: Bool { words.last?.shape.last == ":" }
}

/// Parts running text into units: headings, items, paragraphs.
struct BodyReader {
  let phrases: LayoutPhrases

  /// A line or the rest of one from a label on.
  private struct Segment {
    var words: ArraySlice<Word>
    var isInside: Bool
    var go: Double
    var start: Double
    var readings: [LabelReading]
  }

  /// The units of the lines. Blank lines are passed over; `newPages` are the lines that open a page.
  func units(of lines: some Collection<TextLine>) -> [BodyUnit] {
    let segments = segments(of: lines)
    let choices = LabelSequence.decode(
      segments.map { segment in
        let certainty = segment.readings.map(\.certainty).max() ?? 0
        let text = segment.isInside ? 0 : min(segment.go, segment.start)
        return LabelSequence.Candidate(
          readings: segment.readings,
          start: segment.isInside ? segment.start : segment.start * 0.6,
          text: text + certainty)
      })
    var units: [BodyUnit] = []
    for (segment, choice) in zip(segments, choices) {
      if let choice {
        units.append(unit(segment.words, choice))
      } else if let last = units.indices.last, units[last].kind?.isNamed ?? false,
        awaitsTitle(units[last], segment.words)
      {
        units[last].words += segment.words
      } else if let last = units.indices.last, segment.isInside || segment.go <= segment.start {
        units[last].words += segment.words
      } else {
        units.append(
          BodyUnit(
            kind: nil, label: nil, value: 0, numbers: [], depth: units.last?.depth ?? 0,
            line: segment.words.first?.line ?? 1, words: Array(segment.words)))
      }
    }
    return units
  }

  /// Whether words are the title of "Chương I" or "Phần thứ nhất" on the line before: in capitals, or the first line.
  private func awaitsTitle(_ unit: BodyUnit, _ words: ArraySlice<Word>) -> Bool {
    if unit.words.isEmpty { return words.count <= 40 }
    return !unit.words.contains { $0.shape.hasLower } && !words.contains { $0.shape.hasLower }
      && words.contains { $0.shape.hasUpper }
  }

  private func segments(of lines: some Collection<TextLine>) -> [Segment] {
    let breaks = LineBreaks(lines: lines)
    var segments: [Segment] = []
    var before: TextLine?
    var blanks = 0
    for line in lines {
      guard !line.isBlank else {
        blanks += 1
        continue
      }
      var go = 0.0
      var start = 0.0
      if let before {
        (go, start) = breaks.costs(
          before: before, blanks: blanks, newPage: before.page != line.page, line: line)
        if blanks == 0, let last = before.words.last, phrases.joinsByDash(last, line.words) {
          (go, start) = (0, LineBreaks.joined)
        }
      } else {
        go = 5
      }
      let starts = LabelInside.starts(in: line.words)
      for (place, next) in zip([0] + starts, starts + [line.words.count]) {
        let words = line.words[place..<next]
        segments.append(
          Segment(
            words: words, isInside: place > 0, go: go, start: place > 0 ? LabelInside.cost : start,
            readings: readings(of: words)))
      }
      before = line
      blanks = 0
    }
    return segments
  }

  private func readings(of words: ArraySlice<Word>) -> [LabelReading] {
    var readings = LabelReading.readings(of: words)
    // A speck that stands alone on its line is no label whose letter was lost.
    if words.count == 1 { readings.removeAll { $0.cost >= 0.7 && $0.remainder == nil } }
    if let unit = LabelReading.unit(of: words, phrases: phrases) { readings.append(unit) }
    return readings
  }

  private func unit(_ words: ArraySlice<Word>, _ choice: LabelSequence.Choice) -> BodyUnit {
    let reading = choice.reading
    var rest = Array(words.dropFirst(reading.words))
    if let remainder = reading.remainder, let last = words.first {
      var word = last
      word.text = remainder
      word.shape = Word.Shape(remainder)
      word.key = Vocabulary.key(of: remainder)
      rest.insert(word, at: 0)
    }
    return BodyUnit(
      kind: reading.kind, label: LabelText.text(of: choice), value: choice.value,
      numbers: Array(reading.numbers.dropLast()) + [choice.value], depth: choice.depth,
      line: words.first?.line ?? 1, words: rest)
  }
}

/// Labels in the middle of a line: a heading that ran into the text before it.
enum LabelInside {
  /// The cost of starting a part inside a line.
  static let cost = 3.2

  /// The indices of words at which a part may begin inside a line: after the end of a sentence or entry,
  /// at a label that is certain and followed by a capital.
  static func starts(in words: [Word]) -> [Int] {
    guard words.count > 3 else { return [] }
    var starts: [Int] = []
    for index in 1..<(words.count - 1)
    where words[index].shape.length <= 5 && words[index + 1].startsUpper {
      let before = words[index - 1]
      // A heading in capitals ends without a mark where small letters follow the number.
      let endsCapitals =
        before.isCapitals && before.shape.length > 1 && !before.shape.hasDigit
        && words[index].shape.hasDigit && words[index + 1].shape.hasLower
      guard before.endsClause || endsCapitals else { continue }
      let readings = LabelReading.readings(of: words[index...].prefix(2))
      if readings.contains(where: { $0.cost == 0 && $0.certainty >= 3.5 && $0.remainder == nil }) {
        starts.append(index)
      }
    }
    return starts
  }
}

/// Labels as they are printed.
enum LabelText {
  /// The label as it stands on the page, or as it must have stood where the sequence corrected it.
  static func text(of choice: LabelSequence.Choice) -> String {
    let reading = choice.reading
    if reading.cost < 0.5, reading.numbers.last == choice.value || reading.kind.isBullet,
      reading.cost == 0 || reading.remainder != nil
    {
      return reading.kind == .bullet ? "-" : reading.text
    }
    switch reading.kind {
    case .roman: return RomanNumeral.numeral(choice.value) + "."
    case .letter:
      return (PointLetters.letter(at: choice.value) ?? "?")
        + (reading.text.hasSuffix(".") ? "." : ")")
    case .capitalLetter:
      return (PointLetters.letter(at: choice.value)?.uppercased() ?? reading.text.trimmingMarks)
        + "."
    case .arabic:
      return (reading.numbers.dropLast() + [choice.value]).map(String.init).joined(separator: ".")
        + "."
    case .bracketed: return "\(choice.value))"
    case .bullet: return "-"
    case .plus: return "+"
    default: return reading.text
    }
  }
}
