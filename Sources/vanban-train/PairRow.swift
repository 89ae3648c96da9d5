/// A row of a file of pairs, as `Scripts/make-corpus pairs` writes it: an OCR line and what was printed there.
struct PairRow {
  /// The page's name, the same for all of its rows.
  var page: String
  /// The OCR model that read it.
  var model: String
  var isTable: Bool
  /// The printed line; nil where the engine read what nobody printed.
  var printed: String?
  var seen: String

  /// Calls `body` with each row of a file.
  /// - Throws: `CorpusError` naming the file and the line.
  static func forEach(of path: String, _ body: (PairRow) -> Void) throws {
    var failure: CorpusError?
    var number = 0
    try CorpusReader.forEachLine(of: path) { bytes in
      number += 1
      let fields = String(decoding: bytes, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false
      ).map(String.init)
      guard fields.count == 8 else {
        failure = .malformed(path: path, line: number, reason: "eight fields are wanted")
        return
      }
      body(
        PairRow(
          page: fields[0], model: fields[4], isTable: fields[5] == "table",
          printed: fields[6] == "⟂" ? nil : fields[6], seen: fields[7]))
    }
    if let failure { throw failure }
  }
}
