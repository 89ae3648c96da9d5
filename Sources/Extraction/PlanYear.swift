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
  /// issued; nil where the title names several, or the plan was issued at a year's end, for the next. What a title
  /// looks ahead to is not the plan's year: "năm 2025, định hướng đến năm 2030".
  static func due(of document: DocumentHeader) -> DueYear? {
    guard let title = document.title else { return nil }
    if let year = schoolYear(in: title) { return year }
    let years = Set(named(in: title, horizons: false))
    if years.count == 1 { return years.first.map { DueYear($0) } }
    guard named(in: title).isEmpty, let issued = issued(document), issued.month <= lastMonth
    else { return nil }
    return DueYear(issued.year)
  }

  /// "năm học 2024 - 2025"
  private static func schoolYear(in title: String) -> DueYear? {
    let text = WordSequence(title)
    let spans = text.words.indices.compactMap { index -> DueYear? in
      guard text.folded(index) == "năm", text.folded(index + 1) == "học",
        let first = year(text, index + 2),
        ["-", "/"].contains(text.mark(index + 3) ?? ""), year(text, index + 4) == first + 1
      else { return nil }
      return DueYear(first + 1, isSchoolYear: true)
    }
    return spans.count == 1 ? spans[0] : nil
  }

  private static func year(_ text: WordSequence, _ index: Int) -> Int? {
    guard text.words.indices.contains(index), text.words[index].kind == .number else { return nil }
    return Int(text.words[index].plain).flatMap { (1990...2099).contains($0) ? $0 : nil }
  }

  /// The first year in which anything of a plan can be due: the one in which it was issued, or its own, whichever
  /// comes first; nil where neither is known.
  static func first(of document: DocumentHeader) -> Int? {
    [issued(document)?.year, due(of: document)?.first].compactMap(\.self).min()
  }

  /// The first year of the span that a title sets: 2026 of "giai đoạn 2026 - 2030"; nil where it names no two years.
  static func begins(title: String?) -> Int? {
    let years = Set(title.map { named(in: $0, horizons: false) } ?? [])
    return years.count > 1 ? years.min() : nil
  }

  private static func issued(_ document: DocumentHeader) -> (year: Int, month: Int, day: Int)? {
    document.issued.flatMap { CivilDate($0) }?.parts
  }

  /// Plans issued later than this month are mostly for the next year.
  private static let lastMonth = 10

  /// The last year of a heading that sets a time: "đến hết năm 2024", "giai đoạn 2021 - 2025".
  static func target(heading: String) -> Int? {
    named(in: heading).max() ?? dated(in: heading)
  }

  /// The year of a date that a heading looks ahead to: "Tính đến ngày 31/12/2023".
  private static func dated(in heading: String) -> Int? {
    let text = WordSequence(heading)
    guard let day = text.words.indices.first(where: { text.folded($0) == "ngày" }),
      text.folded(day - 1) == "đến" || text.folded(day - 1) == "trước"
    else { return nil }
    return text.words[day...].compactMap { Int($0.plain) }.first { (1990...2099).contains($0) }
  }

  /// The year that a sentence opens with: "Đến năm 2025, …", "Ngoài ra, đến hết năm 2026, …", "Nhìn xa hơn, đến năm 2030
  /// tỷ lệ …"; not the one that it compares with: "So với năm 2023, …".
  static func opening(_ sentence: String) -> Int? {
    let clauses = sentence.prefix(40).split(
      maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == ":" })
    for (number, clause) in clauses.prefix(3).enumerated() {
      let words = clause.split(separator: " ")
      let opens = words.first.map { ["đến", "tới"].contains($0.lowercased()) } ?? false
      guard number < min(2, clauses.count - 1) else {
        // What no comma ends goes on into the sentence.
        return opens ? named(in: words.prefix(4).joined(separator: " ")).max() : nil
      }
      let compares = clause.lowercased().hasPrefix("so với")
      if !compares, let year = named(in: String(clause)).max() { return year }
      guard words.count <= 3 else { return nil }
    }
    return nil
  }

  /// The years that a text names.
  ///
  /// - Parameter horizons: whether those count that it only looks ahead to: "đến năm 2030", "đến hết năm 2030".
  private static func named(in title: String, horizons: Bool = true) -> [Int] {
    let text = WordSequence(title)
    return text.words.indices.compactMap { index in
      guard let year = year(text, index), text.mark(index - 1) != "/", text.mark(index + 1) != "/"
      else { return nil }
      switch text.folded(index - 1) {
      case "-", "đoạn": return year
      case "đến": return horizons ? year : nil
      case "năm":
        let isHorizon = text.folded(index - 2) == "đến" || text.folded(index - 3) == "đến"
        return horizons || !isHorizon ? year : nil
      default: return nil
      }
    }
  }
}
