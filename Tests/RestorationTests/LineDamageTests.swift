import Ingestion
import Testing

@testable import Restoration

@Suite("Text put together from printed and OCR'd parts")
struct LineDamageTests {
  private static let printed = [
    "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá phát triển khoa học,",
    "công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia, Ủy ban nhân dân tỉnh ban hành",
    "Kế hoạch với những nội dung sau đây, yêu cầu các sở, ban, ngành, địa phương nghiêm túc",
    "tổ chức thực hiện và báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.",
  ]
  private static let ocr = [
    "Thuc hién Nghi quyét s6 57-NQ/TW ctia Bd Chinh trj vé dot pha phat trién khoa hoc,",
    "céng nghé, déi mdi sang tao va chuyén déi s6 quéc gia, Uy ban nhan dan tinh ban hanh",
    "Ké hoach véi nhting ndi dung sau day, yéu cau cac sd, ban, nganh, dia phuong nghiém tuc",
    "té chtrc thuc hién va bao cao két qua vé Uy ban nhan dan tinh truéc ngay 15 hang thang.",
  ]

  private func damage(_ texts: [String], page: (Int) -> Int = { _ in 1 }) -> [Damage] {
    let lines = texts.enumerated().map {
      LineReader().read(SourceLine(number: $0.offset + 1, page: page($0.offset), text: $0.element))
    }
    let damage = LineDamage(lines)
    return lines.indices.map { damage[$0] }
  }

  @Test("each page is what its own letters say")
  func pages() {
    let found = damage(Self.printed + Self.ocr) { $0 < 4 ? 1 : 2 }
    #expect(
      found == Array(repeating: .slight, count: 4) + Array(repeating: .foreignEngine, count: 4))
  }

  @Test("without page breaks, runs of lines are told apart")
  func runs() {
    let slight = Array(repeating: Damage.slight, count: 12)
    let foreign = Array(repeating: Damage.foreignEngine, count: 4)
    let most = Self.printed + Self.printed + Self.printed
    #expect(damage(most + Self.ocr) == slight + foreign)
    #expect(damage(Self.ocr + most) == foreign + slight)
    let mostOCR = Array(repeating: Self.ocr, count: 6).flatMap(\.self)
    let found = damage(mostOCR + Self.printed)
    #expect(found.count { $0 == .foreignEngine } == 24)
    #expect(found.suffix(4).allSatisfy { $0 == .slight })
  }

  @Test("an English passage in printed text is no engine's")
  func english() {
    let english = [
      "The objectives of this programme are to strengthen the capacity of local authorities, to",
      "improve the delivery of public services to households and enterprises, and to promote the",
      "use of shared data across sectors in line with national targets and international practice,",
    ]
    let found = damage(Self.printed + english + Self.printed)
    #expect(found.allSatisfy { $0 == .slight })
  }

  @Test("a table that starts behind a printed page is read as its own page was read")
  func paragraphs() throws {
    let lines = Self.printed.map { ($0, 1) } + Self.ocr.map { ("| " + $0 + " |", 2) }
    let source = SourceDocument(
      name: "test", sha256: "",
      lines: lines.enumerated().map {
        SourceLine(number: $0.offset + 1, page: $0.element.1, text: $0.element.0)
      }, pageCount: 2, warnings: [])
    let restored = try TestRestorer.shared.get().restore(source)
    #expect(restored.lines.prefix(4).map(\.text) == Self.printed)
    #expect(restored.lines[4].text.contains("Nghị quyết số 57-NQ/TW của Bộ Chính trị"))
  }
}
