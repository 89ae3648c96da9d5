/// The columns' languages before any cell of a table is known, made once for a document.
struct SeedLanguages {
  /// The language of running text: tasks, names of indicators, titles of groups.
  let text: ColumnLanguage
  private var byRole: [ColumnHeads.Role: ColumnLanguage] = [:]

  /// - Parameters:
  ///   - seeds: what usually stands in such columns, by the texts that it was counted from.
  ///   - running: the document's running text as words' numbers.
  ///   - mentioned: the agencies that it names, in the same way.
  init(
    seeds: LanguageSeeds, texts: ColumnTexts, running: [[Int]], mentioned: [[Int]],
    general: GeneralLanguage, weights: TableWeights
  ) {
    var counts = LanguageCounts()
    for unit in running { counts.learn(unit) }
    let text = ColumnLanguage(counts, novelty: 0.5, ending: weights.endingText)
    self.text = text
    for role in [ColumnHeads.Role.task, .indicator, .note, .ordinal] { byRole[role] = text }

    var named = seeds.names
    for name in mentioned { named.learn(name, weight: 1) }
    let names = ColumnLanguage(
      named, novelty: weights.noveltyName, ending: weights.endingName)
    for role in ColumnHeads.Role.allCases where role.namesAgencies { byRole[role] = names }

    for role in LanguageSeeds.roles {
      let isText = role == .deliverable || role == .funding
      byRole[role] = ColumnLanguage(
        seeds.counts(
          of: role, texts: texts, after: general.model == nil && isText ? running : []),
        novelty: isText
          ? weights.noveltyText
          : role == .deadline ? weights.noveltyDeadline : weights.noveltyTarget,
        ending: weights.endingText)
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
