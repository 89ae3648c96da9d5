import PlanDocument
import VietnameseText

/// A printed word with what segmentation asks of it again and again, worked out once.
struct Word: Sendable, Equatable {
  /// As printed, punctuation included.
  var text: String
  /// Letters and digits without tones, marks and case: two spellings that differ by the OCR's
  /// commonest errors have one key. Punctuation that stands alone is its own key.
  var key: String
  /// The key's number in the document's vocabulary: equal keys, equal numbers.
  var id: Int
  var confidence: Double
  /// Whether a table's rule stands before the word on its line.
  var ruleBefore: Bool
  /// Whether letters that could not be read stand before the word on its line, and behind it.
  var lossBefore = false
  var lossAfter = false
  /// How far the next word of its line begins behind this one's beginning, in hundredths of a letter.
  var advance = 0
  /// The 1-based number of its input line.
  var line: Int

  /// Whether the first letter is upper case.
  var startsUpper: Bool { firstCase == .upper }
  /// Whether the first letter is lower case.
  var startsLower: Bool { firstCase == .lower }
  var shape: Shape

  /// What the first letter or digit of a word is.
  enum First: Sendable { case upper, lower, digit, mark }
  var firstCase: First { shape.first }
  /// Whether the word ends a sentence or a list's entry.
  var endsClause: Bool { shape.last.map { ".;:!?".unicodeScalars.contains($0) } ?? false }
  var endsComma: Bool { shape.last == "," }
  /// Whether the word is of capitals (or digits and marks) only.
  var isCapitals: Bool { shape.isCapitals }
}

extension Word {
  /// The letters' cases and the last mark of a word.
  struct Shape: Sendable, Equatable {
    var first: First = .mark
    var last: Unicode.Scalar?
    var hasUpper = false
    var hasLower = false
    var hasDigit = false
    var length = 0
    /// Whether the letters are capitals only.
    var isCapitals: Bool { hasUpper && !hasLower }

    init(_ text: String) {
      for scalar in text.unicodeScalars {
        length += 1
        last = scalar
        if scalar.isUpper {
          hasUpper = true
          if first == .mark { first = .upper }
        } else if scalar.isLower {
          hasLower = true
          if first == .mark { first = .lower }
        } else if ("0"..."9").contains(scalar) {
          hasDigit = true
          if first == .mark { first = .digit }
        }
      }
    }
  }
}

/// The distinct words of a document: keys and shapes are computed once for each printed form.
struct Vocabulary: Sendable {
  private struct Entry {
    var key: String
    var id: Int
    var shape: Word.Shape
    var advance: Int
  }
  /// How wide words are in print.
  private let widths: LetterWidths
  private var entries: [String: Entry] = [:]
  private var ids: [String: Int] = [:]

  init(widths: LetterWidths = .even) { self.widths = widths }

  /// How many keys there are.
  var count: Int { ids.count }

  /// The key's number; a new one where the key is new.
  mutating func id(ofKey key: String) -> Int {
    if let id = ids[key] { return id }
    let id = ids.count
    ids[key] = id
    return id
  }

  /// The word of a printed form.
  mutating func word(_ text: String, confidence: Double, ruleBefore: Bool, line: Int) -> Word {
    let entry: Entry
    if let known = entries[text] {
      entry = known
    } else {
      let key = Self.key(of: text)
      entry = Entry(
        key: key, id: id(ofKey: key), shape: Word.Shape(text),
        advance: widths.advance(of: text))
      entries[text] = entry
    }
    return Word(
      text: text, key: entry.key, id: entry.id, confidence: confidence, ruleBefore: ruleBefore,
      advance: entry.advance, line: line, shape: entry.shape)
  }

  /// Letters and digits only, plain and lower case; the text itself where it has none.
  static func key(of text: String) -> String {
    let plain = Folding.stripMarks(text)
    if let key = asciiKey(of: plain) { return key.isEmpty ? text : key }
    var key = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: key.append(scalar)
      case 0x41...0x5A: key.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      default:
        if scalar.isLetter {
          key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return key.isEmpty ? text : String(key)
  }

  /// The key of a text that is of ASCII alone, as nearly all are without their marks; nil for others.
  private static func asciiKey(of plain: String) -> String? {
    guard plain.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return String(unsafeUninitializedCapacity: plain.utf8.count) { bytes in
      var end = 0
      for byte in plain.utf8 {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: bytes[end] = byte
        case 0x41...0x5A: bytes[end] = byte + 32
        default: continue
        }
        end += 1
      }
      return end
    }
  }
}
