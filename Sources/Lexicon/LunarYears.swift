/// When the years of the lunar calendar begin, from `lunar-years.tsv`.
struct LunarYears: Sendable {
  private struct Year: Sendable {
    var number: Int
    /// The words of its name, folded: "ất tỵ".
    var name: [String]
    var month: Int
    var day: Int
  }

  private let years: [Year]

  init(_ table: TabSeparatedTable) throws {
    years = try table.rows.map { row in
      let date = row.fields[2].split(separator: "-").compactMap { Int($0) }
      guard let number = Int(row.fields[0]), date.count == 2 else {
        throw table.error(row, "a year, its name and the month and day of its first day are wanted")
      }
      return Year(
        number: number, name: WordSequence(row.fields[1]).words.map(\.folded), month: date[0],
        day: date[1])
    }
  }

  /// The first day of the lunar year that a text names at a word, and the index after it: "Tết Nguyên đán Ất Tỵ", "Tết Ất
  /// Tỵ 2025", "Tết Nguyên đán năm 2026"; nil where the year is not said.
  func newYear(in text: WordSequence, at start: Int) -> (time: CalendarTime, end: Int)? {
    guard text.folded(start) == "tết" else { return nil }
    var index = start + 1
    if text.folded(index) == "nguyên", text.folded(index + 1) == "đán" { index += 2 }
    if text.folded(index) == "năm" { index += 1 }
    var named: Year?
    if let year = years.first(where: { $0.name == [text.folded(index), text.folded(index + 1)] }) {
      named = year
      index += 2
    }
    var end = index
    if text.folded(index) == "năm" { index += 1 }
    if let number = text.number(index), let year = years.first(where: { $0.number == number }) {
      named = named ?? year
      end = index + 1
    }
    return named.map {
      (CalendarTime(unit: .day($0.day, month: $0.month), year: $0.number), end)
    }
  }
}
