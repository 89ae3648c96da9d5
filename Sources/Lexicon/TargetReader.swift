import PlanDocument

/// Reads the quantity that a number is part of.
struct TargetReader {
  struct Quantity {
    var target: Target
    /// The words of the phrase, its comparison included.
    var words: Range<Int>
    /// Where the verb before it ("đạt", "còn") starts; the phrase's start where there is none.
    var reachStart: Int
    /// Whether the unit is a noun that the name goes on from ("15 lễ hội truyền thống").
    var countsNoun: Bool
    /// The index of the first word behind the number itself.
    var numberEnd: Int
  }

  let text: WordSequence
  let phrases: TargetPhrases

  /// The quantity whose number stands at a word.
  ///
  /// - Parameter sibling: the unit of the target right before, which this one goes on from ("đạt 75 tuổi vào năm
  ///   2025 và 76,5 tuổi vào năm 2030").
  func quantity(at index: Int, isCell: Bool, sibling: String? = nil) -> Quantity? {
    guard
      let first = fraction(at: index) ?? (isFree(index) ? number(at: index) : nil)
        ?? spelledNumber(at: index)
    else { return nil }
    if let rank = rank(at: index, first) { return rank }
    var target = Target(comparison: .equal, value: first.value, text: "")
    var end = first.end
    var numberEnd = end
    var start = index
    // What a rate is of is no unit: "42/100.000 trẻ đẻ sống".
    let isRate = text.mark(index + 1) == "/" && end > index + 3
    var unit = isRate ? nil : unit(at: end)
    if let unit { end = unit.end }
    if let top = rangeTop(at: end) {
      numberEnd = top.end
      target.comparison = .range
      target.upper = top.value
      unit = self.unit(at: top.end) ?? unit
      end = self.unit(at: top.end)?.end ?? top.end
    }
    if let before = phrases.comparison(text, endingAt: index) {
      start = before.start
      if target.comparison == .range {
        // "từ 60% đến 70%"
      } else if text.folded(before.start) == "từ" || text.folded(index - 1) == "từ" {
        // "từ 87 điểm trở lên"; "từ" alone opens a range or says where something starts.
        target.comparison = .atLeast
      } else {
        target.comparison = before.comparison
      }
    }
    if target.comparison != .range {
      if let behind = phrases.match(.atLeastBehind, text, at: end) {
        target.comparison = .atLeast
        end = behind.end
      } else if let behind = phrases.match(.atMostBehind, text, at: end) {
        target.comparison = .atMost
        end = behind.end
      } else if let later = behind(from: end) {
        target.comparison = .atLeast
        // "từ 60 bệnh viện trở lên": what stands between is counted.
        if unit == nil { unit = (text.text(end..<later.lowerBound), later.lowerBound) }
        end = later.upperBound
      }
    }
    if let approx = phrases.start(.approx, text, endingAt: start) { start = approx }
    // "sinh con thứ ba trở lên dưới 25%" tells no rise.
    let reach =
      text.folded(start - 2) == "trở"
      ? nil
      : phrases.start(
        .reach, text, endingAt: start, mismatches: isBareVerb(before: start, index) ? 1 : 0)
    target.unit = unit?.name
    if !isCell {
      guard
        isTarget(
          index, unit: unit?.name, compared: start < index || target.comparison != .equal,
          reached: reach != nil || sibling != nil && unit?.name == sibling)
      else { return nil }
      // What a bare number counts, though no list names it: "ít nhất 50 sáng kiến".
      if target.unit == nil, !isRate, text.words.indices.contains(end),
        text.words[end].kind == .letters,
        !["đến", "vào", "trong", "và"].contains(text.folded(end)),
        !text.words[end].startsUpper, start < index, reach == nil || unit == nil,
        phrases.match(.reach, text, at: end) == nil
      {
        let counted = noun(at: end)
        target.unit = counted.name
        unit = counted
        end = counted.end
      }
    }
    target.text = text.text(start..<end)
    return Quantity(
      target: target, words: start..<end, reachStart: reach ?? start,
      countsNoun: unit != nil && !(unit?.name.hasPrefix("%") ?? false), numberEnd: numberEnd)
  }

