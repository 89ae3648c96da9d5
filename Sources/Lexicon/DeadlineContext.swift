/// Judges by what stands around a time whether the sentence says that something is due then.
struct DeadlineContext {
  struct Judgement {
    var parts: [DeadlinePart]
    /// The words of the smallest phrase that says it.
    var words: Range<Int>
    var rank: Int
  }

  let text: WordSequence
  let phrases: DeadlinePhrases
  /// Indices of the words behind those who act.
  var acting: Set<Int> = []

  /// The parts as a deadline, nil where they only qualify a noun.
  func judge(_ group: [DeadlinePart]) -> Judgement? {
    guard let first = group.first, let last = group.last else { return nil }
    let opening =
      phrases.start(.limit, text, endingAt: first.words.lowerBound) ?? startOfSpan(first)
    let start = opening ?? first.words.lowerBound
    let isCued = hasCue(before: start)
    let words = start..<last.words.upperBound
    func accept(_ rank: Int, from: Int = 0, start: Int? = nil) -> Judgement {
      Judgement(
        parts: Self.begun(group[from...]), words: (start ?? words.lowerBound)..<words.upperBound,
        rank: rank)
    }
    let alone = isParenthesized(words)
    switch first.kind {
    case .time(let span):
      if isCued {
        if opening == nil, isBareYear(span), qualifiesNoun(start) { return nil }
        // "khởi công quý III/2026, hoàn thành trong năm 2028": the end counts.
        return accept(begins(before: start) ? 8 : 9)
      }
      if opening != nil { return accept(isBareYear(span) ? 5 : 7) }
      if alone { return accept(6) }
      // "… từ năm 2026 đến năm 2029, …": a span of years of its own.
      if case .range = span, isBareYear(span), text.folded(first.words.lowerBound) == "từ",
        endsClause(last.words.upperBound) || text.mark(last.words.upperBound) == ","
      {
        return accept(4)
      }
      // "… theo diện học bổng giai đoạn 2026 - 2030.", but not "… của Chương trình giai đoạn 2021 - 2025."
      if case .range = span, isBareYear(span), text.folded(first.words.lowerBound) == "giai",
        last.words.upperBound >= text.words.count - 1, !namesSpan(before: first.words.lowerBound)
      {
        return accept(3)
      }
      // "(Sở Tài chính chủ trì; quý II/2026)"
      if text.mark(start - 1) == ";", text.mark(last.words.upperBound) == ")", !isBareYear(span) {
        return accept(6)
      }
      if !isBareYear(span), span.times.allSatisfy({ $0.year != nil }) {
        // "…, tách riêng cho khu vực xa khu công nghiệp, quý II/2026."
        let isLast = text.endsOrOpensLastNote(last.words.upperBound)
        if text.mark(start - 1) == ",", isLast || endsClause(last.words.upperBound) {
          return accept(3)
        }
        // "… đưa lên mạng dùng chung tháng 4/2026."
        if group.count == 1, isLast, closes(span, from: start) { return accept(2) }
      }
      // "…; tháng 5 và tháng 10/2024 đi thực tế", "…, quý IV/2022 khai giảng khóa đầu"
      if !isBareYear(span), opensClause(span, start, last.words.upperBound) { return accept(2) }
      let since = phrases.start(.since, text, endingAt: first.words.lowerBound)
      // "… áp dụng chuẩn nghèo có hiệu lực từ ngày 01/01/2022"
      if case .since = span, let since, phrases.start(.inForce, text, endingAt: since) != nil {
        return nil
      }
      // "…; từ tháng 10/2026 tiếp nhận hồ sơ trực tuyến"
      if case .since(let time) = span, group.count == 1, time.unit != .year, time.year != nil,
        let since, let mark = text.mark(since - 1), [";", ","].contains(mark)
      {
        return accept(mark == ";" ? 3 : 2, start: since)
      }
      // "…; vận hành từ tháng 3/2026."
      if case .since(let time) = span, group.count == 1, time.unit != .year, time.year != nil,
        endsClause(last.words.upperBound)
          || [",", ":"].contains(text.mark(last.words.upperBound) ?? "")
      {
        return accept(3, start: since)
      }
      if let until = untilStart(first),
        startsSentence(before: first.words.lowerBound) || isAimedAt(until, last.words.upperBound)
      {
        return accept(5)
      }
      // "Từ năm 2026 trở đi, …"
      if let since, since == 0, group.contains(where: { $0.kind == .onward }) {
        return accept(4, start: since)
      }
      if group.count > 1, group.contains(where: { $0.kind == .onward }), !isBareYear(span) {
        return accept(4)
      }
      // "Kiểm kê tài sản năm 2025 và trước tháng 10 hằng năm": the second part is a deadline by itself.
      if group.count > 1 {
        let rest = Array(group[1...])
        if let judged = judge(rest) {
          // "đề xuất nội dung cho năm 2024 trong tháng 12/2023": a year that nothing joins to the time is the noun's.
          let gap = first.words.upperBound..<judged.words.lowerBound
          if isBareYear(span), gap.isEmpty { return judged }
          // "… giai đoạn 2024 - 2027, xong trước ngày 20/3/2024": the span names what is worked at.
          if case .range = span, isBareYear(span), judged.rank >= 7 { return judged }
          return Judgement(
            parts: Self.begun(group[...]), words: words.lowerBound..<judged.words.upperBound,
            rank: judged.rank)
        }
      }
      return nil
    case .recurrence(let rule):
      let isTold = !rule.months.isEmpty || !rule.monthDays.isEmpty || !rule.weekDays.isEmpty
      if isTold { return accept(isCued || opening != nil ? 8 : 6) }
      if isCued || alone { return accept(isQualifying(first.words.lowerBound) ? 0 : 8) }
      // "trong tuần đầu của mỗi tháng"
      if opening != nil { return accept(6) }
      if isPeriodic(first.words) { return accept(5) }
      if isCountedBehind(last.words) { return accept(4) }
      // "…, 06 tháng một lần.", "… hai tuần một lần."
      let isSetOff = text.mark(first.words.lowerBound - 1) == ","
      if rule.interval > 1, isSetOff || first.words.count > 3,
        endsClause(last.words.upperBound)
          || [",", "và"].contains(text.folded(last.words.upperBound))
          || isSetOff && first.words.count > 3
      {
        return accept(4)
      }
      if acting.contains(first.words.lowerBound)
        || opensWork(first.words.lowerBound, last.words.upperBound)
      {
        return accept(4)
      }
      if closesShortClause(first.words.lowerBound, last.words.upperBound) { return accept(3) }
      if isCountedBefore(first.words.lowerBound) { return accept(4) }
      if rule.frequency != "YEARLY", closesClause(first.words.lowerBound, last.words.upperBound) {
        return accept(3)
      }
      // "Phát sóng bản tin … hằng ngày trong mùa mưa."
      if phrases.end(.during, text, at: last.words.upperBound) != nil,
        !isQualifying(first.words.lowerBound)
      {
        return accept(3)
      }
      if recurs(before: first.words.lowerBound) { return accept(4) }
      // "… người hưởng trợ cấp hằng tháng, xong trước ngày 30/4/2024": what recurs is the noun's, the limit the task's.
      guard group.count > 1, let rest = judge(Array(group[1...])), rest.rank >= 7 else {
        return nil
      }
      return rest
    case .ongoing:
      if isQualifying(first.words.lowerBound) { return nil }
      if isCued || text.folded(first.words.lowerBound) == "duy" { return accept(8) }
      // "Sở Công Thương thường xuyên giám sát …"
      if first.words.lowerBound == 0 || alone || acting.contains(first.words.lowerBound) {
        return accept(3)
      }
      // "… quanh năm duy trì đội tuần tra"
      if ["quanh", "suốt"].contains(text.folded(first.words.lowerBound)) { return accept(1) }
      // "… thường xuyên trong mùa khô."
      let until = last.words.upperBound
      let saysWhen =
        text.folded(until) == "trong" && (until + 2...until + 5).contains { endsClause($0) }
      if endsClause(until) || saysWhen { return accept(3) }
      // "…; thường xuyên lưu giữ nhật ký", "… thường xuyên, kể cả ngày lễ"
      let opensClause = [",", ";"].contains(text.mark(first.words.lowerBound - 1) ?? "")
      let emphasis = text.mark(until) == "," ? until + 1 : until
      let isStressed = phrases.end(.emphasis, text, at: emphasis) != nil
      return opensClause && [nil, ","].contains(text.mark(until)) || isStressed ? accept(1) : nil
    case .relative:
      return accept(isCued || opening != nil ? 7 : 2)
    case .condition:
      if isCued { return accept(8) }
      // "Sau mỗi vụ gặt, các hợp tác xã …"
      if first.words.lowerBound == 0,
        (first.words.upperBound..<first.words.upperBound + 2).contains(where: {
          text.mark($0) == "," || text.folded($0) == "thì"
        })
      {
        return accept(2)
      }
      if text.folded(first.words.lowerBound) == "theo",
        endsClause(last.words.upperBound) || text.endsOrOpensLastNote(last.words.upperBound),
        first.words.count <= 3 || first.words.count <= Self.schedule && isSetBySomebody(first.words)
      {
        return accept(3)
      }
      // "…, sau khi cụm công nghiệp được nghiệm thu.", "… ngay sau khi mặt bằng được bàn giao."
      let isLast = text.endsOrOpensLastNote(last.words.upperBound)
      if isLast, closesTask(first.words) { return accept(2) }
      if text.mark(first.words.lowerBound - 1) == "," || tellsEvent(first.words),
        isLast || isImmediate(first.words) && endsClause(last.words.upperBound)
      {
        return accept(2)
      }
      return nil
    case .onward:
      // "… các xã còn lại hoàn thành trong những năm tiếp theo"
      return isCued ? accept(1) : nil
    }
  }

