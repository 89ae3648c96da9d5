import Ingestion
import VietnameseText

/// A line taken apart: its tokens, what each is on the page, and the units of those that are words.
struct LineUnits {
  /// A run of the line between blanks.
  struct Token {
    var text: String
    var kind: RestoredToken.Kind
  }

  var number: Int
  var page: Int
  var tokens: [Token]
  var units: [Unit]
  var caseContext: CaseContext
  /// The units of the line's end that are in capitals, where the rest is not: "Nơi nhận: TM. ỦY BAN NHÂN DÂN".
  var capitalRun: Range<Int>

  /// Whether the line holds nothing but a page number.
  var isPageNumber: Bool {
    units.count == 1 && units[0].kind == .number && units[0].core.count <= 3
      && units[0].prefix.isEmpty && units[0].suffix.isEmpty
  }
}

/// Takes lines apart.
struct LineReader {
  /// The units of one line.
  func read(_ line: SourceLine) -> LineUnits {
    var tokens: [LineUnits.Token] = []
    var units: [Unit] = []
    // Marks that stand apart from their letters would be cut off from them.
    let text = Normalization.nfc(line.text)
    let runs = text.unicodeScalars.split(whereSeparator: \.isBlank)
    tokens.reserveCapacity(runs.count)
    units.reserveCapacity(runs.count)
    let opening = runs.first?.startIndex
    for run in runs.lazy.flatMap({ Self.atRules(Substring($0), opening: opening) }) {
      let index = tokens.count
      let isNumeral = index == 0 && Self.isStrokeNumeral(run)
      var found = UnitReader.units(of: isNumeral ? run.dropLast(2) + "I." : run, token: index)
      if index == 0, found.count >= 1, Self.isLabel(found[0]) { found[0].kind = .label }
      var kind = RestoredToken.Kind.word
      if found.count == 1, found[0].kind == .mark {
        kind = Self.markKind(found[0].core, isFirst: index == 0)
        if kind != .word { found = [] }
      }
      tokens.append(LineUnits.Token(text: String(run), kind: kind))
      units.append(contentsOf: found)
    }
    let caseContext = Self.caseContext(units)
    if caseContext == .capitals && Self.isHeadingNumeral(units)
      || Self.isGroupNumeral(units, tokens) || caseContext == .capitals && Self.isGroupLetter(units)
    {
      units[0].kind = .label
    }
    return LineUnits(
      number: line.number, page: line.page, tokens: tokens, units: units, caseContext: caseContext,
      capitalRun: Self.capitalRun(units))
  }

  /// Fewer words in capitals are abbreviations.
  private static let shortestRun = 3

  /// The units at a line's end that are in capitals.
  private static func capitalRun(_ units: [Unit]) -> Range<Int> {
    let start =
      units.lastIndex { unit in
        unit.kind != .word || unit.core.count < 2
          || unit.core.contains { $0.isLetter && !$0.isUpper }
      }.map { $0 + 1 } ?? 0
    return units.count - start >= shortestRun ? start..<units.count : 0..<0
  }

  /// Whether a line opens with a numeral that the OCR spoilt beyond taking it for a row's number ("HL |"), with a
  /// table's rule after it.
  private static func isGroupNumeral(_ units: [Unit], _ tokens: [LineUnits.Token]) -> Bool {
    guard units.count >= 2, units[0].token == 0, units[1].token >= 2,
      tokens[1..<units[1].token].allSatisfy({ $0.kind == .rule }), units[0].kind == .word,
      units[0].prefix.isEmpty, units[0].suffix.isEmpty, units[1].core.first?.isUpper ?? false
    else { return false }
    return ListLabel.isGroupNumeral(units[0].core)
  }

  /// Whether the first unit of a line in capitals is a letter that counts groups ("A | THƯƠNG MẠI"), and no word.
  private static func isGroupLetter(_ units: [Unit]) -> Bool {
    guard units.count >= 2, units[0].token == 0, units[0].kind == .word, units[0].core.count == 1,
      units[0].prefix.isEmpty, units[0].suffix.isEmpty, units[1].token > 0
    else { return false }
    return groupLetters.contains(units[0].core[0]) && units[1].core.count >= 2
      && units[1].core[0].isUpper
  }

  /// More groups have Roman numerals.
  private static let groupLetters: ClosedRange<Unicode.Scalar> = "A"..."E"

