import Lexicon
import PlanDocument

/// Who does what in a task's sentence or in a heading.
struct Roles: Sendable, Equatable {
  var lead: [Agency] = []
  var cooperating: [Agency] = []
  /// Indices of the words behind those in charge: what they do stands there.
  var acting: Set<Int> = []
}

/// Reads the agencies' parts: who is in charge, who works along.
struct RoleReader: Sendable {
  let lexicon: Lexicon

  /// The parts that a task's text gives. `lead` is empty where the text names nobody in charge.
  ///
  /// - Parameters:
  ///   - text: the text without the abbreviations that it explains.
  ///   - isCharged: whether the headings above say who is in charge.
  func sentence(_ text: WordSequence, isCharged: Bool = false) -> Roles {
    let groups = groups(in: text)
    let depths = Self.parentheses(text)
    var opening = Opening(
      // "Vụ Pháp chế" is no season.
      isAdverbial: groups.first?.words.lowerBound != 0
        && lexicon.taskPhrases.end(.adverbial, text, at: 0) != nil,
      isVerb: says(.verb, text, at: 0))
    var roles = Roles()
    var isTold = false
    var isAssigned = false
    for (number, group) in groups.enumerated() {
      if number + 1 < groups.count, assigns(group, to: groups[number + 1], opening, text) {
        opening.assigner = group.words.upperBound
        continue
      }
      if depths[group.words.lowerBound] == 0 {
        isTold = false
      } else {
        isTold =
          tellsParts(group, text)
          || isTold
            && (cooperates(group, text) || cooperatesBehind(group, text) || assists(group, text))
        guard isTold else { continue }
      }
      let isLed = isCharged || !roles.lead.isEmpty
      if cooperates(group, text) || isInvited(group, text) || isLed && assists(group, text) {
        roles.cooperating.addNew(group.agencies)
        // "Vụ A cùng các sở thường xuyên kiểm tra"
        if roles.acting.contains(where: { (0...3).contains(group.words.lowerBound - $0) }) {
          roles.acting.insert(group.words.upperBound)
        }
      } else if leads(group, text, opening, isFirst: roles.lead.isEmpty) {
        // Where somebody is in charge already, a later clause tells who helps.
        if isLed, !isAssigned, text.mark(group.words.lowerBound - 1) == ";",
          !says(.lead, text, at: group.words.upperBound)
        {
          roles.cooperating.addNew(group.agencies)
        } else {
          roles.lead.addNew(group.agencies)
          roles.acting.insert(group.words.upperBound)
          // "Đề nghị Bộ A …; Bộ B …": each is asked.
          isAssigned =
            isAssigned
            || lexicon.taskPhrases.start(.assign, text, endingAt: group.words.lowerBound) == 0
        }
      } else if !roles.lead.isEmpty, cooperatesBehind(group, text) {
        roles.cooperating.addNew(group.agencies)
      }
    }
    if roles.lead.isEmpty, !isCharged,
      let subject = groups.first(where: {
        depths[$0.words.lowerBound] == 0 && (isSubject($0, text) || endsOpening($0, text))
          && !assists($0, text)
          && !$0.agencies.contains(where: roles.cooperating.has)
      })
    {
      roles.lead = subject.agencies
      roles.acting.insert(subject.words.upperBound)
    }
    roles.cooperating.removeAll(where: roles.lead.has)
    return roles
  }

  /// How a text opens, as far as who is in charge hangs on it.
  private struct Opening {
    /// Whether a clause that says when or for whom comes first.
    var isAdverbial: Bool
    /// Whether what is to be done comes first.
    var isVerb: Bool
    /// The index behind the authority that gives the work to somebody: "UBND tỉnh giao Sở Xây dựng …".
    var assigner: Int?
  }

  // MARK: Groups of agencies

  /// Agencies that only commas and "và" part.
  struct Group {
    var agencies: [Agency]
    var words: Range<Int>
  }

