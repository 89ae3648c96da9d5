import VietnameseText

/// What tells measures and values from names and from one another.
extension LineCosts {
  /// The cost of a fragment's first word where numbers and measures seldom stand.
  func measuring(_ traits: TableModel.Traits, _ index: Int, _ state: CellState) -> Double {
    let word = tokens.marks[index]
    var cost = 0.0
    // "100% số xã …" is a name, though none of an agency.
    if word.isValue, isNamed(traits, state),
      traits.isName || !tokens.words[index].text.holds("%")
    {
      cost += weights.numberName
    }
    if traits.role == .unit {
      if word.isValue { cost += weights.bareMeasure }
      if state.isEmpty, word.startsLower, !leadsToValue(index, within: 3) {
        cost += weights.loneMeasure
      }
    }
    return cost
  }

  /// Whether a bare number does not begin a fragment of the column: no agency's name and no measured thing's does.
  func isNamed(_ traits: TableModel.Traits, _ state: CellState) -> Bool {
    traits.isName || traits.role == .indicator && state.isEmpty
  }

  /// Whether a value stands behind the word, in so many words.
  func leadsToValue(_ index: Int, within reach: Int) -> Bool {
    tokens.marks[index...].dropFirst().prefix(reach).contains { $0.isValue || $0.isSign }
  }

  /// The cost of a second value or measure: a row has one of each.
  func again(_ traits: TableModel.Traits, _ index: Int, _ state: CellState) -> Double {
    let word = tokens.marks[index]
    switch traits.role {
    case .target where state.hasValue && !state.opensRange:
      return word.isSign || word.isValue && !word.goesOnRange ? weights.secondValue : 0
    case .unit: return tokens.words[index].text.hasPrefix("%") ? weights.secondValue : 0
    default: return 0
    }
  }
}
