import Lexicon
import PlanDocument
import VietnameseText

/// Makes sections and items of the units of a text: the tree, its ids, what is a heading and what a task.
struct OutlineBuilder {
  private(set) var sections: [PlanSection] = []
  private(set) var items: [OutlineItem] = []
  /// How many unlabelled items each section has, and how often each id was given.
  private var bullets: [String: Int] = [:]
  private var given: [String: Int] = [:]
  /// The ids of items and of tables' rows, which become tasks together.
  private var taken: Set<String> = []

  /// An open section: the depth of its label, its id and its last number.
  private struct Open {
    var depth: Int
    var section: PlanSection
    var kind: LabelKind
    var value: Int
  }

  /// Adds a section that no label of the text heads: an annex, a group of a table's rows.
  mutating func addSection(
    id: String, label: String?, title: String, parent: PlanSection?, source: LineSpan
  ) -> PlanSection {
    let section = PlanSection(
      id: unique(id), label: label, title: title, parent: parent?.id,
      level: (parent?.level ?? 0) + 1, source: source)
    sections.append(section)
    return section
  }

  /// Puts the sections into the order in which they stand in the document.
  mutating func sortSections() {
    sections = sections.enumerated().sorted {
      ($0.element.source.first, $0.offset) < ($1.element.source.first, $1.offset)
    }.map(\.element)
  }

  /// Adds the units of a text that belongs to `root` (an annex; nil for the body).
  mutating func add(_ units: [BodyUnit], under root: PlanSection? = nil) {
    var open: [Open] = []
    for (index, unit) in units.enumerated() {
      guard let kind = unit.kind else {
        // The last words of a plan ("… xem xét, quyết định./.") close the outermost part, not the innermost.
        let isLast = unit.words.last?.text.hasSuffix("/.") ?? false
        addParagraph(unit, section: (isLast ? open.first : open.last)?.section ?? root)
        continue
      }
      while let last = open.last, last.depth >= unit.depth { open.removeLast() }
      let parent = open.last?.section ?? root
      if Self.isSection(unit, followedBy: units.dropFirst(index + 1)) {
        let id =
          unit.kind?.isBullet ?? false ? bulletId(in: parent) : id(of: unit, under: open.last, root)
        let piece = TextJoining.piece(unit.words)
        let section = addSection(
          id: id, label: unit.label, title: piece?.text ?? "", parent: parent,
          source: piece?.source ?? LineSpan(unit.line, unit.line))
        open.append(Open(depth: unit.depth, section: section, kind: kind, value: unit.value))
        // An article that says all by itself may be what somebody has to do.
        if kind == .article, let piece, unit.isSentence {
          items.append(
            OutlineItem(
              id: unique(bulletId(in: section)), marker: .article, label: unit.label,
              section: section.id, piece: piece))
        }
      } else if let piece = TextJoining.piece(unit.words) {
        let id = kind.isBullet ? bulletId(in: parent) : id(of: unit, under: open.last, root)
        items.append(
          OutlineItem(
            id: itemId(id), marker: Self.marker(kind), label: unit.label, section: parent?.id,
            piece: piece))
      }
    }
  }

  private mutating func addParagraph(_ unit: BodyUnit, section: PlanSection?) {
    guard let piece = TextJoining.piece(unit.words) else { return }
    items.append(
      OutlineItem(
        id: itemId(bulletId(in: section)), marker: .paragraph, label: nil, section: section?.id,
        piece: piece))
  }

  /// Whether a unit is a heading: parts below it, or a title that a paragraph follows.
  static func isSection(_ unit: BodyUnit, followedBy rest: ArraySlice<BodyUnit>) -> Bool {
    guard let kind = unit.kind else { return false }
    let next = rest.first
    let hasParts = next.map { $0.kind != nil && $0.depth > unit.depth } ?? false
    guard !unit.words.isEmpty else { return !kind.isBullet && hasParts }
    if kind.isBullet { return hasParts && unit.opensList }
    if hasParts { return true }
    let hasParagraph = next.map { $0.kind == nil } ?? false
    // No heading ends in a comma: it is a full stop with a speck, or one that was lost.
    let isSentence =
      unit.isSentence || unit.words.count > longestTitle && unit.words.last?.shape.last == ","
    if hasParagraph, unit.opensList || !isSentence { return true }
    switch kind {
    case .letter, .bracketed: return false
    case .arabic:
      if hasParagraph && unit.words.count <= 8 { return true }
      return !isSentence && unit.words.count <= longestTitle
    default: return true
    }
  }

  /// A numbered title has hardly more words.
  private static let longestTitle = 14

  private static func marker(_ kind: LabelKind) -> OutlineItem.Marker {
    switch kind {
    case .bullet, .plus: .bullet
    case .letter: .lettered
    case .article: .article
    default: .numbered
    }
  }

  private mutating func bulletId(in section: PlanSection?) -> String {
    let count = (bullets[section?.id ?? ""] ?? 0) + 1
    bullets[section?.id ?? ""] = count
    return (section.map { $0.id + "." } ?? "") + "-\(count)"
  }

  /// The path of labels: "2.1." under "2." under "II." is "II.2.1".
  private func id(of unit: BodyUnit, under parent: Open?, _ root: PlanSection?) -> String {
    var own: String
    switch unit.kind {
    case .roman: own = RomanNumeral.numeral(unit.value)
    case .letter:
      // A printed "f)" keeps its name though the decree has none.
      let printed = unit.label?.trimmingMarks.lowercased() ?? ""
      own =
        PointLetters.place(of: printed) == unit.value
        ? printed : PointLetters.letter(at: unit.value) ?? "\(unit.value)"
    case .arabic:
      let outer = unit.numbers.dropLast()
      own =
        outer.last == parent?.value
        ? "\(unit.value)" : unit.numbers.map(String.init).joined(separator: ".")
    case .capitalLetter:
      own = unit.label?.trimmingMarks ?? PointLetters.letter(at: unit.value)?.uppercased() ?? "?"
    case .part, .chapter, .section, .article:
      // By scalars: a blank that bears a combining mark is no blank as a character. A point parts an id's levels,
      // so that none may stand inside one.
      own = (unit.label ?? "").unicodeScalars
        .split { $0.isBlank || $0 == "." }
        .map { String(scalars: $0).trimmingMarks }.filter { !$0.isEmpty }
        .joined(separator: "-")
    default: own = "\(unit.value)"
    }
    if own.isEmpty { own = "?" }
    let base = parent?.section.id ?? root?.id
    return base.map { $0 + "." + own } ?? own
  }

  /// Takes an id for a row of a table; false where an item or another row has it.
  mutating func take(_ id: String) -> Bool { taken.insert(id).inserted }

  private mutating func itemId(_ id: String) -> String {
    var own = unique(id)
    while !take(own) { own = unique(id) }
    return own
  }

  /// The id, or with a number after it where the text gave it before.
  private mutating func unique(_ id: String) -> String {
    let count = (given[id] ?? 0) + 1
    given[id] = count
    return count == 1 ? id : unique("\(id)~\(count)")
  }
}
