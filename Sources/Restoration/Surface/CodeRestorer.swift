import LanguageModel
import VietnameseText

/// Gives the parts of document numbers their marks back: "107/2020/ND-CP" was "107/2020/NĐ-CP".
struct CodeRestorer: Sendable {
  /// By the part without marks: the forms met in print, most frequent first.
  private var forms: [String: [(form: String, count: Int)]] = [:]

  /// Reads the parts of codes: part, count.
  init(path: String) throws(ModelError) {
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
      forms[Folding.stripMarks(part), default: []].append((part, count))
    }
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
      return spoiltStroke(text) ?? text
    }
    if let own = known.first(where: { $0.form == text }) {
      // An engine without Vietnamese has no Đ at all: D says little. Other marks it may have seen ("TU" is Tỉnh ủy in
      // the Party's numbers): what is usual in print stays.
      let lostStroke = best.form.replacing("Đ", with: "D") == text
      if own.count * (lostStroke ? 2 : 12) >= best.count { return text }
    }
    return best.form
  }
  /// The part with a B that was a Đ ("QB-UBND"), where only that makes a part that is usual in print.
  private func spoiltStroke(_ text: String) -> String? {
    guard text.count >= 2, text.contains("B") else { return nil }
    // Of one letter the OCR sees two: "QDB-TTg".
    for mended in [text.replacing("B", with: "D"), text.replacing("DB", with: "D")] {
      if let best = forms[mended]?.first, best.count >= 50, best.form.contains("Đ") {
        return best.form
      }
    }
    return nil
  }
}
