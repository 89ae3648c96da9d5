import PlanDocument

/// A restored plan as Markdown (CommonMark with tables): headings by level, running text in paragraphs, the rows of annexes
/// as tables, and the indicators of the body as a table at the end.
public enum MarkdownWriter {
  /// The plans' bytes, one behind the other.
  public static func bytes(of plans: [Plan]) -> [UInt8] {
    Array(plans.map(text).joined(separator: "\n---\n\n").utf8)
  }

  private static func text(_ plan: Plan) -> String {
    var output = head(plan)
    for block in MarkdownBlock.all(in: plan) { output += text(block) + "\n" }
    let told = plan.indicators.filter { !MarkdownBlock.isRow($0) }
    if !told.isEmpty { output += "## Chỉ tiêu\n\n" + table(told) + "\n" }
    return output
  }

  private static func head(_ plan: Plan) -> String {
    let header = plan.document
    let kind = [header.type?.name, header.number].compactMap { $0 }.joined(separator: " ")
    var output = "# \(escaped(kind.isEmpty ? plan.source.name : kind))\n\n"
    if let title = header.title { output += "**\(escaped(title))**\n\n" }
    let facts = [
      ("Cơ quan ban hành", header.issuer?.name), ("Nơi ban hành", header.place),
      ("Ngày ban hành", header.issued),
    ]
    for case (let name, let value?) in facts { output += "- \(name): \(escaped(value))\n" }
    return facts.contains { $0.1 != nil } ? output + "\n" : output
  }

  private static func text(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let section):
      let marks = String(repeating: "#", count: min(section.level + 1, 6))
      let words = [section.label, section.title].compactMap { $0 }.joined(separator: " ")
      return "\(marks) \(escaped(words))\n"
    case .paragraph(let text): return escaped(text) + "\n"
    case .tasks(let tasks): return table(tasks)
    case .indicators(let indicators): return table(indicators)
    }
  }

  private static func table(_ tasks: [PlanTask]) -> String {
    rows(
      ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn"],
      tasks.map { task in
        [
          task.label, task.text, names(task.lead), names(task.cooperating), task.deliverable,
          task.deadline?.text,
        ]
      })
  }

  private static func table(_ indicators: [Indicator]) -> String {
    rows(
      ["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu", "Năm", "Chịu trách nhiệm"],
      indicators.map { indicator in
        [
          indicator.label, indicator.name, indicator.unit, indicator.text,
          indicator.targetYear.map(String.init), names(indicator.responsible),
        ]
      })
  }

  private static func names(_ agencies: [Agency]) -> String {
    agencies.map(\.name).joined(separator: "; ")
  }

  private static func rows(_ titles: [String], _ rows: [[String?]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    return line(titles) + line(titles.map { _ in "---" })
      + rows.map { line($0.map { escaped($0 ?? "").replacing("|", with: "\\|") }) }.joined()
  }

  /// Signs that Markdown would read stand for themselves; a text is one line.
  private static func escaped(_ text: String) -> String {
    var output = ""
    for (index, character) in text.enumerated() {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<": output += "\\\(character)"
      // Marks of lists and headings at the beginning of a paragraph.
      case _ where index == 0 && "#+->=".contains(character): output += "\\\(character)"
      case _ where character.isNewline: output += " "
      default: output.append(character)
      }
    }
    return ordinal(output)
  }

  /// "1." at the beginning would become a list of its own numbering.
  private static func ordinal(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 10, let sign = text.dropFirst(digits.count).first,
      sign == "." || sign == ")"
    else { return text }
    return "\(digits)\\\(text.dropFirst(digits.count))"
  }
}
