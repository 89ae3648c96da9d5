import PlanDocument

/// A document cited in a text.
public struct CitationMention: Sendable, Equatable {
  /// Type, number, date and issuer, as far as the text says them.
  public var citation: Citation
  /// The number's place in the text that was searched.
  public var range: Range<String.Index>

  /// A mention of a cited document.
  public init(citation: Citation, range: Range<String.Index>) {
    self.citation = citation
    self.range = range
  }
}

/// Reads references to documents: "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị".
public struct CitationGrammar: Sendable {
  let types: DocumentTypeTable
  let agencies: AgencyCatalogue

  /// The documents cited by their numbers, in the order of the text.
  public func mentions(in text: String) -> [CitationMention] { mentions(in: WordSequence(text)) }

  /// The documents cited in a text that is cut into words already.
  public func mentions(in text: WordSequence) -> [CitationMention] {
    var mentions: [CitationMention] = []
    var index = 0
    while index < text.words.count {
      guard
        let found = DocumentNumber.find(
          text, at: index, isType: { types.type(code: $0) != nil })
      else {
        index += 1
        continue
      }
      var number = found.number.mended(bodies: agencies.abbreviations.keptShorts)
      if let written = types.type(text, endingAt: typeEnd(text, before: index))?.type {
        number = number.mended(to: written.code)
      }
      let stated = date(text, after: found.end)
      let issuer = issuer(text, after: stated?.end ?? found.end)
      // "số 411/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2022": the date may follow the issuer.
      let date = stated ?? issuer.flatMap { self.date(text, after: $0.end) }
      let citation = Citation(
        type: typeName(text, before: index, number), number: number.text,
        issued: date?.iso, issuer: issuer?.name)
      mentions.append(
        CitationMention(citation: citation, range: text.range(index..<found.end)))
      index = found.end
    }
    return mentions
  }

  private func typeName(
    _ text: WordSequence, before start: Int, _ number: DocumentNumber
  ) -> String? {
    let written = types.type(text, endingAt: typeEnd(text, before: start))?.type
    guard let code = number.typeCode.flatMap({ types.type(code: $0) }) else {
      // A letter has no type in its number.
      return written?.name ?? types.type(code: "CV")?.name
    }
    // The words may say more than the code ("Chương trình hành động"); other words belong to something else.
    return written?.code == code.code ? written?.name : code.name
  }

  /// The index after the words for the type: "Nghị quyết số" stands before the number.
  private func typeEnd(_ text: WordSequence, before start: Int) -> Int {
    var end = start
    if text.mark(end - 1) == ":" { end -= 1 }
    if text.folded(end - 1) == "số" { end -= 1 }
    return end
  }

  /// ", ngày 22/12/2024", "(ngày 22 tháng 12 năm 2024", "năm 2023".
  private func date(_ text: WordSequence, after end: Int) -> (iso: String, end: Int)? {
    var index = end
    // Specks at a line's end ("~-ngày") are no text.
    while [",", "(", ".", "~", "-"].contains(text.mark(index)), index < end + 2 { index += 1 }
    guard text.folded(index) == "ngày" || text.folded(index) == "năm",
      let found = CalendarReader(text: text).span(at: index), case .one(let time) = found.span,
      let iso = time.edtf
    else { return nil }
    return (iso, found.end)
  }

  private func issuer(_ text: WordSequence, after end: Int) -> (name: String, end: Int)? {
    var index = end
    if [")", ","].contains(text.mark(index)) { index += 1 }
    guard text.folded(index) == "của" else { return nil }
    return agencies.mention(in: text, at: index + 1).map { ($0.agency.name, $0.words.upperBound) }
  }
}
