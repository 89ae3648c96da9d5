import PlanDocument

/// Reads the agency that starts at a word.
struct AgencyReader {
  /// Where the text comes from: a sentence names agencies among other things, a cell names nothing else.
  enum Style { case sentence, cell }

  struct Reading {
    var name: String
    var range: Range<Int>
    var isCollective = false
    /// The head that a list may say once for all ("Sở"); nil where it cannot.
    var head: String?
    /// Whether it is more than a head with capitalized words behind it.
    var isSure = true
  }

  let catalogue: AgencyCatalogue
  let text: WordSequence
  let style: Style

  /// The agency at a word, the longest reading of it.
  func read(at start: Int) -> Reading? {
    guard text.words.indices.contains(start), text.words[start].kind == .letters else { return nil }
    if let collective = readCollective(at: start) { return collective }
    let listed = readListed(at: start)
    let formed = readForm(at: start)
    guard let listed else { return formed }
    guard let formed else { return listed }
    guard formed.range.upperBound > listed.range.upperBound else { return listed }
    // "Vụ Pháp chế chỉ rõ …": small words behind a whole name that takes nothing are no part of it.
    return !formed.isSure && isWhole(listed) ? listed : formed
  }

  /// Whether a listed name takes nothing behind it, and words in small letters that join nothing follow it.
  private func isWhole(_ listed: Reading) -> Bool {
    let end = listed.range.upperBound
    guard text.words.indices.contains(end), text.words[end].kind == .letters,
      !text.words[end].startsUpper, text.words[end].folded != "và",
      let match = catalogue.listed(text, at: listed.range.lowerBound)
    else { return false }
    return [.none, .own].contains(match.value.tail) && match.range.upperBound == end
  }

  /// The agency at a word, where the office of the person who heads it may stand before it: "Giám đốc Sở Y tế" is the
  /// department's. The office belongs to the range and not to the name, unless an authority's chairman is charged in
  /// person: "Chủ tịch UBND các xã".
  func readWithTitle(at start: Int) -> Reading? {
    guard text.words.indices.contains(start), text.words[start].kind == .letters else { return nil }
    var named = start
    var isOffice = false
    while text.words[named].startsUpper || named > start,
      let title = catalogue.forms.longest(
        text, at: named,
        accepting: { [.title, .office].contains($0.value.kind) && $0.mismatches == 0 }),
      title.range.upperBound < text.words.count
    {
      named = title.range.upperBound
      isOffice = title.value.kind == .office
    }
    if named > start, var reading = read(at: named) {
      if isOffice, reading.name.hasPrefix(Self.committee) {
        reading.name = capitalized(catalogue.spelledOut(text, start..<named)) + " " + reading.name
        reading.head = nil
      }
      reading.range = start..<reading.range.upperBound
      return reading
    }
    return read(at: start)
  }

  /// The next agency of a list that said its head once: "Sở Nội vụ, Tài chính và Xây dựng".
  func readShared(head: String?, after index: Int) -> Reading? {
    guard let head, let start = skipSeparator(index) else { return nil }
    if head == Self.committee {
      guard let level = catalogue.units.level(text, at: start),
        let place = placeEnd(at: level.end)
      else { return nil }
      return Reading(
        name: "\(head) \(level.name) \(place.name)", range: start..<place.end, head: head)
    }
    guard text.words[start].startsUpper,
      // "TP" is a city here, not Tư pháp.
      !(text.words[start].isCapitals && catalogue.units.level(text, at: start) != nil),
      let field = catalogue.fields.field(of: head, text, at: start, strict: true)
    else { return nil }
    return Reading(name: "\(head) \(field.name)", range: start..<field.end, head: head)
  }

  /// The agency whose name a list of territories says once: "UBND thị xã Vĩnh Châu, huyện Trần Đề".
  private static let committee = "UBND"

  /// The index after a comma, "và" or "hoặc"; nil where there is none.
  func skipSeparator(_ index: Int) -> Int? {
    guard index < text.words.count else { return nil }
    var next = index
    if [",", ";", "/", ":"].contains(text.words[next].plain) { next += 1 }
    if ["và", "hoặc", "&", "cùng"].contains(text.folded(next)) { next += 1 }
    return next > index && next < text.words.count ? next : nil
  }

