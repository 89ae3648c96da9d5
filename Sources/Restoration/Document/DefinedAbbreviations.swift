import LanguageModel
import VietnameseText

/// Abbreviations that a document defines: "Phòng Quản lý đô thị (sau đây viết tắt là Phòng QLĐT)", "TMĐT: Thương mại điện tử".
///
/// An engine without Vietnamese reads "QLĐT" as "QLDT", and no model of words tells which it was. The words that it is
/// short for do: their first letters are its letters.
struct DefinedAbbreviations {
  /// What each abbreviation was printed as, by its letters as seen.
  private var forms: [[Unicode.Scalar]: String] = [:]
  private let lines: [LineUnits]
  private let vocabulary: Vocabulary

  /// Shorter ones are the first letters of too many words.
  private static let lengths = 3...8
  /// How many units a parenthesis may hold, up to the abbreviation: "(sau đây viết tắt là Phòng QLĐT)".
  private static let parenthesis = 8

  /// Finds the definitions among a document's readings.
  init(_ readings: [Stretch.Reading], lines: [LineUnits], vocabulary: Vocabulary) {
    self.lines = lines
    self.vocabulary = vocabulary
    for index in readings.indices {
      let unit = unit(readings[index])
      guard Self.isAbbreviation(unit), forms[unit.core] == nil else { continue }
      forms[unit.core] =
        wordsBefore(index, readings).flatMap { form(unit.core, words: $0, readings, step: -1) }
        ?? wordsBehind(index, readings).flatMap { form(unit.core, words: $0, readings, step: 1) }
    }
  }

  /// Writes the abbreviations as they were printed wherever they stand, in the parts of document numbers too.
  ///
  /// - Parameter isOpen: whether a reading's letters may be other than they were seen.
  func settle(_ readings: inout [Stretch.Reading], isOpen: (Stretch.Reading) -> Bool) {
    guard !forms.isEmpty else { return }
    for index in readings.indices where isOpen(readings[index]) {
      let unit = unit(readings[index])
      guard unit.kind == .code || Self.isAbbreviation(unit), readings[index].places.count == 1
      else { continue }
      let now = text(readings[index])
      let printed = unit.kind == .code ? code(unit.core, as: now) : forms[unit.core]
      if let printed, printed != now { readings[index].decision.rewrite(as: printed) }
    }
  }

  /// A document number with its defined parts as printed; nil where its parts were read as several others.
  private func code(_ core: [Unicode.Scalar], as text: String) -> String? {
    let seen = DocumentCode.parts(of: core)
    let read = DocumentCode.parts(of: Array(text.unicodeScalars))
    guard seen.count == read.count else { return nil }
    var result = Array(text.unicodeScalars)
    var end = result.count
    for (seen, read) in zip(seen, read).reversed() {
      let start = end - read.count
      if let form = forms[seen] { result.replaceSubrange(start..<end, with: form.unicodeScalars) }
      end = start - 1
    }
    return String(scalars: result)
  }

  private func unit(_ reading: Stretch.Reading) -> Unit {
    let place = reading.places[reading.places.startIndex]
    return lines[place.line].units[place.unit]
  }

  private func text(_ reading: Stretch.Reading) -> String {
    SurfaceLine.text(reading.decision.arc.reading, unit(reading).core, vocabulary)
  }

  private static func isAbbreviation(_ unit: Unit) -> Bool {
    (unit.kind == .word || unit.kind == .abbreviation) && lengths.contains(unit.core.count)
      && unit.core.allSatisfy { (0x41...0x5A).contains($0.value) }
  }

  /// The index of the word before the parenthesis that an abbreviation closes; nil where it closes none.
  private func wordsBefore(_ index: Int, _ readings: [Stretch.Reading]) -> Int? {
    guard unit(readings[index]).suffix.first == ")" else { return nil }
    for open in stride(from: index, to: max(0, index - Self.parenthesis), by: -1) {
      if open < index, unit(readings[open]).suffix.contains(")") { return nil }
      if unit(readings[open]).prefix.contains("(") { return open - 1 }
    }
    return nil
  }

  /// The index of the word behind an abbreviation that a colon explains.
  private func wordsBehind(_ index: Int, _ readings: [Stretch.Reading]) -> Int? {
    unit(readings[index]).suffix == ":" ? index + 1 : nil
  }

  /// The abbreviation as printed, where the words from an index on have its letters for their first ones; one word
  /// ("và") may have no letter.
  private func form(
    _ core: [Unicode.Scalar], words start: Int, _ readings: [Stretch.Reading], step: Int
  ) -> String? {
    var letters: [Unicode.Scalar] = []
    var skipped = 0
    var index = start
    while letters.count < core.count {
      guard readings.indices.contains(index) else { return nil }
      var initials = text(readings[index]).split(separator: " ").compactMap(Self.initial)
      if step < 0 { initials.reverse() }
      for initial in initials where letters.count < core.count {
        let seen = step < 0 ? core[core.count - 1 - letters.count] : core[letters.count]
        if seen == initial || seen == "D" && initial == "Đ" {
          letters.append(initial)
        } else {
          skipped += 1
          guard skipped == 1, core.count > 3, !letters.isEmpty else { return nil }
        }
      }
      index += step
    }
    return String(scalars: step < 0 ? letters.reversed() : letters)
  }

  /// A word's first letter as an abbreviation has it: a capital without marks, but for Đ.
  private static func initial(_ word: some StringProtocol) -> Unicode.Scalar? {
    guard let first = word.uppercased().unicodeScalars.first else { return nil }
    return first == "Đ" ? first : Folding.stripMarks(String(first)).unicodeScalars.first
  }
}

extension Decoder.Decision {
  /// Takes another text, of which the document itself is as sure as can be; what was read before stays as an alternative.
  fileprivate mutating func rewrite(as text: String) {
    let before = (reading: arc.reading, posterior: 1 - Self.surety)
    arc.reading = .text(text)
    posterior = Self.surety
    alternatives = [before]
  }

  private static var surety: Double { 0.99 }
}
