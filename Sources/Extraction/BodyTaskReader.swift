import Lexicon
import PlanDocument
import Segmentation

/// Reads the tasks that the body tells: bullets, lettered and numbered items, and duties told as paragraphs.
struct BodyTaskReader: Sendable {
  let lexicon: Lexicon
  let contexts: SectionContexts
  /// The year that dates without one belong to.
  let year: DueYear?
  /// The first year in which anything can be due.
  let firstYear: Int?
  /// The day on which the plan was issued.
  let issued: String?

  /// The task that an item is; nil where it is none: a purpose, a requirement, a target, a closing formula.
  ///
  /// - Parameter facts: what lines of facts below the item say of it.
  func task(_ item: OutlineItem, facts: TaskFacts.Facts? = nil) -> PlanTask? {
    let context = contexts[item.section]
    let isArticle = item.marker == .article
    guard isArticle || context.kind?.holdsTasks == true else { return nil }
    let text = WordSequence(item.piece.text)
    guard text.words.count > 2 else { return nil }
    let tail = TaskTail(text, phrases: lexicon.taskPhrases).partingTime(lexicon.deadlines)
    let isWhole = tail.sentence == item.piece.text
    let sentence = (isWhole ? text : WordSequence(tail.sentence))
      .withoutDefinitions(lexicon.taskPhrases)
    let said = RoleReader(lexicon: lexicon).sentence(
      sentence, isCharged: !context.lead.isEmpty || facts?.tail.lead != nil || tail.lead != nil)
    if item.marker == .paragraph, !isTask(paragraph: sentence, said, context) { return nil }
    // A decision's article is a task where it charges somebody, but for the formula that ends it.
    if isArticle, said.lead.isEmpty || isFormula(sentence) { return nil }

    var task = PlanTask(
      id: item.id, origin: context.isAnnex ? .annex : .body, section: item.section,
      label: item.label, text: item.piece.text, confidence: item.piece.confidence,
      source: item.piece.source)
    if let facts, !facts.text.isEmpty {
      task.text += " " + facts.text
      task.source = task.source.union(facts.source)
    }
    // What the sentence itself says goes before what is said below it, and that before the headings.
    if tail.cooperating == nil, let lead = tail.lead, ChargeCell.tellsParts(WordSequence(lead)),
      case let charge = ChargeCell(lead, lexicon: lexicon), !charge.cooperating.isEmpty
    {
      // "Trách nhiệm thực hiện: Sở Du lịch (chủ trì); Hiệp hội Du lịch tỉnh (phối hợp)"
      task.lead = charge.lead
      task.cooperating = charge.cooperating
    } else {
      task.lead = tail.lead.map(agencies) ?? said.lead
      task.cooperating = tail.cooperating.map(agencies) ?? said.cooperating
    }
    if task.lead.isEmpty { task.lead = facts?.tail.lead.map(agencies) ?? [] }
    if let cooperating = facts?.tail.cooperating {
      task.cooperating.addNew(agencies(cooperating))
    }
    if task.lead.isEmpty {
      task.lead = context.lead
      task.cooperating.addNew(context.cooperating)
    }
    task.cooperating.removeAll(where: task.lead.has)
    task.deliverable = tail.deliverable ?? facts?.tail.deliverable
    let told = facts.flatMap { self.deadline($0.tail) }
    // A line of its own that says when goes before what a sentence may only mention.
    task.deadline =
      (facts?.text.isEmpty ?? true ? nil : deadline(tail) ?? told) ?? deadline(tail, sentence, said)
      ?? told
      ?? context.deadline
    return task
  }

  /// The agencies behind a label: "Đơn vị thực hiện: Sở A, UBND các xã; thực hiện thường xuyên" tells more than them, and
  /// so does "Đầu mối: Sở A. Đánh giá kết quả trong tháng 9".
  private func agencies(_ tail: String) -> [Agency] {
    let named = WordSequence(tail).withoutDefinitions(lexicon.taskPhrases).text
    let clauses = Self.clauses(of: named).map { lexicon.agencies.entries($0) }
    var agencies: [Agency] = []
    for (number, entries) in clauses.enumerated()
    where number == 0 || !entries.contains(where: { $0.recognition == .doubtful }) {
      agencies.addNew(entries.map(\.agency))
    }
    return agencies
  }

  /// The parts between semicolons and sentences' ends; "TP. Huế" has none.
  private static func clauses(of tail: String) -> [String] {
    let text = WordSequence(tail)
    var clauses: [String] = []
    var start = 0
    for index in text.words.indices {
      let endsSentence =
        text.mark(index) == "." && index > 0 && index + 1 < text.words.count
        && text.words[index + 1].startsUpper && !text.words[index - 1].isCapitals
      guard text.mark(index) == ";" || endsSentence else { continue }
      if index > start { clauses.append(text.text(start..<index)) }
      start = index + 1
    }
    if start < text.words.count { clauses.append(text.text(start..<text.words.count)) }
    return clauses
  }

  private func deadline(_ tail: TaskTail) -> Deadline? {
    tail.deadline.map { lexicon.deadlines.parse(cell: $0, year: year) ?? Deadline(text: $0) }
  }

  private func deadline(
    _ tail: TaskTail, _ sentence: WordSequence, _ said: Roles
  ) -> Deadline? {
    if let deadline = deadline(tail) { return deadline }
    return lexicon.deadlines.deadline(
      in: sentence, year: year, notBefore: firstYear, issued: issued, actsAt: said.acting)?
      .deadline
      ?? [tail.lead, tail.cooperating].lazy.compactMap { $0 }.compactMap {
        lexicon.deadlines.deadline(in: WordSequence($0), year: year)?.deadline
      }.first
      ?? lexicon.deadlines.unreadable(in: sentence).map { Deadline(text: $0) }
  }

  /// "… chịu trách nhiệm thi hành Quyết định này"
  private func isFormula(_ text: WordSequence) -> Bool {
    text.words.indices.contains { lexicon.taskPhrases.end(.formula, text, at: $0) != nil }
  }

  /// A paragraph is a task where it tells a duty: of the agency in its heading, or of one that it names itself.
  private func isTask(paragraph text: WordSequence, _ said: Roles, _ context: SectionContext)
    -> Bool
  {
    if lexicon.taskPhrases.end(.closing, text, at: 0) != nil { return false }
    // A paragraph that ends in a colon only opens a list.
    if text.words.last.map({ $0.plain == ":" }) ?? true { return false }
    if !said.lead.isEmpty || context.namesAgency { return true }
    return lexicon.taskPhrases.end(.verb, text, at: 0) != nil
  }
}
