/// Weighs the units of a document's tables: what it costs to take each for debris.
struct DebrisReader {
  /// What was found out of a line's units.
  struct Weighed {
    /// By unit, what it costs to take it for debris; nil where it surely is none.
    var costs: [Float?]
    /// By unit, whether it is debris rather than text.
    var isLikely: [Bool]
  }

  private var lines: [Int: Weighed] = [:]

  /// - Parameter tableLines: indices of the lines that lie in tables; no others hold debris.
  init(_ lines: [LineUnits], tableLines: Set<Int>, model: DebrisModel) {
    let repeated = Self.repeatedCapitals(lines)
    var chains: [[Float]] = []
    var elements: [(line: Int, units: [Int?], evidence: [DebrisModel.Evidence])] = []
    for index in tableLines.sorted() where !lines[index].units.isEmpty {
      let line = lines[index]
      var units: [Int?] = []
      var evidence: [DebrisModel.Evidence] = []
      for element in Self.elements(of: line) {
        units.append(element.unit)
        var seen = model.evidence(element.text)
        // What is known is no debris, and speaks for what stands beside it.
        if let unit = element.unit, line.units[unit].kind == .abbreviation {
          seen.asDebris = min(seen.asDebris, seen.asText - Self.surelyText)
        }
        evidence.append(seen)
      }
      elements.append((index, units, evidence))
      chains.append(evidence.map(\.difference))
    }
    let chain = DebrisChain(model, adaptedTo: chains)
    for (entry, evidence) in zip(elements, chains) {
      let count = lines[entry.line].units.count
      var own = Weighed(
        costs: Array(repeating: nil, count: count), isLikely: Array(repeating: false, count: count))
      for (index, odds) in chain.odds(evidence).enumerated() {
        guard let unit = entry.units[index] else { continue }
        guard !Self.comparesNumber(unit, in: lines[entry.line].units),
          !repeated.contains(lines[entry.line].units[unit].core),
          !Self.headsAbbreviation(unit, in: lines[entry.line].units)
        else { continue }
        own.costs[unit] = Self.cost(
          lines[entry.line].units[unit], isFirst: unit == 0, entry.evidence[index], odds: odds)
        own.isLikely[unit] = odds + evidence[index] > 0
      }
      self.lines[entry.line] = own
    }
  }

  /// What was found out of a line; nil where it lies in no table.
  func weighed(line: Int) -> Weighed? { lines[line] }

  /// The elements of a line that the chain hears: units, and specks; rules are no evidence of debris.
  static func elements(of line: LineUnits) -> [(text: String, unit: Int?)] {
    var result: [(String, Int?)] = []
    var unit = 0
    for (index, token) in line.tokens.enumerated() {
      if token.kind == .noise { result.append((token.text, nil)) }
      while unit < line.units.count, line.units[unit].token == index {
        let text = String(scalars: line.units[unit].core)
        result.append((line.units[unit].prefix + text + line.units[unit].suffix, unit))
        unit += 1
      }
    }
    return result
  }

  /// The words of capitals, or with capitals inside ("IUU", "VNFishbase"), that the document has more than once: debris
  /// does not come back letter for letter.
  private static func repeatedCapitals(_ lines: [LineUnits]) -> Set<[Unicode.Scalar]> {
    var seen: Set<[Unicode.Scalar]> = []
    var repeated: Set<[Unicode.Scalar]> = []
    for line in lines {
      for unit in line.units where unit.kind == .word && unit.core.count >= 3 {
        guard unit.core.count(where: \.isUpper) >= 2, unit.core.allSatisfy(\.isLetter),
          !seen.insert(unit.core).inserted
        else { continue }
        repeated.insert(unit.core)
      }
    }
    return repeated
  }

  /// Whether a unit is a sign of comparison right before a number: without it a target says another thing.
  private static func comparesNumber(_ index: Int, in units: [Unit]) -> Bool {
    guard units[index].kind == .mark, index + 1 < units.count, units[index + 1].kind == .number
    else { return false }
    return units[index].core.count == 1 && units[index].core.allSatisfy(UnitReader.isComparison)
  }

  /// Whether a word stands before a known abbreviation, which is what somebody ("Sở") is called by.
  private static func headsAbbreviation(_ index: Int, in units: [Unit]) -> Bool {
    index + 1 < units.count && units[index + 1].kind == .abbreviation
      && units[index].kind == .word && units[index].suffix.isEmpty
  }

  /// How much likelier text than debris a known abbreviation is, as a logarithm.
  private static let surelyText: Float = 8

  /// What the neighbours' word counts beside the element's own letters.
  private static let neighbours: Float = 0.8
  /// What debris costs beyond its letters, so that in doubt a word stays.
  private static let caution: Float = 1
  /// The same, beside the reading that the unit stands as it is.
  private static let cautionAsSeen: Float = 2
  /// What each letter beyond four costs: debris of rules is short, names and foreign words are not.
  private static let longLetter: Float = 0.5
  /// The same for a number: one lost is worse than one too many.
  private static let cautionWithNumbers: Float = 5

  /// Whether a unit is two capitals with a stop, as what stands before a name is shortened: "TM. ỦY BAN NHÂN DÂN", "TX. Phú
  /// Mỹ". No rule and no speck looks like that.
  private static func isShortened(_ unit: Unit) -> Bool {
    unit.suffix == "." && unit.core.count == 2 && LatticeBuilder.isAbbreviation(unit.core)
  }

  private static func cost(
    _ unit: Unit, isFirst: Bool, _ evidence: DebrisModel.Evidence, odds: Float
  ) -> Float? {
    let digits = unit.core.count(where: UnitReader.isDigit)
    let own = -evidence.asDebris - odds * neighbours
    switch unit.kind {
    case .word:
      guard !unit.isCertain, !isShortened(unit) else { return nil }
      // A number that ran into letters is still a number.
      guard digits < 2 else { return nil }
      let asSeen = LatticeBuilder.asSeen(unit).cost + evidence.asText
      let long = longLetter * Float(max(0, unit.core.count(where: \.isLetter) - 4))
      return own + min(caution, asSeen + cautionAsSeen) + long
    case .number:
      guard digits == 1, !isFirst else { return nil }
      return own + cautionWithNumbers
    case .mark:
      guard !isFirst else { return nil }
      return evidence.asText - evidence.asDebris - odds
    case .code, .label, .abbreviation, .address: return nil
    }
  }
}