  // MARK: Listed agencies

  func readListed(at start: Int) -> Reading? {
    let upper = text.words[start].startsUpper
    // A phrase without its marks counts where it is long and starts like a name.
    let match = catalogue.listed(text, at: start) { match in
      if match.mismatches == 0 {
        // "đảng ủy các xã, phường"
        return upper || match.wordCount > 2
          || match.value.tail == .tail
            && readTail(at: match.range.upperBound)?.isCollective ?? false
      }
      // "Thành đoạn Cần Thơ": what stands behind says that it is a name.
      return upper
        && (match.wordCount > 2
          || match.wordCount == 2 && catalogue.units.place(text, at: match.range.upperBound) != nil)
    }
    guard let match else { return nil }
    let end = match.range.upperBound
    var name = printed(match.value.name, match.range)
    switch match.value.tail {
    case .none:
      return Reading(name: name, range: start..<end)
    case .own:
      return readOwn(match.value.name, start..<end)
    case .any, .tail:
      guard
        let tail = authorityLevel(of: match.value.name, at: end) ?? readTail(at: end)
          ?? countedUnits(of: match.value.name, at: end)
          ?? readUnknownPlace(at: end) ?? readSpoiltLevel(at: end)
      else {
        return match.value.tail == .any ? Reading(name: name, range: start..<end) : nil
      }
      name += " " + tail.text
      return Reading(
        name: name, range: start..<tail.end, isCollective: tail.isCollective,
        head: match.value.name == Self.committee && !tail.isCollective ? Self.committee : nil)
    case .level:
      guard catalogue.units.level(text, at: end) != nil, let tail = readTail(at: end) else {
        return nil
      }
      return Reading(name: name + " " + tail.text, range: start..<tail.end)
    }
  }

  /// "UBND tỉnh ủy quyền …", and "Văn phòng UBND tỉnh" beside another cell's "Ủy": an authority of the State has the
  /// level only, for the committees of the Party are other bodies.
  private func authorityLevel(of name: String, at start: Int) -> Tail? {
    guard
      name.split(separator: " ").contains(where: {
        AgencyCatalogue.authorities.contains(String($0))
      }),
      let level = catalogue.units.level(text, at: start), text.folded(level.end) == "ủy"
    else { return nil }
    return Tail(text: level.name, end: style == .cell ? level.end + 1 : level.end)
  }

  /// "UBND 13 phường", "UBND 08 xã, thị trấn": so many of a kind.
  private func countedUnits(of name: String, at start: Int) -> Tail? {
    guard name == Self.committee, let count = text.number(start), (2..<1000).contains(count),
      let level = catalogue.units.level(text, at: start + 1),
      case let end = levelsEnd(at: start + 1) ?? level.end, placeEnd(at: end) == nil
    else { return nil }
    return Tail(text: catalogue.spelledOut(text, start..<end), end: end, isCollective: true)
  }

  /// A name that the document explains, with the tail that it was explained with or another: "Bộ CHQS tỉnh".
  private func readOwn(_ name: String, _ range: Range<Int>) -> Reading {
    guard let tail = readTail(at: range.upperBound), !tail.isCollective else {
      return Reading(name: name, range: range)
    }
    let whole = range.lowerBound..<tail.end
    if name.hasSuffix(" " + tail.text) { return Reading(name: name, range: whole) }
    guard let base = base(of: name) else { return Reading(name: name, range: range) }
    return Reading(name: base + " " + tail.text, range: whole)
  }

  /// A name without its tail; nil where it has none.
  private func base(of name: String) -> String? {
    let words = WordSequence(name)
    let reader = AgencyReader(catalogue: catalogue, text: words, style: style)
    return words.words.indices.dropFirst().first {
      reader.readTail(at: $0)?.end == words.words.count
    }.map { words.text(0..<$0) }
  }

