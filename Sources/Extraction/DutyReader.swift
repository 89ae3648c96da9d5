import Lexicon
import PlanDocument

/// Who is charged with a task, who helps, by when, with what product.
struct Duty: Sendable {
  var lead: [Agency] = []
  var cooperating: [Agency] = []
  var deliverable: String?
  var deadline: Deadline?
}

/// Reads duties from the sentences and headings of the body.
struct DutyReader: Sendable {
  let lexicon: Lexicon
  /// The year that dates without one belong to.
  let year: Int?

  /// The duty that a task's own text states.
  func task(_ text: String) -> Duty {
    let words = WordSequence(text)
    let tails = tails(of: words)
    var duty = Duty()
    for tail in tails {
      let cell = words.text(tail.content).trimmed
      guard !cell.isEmpty else { continue }
      switch tail.kind {
      case .leadLabel: duty.lead += lexicon.agencies.list(cell)
      case .cooperateLabel: duty.cooperating += lexicon.agencies.list(cell)
      case .productLabel: duty.deliverable = duty.deliverable ?? cell
      case .timeLabel: duty.deadline = duty.deadline ?? lexicon.deadlines.parse(cell: cell, year: year)
      case .leads, .assign, .cooperate: break
      }
    }
    let sentence = sentence(words, until: tails.first?.start ?? words.words.count)
    if duty.lead.isEmpty { duty.lead = sentence.lead }
    if duty.cooperating.isEmpty { duty.cooperating = sentence.cooperating }
    duty.cooperating.removeAll { helper in duty.lead.contains { $0.id == helper.id } }
    if duty.deadline == nil {
      duty.deadline = lexicon.deadlines.deadline(in: words, year: year)?.deadline
    }
    return duty
  }

  /// The duty that a heading states for what stands below it: "a) Sở Nội vụ chủ trì:", "1. Sở Tài chính".
  ///
  /// A heading that only mentions an agency ("Nâng cao năng lực Sở Nội vụ") states none.
  func heading(_ title: String) -> Duty? {
    let words = WordSequence(title)
    let mentions = lexicon.agencies.mentions(in: words)
    guard let first = mentions.first, first.words.lowerBound <= 1 else { return nil }
    let duty = sentence(words, until: words.words.count)
    guard !duty.lead.isEmpty else { return nil }
    let named = run(mentions, from: 0, in: words)
    let end = named.last.map { mentions[$0].words.upperBound } ?? 0
    let rest = words.words[end...].filter { $0.kind != .mark }
    let isCharged = end < words.words.count
      && lexicon.duties.phrase(in: words, at: end)?.kind == .leads
    return rest.isEmpty || isCharged || title.trimmed(only: ":").count < title.count ? duty : nil
  }

  /// The deadline that a heading sets for what stands below it: "(hoàn thành trong tháng 02/2025):".
  ///
  /// A year in a heading ("Chỉ tiêu đến năm 2030") is no deadline: only what stands in parentheses is.
  func headingDeadline(_ title: String) -> Deadline? {
    guard let open = title.firstIndex(of: "("), let close = title[open...].firstIndex(of: ")")
    else { return nil }
    let inner = String(title[title.index(after: open)..<close])
    return lexicon.deadlines.deadline(in: WordSequence(inner), year: year)?.deadline
  }

  /// A labelled tail of a task.
  private struct Tail {
    var kind: DutyPhrases.Kind
    var start: Int
    /// The words after the label, up to the next one.
    var content: Range<Int>
  }

  private func tails(of text: WordSequence) -> [Tail] {
    var tails: [Tail] = []
    var index = 0
    while index < text.words.count {
      guard isClauseStart(text, index), let match = lexicon.duties.label(in: text, at: index) else {
        index += 1
        continue
      }
      if let last = tails.last {
        tails[tails.count - 1].content = last.content.lowerBound..<index
      }
      tails.append(
        Tail(
          kind: match.kind, start: index, content: match.words.upperBound..<text.words.count))
      index = match.words.upperBound
    }
    return tails
  }

