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
  /// The words for the levels of the territory, which end names: "tỉnh".
  var levels: [String] = []

  /// Takes what numbers count in sentences: a table's measures are the same.
  ///
  /// Of the longer ones ("dịch vụ công trực tuyến") a table has a noun only.
  mutating func add(units: [String]) {
    texts["measure", default: []] += units.filter { $0.split(separator: " ").count <= 2 }
  }

  /// Takes the catalogue's names.
  mutating func add(agencies: [String]) { catalogue += agencies }
}
