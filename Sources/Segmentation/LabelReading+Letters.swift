import Lexicon

extension LabelReading {
  /// Capital letters, Roman numerals and what the OCR makes of them before a full stop.
  static func lettered(
    _ body: String, _ mark: String, _ remainder: String?, _ followsCapital: Bool, _ next: Word?
  ) -> [LabelReading] {
    var readings: [LabelReading] = []
    func add(_ kind: LabelKind, _ number: Int, _ cost: Double, _ certainty: Double) {
      readings.append(
        LabelReading(
          kind: kind, numbers: [number], cost: cost, text: mark, words: 1, remainder: remainder,
          certainty: certainty))
    }
    guard followsCapital else { return [] }
    if let value = RomanNumeral.usual(body) {
      add(.roman, value, 0, 5)
      // A stroke is easily lost or doubled: the sequence may ask for a neighbour.
      add(.roman, value + 1, 1.2, 5)
      if value > 1 { add(.roman, value - 1, 3.2, 5) }
      if value == 1 { add(.arabic(depth: 1), 1, 0.9, 4) }
    } else {
      // "Vv." is a "V." of which the OCR saw two.
      let doubled = body.uppercased() == "VV" ? "V" : body.uppercased() == "XX" ? "X" : body
      let strokes = String(doubled.map { "l1|!Ii".contains($0) ? "I" : $0 })
        .replacing("IL", with: "II")
      // Before a heading in capitals the size of a "v" is no matter of case.
      let isHeading = next?.isCapitals ?? (remainder == remainder?.uppercased())
      if let value = RomanNumeral.usual(isHeading ? strokes.uppercased() : strokes) {
        add(.roman, value, 0.6, 4)
        add(.roman, value + 1, 1.8, 4)
      }
      if strokes == "I" { add(.arabic(depth: 1), 1, 0.5, 4) }
    }
    if body.count == 1, body.first?.isUppercase ?? false,
      let place = PointLetters.place(of: body.lowercased()), place <= 9, body != "I"
    {
      add(.capitalLetter, place, 0.1, 3)
      // Some count A, B, C, D, E; and the stroke of "Đ" is easily lost.
      if body == "E" { add(.capitalLetter, 5, 0.2, 3) }
      if body == "F" { add(.capitalLetter, 6, 0.2, 3) }
      if body == "D" { add(.capitalLetter, 5, 0.5, 3) }
    }
    if body.count <= 3, body.first?.isUppercase ?? false, next?.isCapitals ?? false,
      next.map({ $0.shape.length > 1 }) ?? false, readings.isEmpty
    {
      // "Pp. TỔ CHỨC THỰC HIỆN", "UT. NHIỆM VỤ": a letter or numeral that the OCR spoilt; which one, the sequence
      // tells.
      for kind in [LabelKind.capitalLetter, .roman] where kind == .roman || body.count <= 2 {
        readings.append(
          LabelReading(
            kind: kind, numbers: [], cost: 1.4, text: mark, words: 1, remainder: remainder,
            certainty: 2))
      }
    }
    if body.count == 1, let place = PointLetters.place(of: body), body != "l", body != "i" {
      add(.letter, place, 0.6, 2.5)
    }
    return readings
  }
}
