import Foundation

/// Abbreviations of the administration's language ("GD&ĐT", "TW", "BQL") and what they stand for.
public struct AbbreviationTable: Sendable {
  private var expansions: [String: String]
  private let kept: PhraseTable<String>
  private let longs: [String: String]

  init(_ table: TabSeparatedTable) throws {
    var expansions: [String: String] = [:]
    var kept = PhraseTable<String>()
    var longs: [String: String] = [:]
    for row in table.rows {
      let long = row.fields[1]
      switch row.fields[2] {
      case "expand":
        for short in row.list(0) { expansions[Self.key(short)] = long }
      case "keep":
        longs[row.list(0)[0]] = long
        for short in row.list(0) {
          kept.insert(short, row.list(0)[0])
          kept.insert(long, row.list(0)[0])
        }
      default:
        throw table.error(row, "an abbreviation is to “expand” or to “keep”")
      }
    }
    self.expansions = expansions
    self.kept = kept
    self.longs = longs
    keptShorts = longs.keys.filter { $0.count > 3 }.sorted()
  }

  /// What an abbreviation stands for; "&", "-", "." and case inside it count for nothing.
  public func expansion(of short: String) -> String? { expansions[Self.key(short)] }

  /// The table together with what one document's abbreviations stand for.
  func adding(_ entries: [(short: String, long: String)]) -> AbbreviationTable {
    var table = self
    for (short, long) in entries { table.expansions[Self.key(short)] = long }
    return table
  }

  /// What a name that stays short ("UBND") is in full.
  public func long(of kept: String) -> String? { longs[kept] }

  /// The names that stay short.
  let keptShorts: [String]

  /// The long form that names take ("GD&ĐT" gives "Giáo dục và Đào tạo") for an abbreviation written in
  /// capitals at a word, over dashes and "và" between capitals ("LĐ-TB và XH"), and where it ends.
  func expansion(_ text: WordSequence, at start: Int) -> (text: String, end: Int)? {
    var best: (String, Int)?
    for (key, end) in CapitalRun.keys(text, at: start) {
      if let long = expansions[key] { best = (long, end) }
    }
    return best
  }

  /// The short form of a name that stays short in an agency's name ("Ủy ban nhân dân" gives "UBND").
  func keptShort(_ text: WordSequence, at start: Int) -> (text: String, end: Int)? {
    guard
      let match = kept.longest(
        text, at: start,
        accepting: { $0.mismatches == 0 || ($0.wordCount > 2 && text.words[start].startsUpper) })
    else { return nil }
    return (match.value, match.range.upperBound)
  }

  static func key(_ short: String) -> String {
    CapitalRun.key(WordSequence(short).words.filter { $0.kind != .mark })
  }
}

/// An abbreviation of capitals that may be cut by dashes, "&", full stops and "và".
enum CapitalRun {
  /// The keys of the runs that start at a word, shortest first, with the index after each.
  static func keys(_ text: WordSequence, at start: Int) -> [(key: String, end: Int)] {
    var keys: [(String, Int)] = []
    var words: [WordSequence.Word] = []
    var index = start
    while index < text.words.count, words.count < 5 {
      let word = text.words[index]
      let isCapital = word.kind == .letters && word.isCapitals && word.plain.utf8.count <= 8
      if isCapital {
        words.append(word)
        keys.append((key(words), index + 1))
        index += 1
      } else if !words.isEmpty, index + 1 < text.words.count, text.words[index + 1].isCapitals,
        ["-", "&", ",", "."].contains(word.plain) || word.folded == "và"
      {
        index += 1
      } else {
        break
      }
    }
    return keys
  }

  /// Letters only, in lower case and with their marks, so that ĐA and DA stay two.
  static func key(_ words: [WordSequence.Word]) -> String {
    words.map { $0.folded.filter { $0 != "&" } }.joined()
  }
}
