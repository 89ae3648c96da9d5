import LanguageModel

/// The texts that usually stand in the columns of tables, by the columns' kinds ("agency", "deadline", "unit").
struct CellTexts {
  private(set) var byKind: [String: [String]] = [:]

  /// Reads `column-texts.tsv`: a column's kind and a text in each row.
  /// - Throws: `ModelError` naming the file.
  init(path: String) throws(ModelError) {
    try MappedFile(path: path).forEachRow { (_, fields) throws(ModelError) in
      guard fields.count >= 2 else { return }
      byKind[String(fields[0]), default: []].append(String(fields[1]))
    }
  }
}
