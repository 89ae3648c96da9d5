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

  /// What a letter that the OCR made of a numeral before a heading stands for, in letters of a numeral: "U" for "II".
  private static let strokes: [Unicode.Scalar: Int] = [
    "I": 1, "L": 1, "l": 1, "i": 1, "1": 1, "T": 1, "V": 1, "X": 1, "v": 1, "x": 1, "U": 2,
    "H": 2, "D": 2, "N": 2, "M": 3, "f": 1, "t": 1, "r": 1,
  ]

  /// Whether a core is a numeral, spoilt or not, that can be no row's number ("HL", "If", "Ill", "Iv"): a row's number is
  /// spoilt to strokes too, but no table has a hundred rows.
  static func isGroupNumeral(_ core: [Unicode.Scalar]) -> Bool {
    guard (2...4).contains(core.count), isOfStrokes(core) else { return false }
    return core.count == 3 || core.contains { !"ILli1".unicodeScalars.contains($0) }
  }

  /// Whether a core consists of strokes alone ("L", "Il").
  static func isStrokes(_ core: [Unicode.Scalar]) -> Bool {
    core.count <= 3 && core.contains("L") && core.allSatisfy { "ILl".unicodeScalars.contains($0) }
  }

  /// Whether a core, with a stop after it before a heading in capitals, can be a numeral that the OCR spoilt ("IU",
  /// "TDL", "v"); capitals by themselves count a list in letters.
  static func isSpoiltRoman(_ core: [Unicode.Scalar]) -> Bool {
    if core.count == 1 { return "Llivx".unicodeScalars.contains(core[0]) }
    return core.count <= 4 && isOfStrokes(core) && !isRoman(core)
  }

  /// Whether letters can all be a numeral's, and one is a plain stroke.
  private static func isOfStrokes(_ core: [Unicode.Scalar]) -> Bool {
    core.allSatisfy { strokes[$0] != nil } && core.contains { "ILl".unicodeScalars.contains($0) }
  }

  /// How many letters a spoilt numeral seems to have had.
  static func strokeCount(_ core: [Unicode.Scalar]) -> Int {
    core.reduce(0) { $0 + (strokes[$1] ?? 1) }
  }

  /// The letter behind a sign that labels no point ("©)"); nil for anything else.
  static func sign(_ core: [Unicode.Scalar]) -> String? {
    guard core.count == 1, !UnitReader.isDigit(core[0]) else { return nil }
    return lookalikes[core[0]]
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
