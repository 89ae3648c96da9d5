import Lexicon
import VietnameseText

/// The number of a table's row: "7" or "7.12".
struct RowLabel: Hashable, Sendable {
  var major: Int
  /// 0 where the number has one part only.
  var minor: Int

  var text: String { minor == 0 ? "\(major)" : "\(major).\(minor)" }
  /// The next number on the same level.
  var next: RowLabel {
    minor == 0 ? RowLabel(major: major + 1, minor: 0) : RowLabel(major: major, minor: minor + 1)
  }
  func isChild(of other: RowLabel) -> Bool { other.minor == 0 && minor > 0 && major == other.major }
}

/// Reads row numbers by what the count asks for, since the OCR spoils them more than anything else.
enum RowLabelReading {
  /// A word read as a row's number.
  struct Found {
    var label: RowLabel
    var cost: Double
    /// Whether the word says no more than that a number stood there.
    var isGuess = false
  }

  /// What a misread number costs where the numbers around it leave no doubt.
  static let misreadAnchor = 1.0

  /// The cheapest reading of a word as the number of the row after `previous`.
  ///
  /// `restarts` says that a group row came since, after which the count may begin again.
  ///
  /// - Parameters:
  ///   - previous: the number of the row before, as far as it can be told.
  ///   - restarted: the same if the count began again at a group's title and no number was read since.
  ///   - hasSubRows: whether rows may head others.
  ///   - group: the number of the group that the row would stand in.
  ///   - read: the last number that was read, and how many rows without one followed it.
  static func read(
    _ word: Word, after previous: RowLabel, restarted: RowLabel? = nil,
    read: (label: RowLabel, since: Int)? = nil,
    restarts: Bool, isRuled: Bool, group: Int = 0,
    hasSubRows: Bool = false
  ) -> Found? {
    // Letters are taken for digits where they are few.
    guard word.shape.length <= (word.shape.hasDigit ? 6 : 4) else { return nil }
    let text = word.text.trimmingMarks
    var expected: [(RowLabel, Double)] = [(previous.next, 0)]
    if previous.minor == 0 {
      if previous.major > 0 { expected.append((RowLabel(major: previous.major, minor: 1), 0.5)) }
    } else {
      expected.append((RowLabel(major: previous.major + 1, minor: 0), 0.2))
    }
    if let restarted, restarted != previous { expected.append((restarted.next, 0.5)) }
    let first = RowLabel(major: 1, minor: 0)

    /// A row that is lost without a trace is rarer than one whose number is.
    let weightOfGap = 3.0
    var best: Found?
    func offer(_ label: RowLabel, _ cost: Double, isGuess: Bool = false) {
      if best.map({ cost < $0.cost }) ?? true {
        best = Found(label: label, cost: cost, isGuess: isGuess)
      }
    }
    let exact = exact(text)
    let isPointed = text.holds(".")
    // A letter with a mark has two bytes that no number has: it is too far from any.
    let figures = text.utf8.allSatisfy { $0 < 0x80 } ? lookalike(text) : nil
    if let exact {
      for (label, cost) in expected where label == exact { offer(exact, cost) }
      if restarts, exact == first { offer(exact, 0.5) }
      if let read, read.since > 0, lost(between: read.label, and: exact) == read.since {
        offer(exact, 0)
      }
      // "3" after "2" and rows whose numbers were lost: those were 2.1, 2.2.
      if let read, hasSubRows, read.since > 0, read.label.minor == 0, exact == read.label.next {
        offer(exact, 1)
      }
      if best == nil {
        // A gap in the count: rows whose numbers were lost stand before, or the count is the author's own.
        let lost = lost(between: previous, and: exact)
        offer(exact, lost.map { 1.5 + weightOfGap * Double($0) } ?? (exact == first ? 6 : 14))
      }
    }
    for (label, cost) in expected where exact != label && (label.minor == 0 || isPointed) {
      let distance = figures.flatMap {
        FuzzyMatch.distance($0, lookalike(label.text), limit: 1)
      }
      if text.utf8.count < label.text.utf8.count, label.text.hasSuffix(text) {
        // The first digits stand on another line, or were lost.
        offer(label, cost + 2.2)
      }
      if distance == 0 {
        // "I" and "II" head groups where they are not 1 and 11.
        offer(label, cost + (exact == nil && RomanNumeral.usual(text) != nil ? 6 : 0.8))
      } else if distance == 1, exact != nil || text.utf8.count > 1 {
        // A number with its full stop is hardly ever misread.
        offer(label, cost + (exact == nil ? 2 : word.shape.last == "." ? 8 : 4.5))
      }
    }
    for (label, cost) in expected where label.minor > 0 && exact?.minor == 0 {
      // "1.1" without its point, and a figure of it misread.
      let distance = figures.flatMap {
        FuzzyMatch.distance($0, lookalike(label.text), limit: 1)
      }
      if let distance, text.utf8.count > 1 || distance == 0 {
        // What a later row's number would be without its point is hardly misread.
        let isOther =
          distance > 0
          && (pointed(text).map { $0.major == label.major && $0.minor > label.minor } ?? false)
        offer(label, cost + (distance == 0 ? 1.2 : isOther ? 6 : 4))
      }
      // The first digits were lost.
      if text == "\(label.minor)" { offer(label, cost + 3) }
      if let ahead = pointed(text), ahead.major == label.major, ahead.minor > label.minor {
        offer(ahead, cost + 1.2 + weightOfGap * Double(ahead.minor - label.minor))
      }
    }
    if exact != nil, text.utf8.count > 1 {
      // One digit is wrong, and some numbers before it were lost.
      for ahead in 2...6 {
        let label = RowLabel(major: previous.major + ahead, minor: 0)
        if FuzzyMatch.distance(text, label.text, limit: 1) == 1 {
          offer(label, 6 + weightOfGap * Double(ahead))
        }
      }
    }
    // Debris in the number's place, a rule after it: the number is what the count says.
    let isNumeral = RomanNumeral.usual(text) != nil
    if exact == nil, !isNumeral, !text.isEmpty, text.utf8.count <= 3, isRuled || !isSyllable(word) {
      // A capital letter rather heads a group, the more so where it is the next group's.
      let isLetter = GroupLabel.isLetter(text)
      let isNext = isLetter && text == GroupLabel.letter(group + 1)
      offer(previous.next, (isRuled ? 2.2 : 2.8) + (isNext ? 9 : isLetter ? 4 : 0), isGuess: true)
    }
    return best
  }

