import Lexicon
import PlanDocument
import Segmentation

/// Reads what the document says of itself from the frame around the body.
struct HeaderExtractor: Sendable {
  let lexicon: Lexicon

  func header(of outline: PlanOutline) -> DocumentHeader {
    let frame = outline.frame
    let number = frame.number.map(\.text.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    let date = frame.placeAndDate.map { PlaceAndDate($0.text) }
    return DocumentHeader(
      type: type(frame, number: number), number: number, issuer: issuer(frame), place: date?.place,
      issued: date?.issued, title: frame.title.map(\.text.trimmed).flatMap { $0.isEmpty ? nil : $0 },
      citations: citations(outline, own: number), recipients: recipients(frame),
      signatory: Signatory(
        authority: frame.authority?.text, position: frame.position?.text,
        name: frame.signatoryName?.text))
  }

  private func type(_ frame: Frame, number: String?) -> DocumentType? {
    if let name = frame.typeName?.text, let type = lexicon.documentTypes.type(named: name) {
      return type
    }
    let codes = number?.split { $0 == "/" || $0 == "-" }.map(String.init) ?? []
    return codes.lazy.compactMap { lexicon.documentTypes.type(code: $0) }.first
  }

  /// The issuer by its own name, written out; its id keeps UBND and HĐND short, as everywhere.
  private func issuer(_ frame: Frame) -> Agency? {
    let text = frame.issuer.map(\.text).joined(separator: " ")
    guard let agency = lexicon.agencies.list(text).last else { return nil }
    return Agency(id: agency.id, name: lexicon.abbreviations.spelledOut(agency.name))
  }

  /// The entries of the list; "Lưu: …" names the file that keeps a copy, no recipient.
  private func recipients(_ frame: Frame) -> [String] {
    frame.recipients.map(\.text.trimmed).filter { text in
      guard let first = WordSequence(text).words.first else { return false }
      return first.plain != "luu"
    }
  }

  /// Every document cited, each number once, in the order of the text.
  private func citations(_ outline: PlanOutline, own: String?) -> [Citation] {
    var texts = [outline.frame.title].compactMap { $0?.text } + outline.frame.preamble.map(\.text)
    texts += outline.sections.map(\.title) + outline.items.map(\.piece.text)
    texts += outline.tables.flatMap(\.rows).compactMap { $0.cells[.task]?.text }
    var found: [Citation] = []
    var places: [String: Int] = [:]
    for text in texts {
      for citation in lexicon.citations.mentions(in: text).map(\.citation) {
        guard let number = citation.number, number != own else { continue }
        if let place = places[number] {
          found[place].type = found[place].type ?? citation.type
          found[place].issued = found[place].issued ?? citation.issued
          found[place].issuer = found[place].issuer ?? citation.issuer
        } else {
          places[number] = found.count
          found.append(citation)
        }
      }
    }
    return found
  }
}
