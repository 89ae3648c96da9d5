/// The phrases that give agencies their parts in a task, from `task-phrases.tsv`.
public struct TaskPhrases: Sendable {
  /// What a phrase does.
  public enum Kind: String, Sendable, CaseIterable {
    /// Stands behind the agency in charge.
    case lead
    /// Stands before the agencies that work along.
    case cooperate
    /// Stands behind an agency that helps the one in charge before it.
    case assists
    /// Stands before the agency that is charged.
    case assign
    /// Stands before the agency that something is the duty of, wherever in the sentence.
    case belongs
    /// Opens what an agency is besides, behind a dash.
    case office
    /// Stands before the agency that does what is told behind it: "vì vậy", "phải được".
    case actor
    /// Stands before an agency in a heading.
    case heading
    /// Starts a closing paragraph.
    case closing
    /// Stands behind "do" and an agency that does something.
    case performs
    /// A noun of which "do" and an agency behind it say whose it is.
    case qualified
    /// Says that somebody takes part in what "do" and an agency behind it tell of: "tham gia".
    case attends
    /// Opens a clause that says when or how, before the agency that acts.
    case adverbial
    /// Stands in the article that puts a decision in force.
    case formula
    /// Starts a task told as a paragraph.
    case verb
    /// Stands behind the agency that answers for a target, in parentheses.
    case watches
    /// Opens a name's short form in parentheses.
    case definition
    /// Stands between an abbreviation and what it stands for ("là"), where a plan lists them.
    case explains
    /// Labels the agency in charge.
    case leadLabel = "agency-lead"
    /// Labels the agencies that work along.
    case cooperatingLabel = "agency-cooperate"
    /// Labels the product.
    case deliverableLabel = "deliverable"
    /// Labels the deadline.
    case deadlineLabel = "deadline"

    /// The labels of facts told behind a task.
    public static let labels: [Kind] = [
      .leadLabel, .cooperatingLabel, .deliverableLabel, .deadlineLabel,
    ]
  }

  private var tables: [Kind: PhraseTable<Bool>] = [:]
  private var longest: [Kind: Int] = [:]

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      let kind = try table.value(Kind.self, row, 0)
      tables[kind, default: PhraseTable()].insert(row.fields[1], true)
      longest[kind] = max(longest[kind] ?? 0, WordSequence(row.fields[1]).words.count)
    }
  }

  /// The index after a phrase of the kind that starts at a word; nil where none does.
  public func end(_ kind: Kind, _ text: WordSequence, at start: Int) -> Int? {
    tables[kind]?.longest(
      text, at: start, accepting: { $0.mismatches == 0 || $0.wordCount > 1 })?.range.upperBound
  }

  /// The index where a phrase of the kind that ends right before a word starts; nil where none does.
  public func start(_ kind: Kind, _ text: WordSequence, endingAt end: Int) -> Int? {
    guard let table = tables[kind], let longest = longest[kind], end > 0 else { return nil }
    for start in max(0, end - longest)..<end
    where table.longest(
      text, at: start, accepting: { $0.mismatches == 0 && $0.range.upperBound == end }) != nil
    {
      return start
    }
    return nil
  }
}
