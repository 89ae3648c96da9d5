import VietnameseText

/// The columns' languages before any cell of a table is known, made once for a document.
struct SeedLanguages {
  /// The language of running text: tasks, names of indicators, titles of groups.
  let text: ColumnLanguage
  private var byRole: [ColumnHeads.Role: ColumnLanguage] = [:]

  /// - Parameters:
  ///   - texts: what usually stands in such columns.
  ///   - running: the document's running text as words' numbers.
  init(
    texts: ColumnTexts, running: [[Int]], general: GeneralLanguage, weights: TableWeights,
    numbers: inout WordNumbers
  ) {
    var text = ColumnLanguage(novelty: 0.5, ending: weights.endingText)
    for unit in running { text.learn(unit) }
    self.text = text
    for role in [ColumnHeads.Role.task, .indicator, .note, .ordinal] { byRole[role] = text }

    var names = ColumnLanguage(novelty: weights.noveltyName, ending: weights.endingName)
    names.join(by: (texts.texts["joiner"] ?? []).flatMap { numbers.numbers(of: $0) })
    for seed in texts.texts["agency"] ?? [] { names.learn(numbers.numbers(of: seed), weight: 2) }
    for name in texts.catalogue { names.learn(numbers.numbers(of: name), weight: 0.25) }
    for name in texts.mentioned { names.learn(numbers.numbers(of: name), weight: 1) }
    for unit in texts.units.sorted() { names.learn(numbers.numbers(of: "UBND " + unit), weight: 1) }
    names.close(by: texts.levels.flatMap { numbers.numbers(of: $0) })
    for role in [ColumnHeads.Role.lead, .cooperating, .responsible] { byRole[role] = names }

    let others: [(ColumnHeads.Role, Double)] = [
      (.deliverable, weights.noveltyText), (.funding, weights.noveltyText),
      (.deadline, weights.noveltyDeadline), (.unit, weights.noveltyTarget),
      (.target, weights.noveltyTarget),
    ]
    for (role, novelty) in others {
      var language = ColumnLanguage(novelty: novelty, ending: weights.endingText)
      if general.model == nil, role == .deliverable || role == .funding {
        for unit in running { language.learn(unit, weight: 0.125, isWhole: false) }
      }
      for seed in texts.texts[role.rawValue] ?? [] {
        language.learn(
          numbers.numbers(of: role == .unit ? Folding.stripMarks(seed) : seed), weight: 2)
        // Where restoration failed, dates are left as the OCR had them: without marks.
        if role == .deadline {
          language.learn(numbers.numbers(of: Folding.stripMarks(seed)), weight: 0.25)
        }
      }
      if role == .unit {
        for seed in texts.texts["measure"] ?? [] {
          language.learn(numbers.numbers(of: Folding.stripMarks(seed)), weight: 0.5)
        }
      }
      byRole[role] = language
    }
  }

  /// The language of a column.
  func language(of role: ColumnHeads.Role) -> ColumnLanguage { byRole[role] ?? text }
}

extension TableModel {
  /// The model of a table before any of its cells is known.
  init(
    columns heads: [TableHead.Column], seeds: SeedLanguages, general: GeneralLanguage,
    titles: KnownTitles, weights: TableWeights
  ) {
    self.weights = weights
    numbers = Alignment(weights)
    self.general = general
    self.titles = titles
    text = seeds.text
    hasOrdinal = heads.first?.role == .ordinal
    columns = heads.filter { $0.role != .ordinal }.map {
      Column($0, language: seeds.language(of: $0.role), weights: weights)
    }
  }
}
