import Foundation
import PlanDocument

/// Recognizes agencies: listed ones, ones made of a head and a field, ones known by their form alone, and
/// collectives ("các sở, ban, ngành").
///
/// One agency comes out by one canonical name, whatever spelling, abbreviation or damage it had: abbreviations
/// written out, but UBND and HĐND short, the first letter a capital. Names of every period are kept as they are.
///
/// One object: it is handed to a reader for each text, and has more tables than are worth copying so often.
public final class AgencyCatalogue: Sendable {
  let listed: PhraseTable<ListedAgency>
  /// The listed agencies' names.
  public let names: [String]
  let forms: PhraseTable<AgencyForm>
  let fields: AgencyFields
  let collectives: CollectiveNames
  let boundaries: PhraseTable<AgencyBoundary>
  /// What institutions do, where their names begin with it: no name is that word alone.
  let activities: PhraseTable<Void>
  /// Two words, folded, that a comma between them does not part: "phòng chống".
  let joinedWords: Set<String>
  /// What numbers count that stand behind an agency by chance, folded.
  let countedNouns: Set<String>
  let abbreviations: AbbreviationTable
  let units: AdministrativeUnits
  /// The authorities of the State's territory, whose names stay short.
  static let authorities = ["UBND", "HĐND"]
  /// The names that one document explains.
  private let defined: PhraseTable<ListedAgency>

  init(directory: URL, abbreviations: AbbreviationTable, units: AdministrativeUnits) throws {
    self.abbreviations = abbreviations
    self.units = units
    defined = PhraseTable()
    var listed = PhraseTable<ListedAgency>()
    let agencies = try TabSeparatedTable("agencies.tsv", in: directory, columns: 3)
    for row in agencies.rows {
      let tail = try agencies.value(AgencyTailPolicy.self, row, 2)
      for spelling in [row.fields[0]] + row.list(1) {
        listed.insert(spelling, ListedAgency(name: row.fields[0], tail: tail))
      }
    }
    for short in Self.authorities {
      guard let long = abbreviations.long(of: short) else { continue }
      listed.insert(long, ListedAgency(name: short, tail: .any))
      listed.insert("Văn phòng \(long)", ListedAgency(name: "Văn phòng \(short)", tail: .any))
    }
    self.listed = listed
    names = agencies.rows.map { $0.fields[0] }

    var forms = PhraseTable<AgencyForm>()
    let formTable = try TabSeparatedTable("agency-forms.tsv", in: directory, columns: 3)
    for row in formTable.rows {
      let kind = try formTable.value(AgencyForm.Kind.self, row, 0)
      for spelling in [row.fields[1]] + row.list(2) {
        forms.insert(
          spelling,
          AgencyForm(kind: kind, name: row.fields[1], isProper: spelling == row.fields[1]))
      }
    }
    self.forms = forms
    fields = try AgencyFields(
      TabSeparatedTable("agency-fields.tsv", in: directory, columns: 3))
    collectives = try CollectiveNames(
      TabSeparatedTable("agency-collectives.tsv", in: directory, columns: 2))
    var boundaries = PhraseTable<AgencyBoundary>()
    var activities = PhraseTable<Void>()
    var joinedWords: Set<String> = []
    var countedNouns: Set<String> = []
    let boundaryTable = try TabSeparatedTable("agency-boundaries.tsv", in: directory, columns: 1)
    for row in boundaryTable.rows {
      let kind =
        row.fields.count > 1 ? try boundaryTable.value(AgencyBoundary.self, row, 1) : .verb
      let folded = WordSequence(row.fields[0]).words.map(\.folded).joined(separator: " ")
      switch kind {
      case .activity: activities.insert(row.fields[0], ())
      case .joined: joinedWords.insert(folded)
      case .counted: countedNouns.insert(folded)
      default: boundaries.insert(row.fields[0], kind)
      }
    }
    self.boundaries = boundaries
    self.activities = activities
    self.joinedWords = joinedWords
    self.countedNouns = countedNouns
  }

  /// A catalogue that knows more names.
  private init(
    _ other: AgencyCatalogue, defined: PhraseTable<ListedAgency>, abbreviations: AbbreviationTable
  ) {
    listed = other.listed
    names = other.names
    forms = other.forms
    fields = other.fields
    collectives = other.collectives
    boundaries = other.boundaries
    activities = other.activities
    joinedWords = other.joinedWords
    countedNouns = other.countedNouns
    self.abbreviations = abbreviations
    units = other.units
    self.defined = defined
  }

  /// The catalogue together with names that one document explains: "HueIDS" of "Trung tâm Giám sát, điều hành đô thị
  /// thông minh (HueIDS)".
  ///
  /// - Parameter names: each spelling with the agency that it names.
  public func adding(_ names: [(spelling: String, agency: Agency)]) -> AgencyCatalogue {
    guard !names.isEmpty else { return self }
    var table = defined
    for (spelling, agency) in names {
      table.insert(spelling, ListedAgency(name: agency.name, tail: .own))
    }
    return AgencyCatalogue(self, defined: table, abbreviations: abbreviations)
  }

  /// The catalogue together with abbreviations that one document lists.
  func adding(abbreviations entries: [(short: String, long: String)]) -> AgencyCatalogue {
    AgencyCatalogue(self, defined: defined, abbreviations: abbreviations.adding(entries))
  }