  /// Whether a month or a quarter that ends a task says when that is done, and not of which time a thing is: "số liệu quý
  /// II/2025". A day may be that of a document.
  private func closes(_ span: CalendarSpan, from start: Int) -> Bool {
    guard start > 0, text.words[start - 1].kind == .letters,
      !isBehindDecoy(start)
    else { return false }
    return span.times.allSatisfy { time in
      if case .day = time.unit { false } else { true }
    }
  }

  /// Whether months or quarters stand behind a comma or a semicolon and before what is done then.
  private func opensClause(_ span: CalendarSpan, _ start: Int, _ end: Int) -> Bool {
    guard [",", ";"].contains(text.mark(start - 1) ?? ""), text.words.indices.contains(end),
      text.words[end].kind == .letters, !text.words[end].startsUpper,
      phrases.end(.link, text, at: end) == nil, !["của", "là", "năm"].contains(text.folded(end))
    else { return false }
    return span.times.allSatisfy { time in
      if case .day = time.unit { false } else { true }
    } && span.times.last?.year != nil
  }

  /// Whether a programme or the like, of which a span of years is the name, stands before it in the clause.
  private func namesSpan(before start: Int) -> Bool {
    var index = start
    while index > 0, ![".", ";", ":"].contains(text.mark(index - 1) ?? "") {
      index -= 1
      if phrases.end(.programme, text, at: index) != nil { return true }
    }
    return false
  }