  /// Whether a word without marks stands before a comparison: "con không quá" is "còn không quá".
  private func isBareVerb(before start: Int, _ number: Int) -> Bool {
    guard start > 0, start < number else { return false }
    let word = text.words[start - 1]
    return word.kind == .letters && word.folded == word.plain
  }

  /// Whether a number is one that a sentence sets as a target.
  private func isTarget(_ index: Int, unit: String?, compared: Bool, reached: Bool) -> Bool {
    if unit?.hasPrefix("%") == true { return true }
    // "giải quyết việc làm mới cho 16.500 lao động"
    if phrases.start(.not, text, endingAt: index) != nil,
      phrases.start(.direction, text, endingAt: index) == nil,
      !(unit != nil && isForWhom(index))
    {
      return false
    }
    let countsTime = unit.map { phrases.match(.time, WordSequence($0), at: 0) != nil } ?? false
    if reached { return true }
    // "Thời gian chờ khám không quá 30 phút" measures a time; "báo cáo không quá 10 ngày" tells how.
    if countsTime {
      // "Dân số từ 15 tuổi trở lên" names an age group, and so does "trẻ dưới 3 tuổi đến lớp đạt 35%".
      let isAge =
        unit == "tuổi" && (text.folded(index - 1) == "từ" || sharesFollow(inClauseOf: index))
      return compared && !isAge && measureOpensClause(before: index)
    }
    return compared && isCounting(index) || unit != nil
  }

  /// Whether a number counts for whom something is done that the sentence begins with, and nothing else is counted
  /// before: "Sửa chữa nhà ở cho 2.150 hộ nghèo".
  private func isForWhom(_ index: Int) -> Bool {
    guard text.folded(index - 1) == "cho" else { return false }
    let start = clauseStart(before: index, behind: [".", ";", ":"])
    return phrases.match(.direction, text, at: start) != nil
      && !(start..<index).contains { text.number($0) != nil }
  }

  /// Whether the clause that the number stands in starts with what is measured.
  func measureOpensClause(before index: Int) -> Bool {
    // "Thời gian trả lời phản ánh, kiến nghị không quá 05 ngày": a comma may part no more than what is measured.
    for marks in [[".", ";", ":", ","], [".", ";", ":"]] {
      var start = clauseStart(before: index, behind: marks)
      if let lead = phrases.match(.direction, text, at: start), lead.end < index {
        start = lead.end
      }
      if phrases.match(.measure, text, at: start) != nil { return true }
    }
    return false
  }

  /// Where the clause that a number stands in starts, behind one of some marks.
  private func clauseStart(before index: Int, behind marks: [String]) -> Int {
    var start = index
    while start > max(0, index - Self.clauseReach), !marks.contains(text.mark(start - 1) ?? "") {
      start -= 1
    }
    return start
  }

  /// Whether a share stands further on in the clause of a number.
  private func sharesFollow(inClauseOf index: Int) -> Bool {
    let end = min(text.words.count, index + Self.clauseReach)
    return text.words[index..<end].prefix { ![".", ";", ":", ","].contains($0.plain) }
      .contains { $0.plain == "%" }
  }

  /// How far a clause is searched.
  private static let clauseReach = 60

  /// Whether a number goes on from a target that was read: "75 tuổi vào năm 2025 và 76,5 tuổi".
  func follows(_ last: Quantity, at index: Int) -> Bool {
    guard index > last.words.upperBound, index - last.words.upperBound < 12,
      ["và", ",", "lên", "đạt"].contains(text.folded(index - 1))
    else { return false }
    return (last.words.upperBound..<index).allSatisfy {
      let mark = text.mark($0)
      return mark == nil || mark == "," || mark == "/"
    }
  }

