import Lexicon
import Segmentation

/// Which of a row's years lost its number, where all the others were read: the one without which they go on most evenly.
///
/// The values of a row are read from left to right: "58 64 79 86 95" under six years leaves the last column empty, as if
/// that year's number had been lost. A measured thing moves from year to year by much the same steps, so that the place of
/// the gap shows where one step is twice as long as those beside it.
struct TargetProgress {
  let grammar: TargetGrammar

  /// Fewer numbers show no steps.
  private static let fewest = 4
  /// How much less uneven the steps must be than with the gap at any other place.
  private static let margin = 0.6

  /// The row with its numbers moved to the years that they go on most evenly with; nil where they stay.
  func moved(_ row: TableRow, _ columns: [ColumnRole]) -> TableRow? {
    let slots = columns.filter { Self.year(of: $0) != nil }
    let cells = slots.compactMap { row.cells[$0] }
    guard cells.count >= Self.fewest, cells.count == slots.count - 1,
      let empty = slots.firstIndex(where: { row.cells[$0] == nil }),
      case let targets = cells.map({ grammar.parse(cell: $0.text) }),
      case let values = targets.compactMap({ target in
        target?.value.map { ($0 + (target?.upper ?? $0)) / 2 }
      }), values.count == cells.count,
      let gap = gap(values, years: slots.compactMap(Self.year)) ?? lostBaseline(targets, slots),
      gap != empty
    else { return nil }
    var moved = row
    for slot in slots { moved.cells[slot] = nil }
    for (slot, cell) in zip(slots.enumerated().filter { $0.offset != gap }, cells) {
      moved.cells[slot.element] = cell
    }
    return moved
  }

  /// The place whose number is missing: with the gap there the steps from year to year are clearly the most even.
  private func gap(_ values: [Double], years: [Int]) -> Int? {
    let uneven = years.indices.map { gap in
      let left = years.enumerated().filter { $0.offset != gap }.map(\.element)
      return Self.unevenness(values, left)
    }
    let order = uneven.indices.sorted { uneven[$0] < uneven[$1] }
    guard uneven[order[0]] < Self.margin * uneven[order[1]] else { return nil }
    return order[0]
  }

  /// What was reached is told without a sign: where every number has one, it is what was reached that is missing.
  private func lostBaseline(_ targets: [Target?], _ slots: [ColumnRole]) -> Int? {
    guard case .baseline = slots.first, !slots.dropFirst().contains(where: Self.isBaseline),
      targets.allSatisfy({ $0?.comparison.map { $0 != .equal && $0 != .range } ?? false })
    else { return nil }
    return 0
  }

  /// How much the steps for one year differ from one to the next, all together.
  private static func unevenness(_ values: [Double], _ years: [Int]) -> Double {
    let steps = zip(zip(values, values.dropFirst()), zip(years, years.dropFirst())).map {
      ($0.0.1 - $0.0.0) / Double(max(1, $0.1.1 - $0.1.0))
    }
    return zip(steps, steps.dropFirst()).reduce(0) { $0 + abs($1.1 - $1.0) }
  }

  private static func year(of role: ColumnRole) -> Int? {
    switch role {
    case .target(let year), .baseline(let year): year
    default: nil
    }
  }

  private static func isBaseline(_ role: ColumnRole) -> Bool {
    if case .baseline = role { true } else { false }
  }
}