  /// Whether the cue before a time tells of a beginning.
  private func begins(before start: Int) -> Bool {
    guard let cue = phrases.start(.cue, text, endingAt: start) else { return false }
    return ["khởi", "bắt"].contains(text.folded(cue))
  }

  /// The parts where what is due is that something begins: "từ tháng 9/2026" without "trở đi".
  private static func begun(_ group: ArraySlice<DeadlinePart>) -> [DeadlinePart] {
    guard !group.contains(where: { $0.kind == .onward }) else { return Array(group) }
    return group.map { part in
      guard case .time(.since(let time)) = part.kind, time.unit != .year else { return part }
      return DeadlinePart(kind: .time(.one(time)), words: part.words)
    }
  }

  /// Whether "hoàn thành", "thời gian:" or the like stands right before.
  private func hasCue(before start: Int) -> Bool {
    var end = start
    while [":", ",", "("].contains(text.mark(end - 1)), text.mark(end - 1) != nil { end -= 1 }
    guard let cue = phrases.start(.cue, text, endingAt: end) else { return false }
    // A comma between means that the cue governs something else.
    if end < start, text.mark(start - 1) == "," { return false }
    return !["gửi", "báo", "ban", "triển", "bắt"].contains(text.folded(cue)) || end == start
  }

  private func isParenthesized(_ words: Range<Int>) -> Bool {
    text.mark(words.lowerBound - 1) == "(" && text.mark(words.upperBound) == ")"
  }

