import Foundation
import Lexicon
import PlanDocument

/// The facts that a task's text tells behind labels: "Cơ quan chủ trì: …; cơ quan phối hợp: …; sản phẩm: …;
/// thời gian: …".
struct TaskTail: Sendable, Equatable {
  /// The words before the first label.
  var sentence: String
  private(set) var fields: [TaskPhrases.Kind: String] = [:]

  var lead: String? { fields[.leadLabel] }
  var cooperating: String? { fields[.cooperatingLabel] }
  var deliverable: String? { fields[.deliverableLabel] }
  var deadline: String? { fields[.deadlineLabel] }

  /// The facts with the deadline apart that stands unlabelled behind a product: "sản phẩm: lịch thời vụ; hoàn thành trong
  /// tháng 3/2024".
  func partingTime(_ grammar: DeadlineGrammar) -> TaskTail {
    guard fields[.deadlineLabel] == nil, let product = fields[.deliverableLabel],
      let semicolon = product.lastIndex(of: ";"),
      case let last = product[product.index(after: semicolon)...]
        .trimmingCharacters(in: .whitespaces),
      grammar.opensWithTime(last), grammar.isTime(last)
    else { return self }
    var parted = self
    parted.fields[.deliverableLabel] = product[..<semicolon].trimmingCharacters(in: .whitespaces)
    // "hoàn thành" only leads to it.
    parted.fields[.deadlineLabel] =
      grammar.deadline(in: WordSequence(last))?.deadline.text ?? last
    return parted
  }

  /// Whether there is nothing but facts: a line such as "- Cơ quan chủ trì: Sở Y tế."
  var isAllFacts: Bool { !fields.isEmpty && !sentence.contains(where: \.isLetter) }

  /// What another tail says in addition.
  mutating func add(_ other: TaskTail) {
    fields.merge(other.fields) { own, _ in own }
  }

  init(_ text: WordSequence, phrases: TaskPhrases) {
    let text = Self.withoutSpecks(text, phrases)
    var labels: [(kind: TaskPhrases.Kind, words: Range<Int>)] = []
    for colon in text.words.indices where text.mark(colon) == ":" {
      for kind in TaskPhrases.Kind.labels {
        guard let start = phrases.start(kind, text, endingAt: colon),
          Self.opensPart(start, behind: labels.last?.words.upperBound, text)
        else { continue }
        labels.append((kind, start..<colon + 1))
        break
      }
    }
    sentence = text.text(0..<(labels.first?.words.lowerBound ?? text.words.count))
    let depths = labels.isEmpty ? [] : RoleReader.parentheses(text)
    for (number, label) in labels.enumerated() {
      let end = number + 1 < labels.count ? labels[number + 1].words.lowerBound : text.words.count
      let words = label.words.upperBound..<end
      // The parenthesis that the label stands in ends its value.
      let close = words.first { text.mark($0) == ")" && depths[$0] <= depths[words.lowerBound] }
      let value = text.text(words.lowerBound..<(close ?? end))
        .trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ".;,-(")))
      if fields[label.kind] == nil, !value.isEmpty { fields[label.kind] = value }
    }
    partHelpers(phrases)
  }

  /// Parts who helps from who leads where one label stands before both: "Chủ trì: Sở A, phối hợp với Hội B".
  private mutating func partHelpers(_ phrases: TaskPhrases) {
    guard fields[.cooperatingLabel] == nil, let lead = fields[.leadLabel] else { return }
    let text = WordSequence(lead)
    for index in text.words.indices.dropFirst(2) where text.folded(index) == "phối" {
      guard let mark = text.mark(index - 1), [",", ";", ".", "-"].contains(mark),
        let end = phrases.end(.cooperate, text, at: index), end < text.words.count
      else { continue }
      fields[.leadLabel] = text.text(0..<index - 1)
      fields[.cooperatingLabel] = text.text(end..<text.words.count)
      return
    }
  }

  /// Whether a label opens a sentence or a part of one: "chủ trì:" behind an agency is no label.
  ///
  /// - Parameter before: where the value of the label before begins; nil where this is the first.
  private static func opensPart(_ start: Int, behind before: Int?, _ text: WordSequence) -> Bool {
    guard start > 0 else { return true }
    let mark = text.mark(start - 1)
    if let mark, [".", ";", "(", ",", "-", "+", "*"].contains(mark) { return true }
    // Of a row of labels the mark between may be lost or spoilt: "Chủ trì: Sở A: Phối hợp: Sở B".
    guard let before, start > before, text.words[start].startsUpper else { return false }
    return mark == nil || mark == ":"
  }

  /// The text without a colon inside a label ("Đơn vị chủ: trì:"): a speck.
  private static func withoutSpecks(_ text: WordSequence, _ phrases: TaskPhrases) -> WordSequence {
    guard
      let speck = text.words.indices.first(where: { index in
        text.mark(index) == ":" && text.mark(index + 2) == ":" && index > 0
      })
    else { return text }
    var string = text.text
    string.remove(at: text.words[speck].range.lowerBound)
    let clean = WordSequence(string)
    let colon = speck + 1
    guard
      TaskPhrases.Kind.labels.contains(where: { phrases.start($0, clean, endingAt: colon) != nil })
    else { return text }
    return clean
  }
}
