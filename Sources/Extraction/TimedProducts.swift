import Lexicon
import Segmentation

/// Parts the times from the products of a table that has both in one column: "Trước 30/6/2026; báo cáo".
struct TimedProducts: Sendable {
  let grammar: DeadlineGrammar
  /// The year that dates without one belong to.
  let year: DueYear?

  /// The table with the times in cells of their own where the products' cells open with them: a product or two may name a time
  /// as well.
  func parted(_ table: OutlineTable) -> OutlineTable {
    guard !table.columns.contains(.deadline), table.columns.contains(.deliverable) else {
      return table
    }
    let parted = table.rows.map { $0.cells[.deliverable].map(parts) }
    let cells = parted.compactMap(\.self)
    guard cells.count(where: { !$0.times.isEmpty && !$0.products.isEmpty }) * 3 >= cells.count,
      !cells.isEmpty
    else { return table }
    var table = table
    for (index, parts) in parted.enumerated() {
      guard let cell = table.rows[index].cells[.deliverable], let parts, !parts.times.isEmpty
      else { continue }
      table.rows[index].cells[.deadline] = Self.cell(parts.times, of: cell)
      table.rows[index].cells[.deliverable] =
        parts.products.isEmpty ? nil : Self.cell(parts.products, of: cell)
    }
    return table
  }

  /// The parts between semicolons, those that tell times first.
  private func parts(of cell: TextPiece) -> (times: [Substring], products: [Substring]) {
    let parts = cell.text.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }
    let times = parts.prefix { grammar.parse(cell: String($0), year: year) != nil }
    return (Array(times), Array(parts[times.count...]))
  }

  private static func cell(_ parts: [Substring], of cell: TextPiece) -> TextPiece {
    TextPiece(
      text: parts.joined(separator: "; "), source: cell.source, confidence: cell.confidence)
  }
}
