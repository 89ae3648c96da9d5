import LanguageModel
import VietnameseText

/// The words by which a table's values are measured: what stands before a number in a cell of its own is one of few.
///
/// The model of running text knows them behind numbers ("4.850 ha") and takes them before such for others ("hạ 4.850").
/// They are the measures of one word in `column-texts.tsv`.
struct MeasureWords: Sendable {
  /// Each folded, to compare it with the letters that were seen.
  private var words: [WordID: String] = [:]

  /// How much likelier than elsewhere a measure is before a value, as a logarithm.
  private static let bonus: Float = 2.5

  init(_ texts: CellTexts, vocabulary: Vocabulary) {
    for text in texts.byKind["unit"] ?? [] {
      guard let word = vocabulary.id(of: text.lowercased()) else { continue }
      words[word] = Folding.fold(text)
    }
  }

  /// Prefers measures where a value stands behind them in a line of a table.
  func heed(_ units: [Unit], _ breaks: [CellBreak], in lattice: inout Lattice) {
    for index in units.indices.dropLast()
    where breaks[index] != .none && isValue(index + 1, units, breaks)
      && units[index].kind == .word && units[index].suffix.isEmpty
    {
      // Other letters make no measure: what is left of rules would become one.
      let seen = Folding.fold(String(scalars: units[index].core))
      for arc in lattice.arcs[index].indices {
        guard case .word(let word, _) = lattice.arcs[index][arc].reading, words[word] == seen
        else { continue }
        lattice.arcs[index][arc].cost -= Self.bonus
      }
      lattice.arcs[index].sort { $0.precedes($1) }
    }
  }

  /// Whether a unit is the sign that compares a value, or a number but no year that nothing small follows, so that it is
  /// not counted by what stands behind it.
  private func isValue(_ index: Int, _ units: [Unit], _ breaks: [CellBreak]) -> Bool {
    guard breaks[index] != .none, breaks[index] != .lineStart else { return false }
    let unit = units[index]
    if unit.kind == .mark { return unit.core.allSatisfy(UnitReader.isComparison) }
    guard unit.kind == .number,
      !(Int(String(scalars: unit.core)).map { (1990...2100).contains($0) } ?? false)
    else { return false }
    return index + 1 == units.count || breaks[index + 1] != .none && breaks[index + 1] != .blank
      || units[index + 1].kind == .mark
  }
}
