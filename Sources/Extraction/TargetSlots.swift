import Lexicon
import Segmentation

/// Which of a row's columns of targets hold nothing: where one has a dash for "no target", the others' values were read
/// one column too far to the left.
///
/// "- 25 35 - 40" over "2025 | 2026 | 2027" is none, 25 and 35 to 40: a dash is an empty cell where the values then fill
/// the row's columns one each, and in no other way.
enum TargetSlots {
  /// The row with each target in its column; the row as it is where no dash says otherwise.
  static func settled(_ row: TableRow, _ columns: [ColumnRole], _ grammar: TargetGrammar)
    -> TableRow
  {
    let targets = columns.filter(isTarget)
    let cells = targets.map { row.cells[$0] }
    guard targets.count > 1, cells.contains(where: { $0 == nil }),
      case let words = cells.compactMap({ $0?.text }).joined(separator: " ").split(separator: " "),
      case let dashes = words.indices.filter({ isDash(words[$0]) }), !dashes.isEmpty,
      dashes.count <= most
    else { return row }
    var found: [[String]] = []
    for empty in 1..<(1 << dashes.count) {
      let gaps = Set(dashes.indices.filter { empty & (1 << $0) != 0 }.map { dashes[$0] })
      if let slots = slots(words, gaps, count: targets.count, grammar) { found.append(slots) }
    }
    guard found.count == 1 else { return row }
    var settled = row
    let piece = cells.compactMap(\.self)
    for (target, slot) in zip(targets, found[0]) {
      guard !slot.isEmpty, var cell = piece.first else {
        settled.cells[target] = nil
        continue
      }
      for other in piece.dropFirst() { cell.source = cell.source.union(other.source) }
      cell.text = slot
      settled.cells[target] = cell
    }
    return settled
  }

  /// More dashes are no row of targets.
  private static let most = 6

  private static func isTarget(_ role: ColumnRole) -> Bool {
    switch role {
    case .target, .baseline: true
    default: false
    }
  }

  private static func isDash(_ word: Substring) -> Bool { word == "-" || word == "–" }

  /// The words as one value for each column, some dashes being empty ones; nil where they are more or fewer.
  private static func slots(
    _ words: [Substring], _ gaps: Set<Int>, count: Int, _ grammar: TargetGrammar
  ) -> [String]? {
    var slots: [String] = []
    var open = ""
    for (index, word) in words.enumerated() {
      if gaps.contains(index) {
        guard open.isEmpty else { return nil }
        slots.append("")
        continue
      }
      open += open.isEmpty ? String(word) : " \(word)"
      let goesOn = index + 1 < words.count && isDash(words[index + 1]) && !gaps.contains(index + 1)
      if word.last?.isNumber ?? false, !goesOn {
        guard grammar.parse(cell: open) != nil else { return nil }
        slots.append(open)
        open = ""
      }
    }
    return open.isEmpty && slots.count == count ? slots : nil
  }
}
