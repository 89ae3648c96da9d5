import Lexicon
import PlanDocument
import Segmentation

/// Moves the borders between a row's cells to where its columns of agencies hold whole names.
///
/// Segmentation parts a line's words by what each column usually says. Two columns of agencies say the same, so that
/// the words between them may fall to either side: "Đoàn Kinh tế - Quốc phòng 337 UBND xã" beside "Trường Sơn". What the
/// document names elsewhere, and what agencies' names can be, settles it: of the borders that a row's lines can have,
/// those are sought under which its cells name agencies and nothing else, step by step from those that were read.
struct CellBorders {
  private let catalogue: AgencyCatalogue
  private let deadlines: DeadlineGrammar
  /// How often the document names an agency, by its id.
  private var counts: [String: Int] = [:]
  private let told: [Agency]
  /// Whether the row at hand was read surely.
  private var isCertain = false
  private var inventory = AgencyInventory(told: [], cells: [])
  /// Whether the inventory knows what a damaged name was, by its id.
  private var repairs: [String: Bool] = [:]
  /// What cells hold that were read before.
  private var read: [String: [AgencyEntry]] = [:]

  /// What a name costs: one that is known, one that only its form shows, and words that are none; what the document
  /// says elsewhere costs nothing.
  private static let known = 0.3
  private static let formed = 0.8
  private static let repairable = 0.7
  private static let doubtful = 2.0
  /// What it costs to empty a cell, to fill an empty one, and to move words out of or into a cell that names no agencies.
  private static let emptied = 2.0
  private static let filled = 0.5
  private static let otherCell = 0.5
  /// Rows that were not surely read as printed are left as they are: damaged names would send their words anywhere. In a
  /// certain one no damaged name is to be expected that the document would mend.
  private static let certain = 0.97
  /// A row of more pieces is no printed row.
  private static let most = 80
  /// A row is changed only where it gains this much.
  private static let gain = 0.79
  /// Steps and words that a border may move.
  private static let steps = 3
  private static let reach = 6

  /// - Parameters:
  ///   - told: the agencies that sentences and headings name.
  init(lexicon: Lexicon, told: [Agency]) {
    catalogue = lexicon.agencies
    deadlines = lexicon.deadlines
    self.told = told
    for agency in told { counts[agency.id, default: 0] += 1 }
  }

  /// The tables with the borders of their rows where the agencies' names say that they are.
  mutating func settled(_ tables: [OutlineTable]) -> [OutlineTable] {
    var tables = tables
    let cells = tables.flatMap(\.rows).flatMap { entries(of: $0) }
    for entry in cells where entry.recognition != .doubtful {
      counts[entry.agency.id, default: 0] += 1
    }
    inventory = AgencyInventory(told: told, cells: cells)
    for table in tables.indices {
      let columns = tables[table].columns
      guard columns.contains(where: Self.namesAgencies) else { continue }
      for row in tables[table].rows.indices
      where (2...Self.most).contains(tables[table].rows[row].pieces.count)
        && tables[table].rows[row].confidence >= RowConfidence.printed
      {
        settle(&tables[table].rows[row], columns)
      }
    }
    return tables
  }

  private static func namesAgencies(_ column: ColumnRole) -> Bool {
    column == .lead || column == .cooperating
  }

  private mutating func entries(of row: TableRow) -> [AgencyEntry] {
    [ColumnRole.lead, .cooperating].flatMap { row.cells[$0].map { entries($0.text) } ?? [] }
  }

  private mutating func entries(_ text: String) -> [AgencyEntry] {
    if let known = read[text] { return known }
    let entries = catalogue.entries(text)
    read[text] = entries
    return entries
  }