  /// A listed name with the punctuation that it was printed with: "Vụ Kế hoạch - Tài chính" for "Vụ Kế hoạch, Tài chính".
  private func printed(_ name: String, _ range: Range<Int>) -> String {
    guard range.contains(where: { text.words[$0].kind == .mark }) else { return name }
    let written = catalogue.spelledOut(text, range)
    return written != name && Agency(name: written).id == Agency(name: name).id
      && text.words[range.lowerBound].startsUpper && !text.words[range.lowerBound].isCapitals
      ? written : name
  }

  /// "Điện lực Krông Pắc", "Công an Tân Khai": a place that no list names, of two words or more.
  private func readUnknownPlace(at index: Int) -> Tail? {
    guard style == .sentence, text.words.indices.contains(index), text.words[index].startsUpper,
      !text.words[index].isCapitals, text.words[index].blankBefore,
      let place = placeEnd(at: index), place.end > index + 1, place.end < index + 4
    else { return nil }
    return Tail(text: place.name, end: place.end)
  }

  // MARK: Agencies by their form

  func readForm(at start: Int) -> Reading? {
    guard text.words[start].startsUpper else { return readLowerHead(at: start) }
    guard let form = form(at: start) else { return nil }
    let next = form.end
    switch form.value.kind {
    case .field:
      // "Bộ" in capitals heads an issuer's line; "Bộ chỉ số" is no ministry.
      if let field = catalogue.fields.field(of: form.value.name, text, at: next, strict: false),
        form.exact || field.end - next > 1 || text.words[next].isCapitals
      {
        return department(form.value.name, of: field, from: start)
      }
      guard form.exact, form.value.name != "Bộ" else { return nil }
      return readNamed(form.value, from: start, at: next)
    case .named:
      guard form.exact || !form.value.isProper else { return nil }
      return readNamed(form.value, from: start, at: next)
    case .loose:
      guard form.exact || !form.value.isProper else { return nil }
      return readNamed(form.value, from: start, at: next)
        ?? readLoose(form.value, from: start, at: next)
    case .of, .within:
      guard form.exact || !form.value.isProper else { return nil }
      if let inner = read(at: next), !inner.isCollective {
        return Reading(
          name: "\(form.value.name) \(inner.name)", range: start..<inner.range.upperBound)
      }
      guard form.value.kind == .of, let tail = readTail(at: next),
        tail.text.first?.isLowercase == true
      else { return nil }
      return Reading(name: "\(form.value.name) \(tail.text)", range: start..<tail.end)
    case .title, .office, .region, .grade, .suffix, .word:
      return nil
    }
  }

  /// "phòng Tài chính - Kế hoạch", "sở Nội vụ": a department's head in small letters before its field.
  private func readLowerHead(at start: Int) -> Reading? {
    guard style == .sentence, let head = departmentHead(start), head != "Bộ",
      text.words.indices.contains(start + 1), text.words[start + 1].startsUpper,
      let field = catalogue.fields.field(of: head, text, at: start + 1, strict: true)
    else { return nil }
    return department(head, of: field, from: start)
  }

  /// A head with its field and what stands behind: "Sở Y tế tỉnh Hà Nam".
  private func department(
    _ head: String, of field: (name: String, end: Int), from start: Int
  ) -> Reading {
    let name = "\(head) \(field.name)"
    guard let tail = readTail(at: field.end) ?? readUnknownPlace(at: field.end) else {
      return Reading(name: name, range: start..<field.end, head: head)
    }
    return Reading(
      name: name + " " + tail.text, range: start..<tail.end, isCollective: tail.isCollective)
  }

  private func form(at start: Int) -> (value: AgencyForm, end: Int, exact: Bool)? {
    guard let match = catalogue.forms.longest(text, at: start, accepting: { _ in true }) else {
      return nil
    }
    let end = match.range.upperBound
    // A cell holds nothing but names: "Học viên Cán bộ quản lý …" is one with a spoilt head.
    let exact =
      match.value.isProper
      && (match.mismatches == 0
        || style == .cell && match.wordCount > 1 && end < text.words.count
          && text.words[end].startsUpper)
    if exact { return (match.value, end, true) }
    if match.mismatches > 0, match.value.kind == .named || match.value.kind == .loose {
      // "Bảo Quảng Bình" is the newspaper of the province.
      guard catalogue.units.place(text, at: end) != nil else { return nil }
      return (match.value, end, true)
    }
    guard match.mismatches == 0 || match.value.kind == .field else { return nil }
    return (match.value, end, exact)
  }

