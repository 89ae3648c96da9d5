import Lexicon
import PlanDocument
import Segmentation
import VietnameseText

/// Collects the documents that a plan cites, each number once.
struct CitationCollector: Sendable {
  let lexicon: Lexicon

  /// The citations in reading order, what later mentions add filled in; the plan's own number is none.
  func citations(_ outline: PlanOutline, excluding own: String?) -> [Citation] {
    var citations: [Citation] = []
    var indices: [String: Int] = [:]
    for text in texts(of: outline) where text.holds("/") {
      for mention in lexicon.citations.mentions(in: text) {
        guard let number = mention.citation.number, number != own else { continue }
        guard let index = indices[number] else {
          indices[number] = citations.count
          citations.append(mention.citation)
          continue
        }
        citations[index].issued = citations[index].issued ?? mention.citation.issued
        citations[index].issuer = citations[index].issuer ?? mention.citation.issuer
        citations[index].type = citations[index].type ?? mention.citation.type
      }
    }
    return citations
  }

  private func texts(of outline: PlanOutline) -> [String] {
    var texts: [String] = []
    if let title = outline.frame.title { texts.append(title.text) }
    // Grounds may run on from piece to piece.
    texts.append(outline.frame.preamble.map(\.text).joined(separator: " "))
    texts += outline.sections.map(\.title)
    texts += outline.items.map(\.piece.text)
    for table in outline.tables {
      for row in table.rows { texts += row.cells.values.map(\.text).sorted() }
    }
    return texts
  }
}
