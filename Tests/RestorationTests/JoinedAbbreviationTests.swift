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
    ])
  func known(seen: String, printed: String) throws {
    #expect(try TestRestorer.restore([seen]).lines[0].text == printed)
  }

  @Test("an unknown one, and one without a mark, stay as they stand", arguments: ["R&D", "KT-XH"])
  func unknown(seen: String) throws {
    let line = "phat trién \(seen) cua dia phuong"
    #expect(try TestRestorer.restore([line]).lines[0].text.contains(seen))
  }
}
