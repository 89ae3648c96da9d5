extension AgencyReader {
  /// What stands behind an agency's name and belongs to it: "tỉnh", "thành phố Huế", "các quận, huyện",
  /// "chi nhánh Khu vực 14", "Việt Nam".
  struct Tail {
    var text: String
    var end: Int
    var isCollective = false
  }

  /// The tail at a word; nil where there is none.
  func readTail(at start: Int) -> Tail? {
    var parts: [String] = []
    var index = start
    var collective = false
    while parts.count < 4, let part = readTailPart(at: index, isFirst: parts.isEmpty) {
      parts.append(part.text)
      index = part.end
      collective = collective || part.isCollective
      if part.isCollective { break }
    }
    guard !parts.isEmpty else { return nil }
    if !collective, let end = placeNumberEnd(at: index, behind: parts[parts.count - 1]) {
      parts.append(text.text(index..<end))
      index = end
    } else if !collective, let list = moreGrades(at: index, after: parts) {
      parts[parts.count - 1] += list.text
      index = list.end
    }
    return Tail(text: parts.joined(separator: " "), end: index, isCollective: collective)
  }

  /// The index behind a number that tells institutions of one place apart: "Sư phạm Hà Nội 2", "Tâm thần Trung ương I". In a
  /// cell it may be another column's, and a level's own number is read with it.
  private func placeNumberEnd(at index: Int, behind part: String) -> Int? {
    guard text.words.indices.contains(index), part.first?.isUppercase == true, part != "Việt Nam"
    else { return nil }
    if style == .sentence, let end = ordinalEnd(at: index) { return end }
    guard text.words[index].isCapitals, let value = RomanNumeral.value(text.words[index]),
      value < 10
    else { return nil }
    let next = index + 1
    return next >= text.words.count || text.words[next].kind == .mark || isBoundary(next)
      ? next : nil
  }

  private func readTailPart(at start: Int, isFirst: Bool) -> Tail? {
    guard text.words.indices.contains(start) else { return nil }
    if text.folded(start) == "các" { return readUnitList(at: start) }
    if isFirst, let end = unitKindsEnd(at: start) {
      return Tail(text: catalogue.spelledOut(text, start..<end), end: end, isCollective: true)
    }
    if let form = tailForm(at: start), form.value.kind == .suffix {
      if let friend = friendEnd(at: form.end) {
        return Tail(text: text.text(start..<friend), end: friend)
      }
      return Tail(text: form.value.name, end: form.end)
    }
    if let level = catalogue.units.level(text, at: start),
      // "TT" is a town only before its name; "Thành phố" may be written with a capital.
      !text.words[start].isCapitals || text.words[start].plain.count > 2
        || placeEnd(at: level.end) != nil || level.name == "thành phố"
    {
      // Quarters and wards are numbered, provinces are not.
      guard let place = placeEnd(at: level.end) ?? headlikePlace(at: level.end),
        level.level != .province || text.words[level.end].kind != .number
      else {
        return Tail(text: level.name, end: level.end)
      }
      if level.level == .commune, let end = secondName(at: place.end) {
        return Tail(text: "\(level.name) \(text.text(level.end..<end))", end: end)
      }
      return Tail(text: "\(level.name) \(place.name)", end: place.end)
    }
    if let form = tailForm(at: start) {
      let next = form.end
      switch form.value.kind {
      case .grade:
        guard let level = catalogue.units.level(text, at: next) else { return nil }
        return Tail(text: "\(form.value.name) \(level.name)", end: level.end)
      case .region:
        return readRegion(form.value.name, from: start, at: next)
      default:
        return nil
      }
    }
    if text.mark(start) == "-", let form = tailForm(at: start + 1), form.value.kind == .region {
      return readTailPart(at: start + 1, isFirst: isFirst)
    }
    if text.words[start].startsUpper, let place = catalogue.units.place(text, at: start) {
      return Tail(text: place.name, end: place.end)
    }
    return nil
  }

  /// "huyện Trạm Tấu", "xã Vụ Bổn": a unit's name of two words of which the first is the head of agencies too.
  private func headlikePlace(at start: Int) -> (name: String, end: Int)? {
    let end = start + 2
    guard end <= text.words.count, catalogue.listed(text, at: start) == nil,
      text.words[start..<end].allSatisfy({
        $0.kind == .letters && $0.startsUpper && !$0.isCapitals
      }),
      end == text.words.count || text.words[end].kind == .mark || text.folded(end) == "và"
        || isBoundary(end)
    else { return nil }
    return (text.text(start..<end), end)
  }

  /// "Việt Nam - Cuba", "Việt Nam - Thụy Điển Uông Bí": what stands behind a dash that follows a country; nil where an
  /// agency begins there.
  private func friendEnd(at index: Int) -> Int? {
    guard text.mark(index) == "-", text.words[index - 1].startsUpper, !isBoundary(index + 1)
    else { return nil }
    var end = index + 1
    while text.words.indices.contains(end), end < index + 5, text.words[end].kind == .letters,
      text.words[end].startsUpper, !text.words[end].isCapitals, !startsAgency(end)
    {
      end += 1
    }
    return end > index + 1 ? end : nil
  }

  /// "phường, xã, đặc khu" behind "UBND": all units of these kinds, though "các" was left out; nil where one of them is
  /// named or the first is a province.
  private func unitKindsEnd(at start: Int) -> Int? {
    guard let first = catalogue.units.level(text, at: start), first.name != "tỉnh",
      let end = levelsEnd(at: start), placeEnd(at: end) == nil
    else { return nil }
    return end
  }

  private func tailForm(at start: Int) -> (value: AgencyForm, end: Int)? {
    guard
      let match = catalogue.forms.longest(
        text, at: start,
        accepting: {
          [.suffix, .grade, .region].contains($0.value.kind)
            && ($0.mismatches == 0 || $0.wordCount > 1)
            // "Công an tỉnh, Ủy ban MTTQ" are two.
            && ($0.value.kind != .suffix || $0.range.count == $0.wordCount)
            // "TƯ" is the Centre, the "tư" of "đầu tư" is none.
            && ($0.value.isProper || $0.range.contains { text.words[$0].isCapitals })
        })
    else { return nil }
    return (match.value, match.range.upperBound)
  }

  /// "khu vực XXXI", "Khu vực 14", "chi nhánh tỉnh Hải Dương".
  private func readRegion(_ name: String, from start: Int, at next: Int) -> Tail? {
    let head = text.words[start].isCapitals ? name : text.text(start..<next)
    guard text.words.indices.contains(next) else { return nil }
    let word = text.words[next]
    if word.kind == .number || RomanNumeral.value(word) != nil {
      let end = numbersEnd(from: next + 1)
      return Tail(text: "\(head) \(text.text(next..<end))", end: end)
    }
    if let place = placeEnd(at: next) {
      // "khu vực Trần Đề - Cù Lao Dung"
      if ["-", "–"].contains(text.mark(place.end)), let other = placeEnd(at: place.end + 1) {
        return Tail(text: "\(head) \(place.name) - \(other.name)", end: other.end)
      }
      return Tail(text: "\(head) \(place.name)", end: place.end)
    }
    // "khu vực huyện"
    if name == "khu vực", let level = catalogue.units.level(text, at: next),
      placeEnd(at: level.end) == nil
    {
      return Tail(text: "\(head) \(level.name)", end: level.end)
    }
    if name == "chi nhánh", let rest = readTailPart(at: next, isFirst: false) {
      return Tail(text: "\(head) \(rest.text)", end: rest.end)
    }
    return nil
  }

  /// The index behind further numbers of a region's: "Khu vực 5, 6 và 7".
  private func numbersEnd(from start: Int) -> Int {
    var end = start
    while text.words.indices.contains(end + 1), [",", "và"].contains(text.folded(end)) {
      let word = text.words[end + 1]
      guard word.kind == .number && word.plain.utf8.count <= 2 || RomanNumeral.value(word) != nil
      else { break }
      let next = end + 2
      // "…, 2 xã" counts.
      guard
        next >= text.words.count || text.words[next].kind == .mark
          || text.folded(next) == "và" || isBoundary(next)
      else { break }
      end = next
    }
    return end
  }

  /// A level whose tones or one letter were lost, where an agency that has a level ends: "Ngân hàng Chính sách xã hội
  /// huyền ưu tiên …", "Ủy ban MTTQ Việt Nam trình, Hội …".
  func readSpoiltLevel(at index: Int) -> Tail? {
    guard text.words.indices.contains(index), !text.words[index].startsUpper,
      text.words[index].kind == .letters,
      let found = catalogue.units.nearestLevel(text.words[index])
    else { return nil }
    let next = index + 1
    let ends =
      next >= text.words.count || [",", ";", "."].contains(text.mark(next))
      || found.isWhole && isBoundary(next)
    guard ends, found.isWhole || text.mark(next) == "," && startsAgency(next + 1) else {
      return nil
    }
    return Tail(text: found.name, end: next)
  }

  /// A place's name: a known one, a number, or two capitalized words or more.
  func placeEnd(at start: Int) -> (name: String, end: Int)? {
    guard text.words.indices.contains(start) else { return nil }
    if let place = catalogue.units.place(text, at: start) { return place }
    let word = text.words[start]
    if word.kind == .number, word.plain.count <= 2, text.mark(start + 1) != "/" {
      return (word.plain, start + 1)
    }
    guard word.kind == .letters, word.startsUpper, !startsAgency(start) else { return nil }
    var end = start
    while end < text.words.count, end < start + 4, text.words[end].kind == .letters,
      text.words[end].startsUpper
    {
      end = apostropheEnd(end) ?? end + 1
    }
    // "SCI Khoa": a name is written in one way throughout; "Châu Thành A" has a letter to tell it from others.
    let letters = text.words[start..<end].filter { $0.kind == .letters && $0.plain.count > 1 }
    guard letters.allSatisfy({ $0.isCapitals == letters[0].isCapitals }) else { return nil }
    let alone = end == start + 1
    let followedByLower =
      end < text.words.count && text.words[end].kind == .letters && !isBoundary(end)
    guard !alone || !followedByLower, !(alone && word.isCapitals && word.plain.count > 1) else {
      return nil
    }
    let name = text.text(start..<end)
    // The capitals of a head line: "HUYỆN GIA LÂM".
    return (word.isCapitals && word.plain.count > 1 ? name.capitalizedWords : name, end)
  }

  /// "M’gar", "B’Lao", "N'Thol Hạ": the index behind a word of which an apostrophe is a part.
  private func apostropheEnd(_ index: Int) -> Int? {
    guard text.words[index].plain.utf8.count <= 2, let mark = text.mark(index + 1),
      ["'", "’", "‘", "`"].contains(mark), !text.words[index + 1].blankBefore,
      text.words.indices.contains(index + 2), text.words[index + 2].kind == .letters,
      !text.words[index + 2].blankBefore
    else { return nil }
    return index + 3
  }

  /// The index behind the second name of a unit that has two: "phường Xuân Hương - Đà Lạt".
  private func secondName(at index: Int) -> Int? {
    guard text.mark(index) == "-", text.words[index].blankBefore,
      text.words.indices.contains(index + 1), text.words[index + 1].startsUpper,
      let place = catalogue.units.place(text, at: index + 1)
    else { return nil }
    return place.end
  }

  /// "các huyện, thị xã, thành phố", "các tỉnh, thành phố trực thuộc Trung ương", "các cấp".
  private func readUnitList(at start: Int) -> Tail? {
    // "Ngân hàng Nhà nước các Khu vực"
    if let form = tailForm(at: start + 1), form.value.kind == .region {
      return Tail(text: text.text(start..<form.end), end: form.end, isCollective: true)
    }
    var end = start + 1
    var count = 0
    while text.words.indices.contains(end) {
      var next = end
      if count > 0 {
        if text.mark(next) == "," || text.mark(next) == "/" { next += 1 }
        if text.folded(next) == "và" { next += 1 }
        guard next > end else { break }
      }
      let isOpenedAgain = count > 0 && text.folded(next) == "các"
      if isOpenedAgain { next += 1 }
      if let level = catalogue.units.level(text, at: next) {
        end = level.end
      } else if !isOpenedAgain,
        // "UBND các xã, các hợp tác xã" are two.
        let noun = catalogue.collectives.nouns.longest(text, at: next),
        text.text(noun.range).lowercased() == text.text(noun.range)
      {
        end = noun.range.upperBound
      } else {
        break
      }
      count += 1
    }
    if count == 0 {
      guard text.folded(start + 1) == "cấp" else { return nil }
      end = start + 2
    }
    while let modifier = catalogue.collectives.modifiers.longest(text, at: end) {
      end = modifier.range.upperBound
    }
    // "các huyện, thị xã vùng Đồng Tháp Mười"
    if let form = tailForm(at: end), form.value.kind == .region, placeEnd(at: form.end) != nil,
      let region = readRegion(form.value.name, from: end, at: form.end)
    {
      end = region.end
    }
    end = namedUnits(at: end) ?? end
    return Tail(text: catalogue.spelledOut(text, start..<end), end: end, isCollective: true)
  }

  /// "các xã: Ea Yiêng, Vụ Bổn và Ea Uy": the names of the units, which belong to the one entry.
  private func namedUnits(at start: Int) -> Int? {
    var index = start
    let isList = text.mark(index) == ":"
    if isList { index += 1 }
    var end: Int?
    while text.words.indices.contains(index), text.words[index].kind == .letters,
      text.words[index].startsUpper, !text.words[index].isCapitals
    {
      var last = index
      while text.words.indices.contains(last), text.words[last].kind == .letters,
        text.words[last].startsUpper, last - index < 4
      {
        last += 1
      }
      // "các xã: Ea liêng, …": a capital that the OCR lost.
      if isList, last == index + 1, text.mark(last + 1) == ",", text.words[last].kind == .letters {
        last += 1
      }
      // "Vụ Bổn" is a commune: an agency's name has more words.
      let isShort =
        last == index + 2
        && (last >= text.words.count || text.words[last].kind == .mark || isBoundary(last))
      if startsAgency(index), !isShort || end == nil { break }
      end = last
      index = last
      if text.mark(index) == "," { index += 1 }
      if text.folded(index) == "và" { index += 1 }
      if index == last { break }
    }
    return end
  }

  /// "cấp tỉnh, cấp huyện": the grades that follow the first.
  private func moreGrades(at start: Int, after parts: [String]) -> (text: String, end: Int)? {
    guard let last = parts.last, last.hasPrefix("cấp ") else { return nil }
    var index = start
    var result = ""
    while let next = skipSeparator(index), text.folded(next) == "cấp",
      let level = catalogue.units.level(text, at: next + 1)
    {
      result += (text.mark(index) == "," ? ", " : " và ") + "cấp " + level.name
      index = level.end
    }
    return result.isEmpty ? nil : (result, index)
  }
}

extension String {
  /// Each word with its first letter a capital and the others lower case.
  fileprivate var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }
}
