import Extraction
import Ingestion
import PlanDocument
import Restoration
import VietnameseText

/// Whether the input was a plan, and Vietnamese, at all: the pipeline converts whatever text it gets, and says so
/// when the result is not to be trusted.
enum Plausibility {
  /// The warning that the text is in another language, by its words; nil where it is not.
  static func warningOfLanguage(of source: SourceDocument) -> PlanWarning? {
    // Vietnamese has 0.92 and more, however bad the OCR; English, French, Spanish and Indonesian 0.25 to 0.6.
    guard let share = vietnameseShare(of: source), share < 0.75 else { return nil }
    return PlanWarning(
      code: "not-vietnamese", line: nil,
      message: "only \(Int(share * 100)) % of the words have the form of Vietnamese syllables")
  }

  /// The warning that the text is no plan; nil where it looks like one.
  static func warningOfKind(of extracted: ExtractedPlan) -> PlanWarning? {
    reasonAgainstPlan(extracted).map { PlanWarning(code: "not-a-plan", line: nil, message: $0) }
  }

  /// A plan calls itself one; and where its head was lost, it still has headings and tasks.
  private static func reasonAgainstPlan(_ extracted: ExtractedPlan) -> String? {
    if let type = extracted.document.type, !isPlan(type, title: extracted.document.title) {
      return "the document calls itself \"\(type.name)\", not a plan"
    }
    if extracted.document.type == nil && extracted.tasks.isEmpty && extracted.indicators.isEmpty {
      return "the text has no plan's head, and no tasks or indicators were found"
    }
    return nil
  }

  /// Plans by another name, and decisions that issue one.
  private static func isPlan(_ type: DocumentType, title: String?) -> Bool {
    if ["KH", "KHLT", "CTr", "ĐA", "PA"].contains(type.code) { return true }
    let title = Folding.stripMarks(title ?? "").lowercased()
    return type.code == "QĐ"
      && ["ke hoach", "chuong trinh", "de an", "phuong an"].contains { title.contains($0) }
  }

  /// The share of words that could be Vietnamese syllables by their letters alone, marks aside, as OCR loses
  /// those: at most seven Latin letters ("nghiêng"), and no ending but a vowel, c, ch, m, n, ng, nh, p, t.
  ///
  /// Nil for fewer than twenty words, which prove nothing; the first ten thousand are enough.
  static func vietnameseShare(of source: SourceDocument) -> Double? {
    var words = 0
    var likely = 0
    for line in source.lines where words < 10_000 {
      for word in line.text.split(whereSeparator: { !$0.isLetter }) where word.count > 1 {
        words += 1
        if isLikelySyllable(word) { likely += 1 }
      }
    }
    return words < 20 ? nil : Double(likely) / Double(words)
  }

  private static func isLikelySyllable(_ word: Substring) -> Bool {
    guard word.count <= 7 else { return false }
    let letters = Folding.stripMarks(Normalization.nfc(String(word))).lowercased()
    guard letters.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return ["ch", "ng", "nh"].contains { letters.hasSuffix($0) }
      || letters.last.map { "aeiouycmnpt".contains($0) } == true
  }
}
