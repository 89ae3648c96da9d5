/// The texts that seed the columns' languages, from `Dictionaries/column-texts.tsv`.
struct ColumnTexts: Sendable {
  private(set) var texts: [String: [String]] = [:]

  init(rows: [[String]]) {
    for fields in rows {
      guard fields.count >= 2 else { continue }
      texts[fields[0], default: []].append(fields[1])
    }
  }

  /// Names of agencies from the catalogue: rarer than the file's own, which are the usual ones.
  private(set) var catalogue: [String] = []
  /// Names of agencies as the document's running text has them.
  var mentioned: [String] = []

  /// Takes the catalogue's names.
  mutating func add(agencies: [String]) { catalogue += agencies }

  /// The key under which a role's texts stand in the file.
  static func key(of role: ColumnHeads.Role) -> String? {
    switch role {
    case .lead, .cooperating, .responsible: "agency"
    case .deadline, .deliverable, .unit, .target, .funding: role.rawValue
    case .ordinal, .task, .indicator, .note: nil
    }
  }
}

extension TableModel {
  /// The model of a table before any of its cells is known.
  init(
    head: TableHead, texts: ColumnTexts, running: [[Int]], general: GeneralLanguage,
    numbers: inout WordNumbers
  ) {
    self.general = general
    var text = ColumnLanguage(novelty: 0.5)
    for unit in running { text.learn(unit, isWhole: true) }
    hasOrdinal = head.columns.first?.role == .ordinal
    columns = head.columns.filter { $0.role != .ordinal }.map { column in
      var language: ColumnLanguage
      switch column.role {
      case .task, .indicator, .note, .ordinal: language = text
      case .deliverable, .funding:
        language = ColumnLanguage(novelty: 0.15)
        if general.model == nil {
          for unit in running { language.learn(unit, weight: 0.1, isWhole: false) }
        }
      case .lead, .cooperating, .responsible:
        language = ColumnLanguage(novelty: 0.06, names: true)
        language.join(by: (texts.texts["joiner"] ?? []).flatMap { numbers.numbers(of: $0) })
      case .deadline:
        language = ColumnLanguage(novelty: 0.06)
      case .unit, .target: language = ColumnLanguage(novelty: 0.1)
      }
      if let key = ColumnTexts.key(of: column.role) {
        for seed in texts.texts[key] ?? [] { language.learn(numbers.numbers(of: seed), weight: 2) }
        if key == "agency" {
          for name in texts.catalogue { language.learn(numbers.numbers(of: name), weight: 0.2) }
          for name in texts.mentioned { language.learn(numbers.numbers(of: name), weight: 1) }
        }
      }
      return Column(head: column, language: language, width: nil)
    }
    self.text = text
  }
}
