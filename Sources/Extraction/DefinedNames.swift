import Lexicon
import PlanDocument
import Segmentation

/// The names that a plan explains once and goes on with: "Trung tâm Giám sát, điều hành đô thị thông minh (HueIDS)", "Vụ
/// Tiết kiệm năng lượng và Phát triển bền vững (TKNL)", "… (sau đây gọi là Ban Quản lý KKT)".
///
/// What the lexicon reads right by itself ("Sở NN&PTNT") is not told again.
struct DefinedNames: Sendable {
  /// Each spelling with the agency that it names.
  private(set) var names: [(spelling: String, agency: Agency)] = []
  private let lexicon: Lexicon

  /// The names that an outline's headings, its items and the notes below its tables explain.
  init(_ outline: PlanOutline, lexicon: Lexicon) {
    self.lexicon = lexicon
    for section in outline.sections { read(section.title) }
    for item in outline.items { read(item.piece.text) }
    for note in outline.notes { read(note.text) }
  }

  private mutating func read(_ string: String) {
    let text = WordSequence(string)
    let phrases = lexicon.taskPhrases
    var mentions: [AgencyMention]?
    list(text, &mentions)
    guard string.utf8.contains(UInt8(ascii: "(")) else { return }
    for start in text.words.indices {
      guard let end = text.definitionEnd(at: start, phrases) ?? dashedEnd(at: start, text) else {
        continue
      }
      let known = mentions ?? lexicon.agencies.mentions(in: text)
      mentions = known
      guard let last = known.last(where: { $0.words.lowerBound < start }),
        let agency = agency(last, before: start, text)
      else { continue }
      let inside = phrases.end(.definition, text, at: start + 1) ?? start + 1
      guard inside < end else { continue }
      define(text, inside..<end, as: agency)
      if last.words.upperBound < start {
        add(text.text(last.words.lowerBound..<start), agency)
      }
    }
  }

  /// Takes the short forms that stand behind their names without parentheses of their own: "Ban Thanh thiếu nhi - Trường học
  /// viết tắt là Ban TTNTH; Hội đồng Đội tỉnh: HĐĐ tỉnh", "(giao Công ty A, sau đây gọi là Công ty Cây xanh)".
  private mutating func list(_ text: WordSequence, _ mentions: inout [AgencyMention]?) {
    let phrases = lexicon.taskPhrases
    guard
      text.words.indices.contains(where: {
        phrases.end(.definition, text, at: $0) != nil && text.mark($0 - 1) != "("
      })
    else { return }
    let known = mentions ?? lexicon.agencies.mentions(in: text)
    mentions = known
    for mention in known where !mention.isCollective {
      let end = mention.words.upperBound
      let told =
        phrases.end(.definition, text, at: end)
        ?? (text.mark(end) == "," ? phrases.end(.definition, text, at: end + 1) : nil)
      guard let start = told ?? (text.mark(end) == ":" ? end + 1 : nil),
        text.words.indices.contains(start)
      else { continue }
      let close =
        text.words[start...].firstIndex { $0.kind == .mark && !["-", "&"].contains($0.plain) }
        ?? text.words.count
      guard (1...Self.longestShort).contains(close - start),
        // Behind a colon only what is abbreviated is a short form.
        told != nil
          || text.words[start..<close].contains(where: {
            $0.isCapitals && $0.plain.utf8.count > 1
          })
      else { continue }
      add(text.text(start..<close), mention.agency)
    }
  }

  private static let centre = (long: "Trung tâm ", short: "TT ")

  /// Short forms of more words are none.
  private static let longestShort = 6

  /// The index behind a short form that a dash sets off: "Trung tâm Giám sát, điều hành đô thị thông minh - HueIDS)".
  private func dashedEnd(at start: Int, _ text: WordSequence) -> Int? {
    guard text.mark(start) == "-", start > 2, text.words[start].blankBefore,
      text.words.indices.contains(start + 2), [")", ",", ";", "."].contains(text.mark(start + 2)),
      case let word = text.words[start + 1], word.kind == .letters, word.blankBefore,
      text.text[word.range].unicodeScalars.count(where: \.isUpper) > 1
    else { return nil }
    return start + 2
  }

  /// The agency that a parenthesis explains: the name may go on further than its form shows.
  private func agency(
    _ mention: AgencyMention, before start: Int, _ text: WordSequence
  ) -> Agency? {
    guard !mention.isCollective else { return nil }
    let rest = mention.words.upperBound..<start
    if rest.isEmpty { return mention.agency }
    guard rest.upperBound >= rest.lowerBound, rest.count <= Self.longestRest else { return nil }
    for index in rest {
      let word = text.words[index]
      let isName = word.kind == .letters || [",", "-"].contains(word.plain)
      guard isName, lexicon.taskPhrases.end(.lead, text, at: index) == nil,
        lexicon.taskPhrases.end(.cooperate, text, at: index) == nil
      else { return nil }
      // Behind a comma a name goes on in small letters.
      if word.plain == ",", index + 1 < start, text.words[index + 1].startsUpper { return nil }
    }
    return lexicon.agencies.name(text, mention.words.lowerBound..<start)
  }

  private static let longestRest = 12

  /// Takes a short form for an agency: a name of its own ("Đồn BP Lóng Sập"), or an abbreviation of the whole name or of
  /// what stands behind its head.
  private mutating func define(_ text: WordSequence, _ range: Range<Int>, as agency: Agency) {
    let short = text.text(range)
    guard range.count == 1 || !short.contains(" ") else {
      // "BQL KTCN": a head that is abbreviated itself.
      if lexicon.agencies.opensName(short)
        || lexicon.agencies.canonical(short).map({ lexicon.agencies.opensName($0.name) }) ?? false
      {
        add(short, agency)
      }
      return
    }
    let letters = text.words[range.lowerBound].plain
    let name = WordSequence(agency.name)
    for head in 1...3 where name.initialsEnd(letters, from: head) != nil {
      let opening = agency.name.split(separator: " ").prefix(head).joined(separator: " ")
      return add(opening + " " + short, agency)
    }
    // What any document abbreviates so is no one agency's name.
    if lexicon.abbreviations.expansion(of: short) == nil,
      lexicon.abbreviations.long(of: short) == nil
    {
      add(short, agency)
    }
  }

  private mutating func add(_ spelling: String, _ agency: Agency) {
    // "TT HĐTTN tỉnh" for "Trung tâm HĐTTN tỉnh".
    if spelling.hasPrefix(Self.centre.long) {
      add(Self.centre.short + spelling.dropFirst(Self.centre.long.count), agency)
    }
    guard !names.contains(where: { $0.spelling == spelling }),
      lexicon.agencies.canonical(spelling)?.id != agency.id
    else { return }
    names.append((spelling, agency))
  }
}
