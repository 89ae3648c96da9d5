import LanguageModel
import VietnameseText

/// The Roman numerals of a year's quarters behind what the OCR made of them: "Quý IH/2025", "Quý 11/2025".
enum QuarterNumeral {
  /// By their values.
  static let numerals = ["I", "II", "III", "IV"]
  private static let quarters = Set(numerals)

  /// Whether a quarter's numeral follows a unit; where the marks are there, "quỹ" announces none.
  static func isAnnounced(by unit: Unit, damage: Damage) -> Bool {
    isAnnounced(by: unit)
      && (damage != .slight || String(scalars: unit.core).lowercased() == "quý")
  }

  /// Whether a quarter's numeral follows a unit.
  static func isAnnounced(by unit: Unit) -> Bool {
    guard unit.kind == .word, unit.suffix.isEmpty, unit.core.count == 3 else { return false }
    return Folding.stripMarks(Normalization.nfc(String(scalars: unit.core))).lowercased() == "quy"
  }

  /// Whether a unit is "quý" with its first letter spoilt, before a numeral that is none but a quarter's: "guy ITI/2024".
  private static func isSpoiltAnnouncement(_ units: [Unit], _ place: Int) -> Bool {
    let core = units[place].core
    guard units[place].kind == .word, units[place].suffix.isEmpty, core.count == 3,
      "gG".unicodeScalars.contains(core[0]), core[1] == "u",
      "yvý".unicodeScalars.contains(core[2])
    else { return false }
    let numeral = units[place + 1].core
    return numeral.count - numeral.prefix { $0 != "/" }.count == 5 && value(of: numeral) != nil
  }

  /// Makes the bracket before a quarter's numeral its first stroke: "[V/2026" is IV, "[I/2026" II; before a whole one it is
  /// a speck.
  private static func takeBrackets(_ units: inout [Unit]) {
    for place in units.indices.dropFirst()
    where units[place].prefix == "[" && isAnnounced(by: units[place - 1]) {
      let whole = ["I"] + units[place].core
      if value(of: whole) != nil {
        units[place].core = whole
        units[place].prefix = ""
      } else if value(of: units[place].core) != nil {
        units[place].prefix = ""
      }
    }
  }

  /// Gives "Quy" its mark before a quarter's numeral: "Quy II/2025" is nothing but a quarter, whatever the words
  /// before it in another cell make likely. The numerals of a span of quarters are settled with it.
  static func mend(_ lines: inout [LineUnits], damage: LineDamage) {
    for index in lines.indices {
      guard lines[index].units.count > 1, damage[index] != .slight else {
        continue
      }
      if damage[index] == .foreignEngine { takeBrackets(&lines[index].units) }
      let units = lines[index].units
      for place in units.indices.dropLast()
      where (isAnnounced(by: units[place]) || isSpoiltAnnouncement(units, place))
        && isNumeral(units[place + 1])
      {
        let shape = WordShape(of: String(scalars: units[place].core))
        lines[index].units[place].core = Array(shape.apply(to: "quý").unicodeScalars)
        lines[index].units[place].isCertain = true
        if damage[index] == .foreignEngine {
          QuarterSpan.settle(&lines[index].units, from: place + 1)
        }
      }
    }
    mendFirst(&lines, damage: damage)
  }

  /// Reads "Quý 1/2026" as the first quarter's Roman numeral where the document writes its other quarters so and none in
  /// figures: engines read a lone stroke as the figure.
  private static func mendFirst(_ lines: inout [LineUnits], damage: LineDamage) {
    var firsts: [(line: Int, unit: Int)] = []
    var romans = 0
    for index in lines.indices
    where damage[index] == .foreignEngine {
      let units = lines[index].units
      for place in units.indices.dropFirst() where isAnnounced(by: units[place - 1]) {
        let core = units[place].core
        let numeral = core.prefix { $0 != "/" }
        if numeral == ["1"], hasYear(core[1...], units[place]) {
          firsts.append((index, place))
        } else if numeral.count == 1, "234".unicodeScalars.contains(numeral[0]) {
          return
        } else if mended(core) != nil || quarters.contains(String(scalars: numeral)) {
          romans += 1
        }
      }
    }
    guard romans > 1 else { return }
    for (line, unit) in firsts { lines[line].units[unit].core[0] = "I" }
  }

  /// Whether a unit's letters are a quarter's numeral as they stand.
  static func stands(_ core: [Unicode.Scalar]) -> Bool {
    quarters.contains(String(scalars: core.prefix { $0 != "/" }))
  }

  /// The quarter that a unit's letters name, as they stand or behind what the engine made of them.
  static func value(of core: [Unicode.Scalar]) -> Int? {
    let seen = String(scalars: core)
    let numeral = (mended(core) ?? seen).prefix { $0 != "/" }
    return numerals.firstIndex { $0 == numeral }.map { $0 + 1 }
  }

  /// Whether "/2026" stands behind a numeral, or its beginning at a line's end.
  private static func hasYear(_ rest: ArraySlice<Unicode.Scalar>, _ unit: Unit) -> Bool {
    rest.isEmpty ? unit.suffix.first == "/" : rest.count == 5 && rest.first == "/"
  }

  /// The reading of a unit to which `mend` gave its mark; nil for any other.
  static func word(_ unit: Unit, in vocabulary: Vocabulary) -> Candidate.Reading? {
    guard unit.isCertain, isAnnounced(by: unit), let word = vocabulary.id(of: "quý") else {
      return nil
    }
    return .word(word, WordShape(of: String(scalars: unit.core)))
  }

  /// Whether a unit is a quarter's numeral: with its year or the stroke before it, in figures too, or plainly Roman.
  private static func isNumeral(_ unit: Unit) -> Bool {
    if stands(unit.core) { return true }
    let numeral = unit.core.prefix { $0 != "/" }
    let hasYear = unit.core.count > numeral.count || unit.suffix.first == "/"
    let isFigure = numeral.count == 1 && "1234".unicodeScalars.contains(numeral[0])
    return hasYear && (isFigure || mended(unit.core) != nil)
  }

  /// The unit with its quarter as printed; nil where it stands already, or where the reading is not certain.
  ///
  /// There is no quarter 11, but "Quý 1/2025" may well be printed so.
  static func mended(_ core: [Unicode.Scalar]) -> String? {
    let numeral = core.prefix { $0 != "/" && $0 != "-" }
    let rest = core[numeral.count...]
    guard (1...5).contains(numeral.count), rest.isEmpty || rest.first == "/" else { return nil }
    let isNumber = numeral.allSatisfy(UnitReader.isDigit)
    if isNumber && (numeral.count == 1 || rest.count != 5) { return nil }
    var view = String.UnicodeScalarView()
    var strokes = 0
    for scalar in numeral {
      switch scalar {
      case "I", "V": view.append(scalar)
      case "l", "1", "|", "!": view.append("I")
      // Letters that look less alike only where a year stands behind them.
      case _ where rest.count == 5 && "LTit]".unicodeScalars.contains(scalar): view.append("I")
      case _ where rest.count == 5 && "vY".unicodeScalars.contains(scalar): view.append("V")
      case "H": view.append(contentsOf: ["I", "I"])
      // A speck beside a stroke: "I'V".
      case "'", "’": break
      default: return nil
      }
      strokes += 1
    }
    // Strokes that lie close are read twice: "IIH" is III.
    if String(view) == "IIII" { view = "III".unicodeScalars }
    guard strokes == numeral.count, quarters.contains(String(view)),
      !view.elementsEqual(numeral)
    else { return nil }
    view.append(contentsOf: rest)
    return String(view)
  }
}
