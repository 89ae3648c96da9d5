import LanguageModel
import VietnameseText

/// The quarters that a span or a list names: "Quý II - HI/2026" is II to III, for a span's second quarter follows its
/// first, and engines lose strokes of numerals and see none that are not there.
enum QuarterSpan {
  /// Settles the numerals from the one behind "quý" on; what stands as it was printed is certain from then on.
  static func settle(_ units: inout [Unit], from place: Int) {
    var place = place
    var last = 0
    var isSpan = false
    while units.indices.contains(place) {
      let core = units[place].core
      let numeral = core.prefix { $0 != "/" }
      let rest = core[numeral.count...]
      let read =
        last == 0
        ? QuarterNumeral.value(of: core)
        : second(
          numeral, after: last, rest: rest, isOpen: units[place].suffix.first == "/", isSpan: isSpan
        )
      guard let value = read else { return }
      units[place].core = scalars(value) + rest
      units[place].isCertain = true
      if last > 0, units[place].prefix == "[" { units[place].prefix = "" }
      last = value
      guard rest.isEmpty, let next = next(units, after: place) else { return }
      place = next.place
      isSpan = next.isSpan
    }
  }

  /// The unit of the next numeral behind a dash, a comma or a word that joins, and whether a span ends with it; nil where
  /// none follows.
  private static func next(_ units: [Unit], after place: Int) -> (place: Int, isSpan: Bool)? {
    var next = place + 1
    var isSpan = false
    if units[place].suffix.isEmpty {
      guard units.indices.contains(next), let joins = joins(units[next]) else { return nil }
      isSpan = joins
      next += 1
    } else if ["-", "–"].contains(units[place].suffix) {
      isSpan = true
    } else if units[place].suffix != "," {
      return nil
    }
    if units.indices.contains(next), QuarterNumeral.isAnnounced(by: units[next]) { next += 1 }
    return units.indices.contains(next) ? (next, isSpan) : nil
  }

  /// Whether a unit joins quarters to a span ("-", "đến") or to a list ("và"); nil where it joins none.
  private static func joins(_ unit: Unit) -> Bool? {
    guard unit.suffix.isEmpty, unit.prefix.isEmpty else { return nil }
    if unit.kind == .mark {
      return unit.core.count == 1 && dashes.contains(unit.core[0]) ? true : nil
    }
    switch Folding.stripMarks(Normalization.nfc(String(scalars: unit.core))).lowercased() {
    case "den": return true
    case "va": return false
    default: return nil
    }
  }

  /// The quarter that follows another behind what the engine made of it; nil where it can be none.
  private static func second(
    _ numeral: ArraySlice<Unicode.Scalar>, after first: Int, rest: ArraySlice<Unicode.Scalar>,
    isOpen: Bool, isSpan: Bool
  ) -> Int? {
    guard (1...4).contains(numeral.count), first < 4,
      numeral.allSatisfy({ strokes.contains($0) || valleys.contains($0) })
    else { return nil }
    // Figures alone are a quarter's where a year or its stroke stands behind them: "Quý II - 11 lớp".
    guard rest.count == 5 || isOpen || !numeral.contains(where: UnitReader.isDigit) else {
      return nil
    }
    // A stroke behind a comma may be the number of anything: "Quý II, l lớp".
    guard isSpan || rest.count == 5 || isOpen || numeral.count > 1 else { return nil }
    if numeral.contains(where: valleys.contains) { return 4 }
    if first == 3 { return nil }
    let seen = numeral.reduce(0) { $0 + ("HNU".unicodeScalars.contains($1) ? 2 : 1) }
    return min(max(seen, first + 1), 3)
  }

  private static func scalars(_ value: Int) -> [Unicode.Scalar] {
    Array(QuarterNumeral.numerals[value - 1].unicodeScalars)
  }

  /// The reading of a numeral that was settled; nil for any other unit.
  static func numeral(_ unit: Unit, in vocabulary: Vocabulary) -> Candidate.Reading? {
    guard unit.isCertain, let first = unit.core.first, first == "I" || first == "V",
      QuarterNumeral.stands(unit.core)
    else { return nil }
    let text = String(scalars: unit.core)
    guard let word = vocabulary.id(of: text.lowercased()) else { return .text(text) }
    return .word(word, WordShape(of: text))
  }

  /// What engines make of a numeral's strokes, and of its V.
  private static let strokes = Set("Il1|!LTit]HNU".unicodeScalars)
  private static let valleys = Set("VvY".unicodeScalars)
  private static let dashes: Set<Unicode.Scalar> = ["-", "–"]
}
