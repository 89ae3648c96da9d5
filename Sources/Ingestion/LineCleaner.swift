/// A line without what is no text: page breaks counted, separators made blanks, controls and invisible marks left out.
struct LineCleaner {
  var text: String
  /// Form feeds before the line's first character.
  var leadingPageBreaks = 0
  /// Form feeds behind it: the line itself stays on its page.
  var laterPageBreaks = 0
  /// How many characters were left out.
  var dropped = 0
  /// Whether a character stands as U+FFFD.
  var hasReplacement = false

  init(_ line: String) {
    var kept = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x0C:
        if kept.isEmpty {
          leadingPageBreaks += 1
        } else {
          laterPageBreaks += 1
          kept.append(" ")
        }
      // Vertical tab, next line, line and paragraph separators part words without ending the input's line.
      case 0x0B, 0x85, 0x2028, 0x2029:
        kept.append(" ")
      case 0xFFFD:
        hasReplacement = true
        kept.append(scalar)
      default:
        if Self.isInvisible(scalar.value) {
          dropped += 1
        } else {
          kept.append(scalar)
        }
      }
    }
    text = String(kept)
  }

  /// Whether a line with this UTF-8 byte is worth a closer look: the bytes of controls, and the first bytes of
  /// U+0080 … U+00BF, U+2000 … U+2FFF and U+F000 … U+FFFF.
  static func mayNeedCleaning(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09) || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// C0 and C1 controls, zero-width characters, directions, byte order marks.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default:
      false
    }
  }
}