  /// Whether a number belongs to what the next one measures: "số người chết trên 100.000 dân dưới 9,8 người", "quốc lộ
  /// đạt từ 3 sao trở lên đạt ít nhất 75%".
  func names(_ number: Int, among quantities: [Quantity]) -> Bool {
    guard number + 1 < quantities.count else { return false }
    let (one, next) = (quantities[number], quantities[number + 1])
    // "được xếp hạng từ 3 sao đạt 08 sản phẩm": what is reached is told behind.
    let isRankOnly =
      next.target.unit != one.target.unit && next.reachStart < next.words.lowerBound
      && text.folded(next.reachStart) == "đạt"
    guard one.reachStart == one.words.lowerBound || isRankOnly,
      one.words.upperBound <= next.reachStart,
      !(one.words.upperBound..<next.reachStart).contains(where: {
        text.words[$0].kind == .mark || text.folded($0) == "và"
      }),
      next.reachStart < next.words.lowerBound || next.target.comparison != .equal
    else { return false }
    var start = one.words.lowerBound
    while start > 0, ![".", ";", ":", ","].contains(text.mark(start - 1) ?? "") { start -= 1 }
    return start < one.words.lowerBound && phrases.match(.measure, text, at: start) != nil
  }

  /// Whether words follow that the number can count.
  private func isCounting(_ index: Int) -> Bool {
    guard let end = number(at: index)?.end, text.words.indices.contains(end) else { return true }
    return text.words[end].kind == .letters
  }

  /// Whether the number is no part of a date, a code or a name ("15/3", "5G", "tháng 6").
  private func isFree(_ index: Int) -> Bool {
    if index > 0, !text.words[index].blankBefore,
      ["/", "-", ".", ","].contains(text.words[index - 1].plain),
      index > 1, text.words[index - 2].kind != .mark, !text.words[index - 1].blankBefore
    {
      return false
    }
    guard let end = number(at: index)?.end else { return false }
    if text.mark(end) == "/", text.number(end + 1) != nil { return false }
    if text.words.indices.contains(end), !text.words[end].blankBefore,
      text.words[end].kind == .letters
    {
      return false
    }
    let before = text.folded(index - 1)
    if before == "năm" || before == "tháng" || before == "quý" || before == "ngày" { return false }
    if let value = text.number(index), (1990...2099).contains(value), unit(at: end) == nil {
      return false
    }
    return true
  }

  /// "nhóm 15 tỉnh dẫn đầu", "top 10", "thứ 5": a rank of at most the number.
  private func rank(at index: Int, _ first: (value: Double, end: Int)) -> Quantity? {
    guard let start = phrases.start(.rank, text, endingAt: index), first.value >= 1,
      text.folded(index - 1) != "thứ" || phrases.start(.rank, text, endingAt: index) != index - 1
        || phrases.start(.reach, text, endingAt: index - 1) != nil
    else { return nil }
    var end = first.end
    while end < text.words.count, end - first.end < 8 {
      let word = text.words[end]
      guard word.kind == .letters || word.plain == ",",
        !["vào", "năm", "trong", "về", "trên"].contains(word.folded),
        word.folded != "và" || text.words.indices.contains(end + 1)
      else { break }
      if word.folded == "và", phrases.match(.rank, text, at: end + 1) != nil { break }
      end += 1
    }
    while end > first.end, text.words[end - 1].kind == .mark { end -= 1 }
    let reach = phrases.start(.reach, text, endingAt: start)
    return Quantity(
      target: Target(
        comparison: .atMost, value: first.value, unit: nil, text: text.text(start..<end)),
      words: start..<end, reachStart: reach ?? start, countsNoun: false, numberEnd: first.end)
  }

  /// "trở lên" after a word or two that name the unit more closely ("từ 30% GRDP trở lên").
  private func behind(from end: Int) -> Range<Int>? {
    for skip in 1...3 where text.words.indices.contains(end + skip) {
      guard (end..<end + skip).allSatisfy({ text.words[$0].kind == .letters }) else { return nil }
      if let found = phrases.match(.atLeastBehind, text, at: end + skip) {
        return end + skip..<found.end
      }
    }
    return nil
  }

