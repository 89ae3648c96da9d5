import Lexicon
import PlanDocument

/// Who is in charge and who helps, where one cell of a table says both: "Sở Y tế chủ trì, phối hợp với Sở Tài chính", "Chủ
/// trì: Sở Y tế; phối hợp: Sở Tài chính", "Sở Y tế (chủ trì); Sở Tài chính (phối hợp)".
struct ChargeCell: Sendable {
  private(set) var lead: [Agency] = []
  private(set) var cooperating: [Agency] = []

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - cell: the text of a cell of the column that says who is in charge, or of a label that does.
  ///   - lexicon: what agencies and their parts are known by.
  init(_ cell: String, lexicon: Lexicon) {
    let text = WordSequence(cell)
    guard Self.tellsParts(text) else {
      lead = lexicon.agencies.list(cell)
      return
    }
    let reader = Reader(lexicon: lexicon, text: text)
    for piece in reader.labelled() ?? reader.noted() ?? reader.told() {
      let agencies = lexicon.agencies.list(piece.names)
      if piece.helps { cooperating.addNew(agencies) } else { lead.addNew(agencies) }
    }
    // Who is named twice is in charge.
    cooperating.removeAll(where: lead.has)
  }

  /// Whether more than names may stand in a cell: what gives them their parts.
  static func tellsParts(_ text: WordSequence) -> Bool {
    text.words.contains { ["phối", "chủ", "giao", "ct", "ph"].contains($0.folded) }
  }

  private struct Piece {
    var names: String
    var helps: Bool
  }

  private struct Reader {
    let lexicon: Lexicon
    let text: WordSequence

    /// "Chủ trì: Sở A; phối hợp: Sở B", "Sở A; phối hợp: Sở B"; nil where there are no labels.
    func labelled() -> [Piece]? {
      guard text.words.contains(where: { $0.plain == ":" }) else { return nil }
      let tail = TaskTail(text, phrases: lexicon.taskPhrases)
      guard tail.lead != nil || tail.cooperating != nil else { return nil }
      return [
        Piece(names: charged(WordSequence(tail.sentence)), helps: false),
        Piece(names: tail.lead.map { charged(WordSequence($0)) } ?? "", helps: false),
        Piece(names: tail.cooperating ?? "", helps: true),
      ]
    }

    /// "Sở A (chủ trì); Sở B, Sở C (phối hợp)": the parts in notes behind those who have them; nil where there are none.
    func noted() -> [Piece]? {
      var pieces: [Piece] = []
      var start = 0
      for open in text.words.indices where text.mark(open) == "(" && open >= start {
        guard let close = text.words[open...].firstIndex(where: { $0.plain == ")" }),
          let helps = part(open + 1..<close), open > start
        else { continue }
        pieces.append(Piece(names: text.text(start..<open), helps: helps))
        start = close + 1
      }
      guard !pieces.isEmpty else { return nil }
      if start < text.words.count {
        // What has no note of its own behind those in charge only helps.
        pieces.append(
          Piece(names: text.text(start..<text.words.count), helps: !pieces[0].helps))
      }
      return pieces
    }

    /// Whether a note tells of helping, and not of being in charge; nil where it tells of neither.
    private func part(_ note: Range<Int>) -> Bool? {
      if note.count == 1 {
        if text.folded(note.lowerBound) == "ct" { return false }
        if text.folded(note.lowerBound) == "ph" { return true }
      }
      if lexicon.taskPhrases.end(.lead, text, at: note.lowerBound) == note.upperBound {
        return false
      }
      return lexicon.taskPhrases.end(.cooperate, text, at: note.lowerBound) == note.upperBound
        ? true : nil
    }

    /// "Sở A chủ trì, phối hợp với Sở B", "Sở A chủ trì; Sở B, Sở C phối hợp", "Giao Sở A".
    func told() -> [Piece] {
      let names = lexicon.agencies.mentions(in: text)
      for index in text.words.indices where text.folded(index) == "phối" {
        guard let end = lexicon.taskPhrases.end(.cooperate, text, at: index),
          !names.contains(where: { $0.words.contains(index) })
        else { continue }
        if end < text.words.count {
          return [
            Piece(names: charged(index), helps: false),
            Piece(names: text.text(end..<text.words.count), helps: true),
          ]
        }
        // Those who help stand before the word that says so.
        guard let part = helpersStart(before: index) else {
          return [Piece(names: text.text(0..<index), helps: true)]
        }
        return [
          Piece(names: charged(part), helps: false),
          Piece(names: text.text(part..<index), helps: true),
        ]
      }
      return [Piece(names: charged(text.words.count), helps: false)]
    }

    /// Where those begin who help, before the word that says so: behind "chủ trì" or a semicolon.
    private func helpersStart(before end: Int) -> Int? {
      for index in (1..<max(end, 1)).reversed() {
        if text.mark(index) == ";" { return index + 1 }
        if lexicon.taskPhrases.start(.lead, text, endingAt: index) != nil,
          [",", ";", "-", "."].contains(text.mark(index) ?? "")
        {
          return index + 1
        }
      }
      return nil
    }

    /// The names before a word without what gives them the work: "Giao Sở A chủ trì,".
    private func charged(_ end: Int) -> String { charged(WordSequence(text.text(0..<end))) }

    private func charged(_ names: WordSequence) -> String {
      let start = lexicon.taskPhrases.end(.assign, names, at: 0) ?? 0
      var end = names.words.count
      while end > start, names.words[end - 1].kind == .mark, names.words[end - 1].plain != ")" {
        end -= 1
      }
      if let lead = lexicon.taskPhrases.start(.lead, names, endingAt: end), lead > start {
        end = lead
      }
      return end > start ? names.text(start..<end) : ""
    }
  }
}