  /// Whether the first unit of a line in capitals is a numeral, spoilt ("IU.", "L", "v.") or with a spoilt stop ("I,").
  private static func isHeadingNumeral(_ units: [Unit]) -> Bool {
    guard units.count >= 2, units[0].kind == .word, units[0].prefix.isEmpty,
      units[1].kind == .word, units[1].core.count >= 2, units[1].core.allSatisfy({ !$0.isLower })
    else { return false }
    switch units[0].suffix {
    case ".": return ListLabel.isSpoiltRoman(units[0].core)
    case ",": return ListLabel.isRoman(units[0].core) || ListLabel.isSpoiltRoman(units[0].core)
    case "": return ListLabel.isStrokes(units[0].core)
    default: return false
    }
  }

  /// Whether a line's first unit is a label: a point's letter with its parenthesis, or a Roman numeral, which stands
  /// with a full stop before headings and without in the groups of a table.
  private static func isLabel(_ unit: Unit) -> Bool {
    guard unit.kind == .word, unit.prefix.isEmpty else { return false }
    if unit.core.count <= 2, unit.suffix == ")" { return true }
    if unit.suffix == ")", isSubordinate(unit.core) { return true }
    if unit.suffix == ".", ListLabel.roman(unit.core) != nil { return true }
    if unit.suffix.isEmpty, unit.core == ["I", "H"] { return true }
    return ListLabel.isRoman(unit.core) && (unit.suffix.isEmpty || unit.suffix == ".")
  }

  /// Whether a core is the label of a point below a point: "a.1", "2.b".
  private static func isSubordinate(_ core: [Unicode.Scalar]) -> Bool {
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (3...5).contains(core.count) else { return false }
    func isPoint(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
      part.count == 1 && part.allSatisfy { $0.properties.isLowercase }
    }
    func isNumber(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
      !part.isEmpty && part.allSatisfy(UnitReader.isDigit)
    }
    return isPoint(parts[0]) && isNumber(parts[1]) || isNumber(parts[0]) && isPoint(parts[1])
  }

  /// Whether a run is a heading's numeral of strokes of which the engine took the last for a rule: "Il]." for "III.".
  private static func isStrokeNumeral(_ run: Substring) -> Bool {
    run.hasSuffix("].") && (3...5).contains(run.count) && run.first == "I"
      && run.dropLast(2).allSatisfy { "Il1".contains($0) }
  }

  private static var footnote: Regex<Substring> { /\[[0-9]+\]/ }

  /// The run cut where a table's rule clings to its words ("du|Cuc", "trong}").
  private static func atRules(_ run: Substring, opening: String.Index?) -> [Substring] {
    guard
      run.utf8.contains(where: {
        $0 == 0x7C || $0 == 0x7D || $0 == 0x7B || $0 == 0x5D || $0 == 0x5F
      })
    else { return [run] }
    if run.startIndex == opening, isStrokeNumeral(run) { return [run] }
    // "[1]" points to a footnote.
    if run.contains("["), run.firstMatch(of: footnote) != nil { return [run] }
    var pieces: [Substring] = []
    var start = run.startIndex
    for index in run.indices where "|}{]_".contains(run[index]) {
      if start < index { pieces.append(run[start..<index]) }
      pieces.append(run[index...index])
      start = run.index(after: index)
    }
    if start < run.endIndex { pieces.append(run[start...]) }
    return pieces
  }

  /// A token without letters and digits: a rule of a table, a dash or a sign that was printed, or a speck.
  private static func markKind(_ core: [Unicode.Scalar], isFirst: Bool) -> RestoredToken.Kind {
    guard core.count == 1 || core.allSatisfy({ $0 == core[0] }) else {
      return core.allSatisfy { "./-–—".unicodeScalars.contains($0) } ? .word : .noise
    }
    if core.count == 1, "%‰&°".unicodeScalars.contains(core[0]) { return .word }
    switch core[0] {
    case "|", "[", "]", "{", "}", "!", "¦", "‖", "_": return .rule
    case "-", "–", "—", "+", "≥", "≤", ">", "<", "=", "/", "×", "±", "…": return .word
    case "*", "•", "~", "«", "»", "·", "■", "●": return isFirst ? .word : .noise
    default: return .noise
    }
  }

  /// Whether the line is in capitals: most of its letters are, and there are words enough to tell.
  private static func caseContext(_ units: [Unit]) -> CaseContext {
    var uppers = 0
    var lowers = 0
    for unit in units where unit.kind == .word {
      for scalar in unit.core {
        if scalar.isUpper { uppers += 1 }
        if scalar.isLower { lowers += 1 }
      }
    }
    return uppers >= 4 && uppers > 3 * lowers ? .capitals : .running
  }
}
