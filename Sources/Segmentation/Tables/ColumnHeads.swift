/// What a table's head words say, from `Dictionaries/column-heads.tsv`.
struct ColumnHeads: Sendable {
  /// The roles as the file names them; a target's year is read from the head itself.
  enum Role: String, Sendable, CaseIterable {
    case ordinal, task, indicator, unit, target, lead, cooperating, responsible, deliverable
    case deadline, funding, note

    /// Where the column usually stands, for heads of which no line tells the place.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    /// The role as a bit among all.
    var bit: UInt32 { 1 << UInt32(place) }

    /// Whether the column holds agencies' names.
    var namesAgencies: Bool { self == .lead || self == .cooperating || self == .responsible }
  }

  /// A head's phrase: its words' keys and what a column under it holds.
  struct Entry: Sendable {
    var role: Role
    /// Whether a column of targets holds what was reached before, or one of times when the work begins.
    var isPrior = false
    /// Whether it heads several columns and is none itself: "Lộ trình thực hiện" over years.
    var isOver = false
    /// Whether a year must follow: "Kết quả năm".
    var wantsYear = false
    /// The words' places in `vocabulary`.
    var words: [Int]
  }

  private(set) var entries: [Entry] = []
  /// All words that stand in heads, each once.
  private(set) var vocabulary: [String] = []
  private var places: [String: Int] = [:]
  /// The words that alone head the column of the rows' numbers.
  private var ordinals: Set<String> = []
  /// The phrases and their parts, by the words' places.
  private(set) var phrases = HeadPhrases()

  /// What the file calls columns of what was reached before, and of when the work begins.
  private static let prior: [String: Role] = ["baseline": .target, "start": .deadline]

  /// The word that stands before a year.
  private static let year = "nam"

  /// What the file calls heads over several columns.
  private static let over = "over"

  /// Takes the file's rows; those that it cannot use are passed over.
  init(rows: [[String]]) {
    for fields in rows {
      guard fields.count >= 2 else { continue }
      let prior = Self.prior[fields[0]]
      let isOver = fields[0] == Self.over
      guard let role = isOver ? .note : prior ?? Role(rawValue: fields[0]) else { continue }
      let keys = Phrase(fields[1].replacing("/", with: " ")).keys
      let words = keys.map { place(of: $0) }
      entries.append(
        Entry(
          role: role, isPrior: prior != nil, isOver: isOver,
          wantsYear: keys.count > 1 && keys.last == Self.year, words: words))
      if role == .ordinal, keys.count == 1 { ordinals.insert(keys[0]) }
    }
    phrases = HeadPhrases(entries)
  }

  private mutating func place(of key: String) -> Int {
    if let place = places[key] { return place }
    places[key] = vocabulary.count
    vocabulary.append(key)
    return vocabulary.count - 1
  }

  /// The places of the words of heads that the key is, one letter in five forgiven.
  func matches(_ key: String) -> [Int] {
    vocabulary.indices.filter { FuzzyMatch.matches(key, vocabulary[$0]) }
  }

  /// Whether the word alone heads the column of the rows' numbers.
  func isOrdinal(_ key: String) -> Bool { ordinals.contains(key) }

  /// Whether the word stands in some head, a few letters' errors forgiven.
  func knows(_ key: String) -> Bool {
    places[key] != nil
      || (key.utf8.count >= 5
        && vocabulary.contains {
          $0.utf8.count >= 4 && FuzzyMatch.distance(key, $0, limit: 1) != nil
        })
  }
}
