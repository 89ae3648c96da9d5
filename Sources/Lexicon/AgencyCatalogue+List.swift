import Foundation
import PlanDocument
import VietnameseText

extension AgencyCatalogue {
  /// The agencies that a table's cell or a list names: "Sở A, Sở B; UBND các huyện, thị xã, thành phố".
  ///
  /// Everything in the text is taken for a part of a name: a comma parts two agencies only where the second one
  /// is known by its form, so that "Vụ Kế hoạch, Tài chính" stays one.
  public func list(_ text: String) -> [Agency] { entries(text).map(\.agency) }

  /// The same, each with how much of it was recognized.
  public func entries(_ text: String) -> [AgencyEntry] {
    var entries: [AgencyEntry] = []
    for part in parts(of: text).flatMap(items) {
      for entry in names(in: WordSequence(part)) {
        if !entry.agency.id.isEmpty, !entries.contains(where: { $0.agency.id == entry.agency.id }) {
          entries.append(entry)
        }
      }
    }
    return entries
  }

  /// Cuts at what parts agencies without doubt; what stands in parentheses only explains.
  private func parts(of text: String) -> [String] {
    var parts: [String] = [""]
    var depth = 0
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case ";" where depth == 0, "\n" where depth == 0: parts.append("")
      default: if depth == 0 { parts[parts.count - 1].append(character) }
      }
    }
    return parts
  }

  /// The items of a list whose items dashes open: "- Sở Giao thông vận tải - Công an thành phố". The dash of "Phòng Tài chính -
  /// Kế hoạch" opens none.
  private func items(of part: String) -> [String] {
    let text = WordSequence(part)
    guard text.words.count > 3, let mark = text.mark(0), ["-", "+", "*", "•"].contains(mark) else {
      return [part]
    }
    let reader = AgencyReader(catalogue: self, text: text, style: .cell)
    var items: [String] = []
    var start = 1
    for index in text.words.indices.dropFirst(2)
    where text.mark(index) == mark && text.words[index].blankBefore
      && text.words.indices.contains(index + 1) && text.words[index + 1].blankBefore
      && reader.startsAgency(index + 1)
    {
      items.append(text.text(start..<index))
      start = index + 1
    }
    return start < text.words.count ? items + [text.text(start..<text.words.count)] : items
  }

  private func names(in text: WordSequence) -> [AgencyEntry] {
    let reader = AgencyReader(catalogue: self, text: text, style: .cell)
    var names: [AgencyEntry] = []
    var index = skipTitle(text, 0)
    while index < text.words.count {
      // "cùng Sở Xây dựng": what joins names belongs to none.
      guard text.words[index].kind != .mark, !Self.joints.contains(text.folded(index)) else {
        index += 1
        continue
      }
      guard let reading = reader.read(at: index) else {
        let end = segmentEnd(index + 1, reader)
        add(
          spelledOut(text, index..<end), isPlace(index..<end, reader) ? .known : .doubtful,
          to: &names, reader)
        index = skipTitle(text, nextStart(end, reader) ?? end)
        continue
      }
      var end = reading.range.upperBound
      // "Sở Nội vụ, Tài chính": the head is said once.
      if let shared = reader.readShared(head: reading.head, after: end) {
        add(reading.name, .known, to: &names, reader)
        add(shared.name, .known, to: &names, reader)
        end = shared.range.upperBound
        while let more = reader.readShared(head: shared.head, after: end) {
          add(more.name, .known, to: &names, reader)
          end = more.range.upperBound
        }
      } else {
        let known = end
        end = segmentEnd(end, reader)
        let rest =
          (known..<end).allSatisfy { text.words[$0].kind == .mark }
          ? "" : spelledOut(text, known..<end)
        let glue = rest.isEmpty || text.mark(known) == "," ? "" : " "
        add(
          reading.name + glue + rest,
          rest.isEmpty ? reading.isSure ? .known : .formed : .doubtful, core: reading.name,
          to: &names, reader)
      }
      index = skipTitle(text, nextStart(end, reader) ?? end)
    }
    return names
  }

  private func segmentEnd(_ index: Int, _ reader: AgencyReader) -> Int {
    var end = index
    while end < reader.text.words.count, nextStart(end, reader) == nil { end += 1 }
    return end
  }

  private func add(
    _ name: String, _ recognition: AgencyEntry.Recognition, core: String? = nil,
    to names: inout [AgencyEntry], _ reader: AgencyReader
  ) {
    let name = trimmed(name)
    guard name.unicodeScalars.count(where: { $0.isLetter }) > 1 else { return }
    names.append(
      AgencyEntry(
        agency: Agency(name: reader.capitalized(name)), recognition: recognition,
        core: recognition == .doubtful ? core.map { Agency(name: reader.capitalized($0)) } : nil))
  }

  private static let joints: Set<String> = ["và", "cùng", "với"]
  private static let edges = CharacterSet.whitespaces.union(.punctuationCharacters)

  /// Without blanks and punctuation at the ends, where nearly all names have letters.
  private func trimmed(_ name: String) -> String {
    var name = name
    // "BCSĐ UBND tỉnh và"
    if let blank = name.lastIndex(of: " "),
      Self.joints.contains(String(name[blank...].dropFirst()))
    {
      name = String(name[..<blank])
    }
    let scalars = name.unicodeScalars
    if let first = scalars.first, let last = scalars.last, first.isLetter, last.isLetter {
      return name
    }
    return name.trimmingCharacters(in: Self.edges)
  }

  /// Where the next agency starts if the words at an index part it from the one before; nil where they do not.
  private func nextStart(_ index: Int, _ reader: AgencyReader) -> Int? {
    guard let raw = reader.skipSeparator(index) else {
      // Two cells that ran together: an agency that is known begins where another ends.
      guard index > 0, reader.text.words.indices.contains(index),
        reader.text.words[index].startsUpper, reader.text.words[index - 1].kind != .mark,
        reader.endsAgency(before: index),
        let next = reader.read(at: index), next.isSure,
        next.range.count > 2 || next.range.count > 1 && reader.readListed(at: index) != nil
      else { return nil }
      return index
    }
    let start = skipTitle(reader.text, raw)
    if reader.text.mark(index) == ";" || reader.startsAgency(start) { return start }
    // "Công an tỉnh, TP Huế", "C06": a place or a code stands for its authority.
    let word = reader.text.words[start]
    if units.level(reader.text, at: start) != nil, word.startsUpper { return start }
    if word.isCapitals, word.plain.contains(where: \.isNumber) { return start }
    return reader.read(at: start) == nil ? nil : start
  }

  /// "TP Huế", "Thành phố Chí Linh": a place stands for its authority.
  private func isPlace(_ words: Range<Int>, _ reader: AgencyReader) -> Bool {
    guard reader.text.words[words.lowerBound].startsUpper,
      let level = units.level(reader.text, at: words.lowerBound)
    else { return false }
    return reader.placeEnd(at: level.end)?.end == words.upperBound
  }

  private func skipTitle(_ text: WordSequence, _ index: Int) -> Int {
    guard
      let match = forms.longest(
        text, at: index, accepting: { $0.value.kind == .title && $0.mismatches == 0 }),
      match.range.upperBound < text.words.count
    else { return index }
    return match.range.upperBound
  }

  /// The words as they are written in a name: abbreviations out, UBND and HĐND short, single blanks.
  func spelledOut(_ text: WordSequence, _ range: Range<Int>) -> String {
    var result = ""
    var index = range.lowerBound
    while index < range.upperBound {
      let word = text.words[index]
      var piece = String(text.text[word.range])
      var next = index + 1
      if let short = abbreviations.keptShort(text, at: index), short.end <= range.upperBound {
        (piece, next) = short
      } else if word.isCapitals, word.plain.utf8.count > 1,
        let long = abbreviations.expansion(text, at: index), long.end <= range.upperBound
      {
        (piece, next) = (long.text, long.end)
      } else if word.isCapitals, let level = units.level(text, at: index),
        level.end <= range.upperBound, word.plain.utf8.count <= 2
      {
        (piece, next) = (level.name, level.end)
      }
      let glued = [",", ".", ":", ";", ")"].contains(piece) || !word.blankBefore
      if !result.isEmpty, !glued || (word.kind == .letters && text.mark(index - 1) == ",") {
        result += " "
      }
      result += piece
      index = next
    }
    return result
  }
}
