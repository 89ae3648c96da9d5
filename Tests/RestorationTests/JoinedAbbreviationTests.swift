import Testing

@testable import Restoration

@Suite("Abbreviations of several parts")
struct JoinedAbbreviationTests {
  @Test(
    "a known one is read as one, with its Đ, and the word before it goes with what it stands for",
    arguments: [
      ("giao Sé GD&BT chu tri", "giao Sở GD&ĐT chủ trì"),
      ("giao S6 LDTB&XH chu tri", "giao Sở LĐTB&XH chủ trì"),
      ("giao So KH8CN chu tri", "giao Sở KH&CN chủ trì"),
      ("giao Sé GD-DT chu tri", "giao Sở GD-ĐT chủ trì"),
      ("giao S6 TN@MT chu tri", "giao Sở TN&MT chủ trì"),
    ])
  func known(seen: String, printed: String) throws {
    #expect(try TestRestorer.restore([seen]).lines[0].text == printed)
  }

  @Test(
    "a known one of one part stands as it is, though its parts are words of their own",
    arguments: ["VHTTDL", "GDPT", "CBCCVC"])
  func whole(seen: String) throws {
    #expect(
      try TestRestorer.restore(["giao Sé \(seen) chu tri"]).lines[0].text.contains(" \(seen) "))
  }

  @Test("an unknown one, and one without a mark, stay as they stand", arguments: ["R&D", "KT-XH"])
  func unknown(seen: String) throws {
    let line = "phat trién \(seen) cua dia phuong"
    #expect(try TestRestorer.restore([line]).lines[0].text.contains(seen))
  }

  @Test("one that a blank parts is one; nothing but a department stands before it")
  func blank() throws {
    #expect(
      try TestRestorer.restore(["giao S6 NN& MT chu tri, phdi hop véi Cong an tinh"]).lines[0].text
        == "giao Sở NN&MT chủ trì, phối hợp với Công an tỉnh")
  }

  @Test(
    "parts of unknown ones and runs of consonants are no words",
    arguments: [
      ("Phong TNN&KS va cac don vi lién quan", "Phòng TNN&KS và các đơn vị liên quan"),
      ("Ban TG&DV Tinh uy chu tri, phdi hop véi", "Ban TG&DV Tỉnh ủy chủ trì, phối hợp với"),
      ("giao Vu CCVC chu tri, phdi hop véi", "giao Vụ CCVC chủ trì, phối hợp với"),
      ("giao CC Thuy loi chu tri, phdi hop véi", "giao CC Thủy lợi chủ trì, phối hợp với"),
    ])
  func consonants(seen: String, printed: String) throws {
    #expect(try TestRestorer.restore([seen]).lines[0].text == printed)
  }

  @Test("an abbreviation that no text names gets no letters of another's")
  func unknown() throws {
    let line = try TestRestorer.restore(["Trung tam PVHCC tinh phoi hop lap dat ki-ot."]).lines[0]
    #expect(line.text == "Trung tâm PVHCC tỉnh phối hợp lắp đặt ki-ốt.")
  }
}

@Suite("A department's head that ran into its name")
struct GluedDepartmentTests {
  @Test(
    "the two are parted",
    arguments: [
      ("giao SéCéng Thuong chu tri", "giao Sở Công Thương chủ trì"),
      ("giao SOTN&MT chu tri, phdi hop véi", "giao Sở TN&MT chủ trì, phối hợp với"),
      ("giao CucGTVT chu tri, phdi hop véi", "giao Cục GTVT chủ trì, phối hợp với"),
    ])
  func parted(seen: String, printed: String) throws {
    #expect(try TestRestorer.restore([seen]).lines[0].text == printed)
  }

  @Test("names with a capital inside stay whole")
  func names() throws {
    let line = "hop tac véi SoHo va MobiFone trong nam 2025"
    let text = try TestRestorer.restore([line]).lines[0].text
    #expect(text.contains("SoHo") && text.contains("MobiFone"))
  }
}
