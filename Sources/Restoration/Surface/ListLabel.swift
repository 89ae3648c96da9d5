import VietnameseText

/// The letters of a list's points (a, b, c, d, đ, e, g …) behind what the OCR made of them.
enum ListLabel {
  /// Signs that look like a letter, and the letter.
  private static let lookalikes: [Unicode.Scalar: String] = [
    "¢": "c", "€": "e", "©": "c", "@": "a", "6": "b", "9": "g", "0": "o",
  ]

  /// Whether a core is a Roman numeral as far as labels count ("III", "XIV").
  static func isRoman(_ core: [Unicode.Scalar]) -> Bool {
    core.count <= 5 && core.allSatisfy { $0 == "I" || $0 == "V" || $0 == "X" }
  }

  /// The Roman numeral behind a spoilt one ("Il", "Iv", "Vv"), nil where it is none or stands already.
  ///
  /// Small l and 1 are strokes that lost their serifs; a small v after a great one is its echo.
  static func roman(_ core: [Unicode.Scalar]) -> String? {
    guard (2...5).contains(core.count), let first = core.first, isRoman([first]), !isRoman(core)
    else { return nil }
    if core == ["V", "v"] { return "V" }
    var view = String.UnicodeScalarView()
    for scalar in core {
      switch scalar {
      case "I", "V", "X": view.append(scalar)
      case "l", "1", "|", "i": view.append("I")
      case "H": view.append(contentsOf: ["I", "I"])
      case "v": view.append("V")
      case "x": view.append("X")
      default: return nil
      }
    }
    return String(view)
  }

  /// The letter that a label was printed with; nil where it stands already.
  ///
  /// "d" may have been "đ": only the sequence of points tells, which is not restoration's to judge.
  static func letter(_ core: [Unicode.Scalar]) -> String? {
    if let numeral = roman(core) { return numeral }
    // A letter and a speck that looks like it again ("c¢").
    if core.count == 2, let first = core.first, let last = core.last,
      lookalikes[last]?.unicodeScalars.first == first
    {
      return String(Character(first))
    }
    guard core.count == 1, !isRoman(core), let scalar = core.first else { return nil }
    if let known = lookalikes[scalar] { return known }
    guard scalar.value >= 0x80, let letter = Letter(scalar), letter.quality != .stroke else {
      return nil
    }
    var view = String.UnicodeScalarView()
    view.append(letter.base)
    return String(view)
  }
}