  func groups(in text: WordSequence) -> [Group] {
    var groups: [Group] = []
    for mention in mentions(in: text) {
      if let last = groups.last,
        joins(text, last.words.upperBound..<mention.words.lowerBound),
        // "… của HĐND tỉnh; Sở Tài chính hoàn chỉnh dự thảo": another clause begins.
        text.mark(last.words.upperBound) != ";" || opensRole(last, text)
          || isListed(mention.words, behind: last, text),
        !partsClauses(mention.words, behind: last, text)
      {
        groups[groups.count - 1].agencies.append(mention.agency)
        groups[groups.count - 1].words = last.words.lowerBound..<mention.words.upperBound
      } else {
        groups.append(Group(agencies: [mention.agency], words: mention.words))
      }
    }
    return groups
  }

  /// Whether the comma between two agencies ends the clause that says when or for whom: "Khi có lệnh của Ban Chỉ huy tỉnh,
  /// UBND các huyện đưa …".
  private func partsClauses(_ words: Range<Int>, behind last: Group, _ text: WordSequence) -> Bool {
    text.mark(last.words.upperBound) == "," && text.folded(last.words.lowerBound - 1) == "của"
      && lexicon.taskPhrases.end(.adverbial, text, at: 0) != nil
      && isFirstClause(before: last.words.lowerBound, text)
      && (isFollowedByWord(words.upperBound, text) || text.mark(words.upperBound) == "(")
  }

  /// Whether a parenthesis lists agencies and says nothing else of them: "(Ban Quản lý các khu công nghiệp; Sở Công Thương)".
  private func isListed(_ words: Range<Int>, behind last: Group, _ text: WordSequence) -> Bool {
    text.mark(last.words.lowerBound - 1) == "("
      && ([")", ";"].contains(text.mark(words.upperBound) ?? "")
        || says(.lead, text, at: words.upperBound))
  }

  /// Whether a group opens the text or stands behind words that give it a part: what a semicolon parts goes on with it.
  private func opensRole(_ group: Group, _ text: WordSequence) -> Bool {
    let start = group.words.lowerBound
    return start == 0 || cooperates(group, text)
      || lexicon.taskPhrases.start(.assign, text, endingAt: start) != nil
  }

