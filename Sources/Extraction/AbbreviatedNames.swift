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
    let short = Set(plan.agencies.filter { isAbbreviated($0.name) }.map(\.name))
    guard !short.isEmpty else { return }
    let told = told.filter { !isAbbreviated($0.name) }.map(Self.name)
    let listed = catalogue.names.map { Self.name(Agency(name: $0)) }
    let full = Dictionary(
      short.compactMap { name in
        self.full(name, among: [told, listed]).map { (name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    plan.replaceAgencies(full)
  }

  /// The one agency that an abbreviated name stands for; nil where none or several may be meant.
  private func full(_ name: String, among lists: [[Name]]) -> Agency? {
    let words = name.split(separator: " ").map(String.init)
    for names in lists {
      let fitting = names.filter { stands(words[...], for: $0.words[...]) }.map(\.agency)
      guard let first = fitting.first else { continue }
      return fitting.allSatisfy { $0.id == first.id } ? first : nil
    }
    return nil
  }

  private static func name(_ agency: Agency) -> Name {
    Name(agency: agency, words: words(agency.name))
  }

  private static func words(_ name: String) -> [String] {
    WordSequence(name).words.filter { $0.kind != .mark }.map(\.plain)
  }

  /// Whether a word of a name behind its head is a run of capitals, other than those that stay short.
  private func isAbbreviated(_ name: String) -> Bool {
    name.split(separator: " ").dropFirst().contains { isAbbreviation(String($0)) }
  }

  private func isAbbreviation(_ word: String) -> Bool {
    (2...10).contains(word.count)
      && word.allSatisfy { $0.isLetter && $0.isUppercase || $0 == "&" || $0 == "-" }
      && !catalogue.staysShort(word)
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
    return word == "va" && matches(letters, short, long.dropFirst())
  }

  private static func initials(_ abbreviation: String) -> [Character] {
    words(abbreviation).joined().filter { $0 != "&" }.map(\.self)
  }
}
