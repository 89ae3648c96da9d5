extension AgencyReader {
  /// A collective: "các sở, ban, ngành thành phố", "các cơ quan, đơn vị liên quan".
  func readCollective(at start: Int) -> Reading? {
    let opening = catalogue.collectives.starts.longest(
      text, at: start, accepting: { $0.mismatches == 0 })
    // A cell may leave "các" out: "Sở, ban, ngành; địa phương".
    guard opening != nil || style == .cell else { return nil }
    var end = opening?.range.upperBound ?? start
    let first = end
    if opening != nil, let field = readFieldList(at: end, from: start) { return field }
    if opening != nil, let named = readSeveral(at: end, from: start) { return named }
    var count = 0
    var lastNoun = ""
    while text.words.indices.contains(end) {
      var next = end
      if count > 0 {
        if [",", "/", "-"].contains(text.mark(next)) { next += 1 }
        if ["và", "hoặc"].contains(text.folded(next)) { next += 1 }
        guard next > end else { break }
        // "các sở, ban, ngành và các địa phương" are two collectives.
        guard catalogue.collectives.starts.longest(text, at: next) == nil else { break }
        // "các khoa, viện và Trung tâm Đảm bảo chất lượng": one that is named is not among them.
        if text.words.indices.contains(next), text.words[next].startsUpper,
          !text.words[first].startsUpper, readListed(at: next) ?? readForm(at: next) != nil
        {
          break
        }
      }
      guard
        let noun = catalogue.collectives.nouns.longest(
          text, at: next, accepting: { $0.mismatches == 0 || $0.wordCount > 1 })
      else { break }
      // "những trường hợp trễ hẹn" are no schools.
      if let word = catalogue.forms.longest(
        text, at: next, accepting: { $0.value.kind == .word && $0.mismatches == 0 }),
        word.range.upperBound > noun.range.upperBound
      {
        break
      }
      end = noun.range.upperBound
      lastNoun = noun.value
      count += 1
    }
    guard count > (opening == nil ? 1 : 0) else { return nil }
    let nounsEnd = end
    let modified = modifiersEnd(
      from: end, isOpen: !catalogue.collectives.closed.contains(lastNoun))
    end = modified.end
    // "các cơ quan chuyên môn thuộc UBND tỉnh" is one.
    let owner = text.folded(end) == "thuộc" ? end + 1 : end
    if ["thuộc", "của"].contains(text.folded(owner - 1)) {
      if text.words.indices.contains(owner),
        let agency = readListed(at: owner) ?? readForm(at: owner), !agency.isCollective
      {
        return Reading(
          name: capitalized(catalogue.spelledOut(text, start..<owner)) + " " + agency.name,
          range: start..<agency.range.upperBound, isCollective: true)
      }
      if owner == end { end -= 1 }
    }
    var name = catalogue.spelledOut(text, start..<end)
    // A heading's capitals: "TRÁCH NHIỆM CỦA CÁC SỞ, BAN, NGÀNH".
    if text.words[start].isCapitals,
      text.words[start..<nounsEnd].allSatisfy({ $0.kind == .mark || $0.isCapitals })
    {
      name = name.split(separator: " ").map {
        catalogue.staysShort(String($0)) ? String($0) : $0.lowercased()
      }.joined(separator: " ")
    }
    return Reading(
      name: capitalized(name), range: start..<end,
      isCollective: true, head: end == first + 1 ? departmentHead(first) : nil,
      isSure: modified.isSure || end == nounsEnd)
  }

  /// Lower-case words up to what they do: "các trang trại", "cơ quan, tổ chức có liên quan".
  func readUnnamed(at start: Int) -> Reading? {
    guard text.words.indices.contains(start), text.words[start].kind == .letters,
      !text.words[start].startsUpper
    else { return nil }
    var end = start
    if let opening = catalogue.collectives.starts.longest(text, at: start) {
      end = opening.range.upperBound
    } else if catalogue.collectives.nouns.longest(text, at: start) == nil {
      return nil
    }
    let first = end
    while text.words.indices.contains(end), end - first < 12 {
      if text.mark(end) == "," || text.folded(end) == "và",
        catalogue.collectives.nouns.longest(text, at: end + 1) != nil
      {
        end += 1
      } else if let noun = catalogue.collectives.nouns.longest(text, at: end) {
        end = noun.range.upperBound
      } else if let modifier = catalogue.collectives.modifiers.longest(text, at: end) {
        end = modifier.range.upperBound
      } else if text.words[end].kind == .letters, !text.words[end].startsUpper, !isBoundary(end) {
        end += 1
      } else {
        break
      }
    }
    guard end > first else { return nil }
    return Reading(
      name: capitalized(catalogue.spelledOut(text, start..<end)), range: start..<end,
      isCollective: true, isSure: false)
  }

  /// "các Sở Tài chính, Xây dựng", "các sở: Y tế, Nội vụ": not a collective but a list of one head's agencies.
  private func readFieldList(at index: Int, from start: Int) -> Reading? {
    guard let head = departmentHead(index) else { return nil }
    var next = index + 1
    if text.mark(next) == ":" { next += 1 }
    guard text.words.indices.contains(next),
      let field = catalogue.fields.field(of: head, text, at: next, strict: true)
    else { return nil }
    let isOpened = next > index + 1
    if text.words[next].startsUpper, isOpened || readShared(head: head, after: field.end) != nil {
      return Reading(name: "\(head) \(field.name)", range: start..<field.end, head: head)
    }
    guard !isOpened else { return nil }
    // "Các sở giáo dục và đào tạo": those of all provinces.
    return Reading(
      name: capitalized(catalogue.spelledOut(text, start..<field.end)), range: start..<field.end,
      isCollective: true)
  }

  /// "các Chi cục Thuế khu vực", "các Đồn Biên phòng": several agencies of one name.
  private func readSeveral(at index: Int, from start: Int) -> Reading? {
    guard text.words.indices.contains(index), text.words[index].startsUpper,
      !text.words[index].isCapitals,
      let one = readListed(at: index) ?? readForm(at: index), one.range.count > 2
    else { return nil }
    var name = capitalized(catalogue.spelledOut(text, start..<index)) + " " + one.name
    var end = one.range.upperBound
    if let region = catalogue.forms.longest(
      text, at: end, accepting: { $0.value.kind == .region && $0.mismatches == 0 })
    {
      name += " " + text.text(region.range)
      end = region.range.upperBound
    }
    return Reading(name: name, range: start..<end, isCollective: true)
  }

  func departmentHead(_ index: Int) -> String? {
    guard text.words.indices.contains(index) else { return nil }
    switch text.words[index].folded {
    case "sở": return "Sở"
    case "bộ": return "Bộ"
    case "phòng": return "Phòng"
    default: return nil
    }
  }

  private func modifiersEnd(from start: Int, isOpen: Bool) -> (end: Int, isSure: Bool) {
    var end = start
    var lowerCount = 0
    var isOpen = isOpen
    if let levels = levelsEnd(at: end) { return (levels, true) }
    while text.words.indices.contains(end) {
      // "cung cấp" is no spoilt "cùng cấp".
      if let modifier = catalogue.collectives.modifiers.longest(
        text, at: end,
        accepting: { $0.mismatches == 0 || $0.wordCount > 1 && !isBoundary($0.range.lowerBound) })
      {
        end = modifier.range.upperBound
        isOpen = false
        continue
      }
      if end > start, let tail = readTailPlace(at: end) {
        end = tail
        continue
      }
      let word = text.words[end]
      // "các trung tâm GDTX", "các trường PT DTNT"
      if isOpen, lowerCount == 0, end < start + 2, isAbbreviation(end) {
        end += 1
        continue
      }
      // Words that say which: "các doanh nghiệp viễn thông", "các đơn vị chủ quản hệ thống".
      guard isOpen, word.kind == .letters, !word.startsUpper, !isBoundary(end), lowerCount < 6
      else {
        break
      }
      lowerCount += 1
      end += 1
    }
    return (end, lowerCount == 0)
  }

  /// Whether a word is an abbreviation that begins no agency of its own.
  private func isAbbreviation(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.kind == .letters && word.isCapitals && word.plain.utf8.count > 1
      // "CT-XH" is one.
      && text.mark(index + 1) != "-"
      && !startsAgency(index) && catalogue.units.level(text, at: index) == nil
  }

  /// "xã, phường, đặc khu" behind "các đảng ủy": more than one level, in small letters.
  func levelsEnd(at start: Int) -> Int? {
    var end = start
    var count = 0
    while text.words.indices.contains(end), !text.words[end].startsUpper,
      let level = catalogue.units.level(text, at: end)
    {
      count += 1
      end = level.end
      guard let next = skipSeparator(end), catalogue.units.level(text, at: next) != nil else {
        break
      }
      end = next
    }
    return count > 1 ? end : nil
  }

  private func readTailPlace(at index: Int) -> Int? {
    guard text.words[index].startsUpper,
      let place = catalogue.units.place(text, at: index)
    else { return nil }
    return place.end
  }

  func capitalized(_ name: String) -> String {
    guard let first = name.first else { return name }
    return first.uppercased() + name.dropFirst()
  }
}
