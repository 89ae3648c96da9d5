import Lexicon
import PlanDocument

/// Makes an outline's table of what was read: ids, sections of its groups, cells as pieces of text.
struct TableAssembler {
  let head: TableHead
  let columns: [TableModel.Column]
  let root: PlanSection?

  /// The table; its groups become sections of the builder.
  func table(
    _ elements: [TableReader.Element], span: LineSpan, builder: inout OutlineBuilder
  ) -> OutlineTable {
    var rows: [TableRow] = []
    var group: PlanSection?
    let isNested = Self.hasGroupsOfGroups(elements)
    let read = elements.compactMap { if case .group(let label, _) = $0 { label } else { nil } }
    var groupLabels = (isNested ? read : GroupLabel.alike(read))[...]
    var outer: PlanSection?
    // Who is in charge of all rows below one that heads them, until the last of these.
    var charged: (agencies: [ColumnRole: TextPiece], label: RowLabel)?
    for (index, element) in elements.enumerated() {
      switch element {
      case .group(_, let words):
        let label = groupLabels.removeFirst()
        guard let piece = TextJoining.piece(words) else { continue }
        let isOuter = isNested && GroupLabel.isLetter(label)
        let parent = isNested && !isOuter ? outer ?? root : root
        group = builder.addSection(
          id: id(label, in: parent), label: label, title: piece.text, parent: parent,
          source: piece.source)
        if isOuter { outer = group }
      case .row(let row):
        let holder = group ?? root
        if headsSubRows(row, next: elements.dropFirst(index + 1).first),
          let piece = TextJoining.piece(row.cells.flatMap { $0 })
        {
          head(row, piece, of: holder, &builder)
          continue
        }
        if chargesSubRows(row, elements.dropFirst(index + 1)),
          let main = columns.firstIndex(where: \.isMain),
          let piece = TextJoining.piece(row.cells[main])
        {
          head(row, piece, of: holder, &builder)
          let cells = made(row, id: "", holder: holder).cells
          charged = (cells.filter { Self.charge.contains($0.key) }, row.label)
          continue
        }
        let label = row.label.text
        // Where the count starts again in a later group, the group's label tells the rows apart.
        var own = id(label, in: root)
        if !builder.take(own) {
          own = id(label, in: holder)
          var number = 2
          while !builder.take(own) {
            own = id(label, in: holder) + "~\(number)"
            number += 1
          }
        }
        var read = made(row, id: own, holder: holder)
        if let charged, row.label.isChild(of: charged.label) {
          read.cells.merge(charged.agencies) { $1 }
        } else {
          charged = nil
        }
        rows.append(read)
      }
    }
    let roles = head.columns.map(Self.role)
    return OutlineTable(section: root?.id, columns: roles, rows: rows, source: span)
  }

  /// Whether groups stand in groups: "I" right below "A".
  private static func hasGroupsOfGroups(_ elements: [TableReader.Element]) -> Bool {
    zip(elements, elements.dropFirst()).contains { outer, inner in
      guard case .group(let letter, _) = outer, case .group(let numeral, _) = inner else {
        return false
      }
      return GroupLabel.isLetter(letter) && letter != numeral && numeral == RomanNumeral.numeral(1)
    }
  }

  private func id(_ label: String, in section: PlanSection?) -> String {
    section.map { $0.id + "." + label } ?? label
  }

  /// Makes a section of a row that heads its sub-rows.
  private func head(
    _ row: TableReader.Row, _ title: TextPiece, of holder: PlanSection?,
    _ builder: inout OutlineBuilder
  ) {
    let id = id(row.label.text, in: root)
    _ = builder.take(id)
    _ = builder.addSection(
      id: id, label: row.label.text, title: title.text, parent: holder, source: title.source)
  }

  private func headsSubRows(_ row: TableReader.Row, next: TableReader.Element?) -> Bool {
    guard case .row(let following)? = next, following.label.isChild(of: row.label) else {
      return false
    }
    return zip(columns, row.cells).allSatisfy { $0.isMain || $1.isEmpty }
  }

  /// Whether a row says nothing but what its sub-rows are about and who is in charge of them all: none of them names anybody,
  /// each has its own time or product.
  private func chargesSubRows(
    _ row: TableReader.Row, _ next: ArraySlice<TableReader.Element>
  ) -> Bool {
    var below: [TableReader.Row] = []
    for element in next {
      guard case .row(let following) = element, following.label.isChild(of: row.label) else {
        break
      }
      below.append(following)
    }
    guard below.count > 1 else { return false }
    func words(_ row: TableReader.Row, _ isMeant: (ColumnRole) -> Bool) -> Int {
      zip(columns, row.cells).reduce(0) { sum, cell in
        sum + (cell.0.isMain || !isMeant(Self.role(cell.0.head)) ? 0 : cell.1.count)
      }
    }
    let named = below.map { words($0, Self.charge.contains) }
    // One word names nobody: it strayed.
    return words(row) { $0 == .lead } > 1 && words(row) { !Self.charge.contains($0) } == 0
      && named.allSatisfy { $0 < 2 } && named.count { $0 > 0 } * 2 < named.count
      && below.allSatisfy { sub in words(sub) { !Self.charge.contains($0) } > 0 }
  }

  private static let charge: Set<ColumnRole> = [.lead, .cooperating]

  private func made(_ row: TableReader.Row, id: String, holder: PlanSection?) -> TableRow {
    var cells: [ColumnRole: TextPiece] = [:]
    var sum = 0.0
    for (column, words) in zip(columns, row.cells) {
      guard let piece = TextJoining.piece(words) else { continue }
      cells[Self.role(column.head)] = piece
      sum += piece.confidence
    }
    if let piece = TextJoining.piece(row.labelWords) { cells[.ordinal] = piece }
    let first = row.lines.first ?? 0
    let read = cells.isEmpty ? 0 : sum / Double(max(row.cells.count { !$0.isEmpty }, 1))
    let missing = zip(columns, row.cells).reduce(0.0) { $0 + ($1.1.isEmpty ? $1.0.missing : 0) }
    let doubt = (row.isLabelRead ? 1 : 0.9) * max(0.3, 1 - missing / 16)
    return TableRow(
      id: id, label: row.label.text, section: holder?.id, cells: cells,
      source: LineSpan(first, row.lines.last ?? first), confidence: read * doubt,
      pieces: row.pieces.map { piece in
        CellPiece(
          column: Self.role(columns[piece.column].head), words: piece.words.map(\.text),
          line: piece.words[0].line)
      })
  }

  /// The outline's role of a column.
  static func role(_ column: TableHead.Column) -> ColumnRole {
    switch column.role {
    case .ordinal: .ordinal
    case .task: .task
    case .indicator: .indicator
    case .unit: .unit
    case .target: column.isBaseline ? .baseline(year: column.year) : .target(year: column.year)
    case .lead: .lead
    case .cooperating: .cooperating
    case .responsible: .responsible
    case .deliverable: .deliverable
    case .deadline: column.isStart ? .start : .deadline
    case .funding: .funding
    case .note: .note
    }
  }
}
