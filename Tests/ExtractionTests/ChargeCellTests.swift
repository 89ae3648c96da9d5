import Lexicon
import Testing

@testable import Extraction

@Suite("A cell that says who is in charge and who helps")
struct ChargeCellTests {
  let lexicon = OutlineSketch.lexicon

  @Test(
    "Labels, notes and words tell the two apart",
    arguments: [
      "Sở Y tế chủ trì, phối hợp với Sở Tài chính", "Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính",
      "Chủ trì: Sở Y tế Phối hợp: Sở Tài chính", "- Chủ trì: Sở Y tế - Phối hợp: Sở Tài chính",
      "Sở Y tế (chủ trì); Sở Tài chính (phối hợp)", "Sở Y tế (CT); Sở Tài chính (PH)",
      "Sở Y tế chủ trì; Sở Tài chính phối hợp", "Sở Y tế phối hợp với Sở Tài chính",
      "CQ chủ trì: Sở Y tế; CQ phối hợp: Sở Tài chính", "Sở Y tế; phối hợp: Sở Tài chính",
      "Giao Sở Y tế chủ trì, phối hợp Sở Tài chính",
    ])
  func parts(cell: String) {
    let charge = ChargeCell(cell, lexicon: lexicon)
    #expect(charge.lead.map(\.name) == ["Sở Y tế"])
    #expect(charge.cooperating.map(\.name) == ["Sở Tài chính"])
  }

  @Test("A name may hold the word")
  func name() {
    let cell = "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh; Sở Tư pháp"
    let charge = ChargeCell(cell, lexicon: lexicon)
    #expect(charge.lead == lexicon.agencies.list(cell))
    #expect(charge.cooperating.isEmpty)
  }

  @Test("Names alone are all in charge")
  func names() {
    let charge = ChargeCell("Sở Y tế; UBND các xã, phường", lexicon: lexicon)
    #expect(charge.lead.map(\.name) == ["Sở Y tế", "UBND các xã, phường"])
  }
}
