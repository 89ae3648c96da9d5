import Testing

@testable import Restoration

@Suite("Roman labels that lost strokes")
struct RomanSequenceTests {
  @Test(
    "labels count on: one that repeats the one before it lost a stroke",
    arguments: [
      ([1, 2, 2, 4], [1, 2, 3, 4]), ([1, 1, 3], [1, 2, 3]), ([1, 1, 2, 4], [1, 2, 3, 4]),
      ([1, 2, 1, 4], [1, 2, 3, 4]), ([1, 2, 2], [1, 2, 3]), ([5, 5, 7], [5, 6, 7]),
    ])
  func mended(seen: [Int], printed: [Int]) {
    #expect(RomanSequence.printed(seen.map { .init(value: $0) }) == printed)
  }

  @Test("a numeral spoilt beyond reading is the one that the count asks for")
  func spoilt() {
    let seen: [RomanSequence.Seen] = [
      .init(value: 1), .init(value: 2), .init(value: 3, isSpoilt: true), .init(value: 4),
    ]
    #expect(RomanSequence.printed(seen) == [1, 2, 3, 4])
  }

  @Test(
    "before a heading in capitals a numeral is mended, however it was spoilt",
    arguments: [
      ("I, MUC DICH, YEU CAU", "I. MỤC ĐÍCH, YÊU CẦU"),
      ("L MUC DICH, YEU CAU", "I MỤC ĐÍCH, YÊU CẦU"),
    ])
  func headings(line: String, printed: String) throws {
    let text = """
      \(line)
      1. Muc dich cua ké hoach nay 1a nang cao chat lugng dich vu cong.
      IL NOI DUNG THUC HIEN
      IU. KINH PHI THUC HIEN
      Kinh phi thuc hién do ngan sach nha nu6c bao dam theo quy dinh hién hanh.
      IV. GIAI PHAP CHU YEU
      v. TO CHUC THUC HIEN
      """
    let lines = try TestRestorer.restore(text.split(separator: "\n").map(String.init)).lines
      .map(\.text)
    #expect(lines[0] == printed)
    #expect(lines[3] == "III. KINH PHÍ THỰC HIỆN")
    #expect(lines[6] == "V. TỔ CHỨC THỰC HIỆN")
  }

  @Test("where numerals stand before capitals, the “I.” before other words is none of them")
  func otherLists() throws {
    let text = """
      I. MUC DICH, YEU CAU
      II. NHIEM VU
      III. KINH PHI THUC HIEN
      I. Sé Tai chinh bao dam kinh phi thuc hién ké hoach nay.
      2. Sé Y té kiém tra viéc thuc hién.
      IV. TO CHUC THUC HIEN
      """
    let lines = try TestRestorer.restore(text.split(separator: "\n").map(String.init)).lines
      .map(\.text)
    #expect(lines[3].hasPrefix("I. Sở Tài chính"))
    #expect(lines[5] == "IV. TỔ CHỨC THỰC HIỆN")
  }

  @Test(
    "a list that begins anew, one that begins late and one with a label missed keep theirs",
    arguments: [
      [1, 2, 3, 1, 2, 3, 4], [1, 2, 1, 2, 3], [2, 3, 4], [1, 2, 4, 5], [1, 1, 2, 3], [6],
      [1, 13, 2, 3],
    ])
  func kept(seen: [Int]) {
    #expect(RomanSequence.printed(seen.map { .init(value: $0) }) == seen)
  }
}
