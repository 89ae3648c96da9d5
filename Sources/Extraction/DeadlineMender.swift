/// Gives dates of a table's cells the strokes, dashes and figures back that were lost on the way: "52025" is "5/2025",
/// and so is "5/2005" in a plan of 2025.
enum DeadlineMender {
  /// No plan is due later than so many years after its own.
  private static let horizon = 30

  /// The cell's text with the strokes in their places; nil where there is nothing to mend.
  ///
  /// - Parameter year: the first year in which anything of the plan can be due, where it is known.
  static func mended(_ text: String, year: Int?) -> String? {
    var isMended = false
    let words = text.split(separator: " ").map { word -> String in
      let plain = String(word.filter { !"'‘’`".contains($0) })
      if plain != word, plain.contains("/"), plain.allSatisfy({ $0.isNumber || "/.,".contains($0) })
      {
        isMended = true
        return plain
      }
      if let year, let dated = withLikelyYear(plain, planOf: year) {
        isMended = true
        return dated
      }
      let digits = plain.filter(\.isNumber)
      guard (5...6).contains(digits.count), plain.hasPrefix(digits),
        plain.dropFirst(digits.count).allSatisfy({ ".,;".contains($0) }),
        let month = Int(digits.dropLast(4)), (1...12).contains(month),
        let due = Int(digits.suffix(4)),
        let likely = isLikely(due, for: year) ? due : year.flatMap({ near(due, planOf: $0) })
      else { return String(word) }
      isMended = true
      return digits.dropLast(4) + "/\(likely)" + plain.dropFirst(digits.count)
    }
    let joined = withDash(words)
    return isMended || joined.count > words.count ? joined.joined(separator: " ") : nil
  }

  /// The words with the dash between two that stand side by side as nothing but a span is printed: "2024 2026"
  /// for "2024 - 2026", "Quý II III/2025" for "Quý II - III/2025".
  private static func withDash(_ words: [String]) -> [String] {
    guard words.count >= 2 else { return words }
    var joined: [String] = []
    for (index, word) in words.enumerated() {
      if index > 0, isSpan(words[index - 1], word) { joined.append("-") }
      joined.append(word)
    }
    return joined
  }

  private static func isSpan(_ left: String, _ right: String) -> Bool {
    if let first = Int(left), let last = Int(right) {
      return (2000...2100).contains(first) && (2000...2100).contains(last) && first < last
    }
    let quarters = ["I", "II", "III", "IV"]
    guard let first = quarters.firstIndex(of: left),
      let numeral = right.split(separator: "/").first,
      let last = quarters.firstIndex(of: String(numeral))
    else { return false }
    return first < last
  }

  /// A date long before anything of the plan can be due, with the one of the next five years that is a digit away from
  /// its year; nil where the year is likely, or no one year or several are that near.
  private static func withLikelyYear(_ date: String, planOf year: Int) -> String? {
    let parts = date.split(separator: "/", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last,
      parts.dropLast().allSatisfy({ !$0.isEmpty && $0.count < 3 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    let printed = last.prefix(while: \.isNumber)
    let rest = last.dropFirst(printed.count)
    guard printed.count == 4, let due = Int(printed), due < year - 1,
      rest.allSatisfy({ ".,;".contains($0) })
    else { return nil }
    return near(due, planOf: year).map { likely in
      (parts.dropLast().map(String.init) + ["\(likely)" + rest]).joined(separator: "/")
    }
  }

  /// The one of a plan's next five years that is a digit away from a year; nil where none or several are.
  private static func near(_ due: Int, planOf year: Int) -> Int? {
    let near = (year...year + 5).filter { candidate in
      zip(String(candidate), String(due)).count { $0 != $1 } == 1
    }
    return near.count == 1 ? near[0] : nil
  }

  private static func isLikely(_ due: Int, for year: Int?) -> Bool {
    guard let year else { return (2000...2060).contains(due) }
    return (year - 1...year + horizon).contains(due)
  }
}
