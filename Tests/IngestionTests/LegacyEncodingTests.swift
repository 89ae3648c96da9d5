import Foundation
import Ingestion
import Testing

@Suite("Vietnamese encodings from before Unicode")
struct LegacyEncodingTests {
  private static let reader = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try SourceReader(dictionaries: root.appendingPathComponent("Dictionaries"))
  }

  private func read(_ bytes: [UInt8]) throws -> SourceDocument {
    try Self.reader.get().read(bytes, name: "plan.txt")
  }

  private static let printed =
    "Phòng Nội vụ chủ trì, phối hợp các đơn vị liên quan rà soát, tổng hợp kết quả và báo cáo trước "
    + "ngày 15/6/2024; giữ nguyên mức hỗ trợ."

  /// The sentence in each encoding, as windows-1252 shows its bytes.
  static let encoded: [(encoding: String, shown: String)] = [
    (
      "TCVN3",
      "Phßng Néi vô chñ tr×, phèi hîp c¸c ®¬n vÞ liªn quan rµ so¸t, tæng hîp kÕt qu¶ vµ b¸o c¸o tr\u{AD}íc "
        + "ngµy 15/6/2024; gi÷ nguyªn møc hç trî."
    ),
    (
      "VNI",
      "Phoøng Noäi vuï chuû trì, phoái hôïp caùc ñôn vò lieân quan raø soaùt, toång hôïp keát quaû vaø baùo caùo "
        + "tröôùc ngaøy 15/6/2024; giöõ nguyeân möùc hoã trôï."
    ),
    (
      "VISCII",
      "Phòng Nµi vø chü trì, ph¯i hþp các ð½n v¸ liên quan rà soát, t±ng hþp kªt quä và báo cáo trß¾c "
        + "ngày 15/6/2024; giæ nguyên mÑc h² trþ."
    ),
    (
      "VPS",
      "Phòng N¶i vø chû trì, phÓi h®p các ÇÖn vÎ liên quan rà soát, t°ng h®p k‰t quä và báo cáo trÜ§c "
        + "ngày 15/6/2024; gi» nguyên mÙc h‡ tr®."
    ),
    (
      "windows-1258",
      "PhoÌng Nôòi vuò chuÒ triÌ, phôìi hõòp caìc ðõn viò liên quan raÌ soaìt, tôÒng hõòp kêìt quaÒ vaÌ baìo caìo "
        + "trýõìc ngaÌy 15/6/2024; giýÞ nguyên mýìc hôÞ trõò."
    ),
    (
      "VIQR",
      "Pho`ng No^.i vu. chu? tri`, pho^'i ho+.p ca'c ddo+n vi. lie^n quan ra` soa't, to^?ng ho+.p ke^'t qua? "
        + "va` ba'o ca'o tru+o+'c nga`y 15/6/2024; giu+~ nguye^n mu+'c ho^~ tro+.."
    ),
  ]

  /// The bytes whose windows-1252 letters a text shows.
  private static func bytes(_ shown: String) -> [UInt8] {
    shown.unicodeScalars.map { scalar in
      switch scalar {
      case "‰": 0x89
      case "‡": 0x87
      default: UInt8(scalar.value)
      }
    }
  }

  @Test("The bytes of an old file are recognised, converted and told", arguments: encoded)
  func oldFile(encoding: String, shown: String) throws {
    let document = try read(Self.bytes(shown))
    #expect(document.lines.map(\.text) == [Self.printed])
    #expect(document.warnings.map(\.code) == ["encoding-converted"])
    #expect(document.warnings[0].message.contains(encoding))
  }

  @Test("So are texts copied out of it, in UTF-8 by now", arguments: encoded)
  func copied(encoding: String, shown: String) throws {
    let document = try read(Array(shown.utf8))
    #expect(document.lines.map(\.text) == [Self.printed])
    #expect(document.warnings.map(\.code) == ["encoding-converted"])
    #expect(document.warnings[0].message.contains(encoding))
  }

  @Test(
    "UTF-8 that was encoded twice is decoded twice, even where its no-break spaces became blanks",
    arguments: ["\u{A0}", " "])
  func twice(blank: String) throws {
    let shown =
      "PhÃ²ng Ná»™i vá»¥ chá»§ trÃ¬, phá»‘i há»£p cÃ¡c Ä‘Æ¡n vá»‹ liÃªn quan rÃ~ soÃ¡t, tá»•ng há»£p káº¿t quáº£ "
      + "vÃ~ bÃ¡o cÃ¡o trÆ°á»›c ngÃ~y 15/6/2024; giá»¯ nguyÃªn má»©c há»— trá»£."
    let document = try read(Array(shown.replacingOccurrences(of: "~", with: blank).utf8))
    #expect(document.lines[0].text.split(separator: " ") == Self.printed.split(separator: " "))
    #expect(document.warnings.map(\.code) == ["encoding-converted"])
  }

  @Test("A heading in a font of capitals comes back in capitals")
  func capitalFont() throws {
    let shown = Self.encoded[0].shown + "\nñY BAN NH¢N D¢N HUYÖN\nPhßng Néi vô"
    #expect(
      try read(Array(shown.utf8)).lines.map(\.text)
        == [Self.printed, "ỦY BAN NHÂN DÂN HUYỆN", "Phòng Nội vụ"])
  }

  @Test(
    "Sound text is left alone, whatever its language",
    arguments: [
      // Vietnamese, printed, and without its marks.
      printed,
      "Phong Noi vu chu tri, phoi hop cac don vi lien quan ra soat, tong hop ket qua va bao cao truoc ngay 15/6/2024.",
      // What engines without Vietnamese make of it.
      "Phong N6i vu chu tri, phdi hop cdc don vi lién quan rà soat, t6ng hop két qua và bdo cdo trwéc ngay 15/6/2024; "
        + "cdi thién méi trwong kinh doanh, nâng cao chat lwong dich vu céng, thuc hién day du cac nhiém vu duoc giao",
      "Nghj quyét sé 12 vé viéc ph4t trién kinh té, vain hoa, xã hội hóa giáo dục; diém du lich céng ddng",
      // English, with figures and signs, and French, German and Spanish.
      "The plan's budget (2024-2030) is 1.5*10^6 USD + 20^2; see a^b, c+d, e^x, o^2: it's up to you, isn't it? `code` ~5%",
      "L'arrêté préfectoral a été publié à la suite des délibérations où les élus ont débattu des mesures déjà évoquées",
      "Die Prüfung der Anträge für öffentliche Mittel läuft über das zuständige Amt; Änderungen müssen begründet werden",
      "El señor alcalde anunció que la población recibirá más información según las decisiones del próximo año",
    ])
  func sound(text: String) throws {
    let document = try read(Array(text.utf8))
    #expect(document.lines.map(\.text) == [text])
    #expect(document.warnings.isEmpty)
  }
}
