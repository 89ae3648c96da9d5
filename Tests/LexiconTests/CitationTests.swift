import Lexicon
import PlanDocument
import Testing

@Suite("Document numbers and citations")
struct CitationTests {
  let grammar = TestLexicon.shared.citations

  @Test(
    "The State, the Party and letters write numbers each in their own way",
    arguments: [
      ("726/KH-UBND", "KH", false), ("03/NQ-CP", "NQ", false), ("78/2025/NĐ-CP", "NĐ", false),
      ("25/2025/TT-BTC", "TT", false), ("72/2025/QH15", "QH", false), ("147/QĐ-TTg", "QĐ", false),
      ("57-NQ/TW", "NQ", true), ("113-CTr/TU", "CTr", true), ("05/BNV-VP", nil, false),
      ("1552/BTTTT-TTH", nil, false), ("107/2020/ NĐ-CP", "NĐ", false),
      ("113- CTr/TU", "CTr", true),
    ] as [(String, String?, Bool)])
  func numbers(text: String, code: String?, isParty: Bool) throws {
    let mention = try #require(grammar.mentions(in: "số \(text)").first)
    let blankless = text.filter { $0 != " " }
    #expect(mention.citation.number == blankless)
    let number = try #require(DocumentNumber(text))
    #expect(number.isParty == isParty)
    if let code { #expect(number.typeCode == code) }
  }

  @Test(
    "What the OCR adds to a number or a date does not hide them",
    arguments: [
      ("Nghị quyết số 68- -NQ/TW ngày 04/5/2025", "68-NQ/TW", "2025-05-04"),
      ("Quyết định số 149/QĐ- -TTg ngày 22/01/2020", "149/QĐ-TTg", "2020-01-22"),
      ("Quyết định số 23/QĐ-TTg ~-ngày 07/01/2021", "23/QĐ-TTg", "2021-01-07"),
      ("Luật số 33/2013/Q0H13 ngày 19/6/2013", "33/2013/QH13", "2013-06-19"),
      ("Công văn số 94/UBND-NNMT ngày 31/1 0/2022", "94/UBND-NNMT", "2022-10-31"),
      ("Nghị định số 98/2022/NĐ-CP ngày 29 ist 11 năm 2022", "98/2022/NĐ-CP", "2022-11-29"),
    ])
  func spoilt(text: String, number: String, issued: String) throws {
    let citation = try #require(grammar.mentions(in: text).first).citation
    #expect(citation.number == number)
    #expect(citation.issued == issued)
  }

  @Test(
    "What is no document number",
    arguments: ["15/7/2021", "Đề án 06/CP", "02/2024", "7.1-7.12", "10/10 huyện", "24/7", "5G/6G"])
  func decoys(text: String) {
    #expect(grammar.mentions(in: text).map(\.citation.number) == [])
  }

  @Test("A citation has its type, date and issuer as far as the text says them")
  func citations() {
    let text =
      "Thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá; Chương trình hành động số 21-CTr/TU ngày 09 tháng 8 năm 2023 của Tỉnh ủy; Quyết định 749/QĐ-TTg của Thủ tướng Chính phủ; văn bản số 05/BNV-VP"
    #expect(
      grammar.mentions(in: text).map(\.citation) == [
        Citation(
          type: "Nghị quyết", number: "57-NQ/TW", issued: "2024-12-22", issuer: "Bộ Chính trị"),
        Citation(
          type: "Chương trình hành động", number: "21-CTr/TU", issued: "2023-08-09",
          issuer: "Tỉnh ủy"),
        Citation(
          type: "Quyết định", number: "749/QĐ-TTg", issued: nil, issuer: "Thủ tướng Chính phủ"),
        Citation(type: "Văn bản", number: "05/BNV-VP", issued: nil, issuer: nil),
      ])
  }

  @Test("Types are known by code and by name, in capitals and without marks")
  func types() {
    let types = TestLexicon.shared.documentTypes
    #expect(types.type(code: "KH")?.name == "Kế hoạch")
    #expect(types.type(named: "KẾ HOẠCH")?.code == "KH")
    #expect(types.type(named: "KE HOACH")?.code == "KH")
    #expect(types.type(code: "ĐA")?.name == "Đề án")
    #expect(types.type(code: "DA")?.name == "Dự án")
  }

  @Test("A figure behind “số” of which a letter was made is one again")
  func spoiltFigures() {
    let mentions = TestLexicon.shared.citations.mentions(
      in:
        "Chỉ thị số O7/CT-UBND ngày 03/4/2024 của Chủ tịch UBND huyện; Kế hoạch số l2/KH-UBND; Luật số 32/2013/QHI3"
    )
    #expect(mentions.map(\.citation.number) == ["07/CT-UBND", "12/KH-UBND", "32/2013/QH13"])
    #expect(mentions.first?.citation.issued == "2024-04-03")
  }
}
