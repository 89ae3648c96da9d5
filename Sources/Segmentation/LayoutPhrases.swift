/// The phrases by which the parts of a document's layout are known, from `Dictionaries/layout-phrases.tsv`.
struct LayoutPhrases: Sendable {
  /// What a phrase is the sign of: the first column of the file.
  enum Kind: String, Sendable, CaseIterable {
    case motto, number, type, preamble, recipients, authority, position, issuer, annex
    case recipientsAlso = "recipients-also"
    case annexNote = "annex-note"
    /// Opens what is said below a table: "Ghi chú: …".
    case tableNote = "table-note"
    case part = "unit-part"
    case chapter = "unit-chapter"
    case section = "unit-section"
    case article = "unit-article"
    case ordinal
    case actingFor = "acting-for"
  }

  private var phrases: [Kind: [Phrase]] = [:]
  private var ordinals: [String: Int] = [:]
  /// The deputies of those who hold a position, longest position first.
  private(set) var deputies: [(title: Phrase, deputy: String)] = []

  /// The words on both sides of a dash that joins them, as the vocabulary's keys: "kế hoạch - tài chính".
  private var dashed: Set<DashedPair> = []

  private struct DashedPair: Hashable {
    let left: String
    let right: String
  }

  /// Takes the file's rows; those that it cannot use are passed over.
  init(rows: [[String]]) {
    for fields in rows {
      if fields.count >= 3, fields[0] == "deputy" {
        deputies.append((Phrase(fields[1]), fields[2]))
        continue
      }
      if fields.count >= 2, fields[0] == "dashed" {
        let words = fields[1].split(separator: " ").map(String.init)
        for index in words.indices.dropFirst().dropLast() where words[index] == "-" {
          dashed.insert(
            DashedPair(
              left: Vocabulary.key(of: words[index - 1]),
              right: Vocabulary.key(of: words[index + 1])))
        }
        continue
      }
      guard fields.count >= 2, let kind = Kind(rawValue: fields[0]) else { continue }
      phrases[kind, default: []].append(Phrase(fields[1]))
      if kind == .ordinal { ordinals[Vocabulary.key(of: fields[1])] = ordinals.count + 1 }
    }
    deputies.sort { $0.title.joined.utf8.count > $1.title.joined.utf8.count }
    for kind in Kind.allCases {
      // The longest reading wins: "Phó Chủ tịch" before "Chủ tịch".
      phrases[kind]?.sort { $0.joined.utf8.count > $1.joined.utf8.count }
    }
  }

  /// No place that ends a line behind a dash has more words.
  private static let longestPlace = 4

  /// Whether a dash at a line's start joins the words around it, rather than open an item: "Vụ Kế hoạch | - Tài chính",
  /// "giai đoạn 2021 | - 2025".
  func joinsByDash(_ last: Word, _ line: [Word]) -> Bool {
    guard line.count > 1, line[0].text == "-" || line[0].text == "–", !last.endsClause else {
      return false
    }
    if line[1].shape.first == .digit,
      last.text.unicodeScalars.last.map({ ("0"..."9").contains($0) }) ?? false
    {
      return true
    }
    // "… tuyến cao tốc Ninh Bình | - Hải Phòng.": no item is a name alone behind one that ended no clause.
    let name = line.dropFirst()
    if (2...Self.longestPlace).contains(name.count), name.last?.endsClause ?? false,
      last.startsUpper,
      !last.isCapitals, name.allSatisfy({ $0.startsUpper && !$0.isCapitals })
    {
      return true
    }
    return dashed.contains(DashedPair(left: last.key, right: line[1].key))
  }

  func all(_ kind: Kind) -> [Phrase] { phrases[kind] ?? [] }

  /// The number of words that a phrase of the kind takes up at the start of `words`.
  func match(_ kind: Kind, _ words: some RandomAccessCollection<Word>) -> Int? {
    for phrase in all(kind) {
      if let count = phrase.match(words) { return count }
    }
    return nil
  }

  /// The value of an ordinal ("nhất" 1, "hai" 2): its place in the file.
  func ordinal(_ key: String) -> Int? { ordinals[key] }
}
