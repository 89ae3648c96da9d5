import Lexicon
import PlanDocument

/// The years that titles set.
enum PlanYear {
  /// The one year that a plan's title is for ("… năm 2024"); nil where it names several or none.
  static func year(title: String?) -> Int? {
    guard let title else { return nil }
    let years = Set(named(in: title))
    return years.count == 1 ? years.first : nil
  }

  /// The year that dates without one belong to: the plan's, and where its title names none, the one in which it was
  /// issued; nil where the title names several, or the plan was issued at a year's end, for the next.
  static func due(of document: DocumentHeader) -> Int? {
    guard let title = document.title, named(in: title).isEmpty,
      let issued = document.issued.flatMap({ CivilDate($0) })?.parts, issued.month <= lastMonth
    else { return year(title: document.title) }
    return issued.year
  }

  /// Plans issued later than this month are mostly for the next year.
  private static let lastMonth = 10

  /// The last year of a heading that sets a time: "đến hết năm 2024", "giai đoạn 2021 - 2025".
  static func target(heading: String) -> Int? { named(in: heading).max() }

  /// The year that a sentence opens with: "Đến năm 2025, …", "Ngoài ra, đến hết năm 2026, …".
  static func opening(_ sentence: String) -> Int? {
    let clauses = sentence.prefix(40).split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == ":" })
    // What no comma ends goes on into the sentence.
    for clause in clauses.dropLast().prefix(2) {
      if let year = named(in: String(clause)).max() { return year }
      guard clause.split(separator: " ").count <= 3 else { return nil }
    }
    return nil
  }

  private static func named(in title: String) -> [Int] {
    let text = WordSequence(title)
    return text.words.indices.compactMap { index in
      guard let year = Int(text.words[index].plain), (1990...2099).contains(year),
        text.words[index].kind == .number, text.mark(index - 1) != "/", text.mark(index + 1) != "/"
      else { return nil }
      let before = text.folded(index - 1)
      return before == "năm" || before == "-" || before == "đoạn" || before == "đến" ? year : nil
    }
  }
}