  /// The listed name at a word, or one that the document explains; the longer of the two.
  func listed(
    _ text: WordSequence, at start: Int,
    accepting: (PhraseTable<ListedAgency>.Match) -> Bool = { $0.mismatches == 0 }
  ) -> PhraseTable<ListedAgency>.Match? {
    let known = listed.longest(text, at: start, accepting: accepting)
    guard text.words[start].startsUpper, defined.canStart(with: text.words[start]),
      let own = defined.longest(
        text, at: start, accepting: { $0.mismatches == 0 || $0.wordCount > 2 }),
      own.range.upperBound >= known?.range.upperBound ?? start
    else { return known }
    return own
  }

  /// The agencies named in running text, in the order of the text; none lies within another.
  public func mentions(in text: String) -> [AgencyMention] { mentions(in: WordSequence(text)) }

  /// The agencies named in running text that is cut into words already.
  public func mentions(in text: WordSequence) -> [AgencyMention] {
    let reader = AgencyReader(catalogue: self, text: text, style: .sentence)
    var mentions: [AgencyMention] = []
    var index = 0
    while index < text.words.count {
      guard let reading = reader.readWithTitle(at: index) else {
        index += 1
        continue
      }
      mentions.append(mention(reading, in: text))
      index = reading.range.upperBound
      // "các Sở: Tài chính, Xây dựng": the head is said once.
      while let next = reader.readShared(head: reading.head, after: index) {
        mentions.append(mention(next, in: text))
        index = next.range.upperBound
      }
    }
    return mentions
  }

  /// The agency that starts at a word of running text.
  public func mention(in text: WordSequence, at index: Int) -> AgencyMention? {
    AgencyReader(catalogue: self, text: text, style: .sentence).readWithTitle(at: index)
      .map { mention($0, in: text) }
  }

  /// Those whom a sentence names at a word by what they are: "các trang trại", "cơ quan có liên quan", "lực lượng công an".
  public func unnamed(in text: WordSequence, at index: Int) -> AgencyMention? {
    AgencyReader(catalogue: self, text: text, style: .sentence).readUnnamed(at: index)
      .map { mention($0, in: text) }
  }

  /// Those whom a heading of duties names by what they are, in no words but these: "Các chủ rừng là tổ chức"; nil where
  /// it is no such name, or tells what is to be done.
  public func collective(heading text: WordSequence) -> Agency? {
    var words = text.words[...]
    if words.last?.plain == ":" { words.removeLast() }
    guard words.count > 2, words.count <= Self.longestCollective,
      let start = collectives.starts.longest(text, at: 0, accepting: { $0.mismatches == 0 }),
      !words.contains(where: { [":", ".", ";"].contains($0.plain) }),
      collectives.nouns.longest(text, at: start.range.upperBound) != nil
    else { return nil }
    return Agency(name: spelledOut(text, 0..<words.count))
  }

  private static let longestCollective = 16

  /// The one agency that a name stands for; nil where the text is none or several.
  public func canonical(_ name: String) -> Agency? {
    let agencies = list(name)
    return agencies.count == 1 ? agencies[0] : nil
  }

  /// Whether names keep an abbreviation short: "UBND".
  public func staysShort(_ word: String) -> Bool { abbreviations.long(of: word) != nil }

  /// Whether a text begins as agencies' names do, whatever stands behind.
  public func opensName(_ text: String) -> Bool {
    AgencyReader(catalogue: self, text: WordSequence(text), style: .cell).startsAgency(0)
  }

  /// The heads whose fields are all known: what is left of such a name can be nothing else. There is a bureau or an
  /// association of anything.
  private static let departmentHeads = ["Sở", "Bộ", "Phòng"]

  /// What a name says behind a province's department's head within it: "Sở Y tế" of "Văn phòng Sở Y tế"; nil where it
  /// names no office of one.
  public func department(within name: String) -> String? {
    name.range(of: " \(Self.departmentHeads[0]) ").map {
      String(name[$0.lowerBound...].dropFirst())
    }
  }

  /// The departments of a field of administration, one for each head; none where the text is no field.
  public func departments(of field: String) -> [Agency] {
    let text = WordSequence(field)
    return Self.departmentHeads.compactMap { head in
      guard let found = fields.field(of: head, text, at: 0, strict: true),
        found.end == text.words.count
      else { return nil }
      return Agency(name: "\(head) \(found.name)")
    }
  }

  /// Some words as they are written in a name, the first with a capital.
  public func name(_ text: WordSequence, _ range: Range<Int>) -> Agency {
    let written = spelledOut(text, range)
    return Agency(name: written.prefix(1).uppercased() + written.dropFirst())
  }

  /// The one department whose name shows in what is left of it: its first words ("Sở Lao"), or most of them among
  /// others ("Sở Nông nghiệp và Phát triển Quỹ nông thôn"); nil where several do.
  public func completed(_ name: String) -> Agency? {
    let text = WordSequence(name)
    guard
      let head = forms.longest(
        text, at: 0,
        accepting: { $0.mismatches == 0 && Self.departmentHeads.contains($0.value.name) }),
      case let rest = text.words[head.range.upperBound...].filter({ $0.kind != .mark })
        .map(\.plain), rest.contains(where: { $0.utf8.count > 2 })
    else { return nil }
    let begun = fields.fields(of: head.value.name, beginningWith: rest)
    let field =
      begun.isEmpty && rest.count > 2
      ? fields.nearest(of: head.value.name, to: rest) : begun.count == 1 ? begun[0] : nil
    return field.map { Agency(name: "\(head.value.name) \($0)") }
  }

  private func mention(_ reading: AgencyReader.Reading, in text: WordSequence) -> AgencyMention {
    AgencyMention(
      agency: Agency(name: reading.name), range: text.range(reading.range), words: reading.range,
      isCollective: reading.isCollective)
  }
}