  /// How many rows' numbers are left out between two; nil where the count does not go that way.
  private static func lost(between left: RowLabel, and right: RowLabel) -> Int? {
    let majors = right.major - left.major
    let lost: Int
    if majors == 0, right.minor > 0 {
      lost = right.minor - left.minor - 1
    } else if right.minor > 0 {
      lost = majors - 1 + right.minor - 1
    } else {
      lost = majors - 1
    }
    return majors >= 0 && (0...8).contains(lost) ? lost : nil
  }

  /// "12.", "7.1", "01": a number as it stands.
  static func exact(_ text: String) -> RowLabel? {
    // What begins with a letter is none, as most words do.
    guard let first = text.utf8.first, first <= 0x39 else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let major = Int(parts[0]), major < 2000,
      parts[0].utf8.count < 5
    else { return nil }
    guard parts.count == 2 else { return RowLabel(major: major, minor: 0) }
    guard let minor = Int(parts[1]), minor > 0, minor < 200, parts[1].utf8.count < 4 else {
      return nil
    }
    return RowLabel(major: major, minor: minor)
  }

  /// "33" as "3.3".
  private static func pointed(_ text: String) -> RowLabel? {
    guard text.utf8.count == 2, let value = Int(text), value % 10 > 0 else { return nil }
    return RowLabel(major: value / 10, minor: value % 10)
  }

  /// Letters for the digits that they are read for, the point left out.
  private static func lookalike(_ text: String) -> String {
    String(decoding: text.utf8.compactMap { lookalike($0) }, as: UTF8.self)
  }

  private static func lookalike(_ byte: UInt8) -> UInt8? {
    switch Unicode.Scalar(byte) {
    case "l", "I", "|", "i", "!", "]", "[": UInt8(ascii: "1")
    case "O", "o", "Q", "D": UInt8(ascii: "0")
    case "S", "s": UInt8(ascii: "5")
    case "B": UInt8(ascii: "8")
    case "Z", "z": UInt8(ascii: "2")
    case "A": UInt8(ascii: "4")
    case "g", "q": UInt8(ascii: "9")
    case "G", "b": UInt8(ascii: "6")
    case ".", ",": nil
    default: byte
    }
  }

  /// Whether the word may be a syllable of the text: letters with a vowel among them.
  private static func isSyllable(_ word: Word) -> Bool {
    word.shape.hasLower && word.shape.length > 1 && word.key.contains { "aeiouy".contains($0) }
  }

  /// What a group's label costs that goes on counting.
  static let countedGroup = -3.0

  /// No table has more groups: "C" is no hundred.
  private static let mostGroups = 39

  /// The value of a group row's label as a Roman numeral, with its cost against the expected one.
  static func group(_ word: Word, expected: Int, isRuled: Bool) -> (value: Int, cost: Double)? {
    let text = word.text.trimmingMarks
    guard text.utf8.count <= 6, !text.isEmpty else { return nil }
    let numeral = RomanNumeral.numeral(expected)
    // A numeral that goes on counting is hardly ever anything else.
    if text == numeral { return (expected, countedGroup) }
    // Capital letters head groups too.
    if text == GroupLabel.letter(expected) {
      return (expected, -1.5)
    }
    // "2" before a title is a row that heads sub-rows.
    if exact(text) != nil { return text == "1" && expected == 1 ? (1, 3) : nil }
    // A letter with a mark stays one in capitals: it is too far from any numeral.
    if !text.unicodeScalars.contains(where: { $0.value >= 0x80 && Letter($0) != nil }) {
      let strokes = String(text.map { "l1|!i".contains($0) ? "I" : $0 }).uppercased()
      if let distance = FuzzyMatch.distance(strokes, numeral, limit: 1) {
        return (expected, 0.6 + 0.8 * Double(distance))
      }
      if strokes.allSatisfy({ $0 == "I" }), expected > 1, numeral.hasSuffix(strokes) {
        // Strokes were lost: "I" for "III".
        return (expected, 1.4)
      }
    }
    if let value = RomanNumeral.usual(text), value <= mostGroups {
      return (value, value > expected ? 2 : 3)
    }
    guard text.utf8.count <= 4, isRuled || !word.shape.hasDigit && !isSyllable(word) else {
      return nil
    }
    return (expected, isRuled ? 1.8 : 2.6)
  }
}
