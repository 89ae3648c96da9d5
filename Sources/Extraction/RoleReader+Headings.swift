import Lexicon
import PlanDocument

extension RoleReader {
  /// The parts that a heading gives to everything under it: "a) Sở Nội vụ chủ trì, phối hợp với …:".
  func heading(_ printed: WordSequence) -> Roles {
    let text = printed.withoutDefinitions(lexicon.taskPhrases)
    var start = 0
    while let end = lexicon.taskPhrases.end(.heading, text, at: start)
      ?? lexicon.taskPhrases.end(.assign, text, at: start)
    {
      start = end
    }
    let groups = groups(in: text)
    // "2. Hạ tầng kỹ thuật (Cục Công nghệ thông tin chủ trì)", "… (đầu mối: Vụ Hợp tác quốc tế)"
    let depths = Self.parentheses(text)
    if let told = groups.firstIndex(where: {
      depths[$0.words.lowerBound] > 0 && $0.words.lowerBound > start && isCharged($0, text)
    }) {
      var roles = Roles(lead: groups[told].agencies)
      for group in groups[(told + 1)...]
      where cooperates(group, text) || cooperatesBehind(group, text)
        || label(.cooperatingLabel, before: group, text) != nil
      {
        roles.cooperating.addNew(group.agencies)
      }
      return roles
    }
    // "4. Kiểm tra, đánh giá - Phòng Quản lý chất lượng chịu trách nhiệm"
    if let named = groups.first(where: { $0.words.lowerBound > start }),
      text.mark(named.words.lowerBound - 1) == "-", says(.lead, text, at: named.words.upperBound)
    {
      return Roles(lead: named.agencies)
    }
    // "3. Sơ kết, tổng kết: giao Sở Tài chính"
    if let last = groups.last, last.words.lowerBound > start, endsText(last, text),
      let assigned = lexicon.taskPhrases.start(.assign, text, endingAt: last.words.lowerBound),
      assigned > 0, [":", "-"].contains(text.mark(assigned - 1))
    {
      return Roles(lead: last.agencies)
    }
    // "b) Trên biển, Bộ Chỉ huy Bộ đội Biên phòng tỉnh chủ trì:"
    if start == 0, lexicon.taskPhrases.end(.adverbial, text, at: 0) != nil,
      let acting = groups.first(where: { text.mark($0.words.lowerBound - 1) == "," }),
      isFirstClause(before: acting.words.lowerBound, text),
      says(.lead, text, at: acting.words.upperBound)
    {
      start = acting.words.lowerBound
    }
    guard let first = groups.first(where: { $0.words.lowerBound >= start }),
      first.words.lowerBound == start
    else {
      // "Phối hợp với Sở Y tế:" inherits who is in charge.
      let cooperating = groups.filter { cooperates($0, text) }.flatMap(\.agencies)
      return Roles(lead: [], cooperating: lexicon.hasCooperation(text) ? cooperating : [])
    }
    let rest = first.words.upperBound
    guard
      rest >= text.words.count || text.words[rest].kind == .mark
        || lexicon.taskPhrases.end(.lead, text, at: rest) != nil
        || lexicon.taskPhrases.end(.cooperate, text, at: rest) != nil
        || lexicon.taskPhrases.end(.verb, text, at: rest) != nil
    else { return Roles() }
    var roles = Roles(lead: first.agencies)
    for group in groups
    where group.words.lowerBound > start
      && (cooperates(group, text) || cooperatesBehind(group, text))
    {
      roles.cooperating.addNew(group.agencies)
    }
    return roles
  }

  /// Where the label starts that stands with its colon before a group; nil where none does.
  private func label(_ kind: TaskPhrases.Kind, before group: Group, _ text: WordSequence) -> Int? {
    let colon = group.words.lowerBound - 1
    return text.mark(colon) == ":"
      ? lexicon.taskPhrases.start(kind, text, endingAt: colon) : nil
  }

  private func endsText(_ group: Group, _ text: WordSequence) -> Bool {
    text.words[group.words.upperBound...].allSatisfy { $0.kind == .mark }
  }

  /// Whether parentheses of a heading say who is in charge: "(Sở Y tế chủ trì)", "(giao Sở Y tế)", "(đơn vị đầu mối: Sở Y tế)".
  private func isCharged(_ group: Group, _ text: WordSequence) -> Bool {
    let start = group.words.lowerBound
    if text.mark(start - 1) == ":" {
      return label(.leadLabel, before: group, text)
        .map { ["(", ";"].contains(text.mark($0 - 1)) } ?? false
    }
    let isFollowed = says(.lead, text, at: group.words.upperBound)
    return tellsParts(group, text) && (isFollowed || text.mark(start - 1) != "(")
  }
}

extension Lexicon {
  /// Whether a text starts with "phối hợp với".
  fileprivate func hasCooperation(_ text: WordSequence) -> Bool {
    taskPhrases.end(.cooperate, text, at: 0) != nil
  }
}
