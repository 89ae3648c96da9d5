import Ingestion
import Testing

@Suite("Encodings of the input")
struct EncodingTests {
  private static let text = "Số: 86/KH-UBND\nKẾ HOẠCH\n"

  private func read(_ bytes: [UInt8]) throws -> SourceDocument {
    try SourceReader().read(bytes, name: "plan.txt")
  }

  private static func wide<Unit: FixedWidthInteger>(
    _ units: some Sequence<Unit>, bigEndian: Bool
  ) -> [UInt8] {
    units.flatMap { unit in
      withUnsafeBytes(of: bigEndian ? unit.bigEndian : unit.littleEndian, Array.init)
    }
  }

  @Test("A UTF-8 byte order mark is skipped without a word")
  func utf8Mark() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(document.lines.map(\.text) == ["Số: 86/KH-UBND", "KẾ HOẠCH"])
    #expect(document.warnings.isEmpty)
  }

  @Test("UTF-16 is decoded, with or without its mark, and said so", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    for mark in [[], [UInt16(0xFEFF)]] {
      let document = try read(Self.wide(mark + Array(Self.text.utf16), bigEndian: bigEndian))
      #expect(document.lines.map(\.text) == ["Số: 86/KH-UBND", "KẾ HOẠCH"])
      #expect(document.warnings.map(\.code) == ["encoding-converted"])
      #expect(document.warnings[0].message.contains(bigEndian ? "UTF-16BE" : "UTF-16LE"))
    }
  }

  @Test("UTF-32 is decoded, with or without its mark, and said so", arguments: [true, false])
  func utf32(bigEndian: Bool) throws {
    let scalars = Self.text.unicodeScalars.map(\.value)
    for mark in [[], [UInt32(0xFEFF)]] {
      let document = try read(Self.wide(mark + scalars, bigEndian: bigEndian))
      #expect(document.lines.map(\.text) == ["Số: 86/KH-UBND", "KẾ HOẠCH"])
      #expect(document.warnings[0].message.contains(bigEndian ? "UTF-32BE" : "UTF-32LE"))
    }
  }

  @Test("UTF-16 that ends amid a unit loses none of the whole ones, and the rest is shown")
  func cutUTF16() throws {
    let document = try read(Self.wide(Self.text.utf16, bigEndian: false).dropLast(3))
    #expect(document.lines.map(\.text) == ["Số: 86/KH-UBND", "KẾ HOẠC\u{FFFD}"])
    #expect(document.warnings.map(\.code) == ["encoding-converted", "undecodable-bytes"])
  }

  @Test("A few bytes that are no UTF-8 cost themselves only, and their lines are named")
  func damagedUTF8() throws {
    let damaged =
      Array("Ủy ban nhân dân\nSở Nội v".utf8) + [0xE1, 0xBB] + Array(" chủ trì\n".utf8) + [0xFF]
      + Array("phối hợp".utf8)
    let document = try read(damaged)
    #expect(
      document.lines.map(\.text) == [
        "Ủy ban nhân dân", "Sở Nội v\u{FFFD} chủ trì", "\u{FFFD}phối hợp",
      ])
    #expect(document.warnings.map(\.code) == ["undecodable-bytes", "undecodable-bytes"])
    #expect(document.warnings.map(\.line) == [2, 3])
  }

  @Test("Another encoding that ICU recognises is converted and said so")
  func latin1() throws {
    let french = "Le présent plan a été arrêté à la préfecture; les délais s'entendent à compter"
    let bytes = french.unicodeScalars.map { UInt8($0.value) }
    let document = try read(bytes)
    #expect(document.lines.map(\.text) == [french])
    #expect(document.warnings.map(\.code) == ["encoding-converted"])
  }
}