  private mutating func settle(_ row: inout TableRow, _ columns: [ColumnRole]) {
    isCertain = row.confidence >= Self.certain
    let own = entries(of: row)
    guard own.contains(where: { cost(of: $0, own: own) > Self.known }) else { return }
    var pieces = row.pieces
    for _ in 0..<Self.steps {
      let before = pieces
      let texts = columns.reduce(into: [:]) { $0[$1] = text(of: before, $1) }
      var best: (gain: Double, pieces: [CellPiece])?
      for move in Self.moves(of: before, columns) {
        if let gain = gain(
          of: move, from: before, texts, least: best?.gain ?? Self.gain, own)
        {
          best = (gain, move.pieces)
        }
      }
      guard let best else { break }
      pieces = best.pieces
    }
    guard pieces != row.pieces else { return }
    var cells = row.cells
    for column in columns {
      let pieces = pieces.filter { $0.column == column }
      guard pieces != row.pieces.filter({ $0.column == column }) else { continue }
      cells[column] = TextPiece(
        pieces, confidence: row.cells[column]?.confidence ?? row.confidence)
      if Self.namesAgencies(column), let cell = cells[column],
        entries(cell.text).contains(where: { isDoubtful($0) })
      {
        return
      }
    }
    guard own.allSatisfy({ keeps($0, in: cells, own) }) else { return }
    row.cells = cells
    row.pieces = pieces
  }

  /// Whether a name that was whole still is one, or is the beginning of a longer one.
  private mutating func keeps(
    _ entry: AgencyEntry, in cells: [ColumnRole: TextPiece], _ own: [AgencyEntry]
  ) -> Bool {
    var agency = entry.agency
    if let core = entry.core, entries(core.name).allSatisfy({ $0.recognition == .known }) {
      agency = core
    } else if cost(of: entry, own: own) > Self.known {
      return true
    }
    return [ColumnRole.lead, .cooperating].contains { column in
      cells[column].map { cell in
        entries(cell.text).contains { $0.agency.id.hasPrefix(agency.id) }
      } ?? false
    }
  }

  // MARK: Moves

  /// A row after some words of one line have gone from one cell to another.
  private struct Move {
    var pieces: [CellPiece]
    var words: [String]
    var from: ColumnRole
    var to: ColumnRole
  }

  /// Every row that a move of one border on one line makes of these pieces.
  private static func moves(of pieces: [CellPiece], _ columns: [ColumnRole]) -> [Move] {
    var moves: [Move] = []
    let order = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for index in pieces.indices {
      let piece = pieces[index]
      guard let place = order[piece.column] else { continue }
      // Its last words go right, its first ones left: to the next piece of the line, or into the empty cells between.
      let right = index + 1 < pieces.count && pieces[index + 1].line == piece.line ? index + 1 : nil
      let left = index > 0 && pieces[index - 1].line == piece.line ? index - 1 : nil
      let rightEnd = right.flatMap { order[pieces[$0].column] } ?? columns.count - 1
      let leftEnd = left.flatMap { order[pieces[$0].column] } ?? 0
      let targets =
        stride(from: place + 1, through: max(rightEnd, place), by: 1).map { ($0, true) }
        + stride(from: leftEnd, to: place, by: 1).map { ($0, false) }
      for count in 1...min(piece.words.count, reach) {
        for (to, goesRight) in targets
        where namesAgencies(columns[to]) || namesAgencies(piece.column) {
          let words = Array(goesRight ? piece.words.suffix(count) : piece.words.prefix(count))
          var moved = pieces
          if goesRight {
            moved[index].words.removeLast(count)
          } else {
            moved[index].words.removeFirst(count)
          }
          if let neighbour = goesRight ? right : left, to == (goesRight ? rightEnd : leftEnd) {
            moved[neighbour].words.insert(
              contentsOf: words, at: goesRight ? 0 : moved[neighbour].words.count)
          } else {
            moved.insert(
              CellPiece(column: columns[to], words: words, line: piece.line),
              at: goesRight ? index + 1 : index)
          }
          moves.append(
            Move(
              pieces: moved.filter { !$0.words.isEmpty }, words: words, from: piece.column,
              to: columns[to]))
        }
      }
    }
    return moves
  }

  // MARK: Costs