  private func isBareYear(_ span: CalendarSpan) -> Bool {
    span.times.allSatisfy { $0.unit == .year }
  }

  /// "từ tháng 3 đến tháng 11 năm 2024": the word that opens a span is a part of it.
  private func startOfSpan(_ part: DeadlinePart) -> Int? {
    guard case .time(.range(let from, _)) = part.kind, from.unit != .year else { return nil }
    return phrases.start(.since, text, endingAt: part.words.lowerBound)
  }

  private func untilStart(_ part: DeadlinePart) -> Int? {
    phrases.start(.until, text, endingAt: part.words.lowerBound)
  }

  /// "phấn đấu đến năm 2025 hoàn thành …"
  private func isAimedAt(_ start: Int, _ end: Int) -> Bool {
    text.folded(start - 2) + " " + text.folded(start - 1) == "phấn đấu"
      && phrases.end(.cue, text, at: end) != nil
  }

  private func startsSentence(before index: Int) -> Bool {
    guard let start = phrases.start(.until, text, endingAt: index) else { return false }
    return start == 0 || [".", ";", ":"].contains(text.mark(start - 1) ?? "")
  }

  private func endsClause(_ index: Int) -> Bool {
    index >= text.words.count || [".", ";", ")"].contains(text.mark(index) ?? "")
  }

  /// "định kỳ hằng tháng" says of itself that it recurs.
  private func isPeriodic(_ words: Range<Int>) -> Bool {
    if ["định", "đều"].contains(text.folded(words.lowerBound)) { return true }
    return text.folded(words.lowerBound - 1) == "kỳ" && text.folded(words.lowerBound - 2) == "định"
  }

  /// Whether the noun right before is only qualified: "chi thường xuyên", "kế hoạch hằng năm",
  /// "vào báo cáo hằng năm".
  private func isQualifying(_ start: Int) -> Bool {
    guard let decoy = phrases.start(.decoy, text, endingAt: start) else { return false }
    return phrases.start(.cue, text, endingAt: start) == nil
      || phrases.start(.nounMarker, text, endingAt: decoy) != nil
  }

  /// Whether the cue right before a word only says which of the things before it are meant: "các dự án khởi công
  /// năm 2024". A verb opens a clause, or a word that asks for one stands before it.
  private func qualifiesNoun(_ start: Int) -> Bool {
    guard let cue = phrases.start(.looseCue, text, endingAt: start), cue > 0,
      // The "trình" of "lộ trình" is none.
      phrases.start(.cue, text, endingAt: start).map({ $0 >= cue }) ?? true
    else { return false }
    return text.words[cue - 1].kind == .letters
      && phrases.start(.verbMarker, text, endingAt: cue) == nil
  }

