import LanguageModel
import VietnameseText

/// Gives well-known abbreviations their Đ back, which engines without Vietnamese read as D: "CDS" was "CĐS".
struct AcronymRestorer: Sendable {
  private var forms: [String: String] = [:]
  /// Those of several parts by what the OCR makes of them, where that can be but one.
  private var joints: [String: String] = [:]
  /// Their long forms.
  private var longForms: [String: String] = [:]

  /// Reads the abbreviations of `abbreviations.tsv`: several to a row, "; " between.
  init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    var all: [String] = []
    for row in file.bytes.split(separator: 0x0A) where row.first != 0x23 {
      let fields = row.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 2 else { continue }
      for part in fields[0].split(separator: ";") {
        let form = String(part.drop { $0 == " " })
        all.append(form)
        longForms[form] = fields[1]
      }
    }
    let ofParts = all.filter { $0.contains { $0 == "&" || $0 == "-" } }
    joints = Dictionary(grouping: ofParts, by: Self.seen)
      .compactMapValues { $0.count == 1 ? $0[0] : nil }
    let plain = Set(all.filter { !$0.contains("Đ") })
    for form in all where form.contains("Đ") {
      let seen = Folding.stripMarks(form)
      // "HDND" stands among the abbreviations as a spelling of its own, by those who have no Đ: it is the same one.
      if form.allSatisfy(\.isLetter), !plain.contains(seen) || seen.count >= 4 {
        forms[seen] = form
      }
    }
  }

  /// The known abbreviation of several parts behind a token; nil where there is none, or it needs no mending.
  func joined(_ core: [Unicode.Scalar]) -> String? {
    guard core.count >= 5, core[0].isUpper else { return nil }
    let text = String(scalars: core)
    guard let form = joints[Self.seen(text)] else { return nil }
    return form == text && !text.contains("&") ? nil : form
  }

  /// Whether a token is a known abbreviation as it stands.
  func isKnown(_ core: [Unicode.Scalar]) -> Bool { longForms[String(scalars: core)] != nil }

  /// The words that a known abbreviation is spoken with, in small letters; none where it is unknown.
  func words(of core: [Unicode.Scalar]) -> [String] {
    longForms[String(scalars: core)]?.lowercased().split(separator: " ")
      .map { $0.filter(\.isLetter) }.filter { !$0.isEmpty } ?? []
  }

  /// What engines take for one another is one: Đ, D and B, "&", 8 and "@".
  private static func seen(_ form: String) -> String {
    Folding.stripMarks(form).replacing("B", with: "D").replacing("8", with: "&")
      .replacing("@", with: "&")
  }

  /// The abbreviation as printed; nil where none is known behind what was seen.
  func restore(_ core: [Unicode.Scalar]) -> String? {
    guard core.count >= 3, core.allSatisfy({ (0x41...0x5A).contains($0.value) }) else { return nil }
    return forms[String(scalars: core)]
  }
}
