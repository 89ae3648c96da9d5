import Extraction
import Foundation
import Ingestion
import Lexicon
import PlanDocument
import Restoration
import Segmentation

/// A plan's outline written down by hand: what segmentation would hand on.
struct OutlineSketch {
  private var outline: PlanOutline
  private var line = 1

  static let extractor = Extractor(lexicon: lexicon)

  static let lexicon: Lexicon = {
    let directory = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Dictionaries")
    do {
      return try Lexicon(directory: directory)
    } catch {
      fatalError("\(error)")
    }
  }()

  init(title: String? = nil) {
    let source = SourceDocument(name: "sketch", sha256: "", lines: [], pageCount: 1, warnings: [])
    outline = PlanOutline(
      restored: RestoredDocument(source: source, lines: []), frame: Frame(), sections: [],
      items: [], tables: [], notes: [], warnings: [])
    if let title { outline.frame.title = piece(title) }
  }

  /// Sets parts of the frame.
  func frame(_ change: (inout Frame, (String) -> TextPiece) -> Void) -> OutlineSketch {
    var copy = self
    change(&copy.outline.frame) { self.piece($0) }
    return copy
  }

  func section(_ id: String, _ title: String) -> OutlineSketch {
    var copy = self
    let parts = id.split(separator: ".")
    copy.outline.sections.append(
      PlanSection(
        id: id, label: parts.last.map(String.init), title: title,
        parent: parts.count > 1 ? parts.dropLast().joined(separator: ".") : nil,
        level: parts.count, source: LineSpan(1, 1)))
    return copy
  }

  func item(
    _ id: String, _ text: String, marker: OutlineItem.Marker = .bullet
  ) -> OutlineSketch {
    var copy = self
    let section = id.split(separator: ".").dropLast().joined(separator: ".")
    copy.outline.items.append(
      OutlineItem(
        id: id, marker: marker, label: "-", section: section.isEmpty ? nil : section,
        piece: piece(text)))
    return copy
  }

  /// A table with rows of cells in the columns' order; "" is a missing cell.
  func table(
    _ section: String, _ columns: [ColumnRole], rows: [[String]], confidence: Double = 1
  ) -> OutlineSketch {
    var copy = self
    let rows = rows.enumerated().map { number, cells in
      let named = zip(columns, cells).filter { !$1.isEmpty }.map { ($0, piece($1)) }
      return TableRow(
        id: "\(section).\(number + 1)", label: "\(number + 1)", section: section,
        cells: Dictionary(named, uniquingKeysWith: { first, _ in first }),
        source: LineSpan(100 + number, 100 + number), confidence: confidence)
    }
    copy.outline.tables.append(
      OutlineTable(section: section, columns: columns, rows: rows, source: LineSpan(100, 200)))
    return copy
  }

  /// A table of one row, told by its lines: each with the words that it holds of each column, "" for none.
  func table(_ section: String, _ columns: [ColumnRole], lines: [[String]]) -> OutlineSketch {
    var copy = self
    let pieces = lines.enumerated().flatMap { number, line in
      zip(columns, line).filter { !$1.isEmpty }.map {
        CellPiece(
          column: $0, words: $1.split(separator: " ").map(String.init), line: 100 + number)
      }
    }
    let cells = columns.compactMap { column in
      TextPiece(pieces.filter { $0.column == column }, confidence: 1).map { (column, $0) }
    }
    let source = LineSpan(100, 99 + lines.count)
    let row = TableRow(
      id: "\(section).1", label: "1", section: section,
      cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }), source: source,
      confidence: 1, pieces: pieces)
    copy.outline.tables.append(
      OutlineTable(section: section, columns: columns, rows: [row], source: source))
    return copy
  }

  var plan: ExtractedPlan { Self.extractor.extract(outline) }

  private func piece(_ text: String) -> TextPiece {
    TextPiece(text: text, source: LineSpan(7, 8), confidence: 1)
  }
}
