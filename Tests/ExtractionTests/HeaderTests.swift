import PlanDocument
import Testing

@Suite("The header")
struct HeaderTests {
  @Test("Number, type, issuer, place, date, recipients and signatory")
  func header() {
    let document = OutlineSketch(title: "Chuyển đổi số năm 2025")
      .frame { frame, piece in
        frame.issuer = [piece("ỦY BAN NHÂN DÂN"), piece("THÀNH PHỐ CẦN THƠ")]
        frame.number = piece("112/KH-UBND")
        frame.placeAndDate = piece("Cần Thơ, ngày 24 tháng 3 năm 2025")
        frame.typeName = piece("KẾ HOẠCH")
        frame.recipients = [
          piece("Bộ Khoa học và Công nghệ"), piece("VP UBND thành phố (2B, 3, 7)"),
          piece("Lưu: VT, LHT"),
        ]
        frame.authority = piece("TM. ỦY BAN NHÂN DÂN")
        frame.position = piece("CHỦ TỊCH")
      }.plan.document
    #expect(document.number == "112/KH-UBND")
    #expect(document.type == DocumentType(code: "KH", name: "Kế hoạch"))
    #expect(
      document.issuer
        == Agency(id: "ubnd-thanh-pho-can-tho", name: "Ủy ban nhân dân thành phố Cần Thơ"))
    #expect(document.place == "Cần Thơ")
    #expect(document.issued == "2025-03-24")
    #expect(document.recipients == ["Bộ Khoa học và Công nghệ", "VP UBND thành phố (2B, 3, 7)"])
    #expect(
      document.signatory
        == Signatory(authority: "TM. ỦY BAN NHÂN DÂN", position: "CHỦ TỊCH", name: nil))
  }

  @Test(
    "The issuer is written out of the head's capitals, the last body where a superior stands first",
    arguments: [
      (["ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG"], "Ủy ban nhân dân tỉnh Hải Dương"),
      (["BỘ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"], "Bộ Văn hóa, Thể thao và Du lịch"),
      (["UBND TỈNH NGHỆ AN", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"], "Sở Giáo dục và Đào tạo"),
      (["ỦY BAN NHÂN DÂN", "HUYỆN GIA LÂM"], "Ủy ban nhân dân huyện Gia Lâm"),
      (["UBND HUYỆN ĐÔNG ANH"], "Ủy ban nhân dân huyện Đông Anh"),
      (["ỦY BAN NHÂN DÂN", "PHƯỜNG BẾN NGHÉ"], "Ủy ban nhân dân phường Bến Nghé"),
      (["TỈNH ỦY QUẢNG NINH"], "Tỉnh ủy Quảng Ninh"),
    ])
  func issuers(lines: [String], name: String) {
    let document = OutlineSketch().frame { $0.issuer = lines.map($1) }.plan.document
    #expect(document.issuer?.name == name)
  }

  @Test("Each number is cited once, what later mentions add filled in; the plan's own is none")
  func citations() {
    let document = OutlineSketch(title: "Thực hiện Nghị quyết 57-NQ/TW")
      .frame { frame, piece in
        frame.number = piece("112/KH-UBND")
        frame.preamble = [
          piece("Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;"),
          piece("Căn cứ Công văn số 05/BNV-VP; Kế hoạch số 112/KH-UBND."),
        ]
      }.plan.document
    #expect(
      document.citations == [
        Citation(
          type: "Nghị quyết", number: "57-NQ/TW", issued: "2024-12-22", issuer: "Bộ Chính trị"),
        Citation(type: "Công văn", number: "05/BNV-VP", issued: nil, issuer: nil),
      ])
  }

  @Test("What the head lacks is nil and said so")
  func missing() {
    let plan = OutlineSketch().plan
    #expect(plan.document.number == nil)
    #expect(plan.document.issuer == nil)
    #expect(
      plan.warnings.map(\.code) == [
        "missing-number", "missing-date", "missing-issuer", "missing-title",
      ])
  }
}
