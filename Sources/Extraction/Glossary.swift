import Lexicon
import Segmentation
import VietnameseText

/// The abbreviations that a plan lists: "Chữ viết tắt: TCBC là Tổ chức - Biên chế; CNTT là Công nghệ thông tin", "VPQU: Văn
/// phòng Quận ủy; BTCQU: Ban Tổ chức Quận ủy".
///
/// They are the plan's own and hold for it alone: "Vụ TCBC" is the Vụ Tổ chức - Biên chế there.
struct Glossary: Sendable {
  /// Each abbreviation with what it stands for.
  private(set) var entries: [(short: String, long: String)] = []
  private let lexicon: Lexicon
  private var phrases: TaskPhrases { lexicon.taskPhrases }

  /// What an outline's preamble, its items and the notes below its tables list.
  init(_ outline: PlanOutline, lexicon: Lexicon) {
    self.lexicon = lexicon
    for piece in outline.frame.preamble { read(piece.text) }
    for item in outline.items { read(item.piece.text) }
    for note in outline.notes { read(note.text) }
  }

  private mutating func read(_ string: String) {
    readParentheses(string)
    guard string.utf8.contains(UInt8(ascii: ";")) || string.utf8.contains(UInt8(ascii: ",")) else {
      return
    }
    let text = WordSequence(string)
    var found: [(String, String)] = []
    for start in text.words.indices {
      let word = text.words[start]
      guard word.kind == .letters, word.isCapitals, word.plain.utf8.count > 1,
        start == 0 || text.words[start - 1].kind == .mark,
        // "VPQU: Văn phòng Quận ủy"
        let opening = phrases.end(.explains, text, at: start + 1)
          ?? ([":", "-", "="].contains(text.mark(start + 1)) ? start + 2 : nil),
        text.words.indices.contains(opening), text.words[opening].kind == .letters,
        let end = text.initialsEnd(word.plain, from: opening),
        end == text.words.count || text.words[end].kind == .mark
      else { continue }
      found.append((text.text(start..<start + 1), text.text(opening..<end)))
    }
    // One alone may be a sentence that happens to begin so.
    if found.count > 1 { entries += found }
  }

  /// "Khu bảo tồn biển (KBTB)": letters in parentheses that begin the words before, where no other document abbreviates so.
  private mutating func readParentheses(_ string: String) {
    guard Self.hasShortParenthesis(string) else { return }
    let text = WordSequence(string)
    for open in text.words.indices where text.mark(open) == "(" && text.mark(open + 2) == ")" {
      let word = text.words[open + 1]
      guard word.kind == .letters, word.isCapitals, word.plain.utf8.count >= Self.shortest,
        case let short = text.text(open + 1..<open + 2),
        !entries.contains(where: { $0.short == short }),
        lexicon.abbreviations.expansion(of: short) == nil,
        lexicon.abbreviations.long(of: short) == nil,
        let start = (max(0, open - 2 * word.plain.count)..<open).last(where: {
          text.initialsEnd(word.plain, from: $0) == open
        })
      else { continue }
      entries.append((short, text.text(start..<open)))
    }
  }

  /// Whether a parenthesis holds a word of capitals and nothing else.
  private static func hasShortParenthesis(_ string: String) -> Bool {
    var letters = -1
    for scalar in string.unicodeScalars {
      switch scalar {
      case "(": letters = 0
      case ")" where letters >= shortest: return true
      default: letters = letters >= 0 && scalar.isUpper ? letters + 1 : -1
      }
    }
    return false
  }

  /// Fewer letters begin too many words.
  private static let shortest = 3
}
