import Foundation
import Lexicon
import PlanDocument
import Segmentation
import VietnameseText

/// Reads the frame of the document: number, type, issuer, place, date, title, citations, recipients, signatory.
struct HeaderReader: Sendable {
  let lexicon: Lexicon

  /// The header, and warnings for what it lacks.
  func read(_ outline: PlanOutline) -> (document: DocumentHeader, warnings: [PlanWarning]) {
    let frame = outline.frame
    var document = DocumentHeader()
    var warnings: [PlanWarning] = []
    let note = annexNote(outline)
    document.number = number(frame.number) ?? note?.number
    document.type = type(frame.typeName, number: document.number)
    if let code = document.type?.code, let number = document.number {
      document.number = DocumentNumber(number)?.mended(to: code).text ?? number
    }
    document.issuer = IssuerName(lexicon: lexicon).issuer(frame.issuer.map(\.text))
    (document.place, document.issued) = placeAndDate(frame.placeAndDate?.text)
    document.title = frame.title?.text
    document.citations = CitationCollector(lexicon: lexicon).citations(
      outline, excluding: document.number)
    document.recipients = recipients(frame.recipients)
    document.signatory = Signatory(
      authority: frame.authority?.text, position: frame.position?.text ?? frame.impliedPosition,
      name: frame.signatoryName?.text)

    // The annex's note repeats number and date: it stands in where the head could not be read.
    if let said = note?.issued, note?.number == document.number {
      if document.issued == nil {
        document.issued = said
      } else if document.issued != said {
        warnings.append(
          PlanWarning(
            code: "contradicting-date", line: frame.placeAndDate?.source.first,
            message: "the head is dated \(document.issued ?? "?"), the annex's note says \(said)"))
      }
    }
    for (value, name) in [
      (document.number, "number"), (document.issued, "date"), (document.issuer?.name, "issuer"),
      (document.title, "title"),
    ] where value == nil {
      warnings.append(
        PlanWarning(
          code: "missing-\(name)", line: frame.number?.source.first,
          message: "the document's \(name) could not be read"))
    }
    if let authority = frame.authority, frame.position == nil {
      warnings.append(
        PlanWarning(
          code: frame.impliedPosition == nil ? "missing-position" : "implied-position",
          line: authority.source.last,
          message: "the signatory's position could not be read"
            + (frame.impliedPosition.map { "; “\(authority.text)” is signed by a “\($0)”" } ?? "")))
    }
    return (document, warnings)
  }

  private func number(_ piece: TextPiece?) -> String? {
    guard let text = piece?.text else { return nil }
    if let mention = lexicon.citations.mentions(in: text).first { return mention.citation.number }
    let plain = text.filter { !$0.isWhitespace }
    return plain.contains("/") && plain.contains(where: \.isNumber) ? plain : nil
  }

  private func type(_ piece: TextPiece?, number: String?) -> DocumentType? {
    if let name = piece?.text, let type = lexicon.documentTypes.type(named: name) { return type }
    guard let number, let code = DocumentNumber(number)?.typeCode else { return nil }
    return lexicon.documentTypes.type(code: code)
  }

  /// "Hải Dương, ngày 20 tháng 02 năm 2025".
  private func placeAndDate(_ text: String?) -> (place: String?, issued: String?) {
    guard let text else { return (nil, nil) }
    let words = WordSequence(text)
    guard let day = words.words.indices.first(where: { words.words[$0].plain == "ngay" }) else {
      return (place(text), nil)
    }
    return (place(words.text(0..<day)), lexicon.deadlines.date(in: words, from: day))
  }

  private func place(_ text: String) -> String? {
    let name = text.trimmingCharacters(
      in: .whitespaces.union(.punctuationCharacters).union(.symbols))
    guard !name.isEmpty else { return nil }
    return lexicon.administrativeUnits.canonical(name) ?? name
  }

  private func recipients(_ pieces: [TextPiece]) -> [String] {
    pieces.map {
      $0.text.trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ";.,-–")))
    }
    // The file copy goes to nobody.
    .filter { !$0.isEmpty && !WordSequence($0).folded(0).hasPrefix("lưu") }
  }

  /// "(Kèm theo Kế hoạch số 86/KH-UBND ngày 17/01/2024 của UBND tỉnh)".
  private func annexNote(_ outline: PlanOutline) -> (number: String?, issued: String?)? {
    let lines = outline.restored.lines
    // Foundation's search is for the few lines that have the ASCII of it.
    for (index, line) in lines.enumerated()
    where line.text.utf8.holds("m theo") && line.text.contains("èm theo") {
      let next = index + 1 < lines.count ? lines[index + 1].text : ""
      let mentions = lexicon.citations.mentions(in: line.text + " " + next)
      if let citation = mentions.first?.citation { return (citation.number, citation.issued) }
    }
    return nil
  }
}
