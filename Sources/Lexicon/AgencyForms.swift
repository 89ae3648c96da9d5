/// What kind of head makes an agency's name with what follows it, from `agency-forms.tsv`.
struct AgencyForm: Sendable {
  enum Kind: String, Sendable {
    /// Takes a field of administration or a capitalized name ("Sở Y tế").
    case field
    /// Takes a capitalized name ("Cục Di sản văn hóa").
    case named
    /// Takes lower-case words too, before a capitalized name or a level ("Chi nhánh thủy lợi Krông Pắc").
    case loose
    /// Takes another agency or a level ("Thanh tra tỉnh").
    case of
    /// Takes another agency only ("Văn phòng UBND tỉnh", but no "Văn phòng tỉnh").
    case within
    /// A person's office, left out of the agency's name ("Giám đốc").
    case title
    /// The same in a sentence; a cell may charge the person ("Chủ tịch UBND các xã").
    case office
    /// Opens a territory behind a name ("khu vực II").
    case region
    /// Opens a level behind a name ("cấp tỉnh").
    case grade
    /// Stands behind a name ("Việt Nam").
    case suffix
    /// Begins as a head does and is none ("Khoa học").
    case word
  }

  var kind: Kind
  /// The head as it is written out.
  var name: String
  /// Whether this is the head's own spelling and not one that the OCR or a clerk's haste made.
  var isProper: Bool
}

/// What words that end an agency's name, or do not, are besides, the second column of `agency-boundaries.tsv`.
enum AgencyBoundary: String, Sendable {
  /// Nothing else.
  case verb
  /// They may belong to a name as well ("Quản lý đầu tư xây dựng").
  case noun
  /// They surely say what the agency is to do.
  case duty
  /// A word whose second syllable would end a name: neither does.
  case part
  /// What an institution does, with which its name begins and does not end ("Trung tâm Đào tạo …").
  case activity
  /// Two words that a comma between them does not part ("phòng, chống").
  case joined
  /// What numbers count that stand behind an agency by chance ("2 năm").
  case counted
}

/// The policy of a listed agency for what stands behind its name, the third column of `agencies.tsv`.
enum AgencyTailPolicy: String, Sendable {
  case any, tail, level, none
  /// The name is a document's own and has its tail already; the policy of no row.
  case own
}

/// An agency of `agencies.tsv`.
struct ListedAgency: Sendable {
  var name: String
  var tail: AgencyTailPolicy
}

/// The parts of collective names, from `agency-collectives.tsv`.
struct CollectiveNames: Sendable {
  var starts: PhraseTable<String> = PhraseTable()
  var nouns: PhraseTable<String> = PhraseTable()
  var modifiers: PhraseTable<String> = PhraseTable()
  /// Nouns that only modifiers follow: no "các sở, ban, ngành viễn thông".
  var closed: Set<String> = []

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      switch row.fields[0] {
      case "start": starts.insert(row.fields[1], row.fields[1])
      case "noun": nouns.insert(row.fields[1], row.fields[1])
      case "closed": closed.insert(row.fields[1])
      case "modifier": modifiers.insert(row.fields[1], row.fields[1])
      default: throw table.error(row, "“\(row.fields[0])” is no part of a collective name")
      }
    }
  }
}

/// The fields of administration that each head takes, from `agency-fields.tsv`.
struct AgencyFields: Sendable {
  private var names: [String: PhraseTable<String>] = [:]
  private var lists: [String: [String]] = [:]
  private var abbreviations: [String: [String: String]] = [:]

  init(_ table: TabSeparatedTable) throws {
    for row in table.rows {
      guard !row.list(2).isEmpty else { throw table.error(row, "a field needs a head") }
      for head in row.list(2) {
        lists[head, default: []].append(row.fields[0])
        for spelling in [row.fields[0]] + row.list(3) {
          names[head, default: PhraseTable()].insert(spelling, row.fields[0])
        }
        for short in row.list(1) {
          abbreviations[head, default: [:]][AbbreviationTable.key(short)] = row.fields[0]
        }
      }
    }
  }

  /// The fields of a head whose names begin with some words, tones and marks aside.
  func fields(of head: String, beginningWith words: [String]) -> [String] {
    (lists[head] ?? []).filter { name in
      let whole = WordSequence(name).words.filter { $0.kind != .mark }.map(\.plain)
      return whole.count > words.count && whole.starts(with: words)
    }
  }

  /// The field of a head that has most words in common with some, in their order; nil where none stands out.
  func nearest(of head: String, to words: [String]) -> String? {
    let scored = (lists[head] ?? []).map { name -> (score: Double, name: String) in
      let whole = WordSequence(name).words.filter { $0.kind != .mark }.map(\.plain)
      let common = words.commonSubsequence(with: whole)
      return (2 * Double(common) / Double(words.count + whole.count), name)
    }
    .sorted { $0.score > $1.score }
    guard let best = scored.first, best.score >= 0.65,
      scored.count < 2 || best.score - scored[1].score > 0.1
    else { return nil }
    return best.name
  }

  /// The field at a word, in full or short, and the index after it.
  ///
  /// - Parameter strict: asks for every tone and mark, for words that could be others.
  func field(
    of head: String, _ text: WordSequence, at start: Int, strict: Bool
  ) -> (name: String, end: Int)? {
    var best: (name: String, end: Int)?
    if let match = names[head]?.longest(
      text, at: start,
      accepting: {
        $0.mismatches == 0 || (!strict && ($0.wordCount > 1 || $0.mismatches == 0))
      })
    {
      best = (match.value, match.range.upperBound)
    }
    for (key, end) in CapitalRun.keys(text, at: start) where end > (best?.end ?? 0) {
      if let field = abbreviations[head]?[key] { best = (field, end) }
    }
    return best
  }
}
