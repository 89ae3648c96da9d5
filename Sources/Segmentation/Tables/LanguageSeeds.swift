import Synchronization
import VietnameseText

/// What the dictionaries say of the columns' languages: the same for all documents, and so counted once.
struct LanguageSeeds: Sendable {
  /// The numbers of the seeds' words, to go on from.
  var numbers = WordNumbers()
  /// What stands in columns of agencies.
  private(set) var names = LanguageCounts()
  private var others: [ColumnHeads.Role: LanguageCounts] = [:]

  /// The roles of columns that neither text nor names stand in.
  static let roles: [ColumnHeads.Role] = [.deliverable, .funding, .deadline, .unit, .target]

  init(_ texts: ColumnTexts) {
    names.joiners.formUnion((texts.texts["joiner"] ?? []).flatMap { numbers.numbers(of: $0) })
    names.closers.formUnion(texts.levels.flatMap { numbers.numbers(of: $0) })
    for seed in texts.texts["agency"] ?? [] { names.learn(numbers.numbers(of: seed), weight: 2) }
    for name in texts.catalogue { names.learn(numbers.numbers(of: name), weight: 0.25) }
    for role in Self.roles {
      var counts = LanguageCounts()
      learn(role, of: texts, into: &counts)
      others[role] = counts
    }
  }

  /// What usually stands in a column of a role, after what else was counted.
  ///
  /// - Parameter running: the document's running text as words' numbers.
  func counts(
    of role: ColumnHeads.Role, texts: ColumnTexts, after running: [[Int]]
  ) -> LanguageCounts {
    guard !running.isEmpty else { return others[role] ?? LanguageCounts() }
    var seeds = self
    var counts = LanguageCounts()
    for unit in running { counts.learn(unit, weight: 0.125, isWhole: false) }
    seeds.learn(role, of: texts, into: &counts)
    return counts
  }

  private mutating func learn(
    _ role: ColumnHeads.Role, of texts: ColumnTexts, into counts: inout LanguageCounts
  ) {
    for seed in texts.texts[role.rawValue] ?? [] {
      counts.learn(
        role == .unit ? numbers.plainNumbers(of: seed) : numbers.numbers(of: seed), weight: 2)
      // Where restoration failed, dates are left as the OCR had them: without marks.
      if role == .deadline {
        counts.learn(numbers.numbers(of: Folding.stripMarks(seed)), weight: 0.25)
      }
    }
    guard role == .unit else { return }
    for seed in texts.texts["measure"] ?? [] {
      counts.learn(numbers.plainNumbers(of: seed), weight: 0.5)
    }
  }
}

/// The seeds of a segmenter, counted when a document first has a table.
final class SharedSeeds: Sendable {
  private let texts: ColumnTexts
  private let made = Mutex<LanguageSeeds?>(nil)

  init(_ texts: ColumnTexts) { self.texts = texts }

  var seeds: LanguageSeeds {
    made.withLock { made in
      if let made { return made }
      let seeds = LanguageSeeds(texts)
      made = seeds
      return seeds
    }
  }
}