  /// How much a move gains; nil where it is too little, or what a cell without agencies would say then is against it.
  ///
  /// - Parameter texts: what the cells say before it.
  private mutating func gain(
    of move: Move, from before: [CellPiece], _ texts: [ColumnRole: String], least: Double,
    _ own: [AgencyEntry]
  ) -> Double? {
    var gain = 0.0
    let columns = [move.from, move.to].filter(Self.namesAgencies)
    for column in columns { gain += cost(texts[column], own) }
    gain -= Self.otherCell * Double(2 - columns.count)
    for column in columns {
      // Nothing is gained but what these cells cost.
      guard gain > least else { return nil }
      let new = text(of: move.pieces, column)
      gain -= cost(new, own)
      if new == nil { gain -= Self.emptied }
      if texts[column] == nil { gain -= Self.filled }
    }
    guard gain > least, columns.count == 2 || isAtEdge(move, of: before) else { return nil }
    for column in [move.from, move.to] where !Self.namesAgencies(column) {
      guard
        mayChange(texts[column], to: text(of: move.pieces, column), column, move)
      else { return nil }
    }
    return gain
  }

  private func text(of pieces: [CellPiece], _ column: ColumnRole) -> String? {
    TextPiece(pieces.filter { $0.column == column }, confidence: 1)?.text
  }

  /// Whether words may leave or enter a cell that names no agencies.
  private func mayChange(_ old: String?, to new: String?, _ column: ColumnRole, _ move: Move)
    -> Bool
  {
    guard let new, let old else { return false }
    guard column == .deadline else {
      return move.to != column || move.words.count <= 2
    }
    guard let read = deadlines.parse(cell: new) else { return false }
    let before = deadlines.parse(cell: old)
    let isSame = before?.due == read.due && before?.recurrence == read.recurrence
    guard let before else { return true }
    guard read.condition == nil else { return false }
    if move.from == column { return isSame }
    return !isSame && before.due == read.due
      && read.recurrence?.hasPrefix(before.recurrence ?? "") ?? false
  }

  /// Whether the words that leave a cell of agencies for another cell are its first; a time may be its last.
  private func isAtEdge(_ move: Move, of pieces: [CellPiece]) -> Bool {
    guard Self.namesAgencies(move.from) else { return true }
    let words = pieces.filter { $0.column == move.from }.flatMap(\.words)
    return words.starts(with: move.words)
      || move.to == .deadline && words.suffix(move.words.count) == move.words[...]
  }

  private mutating func cost(_ text: String?, _ own: [AgencyEntry]) -> Double {
    guard let text else { return 0 }
    let entries = entries(text)
    return entries.isEmpty
      ? Self.doubtful : entries.reduce(0) { $0 + cost(of: $1, own: own) }
  }

  /// - Parameter own: what the row itself was read to name, which is no evidence for it.
  private mutating func cost(of entry: AgencyEntry, own: [AgencyEntry]) -> Double {
    if isDoubtful(entry) {
      let isOwn = own.contains { $0.agency.id == entry.agency.id }
      return isOwn && !isCertain && isRepairable(entry.agency)
        ? Self.repairable : Self.doubtful
    }
    let elsewhere =
      (counts[entry.agency.id] ?? 0)
      - own.count { $0.agency.id == entry.agency.id && $0.recognition != .doubtful }
    if elsewhere > 0 { return 0 }
    return entry.recognition == .known ? Self.known : Self.formed
  }

  /// Whether a damaged name shows which one it was.
  private mutating func isRepairable(_ agency: Agency) -> Bool {
    if let known = repairs[agency.id] { return known }
    let repair = inventory.repair(agency, hasHead: catalogue.opensName(agency.name))
    repairs[agency.id] = repair != nil
    return repair != nil
  }

  /// Whether words are no agency's name, or no more than a name's head.
  private func isDoubtful(_ entry: AgencyEntry) -> Bool {
    if (counts[entry.agency.id] ?? 0) > 1 { return false }
    return entry.recognition == .doubtful || !entry.agency.name.contains(" ")
  }
}
