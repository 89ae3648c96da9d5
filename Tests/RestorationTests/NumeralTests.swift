import Ingestion
import Testing

@testable import Restoration

@Suite("Roman numerals, points' letters and the Đ of codes, where only one reading is possible")
struct NumeralTests {
  private func restored(_ lines: String...) throws -> [String] {
    try TestRestorer.restore(lines).lines.map(\.text)
  }

  @Test(
    "quarters are I to IV",
    arguments: [
      ("IH/2025", "III/2025"), ("11/2025", "II/2025"), ("H/2024", "II/2024"), ("1V", "IV"),
      ("II1", "III"), ("IIH/2024", "III/2024"), ("ILI/2025", "III/2025"), ("TV/2024", "IV/2024"),
    ])
  func quarters(seen: String, printed: String) {
    #expect(QuarterNumeral.mended(Array(seen.unicodeScalars)) == printed)
  }

  @Test(
    "what may be printed so is left",
    arguments: ["III/2025", "1/2025", "4/2025", "11", "12/2025", "VI", "T", "TV"])
  func right(seen: String) {
    #expect(QuarterNumeral.mended(Array(seen.unicodeScalars)) == nil)
  }

  @Test("a quarter has its mark before any numeral, with its year apart or without one")
  func announced() throws {
    #expect(
      try restored(
        "Thdi han: Quy H/2026.", "", "Hoan thanh trong quy 1V/2022.", "", "Thdi han: Quy II")
        == ["Thời hạn: Quý II/2026.", "", "Hoàn thành trong quý IV/2022.", "", "Thời hạn: Quý II"])
  }

  @Test(
    "a span's second quarter follows its first; engines lose strokes and see none too many",
    arguments: [
      ("Quy II - HI/2026", "Quý II - III/2026"), ("Quy II - 11/2025", "Quý II - III/2025"),
      ("Quy II - II/2025", "Quý II - III/2025"), ("Quy III - 1V/2025", "Quý III - IV/2025"),
      ("Quy III, [V/2026", "Quý III, IV/2026"), ("Quy I - 1/2026", "Quý I - II/2026"),
      ("tir quy III dén quy 1V/2024", "từ quý III đến quý IV/2024"),
      ("Quy III- 1V/2025", "Quý III- IV/2025"), ("Quy I'V/2023", "Quý IV/2023"),
      ("trong guy ITI/2024", "trong quý III/2024"), ("quy [I/2025", "quý II/2025"),
      ("trong quy [V/2026", "trong quý IV/2026"), ("trong quy [1V/2026", "trong quý IV/2026"),
    ])
  func spans(seen: String, printed: String) throws {
    let spoilt = "Thyc hién Nghi quyét s6 57-NQ/TW ctia B6 Chinh tri."
    #expect(try restored(spoilt, "", seen).last == printed)
  }

  @Test("what stands behind a quarter and is none stays")
  func noSpan() throws {
    let spoilt = "Thyc hién Nghi quyét s6 57-NQ/TW ctia B6 Chinh tri."
    #expect(
      try restored(spoilt, "", "Quy II, 11 16p tap huan").last?.hasPrefix("Quý II, 11") ?? false)
    #expect(try restored("Thời gian: Quý II - II/2025").last == "Thời gian: Quý II - II/2025")
  }

  @Test("numerals keep their strokes, whatever the document says more often")
  func keptStrokes() throws {
    let lines = try restored(
      "Thyc hién Nghi quyét s6 57-NQ/TW ctia B6 Chinh tri.", "", "Phu luc I", "",
      "theo Phu luc I", "", "theo Phu luc I", "", "PHU LUC II", "", "theo Phu luc III")
    #expect(lines[8] == "PHỤ LỤC II" && lines[10] == "theo Phụ lục III")
  }

  @Test("the first quarter is written as the document writes the others")
  func first() throws {
    let spoilt = "Thyc hién Nghi quyét s6 57-NQ/TW ctia B6 Chinh tri."
    #expect(
      try restored(
        spoilt, "", "Thdi han: Quy H/2026.", "", "Hoan thanh trong quy 1V/2026.", "",
        "Hoan thanh trong quy 1/2026."
      ).last == "Hoàn thành trong quý I/2026.")
    // Where quarters are told in figures, or nothing is known of the others, the figure stays.
    #expect(
      try restored(
        spoilt, "", "Thdi han: Quy H/2026.", "", "Hoan thanh trong quy 3/2026.", "",
        "Hoan thanh trong quy 1/2026."
      ).last == "Hoàn thành trong quý 1/2026.")
    #expect(
      try restored(spoilt, "", "Hoan thanh trong quy 1/2026.").last
        == "Hoàn thành trong quý 1/2026.")
  }

  @Test("strokes that touch in running numerals are parted; abbreviations stay")
  func running() {
    #expect(RunningNumeral.mended(Array("XIH".unicodeScalars)) == "XIII")
    #expect(RunningNumeral.mended(Array("XHI".unicodeScalars)) == "XIII")
    #expect(RunningNumeral.mended(Array("XIll".unicodeScalars)) == "XIII")
    for abbreviation in ["XH", "XHH", "HĐ", "XIV", "VH"] {
      #expect(RunningNumeral.mended(Array(abbreviation.unicodeScalars)) == nil)
    }
  }

  @Test("a heading's numeral between its neighbours is the one that is wanted there")
  func headings() throws {
    #expect(
      try restored("I. MỤC ĐÍCH", "II. YÊU CẦU", "II. NHIỆM VỤ", "IV. TỔ CHỨC THỰC HIỆN")
        == ["I. MỤC ĐÍCH", "II. YÊU CẦU", "III. NHIỆM VỤ", "IV. TỔ CHỨC THỰC HIỆN"])
    // A list that begins anew is none.
    #expect(
      try restored("I. MỤC ĐÍCH", "I. NHIỆM VỤ", "II. TỔ CHỨC")
        == ["I. MỤC ĐÍCH", "I. NHIỆM VỤ", "II. TỔ CHỨC"])
  }

  @Test("the second point d is đ, where the engine knew no Vietnamese")
  func points() throws {
    let lines = try restored(
      "c) Phéng Y té chi tri", "d) Phong Tai chinh phéi hop", "d) Phong Van héa théng ké",
      "e) Céng an huyén")
    #expect(lines.map { $0.prefix(2) } == ["c)", "d)", "đ)", "e)"])
  }

  @Test("codes and abbreviations that lost their Đ have it again")
  func strokes() throws {
    #expect(try restored("Céng dién s6 12/CD-TTg ngay 03/5/2024")[0].contains("12/CĐ-TTg"))
    #expect(try restored("Quyét dinh s6 88/QB-UBND ngay 03/5/2024")[0].contains("88/QĐ-UBND"))
    #expect(try restored("nhiém vu CDS cua cac co quan, don vi")[0].contains("CĐS"))
  }

  @Test("a heading's last stroke may have been taken for a bracket")
  func bracketStroke() throws {
    #expect(
      try restored("I. MUC TIEU CHUNG", "II. CHI TIEU CU THE", "Il]. NHIEM VU TRONG TAM")[2]
        == "III. NHIỆM VỤ TRỌNG TÂM")
  }

  @Test("a quarter has its mark where only the marks were lost")
  func strippedQuarter() throws {
    #expect(
      try restored("Hoan thanh viec ra soat trong Quy IV/2025 va bao cao Uy ban nhan dan tinh.")[0]
        == "Hoàn thành việc rà soát trong Quý IV/2025 và báo cáo Ủy ban nhân dân tỉnh.")
  }
}