  /// A head and a capitalized name: "Cục Di sản văn hóa", "Viện Nghiên cứu Phát triển Du lịch".
  private func readNamed(_ form: AgencyForm, from start: Int, at next: Int) -> Reading? {
    // "Lữ đoàn 125"
    if let end = ordinalEnd(at: next) {
      let name = "\(form.name) \(text.words[next].plain)"
      let tail = readTail(at: end)
      return Reading(
        name: tail.map { name + " " + $0.text } ?? name, range: start..<(tail?.end ?? end),
        isSure: false)
    }
    guard next < text.words.count, text.words[next].startsUpper,
      text.words[next].kind == .letters, catalogue.units.place(text, at: start) == nil,
      // All in capitals is a heading, where every word looks like a name.
      !(form.isProper && text.words[start].isCapitals && text.words[next].isCapitals
        && text.words[next].plain.count > 1)
    else { return nil }
    let end = nameEnd(from: next, ofField: form.kind == .field)
    var name = "\(form.name) " + catalogue.spelledOut(text, next..<end.core)
    if let tail = end.tail { name += " " + tail.text }
    return Reading(
      name: name, range: start..<(end.tail?.end ?? end.core),
      isCollective: end.tail?.isCollective ?? false, isSure: false)
  }

  /// A head, lower-case words and a name or a level: "Chi nhánh thủy lợi Krông Pắc", "Trung tâm y tế huyện".
  private func readLoose(_ form: AgencyForm, from start: Int, at next: Int) -> Reading? {
    var index = next
    while index < text.words.count, index - next < Self.looseWords {
      let word = text.words[index]
      if index > next, let end = ordinalEnd(at: index) {
        let name = "\(form.name) " + catalogue.spelledOut(text, next..<end)
        guard let tail = readTail(at: end), !tail.isCollective else {
          return Reading(name: name, range: start..<end, isSure: false)
        }
        return Reading(name: name + " " + tail.text, range: start..<tail.end, isSure: false)
      }
      guard word.kind == .letters else { return nil }
      if index > next, let tail = readTail(at: index), !tail.isCollective {
        let middle = catalogue.spelledOut(text, next..<index)
        return Reading(
          name: "\(form.name) \(middle) \(tail.text)", range: start..<tail.end, isSure: false)
      }
      if word.startsUpper {
        guard index > next, let place = placeEnd(at: index), place.end > index + 1 else {
          return nil
        }
        let middle = catalogue.spelledOut(text, next..<index)
        return Reading(
          name: "\(form.name) \(middle) \(place.name)", range: start..<place.end, isSure: false)
      }
      if isBoundary(index) { return nil }
      index += 1
    }
    return nil
  }

  /// How many lower-case words may stand between a head and the name.
  private static let looseWords = 6

  /// Where a name of capitalized words and of lower-case ones between them ends.
  ///
  /// - Parameter ofField: whether it is a department's, called by its field ("Phòng Đào tạo").
  private func nameEnd(from first: Int, ofField: Bool) -> (core: Int, tail: Tail?) {
    // "Báo Bình Phước, …", "Đại học Hải Phòng đào tạo …": behind a place that is all of the name something else begins.
    if let place = catalogue.units.place(text, at: first), endsWithPlace(place.end) {
      return (place.end, nil)
    }
    var index = first
    var lowerCount = 0
    while index < text.words.count {
      let word = text.words[index]
      if index > first, let tail = readTail(at: index) ?? spoiltLevel(at: index) {
        return (index, tail)
      }
      switch word.kind {
      case .number:
        guard index > first, let end = ordinalEnd(at: index) else { return (index, nil) }
        return (end, readTail(at: end))
      case .mark:
        if isFixed(around: index) {
          index += 2
          continue
        }
        guard continues(after: index) else { return (index, nil) }
        index += 1
      case .letters where word.folded == "số" && index > first && ordinalEnd(at: index + 1) != nil:
        index += 1
      case .letters where word.startsUpper:
        if index > first, startsAgency(index) { return (index, nil) }
        lowerCount = 0
        index += 1
      case .letters:
        if word.folded == "và" {
          guard continues(after: index) || namesOn(after: index, from: first) else {
            return (index, nil)
          }
        } else if followsProperName(index, from: first) {
          return (index, nil)
        } else if isBoundary(index) {
          // "Cục Kinh tế - Quản lý đầu tư xây dựng làm đầu mối": a verb's words are a noun of the name where
          // another verb follows at once.
          guard index > first,
            let noun = nounEnd(index) ?? (ofField ? nil : objectEnd(index, behind: first))
              ?? chargeBehind(index)
          else { return (index, nil) }
          index = noun
          continue
        }
        lowerCount += 1
        if lowerCount > 8 { return (index, nil) }
        index += 1
      }
    }
    return (index, nil)
  }