  private func isClauseStart(_ text: WordSequence, _ index: Int) -> Bool {
    index == 0 || text.words[index - 1].kind == .mark
  }

  /// The duty that running words state, up to a word.
  private func sentence(_ text: WordSequence, until end: Int) -> Duty {
    let mentions = lexicon.agencies.mentions(in: text).filter { $0.words.upperBound <= end }
    var duty = Duty()
    var index = 0
    while index < end {
      guard let match = lexicon.duties.phrase(in: text, at: index) else {
        index += 1
        continue
      }
      switch match.kind {
      case .leads where duty.lead.isEmpty:
        duty.lead = agencies(mentions, endingAt: match.words.lowerBound, in: text)
      case .assign where duty.lead.isEmpty && isClauseStart(text, index):
        duty.lead = agencies(mentions, startingAt: match.words.upperBound, in: text)
      case .cooperate:
        let helpers = agencies(mentions, startingAt: match.words.upperBound, in: text)
        for helper in helpers where !duty.cooperating.contains(where: { $0.id == helper.id }) {
          duty.cooperating.append(helper)
        }
      default: break
      }
      index = match.words.upperBound
    }
    if duty.lead.isEmpty, let first = mentions.first, first.words.lowerBound == 0 {
      duty.lead = run(mentions, from: 0, in: text).map { mentions[$0].agency }
    }
    return duty
  }

  private func agencies(
    _ mentions: [AgencyMention], startingAt word: Int, in text: WordSequence
  ) -> [Agency] {
    guard
      let first = mentions.firstIndex(where: {
        $0.words.lowerBound == word || $0.words.lowerBound == word + 1 && isGlue(text, word)
      })
    else { return [] }
    return run(mentions, from: first, in: text).map { mentions[$0].agency }
  }

  private func agencies(
    _ mentions: [AgencyMention], endingAt word: Int, in text: WordSequence
  ) -> [Agency] {
    guard var last = mentions.lastIndex(where: { $0.words.upperBound <= word }) else { return [] }
    // "Sở Nội vụ là cơ quan … chịu trách nhiệm": what stands between may be a few words, no other clause.
    let gap = mentions[last].words.upperBound..<word
    guard gap.count <= 8, !gap.contains(where: { isClauseEnd(text, $0) }) else { return [] }
    var result = [mentions[last].agency]
    while last > 0, joins(mentions[last - 1], mentions[last], text) {
      last -= 1
      result.insert(mentions[last].agency, at: 0)
    }
    return result
  }

  /// The mentions that are one list with the one at an index.
  private func run(_ mentions: [AgencyMention], from first: Int, in text: WordSequence) -> [Int] {
    guard mentions.indices.contains(first) else { return [] }
    var result = [first]
    var last = first
    while last + 1 < mentions.count, joins(mentions[last], mentions[last + 1], text) {
      last += 1
      result.append(last)
    }
    return result
  }

  private func joins(_ a: AgencyMention, _ b: AgencyMention, _ text: WordSequence) -> Bool {
    let gap = a.words.upperBound..<b.words.lowerBound
    return gap.count <= 2 && gap.allSatisfy { isGlue(text, $0) }
  }

  private func isGlue(_ text: WordSequence, _ index: Int) -> Bool {
    guard text.words.indices.contains(index) else { return false }
    let word = text.words[index]
    return [",", ";", "-", "va", "voi", "cung"].contains(word.plain)
  }

  private func isClauseEnd(_ text: WordSequence, _ index: Int) -> Bool {
    text.words[index].plain == ";" || text.words[index].plain == "."
  }
}

extension String {
  /// The text without blanks and punctuation at its ends.
  var trimmed: String { trimmed(only: " .,;:") }

  /// The text without the given characters at its ends.
  func trimmed(only characters: String) -> String {
    var slice = self[...]
    while let last = slice.last, characters.contains(last) { slice.removeLast() }
    while let first = slice.first, characters.contains(first) { slice.removeFirst() }
    return String(slice)
  }
}
