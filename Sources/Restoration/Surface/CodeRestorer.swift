import LanguageModel
import VietnameseText

/// Gives the parts of document numbers their marks back: "107/2020/ND-CP" was "107/2020/NĐ-CP".
struct CodeRestorer: Sendable {
  /// By the part without marks: the forms met in print, most frequent first.
  private var forms: [String: [(form: String, count: Int)]] = [:]
  private let spoilt: CodePartReader

  /// Reads the parts of codes: part, count.
  init(path: String, emissions: EmissionTable) throws(ModelError) {
    var parts: [(form: String, count: Int)] = []
    let file = try MappedFile(path: path)
    var line = 0
    for row in file.bytes.split(separator: 0x0A) {
      line += 1
      if row.first == 0x23 { continue }
      let fields = row.split(separator: 0x09)
      guard fields.count == 2 else {
        throw .malformed(path, "line \(line): two fields are wanted, \(fields.count) are there")
      }
      let part = String(decoding: fields[0], as: UTF8.self)
      let count = Int(String(decoding: fields[1], as: UTF8.self)) ?? 0
      parts.append((part, count))
      forms[Folding.stripMarks(part), default: []].append((part, count))
    }
    spoilt = CodePartReader(parts, emissions: emissions)
  }

  /// The code as printed; nil where nothing in it is known to have been otherwise.
  func restore(_ core: [Unicode.Scalar]) -> String? {
    var result = ""
    var start = 0
    for index in 0...core.count {
      let isEnd = index == core.count
      guard isEnd || core[index] == "/" || core[index] == "-" else { continue }
      let text = Normalization.nfc(String(scalars: core[start..<index]))
      result += part(text, isFirst: start == 0)
      if !isEnd { result.unicodeScalars.append(core[index]) }
      start = index + 1
    }
    return result == String(scalars: core) ? nil : result
  }

  private func part(_ text: String, isFirst: Bool) -> String {
    if isFirst, text.first == "S", text.dropFirst().allSatisfy(\.isNumber), text.count > 1 {
      // The number sign's capital clings to the number: "S57-NQ/TW" is 57-NQ/TW.
      return String(text.dropFirst())
    }
    guard let known = forms[Folding.stripMarks(text)], let best = known.first else {
      return spoilt.form(seenAs: Array(text.unicodeScalars)) ?? text
    }
    if let own = known.first(where: { $0.form == text }) {
      // An engine without Vietnamese has no Đ at all: D says little. Other marks it may have seen ("TU" is Tỉnh ủy in
      // the Party's numbers): what is usual in print stays.
      let lostStroke = best.form.replacing("Đ", with: "D") == text
      if own.count * (lostStroke ? 2 : 12) >= best.count { return text }
    }
    return best.form
  }
}
