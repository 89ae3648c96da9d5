import VietnameseText

/// What happened to a text's letters, and so how far they can be trusted.
enum Damage: Sendable, Hashable {
  /// An OCR engine that knew no Vietnamese read the page.
  case foreignEngine
  /// The marks were taken away, the letters left.
  case stripped
  /// The marks are there: printed text, or an engine's that knows Vietnamese.
  case slight

  /// The damage of a stretch of text, told by which letters its words hold.
  ///
  /// Engines without Vietnamese have the letters of Latin-1 (é, ô, ¢) and none beyond; a fifth of printed
  /// syllables and more hold letters beyond.
  init(_ counts: LetterCounts) {
    if counts.vietnamese * 6 >= counts.words {
      self = .slight
    } else if counts.vietnamese == 0, counts.spoilt * 50 <= counts.words {
      self = .stripped
    } else {
      self = .foreignEngine
    }
  }

  /// How many words a stretch of text has, and what letters they hold.
  struct LetterCounts {
    var words = 0
    /// Words with a letter that only Vietnamese has.
    var vietnamese = 0
    /// Other words with a letter beyond ASCII, or a digit.
    var spoilt = 0

    init() {}

    init(_ units: some Sequence<Unit>) {
      for unit in units where unit.kind == .word {
        words += 1
        if unit.core.contains(where: Damage.isVietnameseOnly) {
          vietnamese += 1
        } else if unit.core.contains(where: { $0.value >= 0x80 || UnitReader.isDigit($0) }) {
          spoilt += 1
        }
      }
    }

    static func += (sum: inout LetterCounts, more: LetterCounts) {
      sum.words += more.words
      sum.vietnamese += more.vietnamese
      sum.spoilt += more.spoilt
    }
  }

  private static func isVietnameseOnly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
    case 0x1EA0...0x1EF9: true
    default: false
    }
  }
}