  private func rangeTop(at index: Int) -> (value: Double, end: Int)? {
    guard text.mark(index) == "-" || ["đến", "tới"].contains(text.folded(index)) else { return nil }
    guard let top = number(at: index + 1),
      !["năm", "tháng", "quý", "ngày"].contains(text.folded(index + 1)), text.mark(top.end) != "/"
    else { return nil }
    return top
  }

  func unit(at index: Int) -> (name: String, end: Int)? {
    guard text.words.indices.contains(index) else { return nil }
    if let magnitude = magnitude(at: index) { return magnitude }
    if let match = phrases.match(.unit, text, at: index),
      // "92%, năm" is no "%/năm".
      !match.phrase.contains("/") || text.text(index..<match.end).contains("/")
    {
      let name = text.text(index..<match.end)
      if name.hasPrefix("%") { return (match.phrase, match.end) }
      let end = unitEnd(match.end)
      return (end > match.end ? unspaced(index..<end, from: match.end) : name, end)
    }
    return ["%", "‰"].contains(text.mark(index)) ? (text.mark(index) ?? "", index + 1) : nil
  }

  /// "triệu cây", "triệu thửa đất", "triệu" before "đến 4,5 triệu cây": thousands and millions of what is counted.
  private func magnitude(at index: Int) -> (name: String, end: Int)? {
    guard phrases.match(.magnitude, text, at: index)?.end == index + 1,
      phrases.match(.unit, text, at: index) == nil
    else { return nil }
    let next = index + 1
    if let known = phrases.match(.unit, text, at: next) {
      let end = unitEnd(known.end)
      return (unspaced(index..<end, from: known.end), end)
    }
    guard text.words.indices.contains(next), text.words[next].kind == .letters,
      !text.words[next].startsUpper, phrases.match(.connector, text, at: next) == nil,
      !["đến", "tới", "trở", "và"].contains(text.folded(next))
    else { return (text.text(index..<next), next) }
    let counted = noun(at: next)
    return (text.text(index..<counted.end), counted.end)
  }

  /// What a number counts, though no list names it: a noun is of two syllables where nothing else follows the first.
  private func noun(at index: Int) -> (name: String, end: Int) {
    var end = index + 1
    if text.words.indices.contains(end), text.words[end].kind == .letters,
      !text.words[end].startsUpper, phrases.match(.connector, text, at: end) == nil,
      phrases.match(.reach, text, at: end) == nil,
      phrases.match(.atLeastBehind, text, at: end) == nil,
      !["và", "vào", "trở", "trong", "do", "đến"].contains(text.folded(end))
    {
      end += 1
    }
    return (text.text(index..<end), end)
  }

  /// The index after what a unit goes on with: "m²", "kWh/m²/năm", "giường bệnh/10.000 dân".
  private func unitEnd(_ start: Int) -> Int {
    var end = start
    while true {
      if ["²", "³"].contains(text.mark(end) ?? "") {
        end += 1
      } else if text.mark(end) == "/", text.words.indices.contains(end + 1) {
        var next = end + 1
        if let number = number(at: next) { next = number.end }
        guard text.words.indices.contains(next), text.words[next].kind == .letters else {
          return end
        }
        let unit = phrases.match(.unit, text, at: next)?.end
        // "m²/người, năm" is no "người/năm".
        end = unit.flatMap { (next..<$0).contains { text.mark($0) == "," } ? nil : $0 } ?? next + 1
      } else {
        return end
      }
    }
  }

  /// The words of a unit without the blanks that a line's end left behind its strokes.
  private func unspaced(_ range: Range<Int>, from start: Int) -> String {
    text.text(range.lowerBound..<start)
      + text.text(start..<range.upperBound).replacing("/ ", with: "/").replacing(" /", with: "/")
  }
}
