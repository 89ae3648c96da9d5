import LanguageModel
import VietnameseText

/// Gives well-known abbreviations their Đ back, which engines without Vietnamese read as D: "CDS" was "CĐS".
struct AcronymRestorer: Sendable {
  private var forms: [String: String] = [:]

  /// Reads the abbreviations of `abbreviations.tsv`: several to a row, "; " between.
  init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    var all: [String] = []
    for row in file.bytes.split(separator: 0x0A) where row.first != 0x23 {
      guard let field = row.split(separator: 0x09).first else { continue }
      for form in String(decoding: field, as: UTF8.self).split(separator: ";") {
        all.append(String(form.drop { $0 == " " }))
      }
    }
    let plain = Set(all.filter { !$0.contains("Đ") })
    for form in all where form.contains("Đ") {
      let seen = Folding.stripMarks(form)
      // "HDND" stands among the abbreviations as a spelling of its own, by those who have no Đ: it is the same one.
      if form.allSatisfy(\.isLetter), !plain.contains(seen) || seen.count >= 4 {
        forms[seen] = form
      }
    }
  }

  /// The abbreviation as printed; nil where none is known behind what was seen.
  func restore(_ core: [Unicode.Scalar]) -> String? {
    guard core.count >= 3, core.allSatisfy({ (0x41...0x5A).contains($0.value) }) else { return nil }
    return forms[String(scalars: core)]
  }
}
