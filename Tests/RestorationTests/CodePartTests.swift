import Testing

@testable import Restoration

@Suite("Parts of document numbers whose letters were taken for others")
struct CodePartTests {
  private func restored(_ line: String) throws -> String {
    try TestRestorer.restore([line]).lines[0].text
  }

  @Test(
    "what only one usual part explains is that part",
    arguments: [
      ("Thuc hién Quyét dinh s6 2493/OD-UBND ngay 11/8/2025", "2493/QĐ-UBND"),
      ("Can ctr Quyét dinh s6 131/OD-TTe ngay 25/01/2022", "131/QĐ-TTg"),
      ("Nghi quyét s6 94/NQ-HPND ngay 09/12/2025 cua HDND tinh", "94/NQ-HĐND"),
      ("Can ctr Luat Xay dung s6 50/2014/OH13 ngay 18/6/2014", "50/2014/QH13"),
    ])
  func spoilt(seen: String, printed: String) throws {
    #expect(try restored(seen).contains(printed))
  }

  @Test(
    "abbreviations that nobody has told of stay as they were seen",
    arguments: ["318/TTr-CDBVN", "217/TTr-BDKH", "41/STP-VP", "12/KH-QN", "9/CTr-SNN"])
  func unknown(code: String) throws {
    #expect(try restored("Thuc hién van ban s6 \(code) ngay 02/8/2024").contains(code))
  }
}
