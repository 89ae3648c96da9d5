import PlanDocument

/// A part of a plan in reading order: what Markdown has a form for.
enum MarkdownBlock {
  case heading(PlanSection)
  case paragraph(String)
  case tasks([PlanTask])
  case indicators([Indicator])

  /// Whether an indicator is a row of an annex's table, not a number in running text.
  static func isRow(_ indicator: Indicator) -> Bool {
    // The contract's ids of annexes: PL1, PL2, ….
    indicator.section?.hasPrefix("PL") ?? false
  }

  /// The parts of a plan; every line of the text is in one of them.
  static func all(in plan: Plan) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var starts: [Int: [MarkdownBlock]] = [:]
    var taken = [Bool](repeating: false, count: plan.text.count + 1)
    func take(_ span: LineSpan, _ block: MarkdownBlock) {
      starts[span.first, default: []].append(block)
      for line in span.first...max(span.first, min(span.last, plan.text.count))
      where line < taken.count { taken[line] = true }
    }
    for section in plan.sections { take(section.source, .heading(section)) }
    for task in plan.tasks where task.origin == .annex { take(task.source, .tasks([task])) }
    for indicator in plan.indicators where isRow(indicator) {
      take(indicator.source, .indicators([indicator]))
    }
    // A bullet begins a paragraph of its own.
    let bodyStarts = Set(plan.tasks.filter { $0.origin == .body }.map(\.source.first))

    var paragraph: [String] = []
    func endParagraph() {
      if !paragraph.isEmpty { blocks.append(.paragraph(paragraph.joined(separator: " "))) }
      paragraph = []
    }
    for line in 1...max(1, plan.text.count) {
      for block in starts[line] ?? [] {
        endParagraph()
        blocks.append(block)
      }
      guard line <= plan.text.count, !taken[line] else {
        endParagraph()
        continue
      }
      let text = plan.text[line - 1].drop { $0.isWhitespace }
      if text.isEmpty || bodyStarts.contains(line) { endParagraph() }
      if !text.isEmpty { paragraph.append(String(text)) }
      if let end = text.last(where: { !$0.isWhitespace }), ".;:".contains(end) { endParagraph() }
    }
    endParagraph()
    return joined(blocks)
  }

  /// Rows that follow each other are one table.
  private static func joined(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
    blocks.reduce(into: []) { joined, block in
      switch (joined.last, block) {
      case (.tasks(let rows), .tasks(let more)):
        joined[joined.count - 1] = .tasks(rows + more)
      case (.indicators(let rows), .indicators(let more)):
        joined[joined.count - 1] = .indicators(rows + more)
      default: joined.append(block)
      }
    }
  }
}
