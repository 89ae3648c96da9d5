extension TargetNaming {
  /// The year that stands next to the target in its clause.
  func year(_ number: Int) -> Int? { told(number)?.year }

  /// The same, and whether it stands behind the number.
  private func told(_ number: Int) -> (year: Int, isBehind: Bool)? {
    let next =
      number + 1 < quantities.count ? quantities[number + 1].words.lowerBound : text.words.count
    let clause = clause(number).lowerBound..<max(clause(number).upperBound, next)
    let reader = CalendarReader(text: text)
    var best: (distance: Int, year: Int, isBehind: Bool)?
    for index in clause where text.folded(index) == "năm" {
      guard let year = reader.year(index + 1) else { continue }
      let behind = index >= quantities[number].words.upperBound
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
        ["đến", "vào", "hết", "trong", "cuối"].contains(before) || behind
          || index + 2 == quantities[number].reachStart,
        !["với", "so", "từ", "lần"].contains(before),
        // "giảm 15% so với năm 2020 vào năm 2030"
        !behind || before == "vào" || !isCompared(number, index)
      else { continue }
      let distance =
        behind
        ? index - quantities[number].words.upperBound
        : quantities[number].words.lowerBound - index
      if best.map({ distance < $0.distance }) ?? true { best = (distance, year, behind) }
    }
    return best.map { ($0.year, $0.isBehind) }
  }

  /// The year of a target that this one is told together with: "A đạt 98%, B đạt 80% vào năm 2025", "Sản lượng năm 2024 đạt 5
  /// tấn, năng suất đạt 2 tạ".
  func sharedYear(_ number: Int) -> Int? {
    for next in quantities.indices[(number + 1)...].prefix(Self.neighbours) {
      guard !between(number, next).contains(where: ends) else { break }
      if let told = told(next) {
        guard told.isBehind else { break }
        return told.year
      }
    }
    for last in quantities.indices[..<number].reversed().prefix(Self.neighbours) {
      guard !between(last, number).contains(where: ends) else { break }
      if let told = told(last) {
        // "18.500 lao động trong năm 2019, trong đó …": what is told of it shares its year.
        guard !told.isBehind || between(last, number).contains(where: opensTurn) else { break }
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

  /// "… so với kết quả công bố tháng 4 năm 2025": what the change is measured from.
  private func isCompared(_ number: Int, _ index: Int) -> Bool {
    (quantities[number].words.upperBound..<index).contains {
      text.folded($0) == "so" && text.folded($0 + 1) == "với"
    }
  }
}