  /// The province that ends a name of no list, its tone another; nil where the word is a part of another one ("máy tính").
  ///
  /// Other levels without their tones are words of names: "Hải quan", "tự quản", "địa phương".
  private func spoiltLevel(at index: Int) -> Tail? {
    guard catalogue.units.isTonelessProvince(text.words[index]),
      let tail = readSpoiltLevel(at: index),
      catalogue.boundaries.longest(
        text, at: index - 1, accepting: { $0.value == .part && $0.mismatches == 0 }) == nil
    else { return nil }
    return tail
  }

  /// "Vườn quốc gia Ba Vì đặt …", "Khu bảo tồn Kon Chư Răng quanh năm …": behind two words with capitals, as proper
  /// names have them, nothing in small letters belongs to the name.
  private func followsProperName(_ index: Int, from first: Int) -> Bool {
    guard style == .sentence, index - first >= 2,
      // "Đoàn Khối Doanh nghiệp tỉnh": the level ends the name.
      catalogue.units.level(text, at: index + 1) == nil,
      // "Bệnh viện Bệnh Nhiệt đới Trung ương": the name goes on.
      !text.words[index...].dropFirst().prefix(2).contains(where: \.startsUpper)
    else { return false }
    return [index - 1, index - 2].allSatisfy { place in
      let word = text.words[place]
      return word.kind == .letters && word.startsUpper && !word.isCapitals
        && word.plain.utf8.count > 1
    }
  }

  /// Whether no word of a name follows a place: a list goes on, or what the agency does is said.
  private func endsWithPlace(_ end: Int) -> Bool {
    if [",", ";"].contains(text.mark(end)) { return true }
    return text.words.indices.contains(end) && text.words[end].kind == .letters
      && !text.words[end].startsUpper && isBoundary(end)
  }

  /// The index behind a number that tells units of one name apart ("Vùng Cảnh sát biển 4", "Ban Quản lý dự án 2 tỉnh"): one
  /// to three figures without a nought, behind which the name ends.
  func ordinalEnd(at index: Int) -> Int? {
    guard text.words.indices.contains(index), text.words[index].kind == .number,
      (1...3).contains(text.words[index].plain.utf8.count), text.words[index].plain.first != "0",
      text.words[index].plain.allSatisfy(\.isNumber), text.words[index].blankBefore
    else { return nil }
    let next = index + 1
    guard next < text.words.count else { return next }
    if let mark = text.mark(next) { return [",", ";", ".", ")", ":"].contains(mark) ? next : nil }
    // "3 tháng", "2 năm" count.
    if catalogue.countedNouns.contains(text.folded(next)) { return nil }
    return isBoundary(next) || catalogue.units.level(text, at: next) != nil ? next : nil
  }

  /// "phòng, chống", "phòng cháy, chữa cháy": words that the comma does not part.
  private func isFixed(around comma: Int) -> Bool {
    catalogue.joinedWords.contains(text.folded(comma - 1) + " " + text.folded(comma + 1))
  }

  /// "Cục Kế hoạch và tài chính chủ trì", "Trung tâm Đào tạo vi mạch và trí tuệ nhân tạo mở …": lower-case words behind "và"
  /// that what the agency does follows at once.
  private func namesOn(after index: Int, from first: Int) -> Bool {
    let isOfActivity = catalogue.activities.longest(text, at: first) != nil
    for next in (index + 1)...(index + 5) where text.words.indices.contains(next) {
      guard text.words[next].kind == .letters, !text.words[next].startsUpper else { return false }
      if isBoundary(next), let boundary = catalogue.boundaries.longest(text, at: next) {
        return next > index + 1
          && (boundary.value == .duty || isOfActivity && boundary.value == .verb)
      }
    }
    return false
  }