  /// Whether a condition tells of what is to happen first and not of the thing that is worked at: "ngay sau khi …",
  /// "sau khi phương án được phê duyệt", but not "kiểm tra cơ sở sau khi cấp phép".
  private func tellsEvent(_ words: Range<Int>) -> Bool {
    if isImmediate(words) { return true }
    guard text.folded(words.lowerBound) == "sau" else { return false }
    // "sau khi Chính phủ hai nước ký thỏa thuận": somebody else acts first.
    let subject = words.lowerBound + 2
    if text.folded(subject - 1) == "khi", words.contains(subject + 2),
      text.words[subject].startsUpper, !text.words[subject].isCapitals || words.count > 5
    {
      return true
    }
    return words.dropFirst(4).contains { text.folded($0) == "được" }
      || words.dropFirst(2).contains { phrases.end(.event, text, at: $0) != nil }
  }

  /// Whether a condition that ends its sentence says when the task is due and not what is worked at: what is to happen
  /// before or after it, "khi có tin bão", "khi Bộ Y tế có hướng dẫn", "khi độ mặn vượt ngưỡng".
  private func closesTask(_ words: Range<Int>) -> Bool {
    // "trước Tết Nguyên đán" of a year that is not said.
    if words.prefix(3).contains(where: { text.folded($0) == "tết" }) { return true }
    switch text.folded(words.lowerBound) {
    case "sau":
      // "kiểm tra cơ sở sau khi cấp phép", "… sau khi được giao nhiệm vụ" say of what they stand behind.
      let first = text.folded(words.lowerBound + 2)
      return text.folded(words.lowerBound + 1) != "khi" || first == "có"
        || (first == "được"
          ? isGrantedBySomebody(words.dropFirst(3)) : words.count > Self.shortCondition)
    case "trước": return words.count >= Self.shortCondition
    case "khi":
      let subject = words.lowerBound + 1
      return phrases.end(.condition, text, at: words.lowerBound) != nil
        || words.contains(subject + 2) && text.words[subject].startsUpper
        || words.dropFirst().contains { phrases.end(.event, text, at: $0) != nil }
    default: return false
    }
  }

  private static let shortCondition = 5

  /// "(sau khi được) Bộ Y tế cấp vắc xin", "cơ quan có thẩm quyền cho phép": somebody must act first.
  private func isGrantedBySomebody(_ words: Range<Int>) -> Bool {
    guard let first = words.first, words.count > 2 else { return false }
    return text.words[first].startsUpper
      || words.contains { text.folded($0) == "thẩm" && text.folded($0 + 1) == "quyền" }
  }

  /// "theo lộ trình của Chương trình …", "theo lịch do Sở Y tế thông báo", "theo lịch thống nhất với phía bạn".
  private func isSetBySomebody(_ words: Range<Int>) -> Bool {
    words.dropFirst(2).prefix(4).contains { ["do", "của", "thống"].contains(text.folded($0)) }
  }

  /// "ngay sau khi …", "mỗi khi …": the sentence may go on behind it.
  private func isImmediate(_ words: Range<Int>) -> Bool {
    let first = text.folded(words.lowerBound)
    return first == "ngay" || first == "mỗi" && text.folded(words.lowerBound + 1) == "khi"
  }

  /// How many words a schedule that somebody sets takes up at most: "theo lộ trình do Bộ Công an thông báo".
  private static let schedule = 14

  /// "03 buổi hằng tuần", "trước 16 giờ hằng ngày": what is counted or timed recurs.
  private func isCountedBefore(_ start: Int) -> Bool {
    guard let number = text.number(start - 2), number < 1000, start >= 2 else { return false }
    return text.words[start - 1].kind == .letters && text.folded(start - 1) != "năm"
  }

