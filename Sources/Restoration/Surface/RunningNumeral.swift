/// Roman numerals in running text behind what the OCR made of them: "khóa XIH" was "khóa XIII".
enum RunningNumeral {
  /// The numeral as printed; nil where it stands already, or might be anything else.
  ///
  /// Two strokes that touch are an H; a stroke without serifs is a small l.
  static func mended(_ core: [Unicode.Scalar]) -> String? {
    guard (3...6).contains(core.count), let first = core.first,
      first == "I" || first == "V" || first == "X",
      core.contains("I")
    else { return nil }
    var view = String.UnicodeScalarView()
    for scalar in core {
      switch scalar {
      case "I", "V", "X": view.append(scalar)
      case "l": view.append("I")
      case "H": view.append(contentsOf: ["I", "I"])
      default: return nil
      }
    }
    let text = String(view)
    guard !view.elementsEqual(core), RomanSequence.numerals.contains(text) else { return nil }
    return text
  }
}