  /// The agencies that a text names, and whoever else works along: "phối hợp với các trang trại".
  private func mentions(in text: WordSequence) -> [AgencyMention] {
    let known = lexicon.agencies.mentions(in: text)
    var starts = Set(known.map(\.words.lowerBound))
    var others: [AgencyMention] = []
    for index in text.words.indices where text.words[index].plain == "phoi" {
      guard let end = lexicon.taskPhrases.end(.cooperate, text, at: index),
        ["với", "cùng"].contains(text.folded(end - 1)), starts.insert(end).inserted,
        let other = lexicon.agencies.unnamed(in: text, at: end),
        !known.contains(where: { $0.words.overlaps(other.words) })
      else { continue }
      others.append(other)
    }
    guard !others.isEmpty else { return known }
    return (known + others).sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func joins(_ text: WordSequence, _ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty else { return true }
    // "Ban Dân vận - Cơ quan Thường trực Ban Chỉ đạo" is one, with an office of its own.
    if text.mark(gap.lowerBound) == "-", says(.office, text, at: gap.upperBound) { return false }
    return gap.count <= 2
      && gap.allSatisfy { [",", ";", "và", "hoặc", "/", "-"].contains(text.folded($0)) }
  }

  /// Whether a group only gives the work to the next: "UBND tỉnh giao Sở Xây dựng …".
  private func assigns(
    _ group: Group, to next: Group, _ opening: Opening, _ text: WordSequence
  ) -> Bool {
    let (start, end) = (group.words.lowerBound, group.words.upperBound)
    let mark = text.mark(start - 1) ?? ""
    return (start == 0 || [".", ";", ":"].contains(mark) || mark == "," && opening.isAdverbial)
      && ["giao", "phân", "ủy"].contains(text.folded(end))
      && lexicon.taskPhrases.start(.assign, text, endingAt: next.words.lowerBound) == end
  }

  func cooperates(_ group: Group, _ text: WordSequence) -> Bool {
    lexicon.taskPhrases.start(.cooperate, text, endingAt: group.words.lowerBound) != nil
  }

  /// Whether a group is in charge: it opens the sentence, is charged, or "chủ trì" stands behind it.
  ///
  /// - Parameter isFirst: whether nobody before it is.
  private func leads(
    _ group: Group, _ text: WordSequence, _ opening: Opening, isFirst: Bool
  ) -> Bool {
    let start = group.words.lowerBound
    let end = group.words.upperBound
    let isFollowed = end < text.words.count
    if start == 0 { return isFollowed }
    // "… (Ban Phong trào tham mưu; phối hợp Sở Y tế)": what gives the parts opens with who is in charge.
    if text.mark(start - 1) == "(", !cooperatesBehind(group, text) { return true }
    // "… là phần việc của Ban Dân tộc tỉnh", "…; việc này giao Sở Ngoại vụ"
    if lexicon.taskPhrases.start(.belongs, text, endingAt: start) != nil { return true }
    if let assigned = lexicon.taskPhrases.start(.assign, text, endingAt: start) {
      let before = text.mark(assigned - 1) ?? ""
      return assigned == 0 || [".", ";", ":", "("].contains(before) || assigned == opening.assigner
        || before == "," && text.folded(assigned) == "giao" || says(.lead, text, at: end)
        // "Nhiệm vụ số hóa tài liệu giao Trung tâm Lưu trữ lịch sử tỉnh thực hiện"
        || isFirst && !opening.isVerb && text.folded(assigned) == "giao"
          && says(.performs, text, at: end)
        || text.folded(assigned) == "do"
          && performs(text, opening, from: assigned, at: end, isFirst: isFirst)
    }
    // "Nhà, đất dôi dư thì Sở Xây dựng hướng dẫn cải tạo", "Phản ánh phải được Sở Y tế trả lời"
    if lexicon.taskPhrases.start(.actor, text, endingAt: start) != nil, isFollowedByWord(end, text)
    {
      return true
    }
    // "Khi có mưa lớn, Sở Xây dựng …": who acts stands behind the clause that says when.
    if text.mark(start - 1) == ",", opening.isAdverbial {
      // What follows the clause's comma at once does whatever is told behind it.
      if isFirstClause(before: start, text), isFollowedByWord(end, text) { return true }
      if says(.lead, text, at: end) || isFirst && !says(.cooperate, text, at: end),
        acts(group, text)
      {
        return true
      }
    }
    // "…; Ngân hàng Chính sách xã hội huyện ưu tiên cho vay": each clause may charge somebody else.
    if text.mark(start - 1) == ";", acts(group, text), !cooperatesBehind(group, text) {
      return true
    }
    // "Cấp điện cho các bãi xe: Công ty Điện lực thực hiện"
    if isFirst, text.mark(start - 1) == ":", acts(group, text), !cooperatesBehind(group, text) {
      return true
    }
    // "Trách nhiệm của Sở Y tế: …"
    if lexicon.taskPhrases.end(.heading, text, at: 0) == start, text.mark(end) == ":" {
      return true
    }
    if text.words[start - 1].kind == .mark, opensClause(text, start), says(.lead, text, at: end),
      text.mark(start - 1) != ","
    {
      return true
    }
    return text.folded(end) == "chủ" && text.folded(end + 1) == "trì"
  }

  /// Whether what an agency behind "do" does is the task: any work where the sentence opens with what is done ("Hồ sơ …
  /// do Bảo tàng tỉnh biên soạn"); behind a verb "do" only qualifies ("Đồng bộ … theo lộ trình do Bộ Công an thông báo")
  /// unless the word says otherwise.
  private func performs(
    _ text: WordSequence, _ opening: Opening, from start: Int, at end: Int, isFirst: Bool
  ) -> Bool {
    if lexicon.taskPhrases.start(.qualified, text, endingAt: start) != nil { return false }
    // "Cử cán bộ tham gia các khóa bồi dưỡng do Học viện Hành chính Quốc gia tổ chức"
    if attends(before: start, text) { return false }
    // "… nội dung do Công an tỉnh biên soạn được dùng chung" tells of the content.
    if let act = lexicon.taskPhrases.end(.performs, text, at: end), text.folded(act) != "được" {
      return true
    }
    return isFirst && !opening.isAdverbial && !opening.isVerb && says(.verb, text, at: end)
  }

  /// Whether the clause before a word says that somebody takes part in what others do.
  private func attends(before start: Int, _ text: WordSequence) -> Bool {
    var index = start
    while index > 0, ![".", ";", ":"].contains(text.mark(index - 1) ?? "") {
      index -= 1
      if lexicon.taskPhrases.end(.attends, text, at: index) != nil { return true }
    }
    return false
  }

  /// Whether a group opens a sentence or a clause in the middle of the text and what it does follows: "Điện gió ở Nam Lào: EVN
  /// đàm phán …", "…; mỗi tuần một lần, EVN công bố …".
  private func isSubject(_ group: Group, _ text: WordSequence) -> Bool {
    let start = group.words.lowerBound
    guard isFollowedByWord(group.words.upperBound, text), let mark = text.mark(start - 1) else {
      return false
    }
    if [".", ";", ":"].contains(mark) { return true }
    guard mark == ",",
      let clause = text.words[..<(start - 1)].lastIndex(where: {
        [".", ";", ":", ","].contains($0.plain)
      })
    else { return false }
    return text.mark(clause) != ","
      && (start - clause <= Self.shortClause
        || lexicon.taskPhrases.end(.adverbial, text, at: clause + 1) != nil)
  }

  /// A clause of four words before a comma says when or where: "… : vụ Đông Xuân này, Trung tâm Khuyến nông đưa …".
  private static let shortClause = 6

  /// Whether what a group does follows behind clauses that say when or for whom: "Hai tháng một lần, Sở Nội vụ lập …". A
  /// sentence that opens with what is to be done names its subject nowhere.
  private func endsOpening(_ group: Group, _ text: WordSequence) -> Bool {
    text.mark(group.words.lowerBound - 1) == "," && !says(.verb, text, at: 0)
      && text.words[..<(group.words.lowerBound - 1)].allSatisfy {
        ![".", ";", ":"].contains($0.plain)
      } && isFollowedByWord(group.words.upperBound, text)
  }

  /// Whether nothing but one clause stands before a word.
  func isFirstClause(before start: Int, _ text: WordSequence) -> Bool {
    !text.words[..<start].dropLast().indices.contains {
      [";", "."].contains(text.mark($0) ?? "")
        // "theo Chỉ thị số 32-CT/TW, ngày 10/4/2024 của Ban Bí thư"
        || text.mark($0) == "," && text.folded($0 + 1) != "ngày"
    }
  }

  /// Whether a word in small letters that joins nothing stands at an index: what somebody does.
  private func isFollowedByWord(_ index: Int, _ text: WordSequence) -> Bool {
    text.words.indices.contains(index) && text.words[index].kind == .letters
      && !text.words[index].startsUpper
      && !["và", "của", "hoặc", "có"].contains(text.folded(index))
  }

  /// Whether what a group does stands right behind it.
  private func acts(_ group: Group, _ text: WordSequence) -> Bool {
    let end = group.words.upperBound
    return says(.verb, text, at: end) || says(.lead, text, at: end)
      || says(.performs, text, at: end) || says(.cooperate, text, at: end)
  }

  /// How many parentheses are open before each word.
  static func parentheses(_ text: WordSequence) -> [Int] {
    var depths: [Int] = []
    depths.reserveCapacity(text.words.count)
    var depth = 0
    for word in text.words {
      depths.append(depth)
      if word.plain == "(" { depth += 1 }
      if word.plain == ")" { depth = max(0, depth - 1) }
    }
    return depths
  }

  /// What stands in parentheses tells of something else, unless it gives the parts: "(Sở Y tế chủ trì, phối hợp
  /// với Sở Tài chính)", "(giao Công an tỉnh)".
  func tellsParts(_ group: Group, _ text: WordSequence) -> Bool {
    let start = group.words.lowerBound
    let isFirst = text.mark(start - 1) == "("
    if isFirst,
      says(.lead, text, at: group.words.upperBound) || cooperatesBehind(group, text)
        // "(Công an thành phố phối hợp với UBND các quận triển khai)"
        || says(.cooperate, text, at: group.words.upperBound) || endsTask(group, text)
    {
      return true
    }
    // "(hoàn thành trước ngày 30/6/2022; Sở Y tế chủ trì)"
    if [";", ","].contains(text.mark(start - 1) ?? ""),
      says(.lead, text, at: group.words.upperBound)
    {
      return true
    }
    let assigned = lexicon.taskPhrases.start(.assign, text, endingAt: start)
    // "(do Bộ Y tế biên soạn)" only says whose it is, "(do Sở Y tế chủ trì)" who is in charge.
    return assigned.map {
      text.mark($0 - 1) == "("
        && (text.folded($0) != "do" || says(.lead, text, at: group.words.upperBound))
    } ?? false
  }

  /// Whether a parenthesis that a group opens ends the text and tells nothing but who does it and when: "… (Ban Tuyên giáo;
  /// phối hợp Công an tỉnh).", "… (các huyện, thành đoàn thực hiện).", "… (Sở Y tế, quý II/2024)."
  private func endsTask(_ group: Group, _ text: WordSequence) -> Bool {
    let end = group.words.upperBound
    // Where labelled facts were cut off behind it, nothing closes it.
    let close = text.words[end...].firstIndex { $0.plain == ")" } ?? text.words.endIndex
    guard text.words[close...].dropFirst().allSatisfy({ [".", ";", ","].contains($0.plain) }) else {
      return false
    }
    if end == close { return true }
    if text.mark(end) == ";", says(.cooperate, text, at: end + 1) { return true }
    if [",", ";"].contains(text.mark(end) ?? ""),
      lexicon.deadlines.isTime(text.text(end + 1..<close))
    {
      return true
    }
    guard let act = lexicon.taskPhrases.end(.performs, text, at: end) else { return false }
    return act == close || [",", ";"].contains(text.mark(act))
      || lexicon.deadlines.isTime(text.text(act..<close))
  }

  /// "…; Sở Xây dựng, Sở Tài chính phối hợp": who helps stands before the word that says so.
  func cooperatesBehind(_ group: Group, _ text: WordSequence) -> Bool {
    let end = group.words.upperBound
    guard let next = lexicon.taskPhrases.end(.cooperate, text, at: end) else { return false }
    // "Sở A phối hợp với Sở B": the first is no helper of the one who is in charge.
    return next >= text.words.count || !["với", "cùng"].contains(text.folded(next - 1))
  }

  /// "Mời Viện Khoa học Thủy lợi tham gia xây dựng quy trình", "…, có Hội Nông dân tỉnh tham gia": who invites is in charge.
  private func isInvited(_ group: Group, _ text: WordSequence) -> Bool {
    ["mời", "có"].contains(text.folded(group.words.lowerBound - 1))
      && says(.assists, text, at: group.words.upperBound)
  }

  /// "Sở A chủ trì, Sở B hỗ trợ chuyên môn", "…; Sở B cùng tham gia": who helps the one who leads.
  private func assists(_ group: Group, _ text: WordSequence) -> Bool {
    guard [",", ";", "."].contains(text.mark(group.words.lowerBound - 1) ?? ""),
      let end = lexicon.taskPhrases.end(.assists, text, at: group.words.upperBound)
    else { return false }
    // "…; Vụ A cùng Tổng cục B lấy mẫu" is in charge.
    return !text.words.indices.contains(end) || !text.words[end].startsUpper
  }

  private func opensClause(_ text: WordSequence, _ index: Int) -> Bool {
    index == 0 || [".", ";", ":", ",", "-"].contains(text.mark(index - 1) ?? "")
  }

  func says(_ kind: TaskPhrases.Kind, _ text: WordSequence, at index: Int) -> Bool {
    lexicon.taskPhrases.end(kind, text, at: index) != nil
  }
}

extension [Agency] {
  /// Whether an agency of the same id is among them.
  func has(_ agency: Agency) -> Bool { contains { $0.id == agency.id } }

  /// Appends the agencies that are not there yet.
  mutating func addNew(_ agencies: [Agency]) {
    for agency in agencies where !has(agency) { append(agency) }
  }
}
