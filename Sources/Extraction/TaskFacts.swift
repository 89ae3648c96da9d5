import Lexicon
import PlanDocument
import Segmentation

/// Finds who a line of facts speaks of: "- Cơ quan chủ trì: …", "- Thời gian hoàn thành: …" under a task or under a
/// heading are no tasks by themselves.
struct TaskFacts: Sendable {
  /// What lines below a task say of it.
  struct Facts: Sendable {
    var tail: TaskTail
    /// The lines as printed, where they belong to this task alone; "" where several share them.
    var text: String
    var source: LineSpan
  }

  /// The items that tell something to do, in reading order.
  private(set) var items: [OutlineItem] = []
  /// The sections, without those that turned out to be tasks told over several lines.
  private(set) var sections: [PlanSection] = []
  private var facts: [String: Facts] = [:]

  /// What the lines below an item say of it.
  func facts(of item: OutlineItem) -> Facts? { facts[item.id] }

  init(_ outline: PlanOutline, phrases: TaskPhrases) {
    let lines = outline.items.map { item -> Facts? in
      // A label stands near the beginning.
      guard item.piece.text.utf8.prefix(90).contains(UInt8(ascii: ":")) else { return nil }
      let tail = TaskTail(WordSequence(item.piece.text), phrases: phrases)
      guard tail.isAllFacts else { return nil }
      let label = item.marker == .paragraph ? nil : item.label
      let text = [label, item.piece.text].compactMap { $0 }.joined(separator: " ")
      return Facts(tail: tail, text: text, source: item.piece.source)
    }
    guard lines.contains(where: { $0 != nil }) else {
      items = outline.items
      sections = outline.sections
      return
    }
    let headings = Headings(outline.sections)
    var dissolved: [String: OutlineItem] = [:]
    let parts = Self.members(outline.items).map { id, members in
      (id, read: members.map { (item: outline.items[$0], line: lines[$0]) })
    }
    // Where one task alone has its facts below it, each has its own, all over the plan: those without any have none.
    let isEach = parts.contains { Self.hasOwnFacts($0.read) }
    for (id, read) in parts {
      if let whole = share(read, heading: headings.task(id), isEach: isEach) {
        dissolved[id] = whole
      }
    }
    sections = outline.sections.filter { dissolved[$0.id] == nil }
    var placed: Set<String> = []
    for (item, line) in zip(outline.items, lines) {
      if line == nil {
        items.append(item)
      } else if let id = item.section, let whole = dissolved[id], placed.insert(id).inserted {
        items.append(whole)
      }
    }
  }

  /// The items of each section by their indices, in reading order.
  private static func members(_ items: [OutlineItem]) -> [(id: String, members: [Int])] {
    var order: [String] = []
    var members: [String: [Int]] = [:]
    for (index, item) in items.enumerated() {
      let id = item.section ?? ""
      if members[id] == nil { order.append(id) }
      members[id, default: []].append(index)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  /// Gives the facts of one section to its tasks: to those since the last facts, or to all where the facts open the
  /// section. Where nothing but facts stands below a heading, the heading is the task: it is returned.
  private mutating func share(
    _ members: [(item: OutlineItem, line: Facts?)], heading: OutlineItem?, isEach: Bool
  ) -> OutlineItem? {
    var told: [Facts] = []
    var tasks: [OutlineItem] = []
    var leading: [Facts] = []
    var whole: OutlineItem?
    func close(_ facts: inout [String: Facts]) {
      if tasks.isEmpty {
        leading += told
      } else {
        Self.give(told, to: isEach ? tasks.suffix(1) : tasks, in: &facts)
      }
      told = []
      tasks = []
    }
    for (item, line) in members {
      if let line {
        told.append(line)
      } else {
        if !told.isEmpty { close(&facts) }
        // What stands in a paragraph below a task is told of that task: the facts of the next are not its own.
        if item.marker != .paragraph, tasks.last?.marker == .paragraph { tasks = [] }
        tasks.append(item)
      }
    }
    if !told.isEmpty { close(&facts) }
    let others = members.filter { $0.line == nil }.map(\.item)
    if !leading.isEmpty, !others.isEmpty {
      Self.give(leading, to: others, in: &facts)
    } else if !leading.isEmpty, var heading {
      heading.piece.source = leading.reduce(heading.piece.source) { $0.union($1.source) }
      Self.give(leading, to: [heading], in: &facts)
      whole = heading
    }
    return whole
  }

  /// Whether one of several tasks has facts of its own: they stand between it and the next, and no other task shares them, or
  /// tasks without any end the list: what several share ends it.
  private static func hasOwnFacts(_ members: [(item: OutlineItem, line: Facts?)]) -> Bool {
    var groups: [Int] = []
    var count = 0
    var wasFact = false
    for (item, line) in members {
      if line != nil {
        if !wasFact, count > 0 { groups.append(count) }
        wasFact = true
      } else if item.marker != .paragraph {
        count = wasFact ? 1 : count + 1
        wasFact = false
      }
    }
    return groups.count > 1 && groups.contains(1) || !groups.isEmpty && !wasFact
  }

  private static func give(
    _ told: [Facts], to items: [OutlineItem], in facts: inout [String: Facts]
  ) {
    guard var all = told.first else { return }
    for more in told.dropFirst() {
      all.tail.add(more.tail)
      all.text += " " + more.text
      all.source = all.source.union(more.source)
    }
    if items.count > 1 { all.text = "" }
    for item in items {
      if facts[item.id] == nil { facts[item.id] = all } else { facts[item.id]?.tail.add(all.tail) }
    }
  }

  /// The headings that may be tasks: those without parts that are headings.
  private struct Headings {
    private var byID: [String: PlanSection] = [:]
    private var parents: Set<String> = []

    init(_ sections: [PlanSection]) {
      byID = Dictionary(sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      parents = Set(sections.compactMap(\.parent))
    }

    func task(_ id: String) -> OutlineItem? {
      guard let section = byID[id], section.parent != nil, !section.title.isEmpty,
        !parents.contains(id)
      else { return nil }
      return OutlineItem(
        id: id, marker: section.label?.hasSuffix(")") ?? false ? .lettered : .numbered,
        label: section.label, section: section.parent,
        piece: TextPiece(text: section.title, source: section.source, confidence: 1))
    }
  }
}
