import Foundation
import Ingestion
import Testing

@testable import Restoration

@Suite("Restoration never harms what is right")
struct HarmTests {
  private func restored(_ lines: String...) throws -> [String] {
    try TestRestorer.restore(lines).lines.map(\.text)
  }

  @Test(
    "numbers, dates, money, percentages and codes keep their digits amid spoilt words",
    arguments: [
      ("Kinh phi thuc hién: 1.250.000.000 ddng (bang 12,5% dy todn)", ["1.250.000.000", "12,5%"]),
      ("truéc ngay 05/11/2024, tir 7h30 dén 16h00", ["05/11/2024"]),
      ("giai doan 2021 - 2025, tam nhin dén nam 2035", ["2021", "2025", "2035"]),
      (
        "Van ban s6 1412/UBND-KGVX ngay 03 thang 6 nam 2024", ["1412/UBND-KGVX", "03", "6", "2024"]
      ),
      ("dién thoai: 0204.3854.111, ma s6 27-B/2024", ["0204.3854.111"]),
      ("dat ti lé 98,75%; tang 0,4 diém so véi nam 2023", ["98,75%", "0,4", "2023"]),
    ])
  func numbers(line: String, numbers: [String]) throws {
    let words = try restored(line)[0].split(separator: " ").map { word in
      String(word).trimmingCharacters(in: CharacterSet(charactersIn: ",;:()"))
    }
    for number in numbers { #expect(words.contains(number)) }
  }

  @Test("labels of points below points stay", arguments: ["a.1)", "b.12)", "2.a)"])
  func subordinateLabels(label: String) throws {
    #expect(try restored("\(label) Ra soat thu tuc hanh chinh céng")[0].hasPrefix("\(label) "))
  }

  @Test(
    "what is no Vietnamese survives in printed text: loan words, abbreviations, addresses, numerals, labels, names",
    arguments: [
      "Lắp đặt KIOSK, thiết bị IoT; đào tạo STEM, MOOC; dịch vụ logistics, Internet băng rộng.",
      "Chỉ số GRDP, PCI, PAPI, PAR INDEX và SIPAS; CSDL dùng chung; TTHC trên Cổng DVC.",
      "Liên hệ phongnoivu@vidu.gov.vn hoặc https://vidu.gov.vn/ke-hoach?nam=2024",
      "đ) Đại hội lần thứ XIII; Quý IV/2024; Phụ lục III; khóa XIV.",
      "Ông Lò Văn Pản, bà H'Hen Niê, Chủ tịch UBND xã Ea Kpam, huyện Cư M'gar, tỉnh Đắk Lắk.",
      "Kế hoạch số 15/KH-BCĐ, 27/CĐ-TTg, 09-CTr/TU và 113/GM-SGDĐT.",
      "Đề án của Công ty TNHH MTV GD Bình Minh.",
      "Theo báo cáo của tỉnh[1], tỷ lệ giảm nghèo đạt 2,1%[12].",
      "Mức giảm tỷ lệ sinh ‰ 0,15 0,1 -",
    ])
  func printed(line: String) throws {
    #expect(try restored(line) == [line])
  }

  @Test(
    "mark placement and i or y stay as the source has them",
    arguments: [
      "Uỷ ban nhân dân xã hoà giải; thuỷ lợi; hoá đơn",
      "Ủy ban nhân dân xã hòa giải; thủy lợi; hóa đơn",
      "Kĩ thuật, lí luận, vật lí và mĩ thuật", "Kỹ thuật, lý luận, vật lý và mỹ thuật",
    ])
  func spelling(line: String) throws {
    #expect(try restored(line) == [line])
  }

  @Test("a number that is mended stands in the original beside what was read")
  func told() throws {
    let source = SourceDocument(
      name: "test", sha256: "",
      lines: [SourceLine(number: 1, page: 1, text: "hoàn thành trong Quý 11/2025")], pageCount: 1,
      warnings: [])
    let token = try TestRestorer.shared.get().restore(source).lines[0].tokens[4]
    #expect(token.original == "11/2025")
    #expect(token.restored == "II/2025")
  }
}
