extension TargetNaming {
  /// The year that stands next to the target in its clause.
  func year(_ number: Int) -> Int? { told(number)?.year }

  /// Whether the year belongs to a noun behind the number, unless it is said to be the target's: "100% công chức tuyển dụng năm
  /// 2022 hoàn thành …".
  func yearQualifies(_ number: Int) -> Bool {
    guard let place = told(number)?.place else { return false }
    return place >= quantities[number].words.upperBound + Self.noun
      && !Self.leads.contains(text.folded(place - 1))
      && text.words.indices.contains(place + 2) && text.words[place + 2].kind == .letters
  }

  /// A noun and what was done with it are no fewer words.
  private static let noun = 3
  private static let leads: Set<String> = ["đến", "vào", "hết", "trong", "cuối"]

  /// The same, and the place of its "năm".
  private func told(_ number: Int) -> (year: Int, place: Int)? {
    let next =
      number + 1 < quantities.count ? quantities[number + 1].words.lowerBound : text.words.count
    let clause = clause(number).lowerBound..<max(clause(number).upperBound, next)
    let reader = CalendarReader(text: text)
    var best: (distance: Int, year: Int, place: Int)?
    for index in clause where text.folded(index) == "năm" {
      guard let year = reader.year(index + 1) else { continue }
      let behind = index >= quantities[number].words.upperBound
      // "… 12%/năm (năm 2024 có 143 đơn)": what stands in brackets is told of another time; not so "98% (năm 2025)".
      if behind, text.mark(index + 2) != ")", isBracketed(number, index) { break }
      if !behind, text.mark(index - 1) == "(" { return (year, index) }
      // "…, năm 2025 đạt trên 94,5%": the next target's own.
      if behind, number + 1 < quantities.count, quantities[number + 1].reachStart == index + 2,
        quantities[number + 1].reachStart < quantities[number + 1].words.lowerBound
      {
        continue
      }
      if behind, (quantities[number].words.upperBound..<index).contains(where: ends) { continue }
      let before = text.folded(index - 1)
      // "giai đoạn", "so với năm 2020": not the year that the target is for.
      // "năm 2024 đạt 92%": it stands right before the verb.
      guard
        Self.leads.contains(before) || behind
          || index + 2 == quantities[number].reachStart,
        !["với", "so", "từ", "lần"].contains(before), behind || !isCompared(upTo: index),
        // "giảm 15% so với năm 2020 vào năm 2030"
        !behind || before == "vào" || !isCompared(number, index)
      else { continue }
      let distance =
        behind
        ? index - quantities[number].words.upperBound
        : quantities[number].words.lowerBound - index
      if best.map({ distance < $0.distance }) ?? true { best = (distance, year, index) }
    }
    return best.map { ($0.year, $0.place) }
  }

  /// The year of a target that this one is told together with: "A đạt 98%, B đạt 80% vào năm 2025", "Sản lượng năm 2024 đạt 5
  /// tấn, năng suất đạt 2 tạ".
  func sharedYear(_ number: Int) -> Int? {
    for next in quantities.indices[(number + 1)...].prefix(Self.neighbours) {
      // "đạt 94,5%, phấn đấu 95% vào năm 2025": what is striven for has a year of its own.
      guard
        !between(number, next).contains(where: {
          ends($0) || phrases.match(.aim, text, at: $0) != nil
        })
      else { break }
      if let told = told(next) {
        guard told.place >= quantities[next].words.upperBound else { break }
        return told.year
      }
    }
    for last in quantities.indices[..<number].reversed().prefix(Self.neighbours) {
      guard !between(last, number).contains(where: ends) else { break }
      if let told = told(last) {
        // "18.500 lao động trong năm 2019, trong đó …": what is told of it shares its year.
        guard
          told.place < quantities[last].words.upperBound
            || between(last, number).contains(where: opensTurn)
        else { break }
        return told.year
      }
      if let year = yearBefore(last) { return year }
    }
    return datedYear(number) ?? yearBefore(number) ?? spanEnd(number)
  }

  /// No more targets share one year.
  private static let neighbours = 8

  /// The last year of the span that a target is set for: "… đạt 3,5%/năm giai đoạn 2021 - 2025".
  private func spanEnd(_ number: Int) -> Int? {
    let calendar = CalendarReader(text: text)
    for index in clause(number) where text.folded(index) == "giai" {
      guard let span = calendar.span(at: index)?.span, case .range(_, let last) = span else {
        continue
      }
      return last.year
    }
    return nil
  }

  /// The words between two targets.
  private func between(_ one: Int, _ other: Int) -> Range<Int> {
    let start = quantities[one].words.upperBound
    return start..<max(start, quantities[other].words.lowerBound)
  }

  /// A year among the words that name what is measured: "Tăng trưởng GRDP năm 2026 của Thành phố phấn đấu vượt 11%".
  private func yearBefore(_ number: Int) -> Int? {
    let calendar = CalendarReader(text: text)
    let left =
      clause(number).lowerBound..<max(clause(number).lowerBound, quantities[number].reachStart)
    return left.last {
      text.folded($0) == "năm" && calendar.year($0 + 1) != nil
        && !["với", "so", "từ", "lần", "đoạn"].contains(text.folded($0 - 1))
        && !isCompared(upTo: $0)
    }.flatMap { calendar.year($0 + 1) }
  }

  /// The year of a day, month or quarter by which a target is to be reached: "trước ngày 31/12/2025".
  private func datedYear(_ number: Int) -> Int? {
    let calendar = CalendarReader(text: text)
    for index in clause(number)
    where Self.timeLeads.contains(text.folded(index)) {
      guard let span = calendar.span(at: index + 1)?.span,
        let time = span.times.last, time.unit != .year
      else { continue }
      return time.year
    }
    return nil
  }

  /// "… giảm so với số được giao năm 2022 ít nhất 1,25%": what the change is measured from.
  private func isCompared(upTo index: Int) -> Bool {
    let reach = max(0, index - Self.compared - 1)..<index
    let start = reach.last { text.words[$0].kind == .mark }.map { $0 + 1 }
    return compares((start ?? reach.lowerBound)..<index)
  }

  /// How many words may stand between "so với" and the year.
  private static let compared = 8

  /// Whether a bracket that opened behind a target is still open at a word.
  private func isBracketed(_ number: Int, _ index: Int) -> Bool {
    let last = (quantities[number].words.upperBound..<index).last {
      ["(", ")"].contains(text.mark($0) ?? "")
    }
    return last.map { text.mark($0) == "(" } ?? false
  }

  /// "… so với kết quả công bố tháng 4 năm 2025": what the change is measured from.
  private func isCompared(_ number: Int, _ index: Int) -> Bool {
    compares(quantities[number].words.upperBound..<index)
  }

  private func compares(_ words: Range<Int>) -> Bool {
    words.contains { text.folded($0) == "so" && text.folded($0 + 1) == "với" }
  }
}
