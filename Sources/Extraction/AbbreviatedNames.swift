import Lexicon
import PlanDocument

/// Writes out names that only this document abbreviates: "Cục ĐBVN" is the one agency whose words begin so, "Cục Đường
/// bộ Việt Nam".
///
/// Abbreviations that every document has are the lexicon's. Others a plan explains once, where no task stands; what
/// they stand for shows by the initials, among the agencies that the plan names in full and those of the lexicon.
struct AbbreviatedNames: Sendable {
  /// A name in full: its words without marks.
  private struct Name: Sendable {
    var agency: Agency
    var words: [String]
  }

  private let told: [Agency]
  private let catalogue: AgencyCatalogue

  /// - Parameters:
  ///   - told: the agencies that the plan names.
  ///   - catalogue: the names that are known, and those that stay short.
  init(told: [Agency], catalogue: AgencyCatalogue) {
    self.told = told
    self.catalogue = catalogue
  }

  /// Puts the full names in the places of the abbreviated ones all over a plan.
  func expand(in plan: inout ExtractedPlan) {
    plan.replaceAgencies(
      Dictionary(
        plan.agencies.compactMap { agency in explained(agency.name).map { (agency.name, $0) } },
        uniquingKeysWith: { first, _ in first }))
    let short = Set(plan.agencies.filter { isAbbreviated($0.name) }.map(\.name))
    guard !short.isEmpty else { return }
    let told = told.map { explained($0.name) ?? $0 }.filter { !isAbbreviated($0.name) }
      .map(Self.name)
    let listed = catalogue.names.map { Self.name(Agency(name: $0)) }
    let full = Dictionary(
      short.compactMap { name in
        (self.full(name, among: [told, listed]) ?? cut(name, among: told)
          ?? misread(name, among: told)).map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    plan.replaceAgencies(full)
  }

  /// The name before a dash and its own abbreviation: "Cục Văn thư và Lưu trữ nhà nước - Cục VTLTNN".
  private func explained(_ name: String) -> Agency? {
    guard let dash = name.range(of: " - ", options: .backwards) else { return nil }
    let (long, short) = (String(name[..<dash.lowerBound]), String(name[dash.upperBound...]))
    guard isAbbreviated(short),
      stands(Self.parts(short)[...], for: Self.words(long)[...])
    else { return nil }
    return catalogue.canonical(long) ?? Agency(name: long)
  }

  /// The one agency of the plan whose first words an abbreviation of three letters or more stands for: "Vụ ĐTBD" for "Vụ
  /// Đào tạo, bồi dưỡng cán bộ, công chức".
  private func cut(_ name: String, among names: [Name]) -> Agency? {
    let words = Self.parts(name)
    guard let last = words.last, isAbbreviation(last), last.count >= Self.leastCut else {
      return nil
    }
    return theOne(
      of: names.filter { known in
        known.words.indices.dropFirst(words.count).contains {
          stands(words[...], for: known.words[..<$0])
        }
      })
  }

  /// Fewer letters begin too many names.
  private static let leastCut = 3

  /// The one agency of the plan that a long abbreviation stands for but for one letter: "Cục VTLINN" for "Cục VTLTNN".
  private func misread(_ name: String, among names: [Name]) -> Agency? {
    let words = Self.parts(name)
    guard words.count == 2, let last = words.last, isAbbreviation(last),
      case let letters = Self.initials(last), letters.count >= Self.leastMisread
    else { return nil }
    let head = Self.words(words[0])
    return theOne(
      of: names.filter { known in
        guard known.words.prefix(1).elementsEqual(head) else { return false }
        let initials = known.words.dropFirst().filter { $0 != "va" }.compactMap(\.first)
        return initials.count == letters.count
          && zip(initials, letters).count { $0 != $1 } == 1
      })
  }

  /// Of fewer letters one says too much.
  private static let leastMisread = 5

  /// The one agency that an abbreviated name stands for; nil where none or several may be meant.
  private func full(_ name: String, among lists: [[Name]]) -> Agency? {
    let words = Self.parts(name)
    for names in lists {
      let fitting = names.filter { stands(words[...], for: $0.words[...]) }
      if !fitting.isEmpty { return theOne(of: fitting) }
    }
    return nil
  }

  /// The agency that all of some names are of; nil where there is none, or are several.
  private func theOne(of names: [Name]) -> Agency? {
    guard let first = names.first?.agency, names.allSatisfy({ $0.agency.id == first.id }) else {
      return nil
    }
    return first
  }

  /// A name's words as they are written, with their marks.
  private static func parts(_ name: String) -> [String] {
    name.split(separator: " ").map(String.init)
  }

  private static func name(_ agency: Agency) -> Name {
    Name(agency: agency, words: words(agency.name))
  }

  private static func words(_ name: String) -> [String] {
    WordSequence(name).words.filter { $0.kind != .mark }.map(\.plain)
  }

  /// Whether a word of a name behind its head is a run of capitals, other than those that stay short; or its head is a long
  /// one, before a numeral: "TTLTQG II".
  private func isAbbreviated(_ name: String) -> Bool {
    let words = Self.parts(name)
    return words.dropFirst().contains(where: isAbbreviation)
      || words.first.map { $0.count >= Self.leastHead && isAbbreviation($0) } ?? false
  }

  /// An abbreviation that holds a name's head has its letters and those of what it is called by.
  private static let leastHead = 4

  private func isAbbreviation(_ word: String) -> Bool {
    (2...10).contains(word.count)
      && word.allSatisfy { $0.isLetter && $0.isUppercase || $0 == "&" || $0 == "-" }
      && !catalogue.staysShort(word) && RomanNumeral.usual(word) == nil
  }

  /// Whether words with abbreviations among them stand for a name: each letter of these for a word, "và" for none.
  private func stands(_ short: ArraySlice<String>, for long: ArraySlice<String>) -> Bool {
    guard let first = short.first else { return long.isEmpty }
    if isAbbreviation(first) {
      return matches(Self.initials(first)[...], short.dropFirst(), long)
    }
    guard let other = long.first, Self.words(first) == [other] else { return false }
    return stands(short.dropFirst(), for: long.dropFirst())
  }

  private func matches(
    _ letters: ArraySlice<Character>, _ short: ArraySlice<String>, _ long: ArraySlice<String>
  ) -> Bool {
    guard let letter = letters.first else { return stands(short, for: long) }
    guard let word = long.first else { return false }
    if word.first == letter, matches(letters.dropFirst(), short, long.dropFirst()) { return true }
    // "TW" for "Trung ương".
    if letters.prefix(2).elementsEqual("tw"), long.prefix(2).elementsEqual(Self.central),
      matches(letters.dropFirst(2), short, long.dropFirst(2))
    {
      return true
    }
    return word == "va" && matches(letters, short, long.dropFirst())
  }

  private static let central = ["trung", "uong"]

  private static func initials(_ abbreviation: String) -> [Character] {
    words(abbreviation).joined().filter { $0 != "&" }.map(\.self)
  }
}
