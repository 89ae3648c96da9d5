import Lexicon
import PlanDocument
import Segmentation

/// Moves words that tell no time out of cells of deadlines, into the cell beside that they go on with: "Quý II/2024 dùng chung"
/// beside "Nền tảng khai báo".
///
/// Such words stand at the end or the beginning of a line's piece, in small letters, and without them the cell says the
/// same; the cell beside has begun on a line above.
struct DeadlineBorders {
  let grammar: DeadlineGrammar

  /// More words than these are no rest of a cell.
  private static let most = 3

  /// The tables with the borders of their deadlines where the words say that they are.
  func settled(_ tables: [OutlineTable]) -> [OutlineTable] {
    var tables = tables
    for table in tables.indices {
      let columns = tables[table].columns
      guard let place = columns.firstIndex(of: .deadline) else { continue }
      for row in tables[table].rows.indices
      where tables[table].rows[row].confidence >= RowConfidence.printed {
        settle(&tables[table].rows[row], columns, place)
      }
    }
    return tables
  }

  private func settle(_ row: inout TableRow, _ columns: [ColumnRole], _ place: Int) {
    guard let cell = row.cells[.deadline], let told = grammar.parse(cell: cell.text) else { return }
    var pieces = row.pieces
    for index in pieces.indices.reversed() where pieces[index].column == .deadline {
      for (beside, atEnd) in [(place + 1, true), (place - 1, false)]
      where columns.indices.contains(beside) && Self.holdsText(columns[beside]) {
        let column = columns[beside]
        let line = pieces[index].line
        guard
          pieces.contains(where: { $0.column == column && $0.line < line && !$0.words.isEmpty })
        else { continue }
        let words = pieces[index].words
        let counts = (1...Self.most).reversed().filter { $0 < words.count || index > 0 }
        for count in counts where count <= words.count {
          let moved = atEnd ? words.suffix(count) : words.prefix(count)
          guard moved.allSatisfy(Self.isSmall), !grammar.tellsTime(moved.joined(separator: " "))
          else { continue }
          var tried = pieces
          tried[index].words = Array(atEnd ? words.dropLast(count) : words.dropFirst(count))
          guard let text = TextPiece(tried.filter { $0.column == .deadline }, confidence: 1)?.text,
            let left = grammar.parse(cell: text), Self.saysSame(left, told)
          else { continue }
          Self.add(Array(moved), to: column, line: line, at: index, atEnd: atEnd, in: &tried)
          pieces = tried
          break
        }
      }
    }
    guard pieces != row.pieces else { return }
    row.pieces = pieces.filter { !$0.words.isEmpty }
    for column in columns where column == .deadline || Self.holdsText(column) {
      guard let cell = row.cells[column] else { continue }
      row.cells[column] = TextPiece(
        row.pieces.filter { $0.column == column }, confidence: cell.confidence)
    }
  }

  private static func holdsText(_ column: ColumnRole) -> Bool {
    column == .deliverable || column == .task || column == .note
  }

  private static func isSmall(_ word: String) -> Bool {
    word.allSatisfy { $0.isLetter || $0 == "," || $0 == ";" || $0 == "." }
      && word.first?.isLowercase ?? false
  }

  private static func saysSame(_ one: Deadline, _ other: Deadline) -> Bool {
    (one.due, one.recurrence, one.condition) == (other.due, other.recurrence, other.condition)
      && one.ongoing == other.ongoing
  }

  /// Adds words to a column's piece on a line, or makes one beside the piece that they leave.
  private static func add(
    _ words: [String], to column: ColumnRole, line: Int, at index: Int, atEnd: Bool,
    in pieces: inout [CellPiece]
  ) {
    if let own = pieces.firstIndex(where: { $0.column == column && $0.line == line }) {
      pieces[own].words.insert(contentsOf: words, at: atEnd ? 0 : pieces[own].words.count)
    } else {
      pieces.insert(
        CellPiece(column: column, words: words, line: line), at: atEnd ? index + 1 : index)
    }
  }
}
