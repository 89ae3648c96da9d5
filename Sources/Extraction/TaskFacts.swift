import Lexicon
import PlanDocument
import Segmentation

/// Finds who a line of facts speaks of: "- Cơ quan chủ trì: …", "- Thời gian hoàn thành: …" under a task or under a
/// heading are no tasks by themselves.
struct TaskFacts: Sendable {
  /// The items that tell something to do, in reading order.
  private(set) var items: [OutlineItem] = []
  /// The sections, without those that turned out to be tasks told over several lines.
  private(set) var sections: [PlanSection] = []
  private var facts: [String: TaskTail] = [:]

  /// What the lines below an item say of it.
  func facts(of item: OutlineItem) -> TaskTail? { facts[item.id] }

  init(_ outline: PlanOutline, phrases: TaskPhrases) {
    let tails = outline.items.map { item -> TaskTail? in
      // Few items have a colon near their beginning.
      guard item.piece.text.prefix(60).contains(":") else { return nil }
      let tail = TaskTail(WordSequence(item.piece.text), phrases: phrases)
      return tail.isAllFacts ? tail : nil
    }
    guard tails.contains(where: { $0 != nil }) else {
      items = outline.items
      sections = outline.sections
      return
    }
    var dissolved: [String: OutlineItem] = [:]
    for (id, members) in Self.members(outline.items) {
      read(members.map { ($0, outline.items[$0], tails[$0]) }, section: id, outline, &dissolved)
    }
    sections = outline.sections.filter { dissolved[$0.id] == nil }
    var placed: Set<String> = []
    for (item, tail) in zip(outline.items, tails) {
      if tail == nil {
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
  /// section; a section of nothing but facts is a task itself.
  private mutating func read(
    _ members: [(index: Int, item: OutlineItem, tail: TaskTail?)], section: String,
    _ outline: PlanOutline, _ dissolved: inout [String: OutlineItem]
  ) {
    var open: [OutlineItem] = []
    var collected: TaskTail?
    var leading: TaskTail?
    func close(_ items: [OutlineItem], _ tail: TaskTail, into facts: inout [String: TaskTail]) {
      for item in items {
        if facts[item.id] == nil { facts[item.id] = tail } else { facts[item.id]?.add(tail) }
      }
    }
    for (_, item, tail) in members {
      if let tail {
        if collected == nil { collected = tail } else { collected?.add(tail) }
        continue
      }
      if let told = collected {
        if open.isEmpty { leading = told } else { close(open, told, into: &facts) }
        collected = nil
        open = []
      }
      open.append(item)
    }
    if let told = collected {
      if !open.isEmpty {
        close(open, told, into: &facts)
      } else if let whole = Self.task(section, outline, members.map(\.item)) {
        dissolved[section] = whole
        facts[whole.id] = told
      }
    }
    if let leading { close(members.filter { $0.tail == nil }.map(\.item), leading, into: &facts) }
  }

  /// The task that a section's heading tells, where nothing but facts stands below it.
  private static func task(
    _ id: String, _ outline: PlanOutline, _ members: [OutlineItem]
  ) -> OutlineItem? {
    guard let section = outline.sections.first(where: { $0.id == id }), section.parent != nil,
      !section.title.isEmpty, !outline.sections.contains(where: { $0.parent == id })
    else { return nil }
    let confidence = members.map(\.piece.confidence).reduce(0, +) / Double(max(members.count, 1))
    let span = members.reduce(section.source) { $0.union($1.piece.source) }
    return OutlineItem(
      id: id, marker: section.label?.hasSuffix(")") ?? false ? .lettered : .numbered,
      label: section.label, section: section.parent,
      piece: TextPiece(text: section.title, source: span, confidence: confidence))
  }
}