  /// "mỗi tuần một phiên", "mỗi năm mở ít nhất 12 lớp": what is counted behind recurs.
  private func isCountedBehind(_ words: Range<Int>) -> Bool {
    guard text.folded(words.lowerBound) == "mỗi" else { return false }
    let isSaid = text.words[words].last.map { $0.kind == .letters } ?? false
    if words.count > 3, isSaid { return true }
    for index in words.upperBound..<words.upperBound + 5 {
      guard text.words.indices.contains(index), text.words[index].kind != .mark else { break }
      if let number = text.number(index) ?? RecurrenceReader.smallNumbers[text.folded(index)] {
        return number > 0 && text.words.indices.contains(index + 1)
          && text.words[index + 1].kind == .letters
      }
    }
    return false
  }

  /// "Hằng quý cùng Kho bạc đối chiếu …", "…; hằng tháng công bố …", "…, hằng quý thông báo …": before what is done, at the
  /// beginning of a sentence or a clause.
  private func opensWork(_ start: Int, _ end: Int) -> Bool {
    // "Hằng ngày, trước 20 giờ, công khai …"
    if start == 0, text.mark(end) == "," { return true }
    guard text.words.indices.contains(end), text.words[end].kind == .letters,
      !text.words[end].startsUpper, phrases.end(.link, text, at: end) == nil
    else { return false }
    return start == 0 || [".", ";", ",", ":"].contains(text.mark(start - 1) ?? "")
  }

  /// "…, bổ sung hằng tháng.", "…, phát hằng tuần.": a clause of its own that says little more.
  private func closesShortClause(_ start: Int, _ end: Int) -> Bool {
    guard endsClause(end), !isQualifying(start),
      let comma = (max(0, start - Self.shortClause - 1)..<start).last(where: {
        text.words[$0].kind == .mark
      }), [",", ";"].contains(text.mark(comma) ?? ""),
      // "chương trình kiểm tra, giám sát hằng năm": what such actions belong to decides.
      phrases.end(.action, text, at: comma + 1) == nil
    else { return false }
    return comma < start - 1 && text.words[comma + 1..<start].allSatisfy { !$0.startsUpper }
  }

  private static let shortClause = 3

  /// "… công khai kết quả trên cổng thông tin hằng quý.", "…, báo cáo hằng quý và đột xuất": at a clause's end, unless it says
  /// of a thing that it is paid or planned so ("trợ cấp BHXH hằng tháng").
  private func closesClause(_ start: Int, _ end: Int) -> Bool {
    let isLast =
      endsClause(end) || text.mark(end) == ","
      || text.folded(end) == "và" && text.folded(end + 1) == "đột"
    return isLast && !isBehindDecoy(start)
  }

  /// Whether a word, or the one before it, stands right behind a thing that has times of its own.
  private func isBehindDecoy(_ start: Int) -> Bool {
    (max(0, start - 1)...start).contains { phrases.start(.decoy, text, endingAt: $0) != nil }
  }

  /// Whether an action recurs: the nearest governing word before is an action, not a plan or a budget.
  private func recurs(before start: Int) -> Bool {
    var index = start
    var action: Int?
    while index > 0, start - index < 8 {
      let mark = text.mark(index - 1)
      if mark == "." || mark == ";" || mark == ":" { break }
      // "chương trình kiểm tra, giám sát hằng năm": actions in a row are one.
      if mark == ",", action != nil, phrases.start(.action, text, endingAt: index - 1) == nil {
        break
      }
      if let decoy = phrases.start(.decoy, text, endingAt: index) {
        // "báo cáo" is both: what is reported recurs where the report is what is done.
        if let same = phrases.start(.action, text, endingAt: index), same <= decoy, action == nil,
          startsClause(decoy)
        {
          return true
        }
        return false
      }
      if let found = phrases.start(.action, text, endingAt: index) {
        action = action ?? found
        index = found
      } else {
        index -= 1
      }
    }
    return action != nil
  }

  private func startsClause(_ index: Int) -> Bool {
    index == 0 || text.words[index - 1].kind == .mark
  }
}