  /// Whether the name goes on after a comma, a dash or "và": with a capitalized word that is no new agency.
  private func continues(after index: Int) -> Bool {
    let next = index + 1
    guard text.words.indices.contains(next), text.words[next].kind == .letters else { return false }
    let mark = text.words[index].plain
    if mark == "-" || mark == "/" { return !startsAgency(next) && text.words[next].startsUpper }
    guard mark == "," || text.words[index].folded == "và" else { return false }
    return text.words[next].startsUpper && !startsAgency(next)
  }

  /// Whether a new agency starts at a word.
  func startsAgency(_ index: Int) -> Bool {
    if let match = catalogue.listed(text, at: index) {
      // "Thống kê" is an agency with a level or a place behind it only: "Trung tâm Chuyển đổi số và Thống kê nông nghiệp".
      if ![.tail, .level].contains(match.value.tail) || readListed(at: index) != nil {
        return true
      }
    }
    if catalogue.collectives.starts.longest(text, at: index) != nil { return true }
    guard let form = form(at: index), form.exact,
      [.field, .named, .loose, .of, .within].contains(form.value.kind)
    else { return false }
    // "Nam Trung Bộ"
    return form.value.name != "Bộ"
      || catalogue.fields.field(of: form.value.name, text, at: form.end, strict: false) != nil
  }

  /// The index after words such as "đầu tư xây dựng" that end a name: what follows says what the agency does, or
  /// ends the sentence.
  private func nounEnd(_ start: Int) -> Int? {
    var index = start
    while let noun = catalogue.boundaries.longest(
      text, at: index, accepting: { $0.mismatches == 0 && $0.value == .noun })
    {
      index = noun.range.upperBound
    }
    guard index > start else { return nil }
    if index >= text.words.count { return index }
    if [".", ";", ")"].contains(text.mark(index) ?? "") { return index }
    if let tail = readTail(at: index), !tail.isCollective { return index }
    let next = catalogue.boundaries.longest(text, at: index)
    return next?.value == .duty ? index : nil
  }

  /// The index of "chủ trì" a few words in small letters behind one that may say what the agency does: in "Trung tâm Giống
  /// cây trồng chủ trì" it does not, for "chủ trì" does.
  private func chargeBehind(_ index: Int) -> Int? {
    var next = index + 1
    while next <= index + 4, text.words.indices.contains(next), text.words[next].kind == .letters,
      !text.words[next].startsUpper
    {
      if text.folded(next) == "chủ", text.folded(next + 1) == "trì" { return next }
      next += 1
    }
    return nil
  }

  /// The index after a noun such as "phát triển" that follows the one word for what an institution does ("Xí nghiệp Đầu
  /// tư phát triển thủy lợi", "Trung tâm Đào tạo …"): of what is still to be said.
  private func objectEnd(_ index: Int, behind first: Int) -> Int? {
    guard
      catalogue.activities.longest(text, at: first)?.range == first..<index,
      let noun = catalogue.boundaries.longest(
        text, at: index, accepting: { $0.mismatches == 0 && $0.value == .noun }),
      !startsAgency(noun.range.upperBound)
    else { return nil }
    return noun.range.upperBound
  }

  /// Whether a level stands right before a word, as at the end of "Đoàn Thanh niên xã": nothing of a name follows it.
  func endsAgency(before index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { start in
      catalogue.units.level(text, at: start).map { $0.end == index } ?? false
    }
  }

  func isBoundary(_ index: Int) -> Bool {
    guard let match = catalogue.boundaries.longest(text, at: index) else { return false }
    // The "hàng" of "Ngân hàng" opens no recurrence, the "tạo" of "Đào tạo" is no verb.
    return match.value != .part
      && catalogue.boundaries.longest(
        text, at: index - 1, accepting: { $0.range.count > 1 && $0.mismatches == 0 }) == nil
  }
}
