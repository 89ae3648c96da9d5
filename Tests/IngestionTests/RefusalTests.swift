import Ingestion
import Testing

@Suite("Inputs that are refused")
struct RefusalTests {
  private func refusal(
    of bytes: [UInt8], limits: ReadingLimits = .standard
  ) -> IngestionError? {
    do {
      _ = try SourceReader(limits: limits).read(bytes, name: "plan.txt")
      return nil
    } catch {
      return error
    }
  }

  @Test("Nothing at all") func empty() {
    #expect(refusal(of: []) == .empty)
  }

  @Test("Blanks only", arguments: [" ", "\n\n", "\r\n\t\u{C}\u{A0}\n", "\u{FEFF}\n"])
  func blank(text: String) {
    #expect(refusal(of: Array(text.utf8)) == .blank)
  }

  @Test("A byte order mark and nothing else") func markOnly() {
    #expect(refusal(of: [0xFF, 0xFE]) == .blank)
  }

  @Test("Binary formats, which are named", arguments: ["%PDF-1.7\n", "PK\u{3}\u{4}", "{\\rtf1 "])
  func formats(start: String) {
    guard case .binary(let kind?) = refusal(of: Array(start.utf8)) else {
      Issue.record("not refused as binary")
      return
    }
    #expect(!kind.isEmpty)
  }

  @Test("Binary data of no known format") func binary() {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
    #expect(refusal(of: bytes) == .binary(kind: nil))
    #expect(refusal(of: [UInt8](repeating: 0, count: 4096)) == .binary(kind: nil))
  }

  @Test("Bytes of no encoding, with the line of the first") func undecodable() {
    let bytes = Array("Plan\n".utf8) + [0x81, 0x20, 0x8D, 0x20, 0x9D]
    #expect(refusal(of: bytes) == .undecodable(line: 2))
    #expect(refusal(of: bytes)?.line == 2)
  }

  @Test("More bytes than the bound, and no fewer") func tooLarge() {
    let limits = ReadingLimits(bytes: 10, lineBytes: 10)
    #expect(refusal(of: Array("0123456789".utf8), limits: limits) == nil)
    #expect(
      refusal(of: Array("01234\n67890".utf8), limits: limits) == .tooLarge(bytes: 11, limit: 10))
  }

  @Test("A line longer than the bound, with its number") func longLine() {
    let limits = ReadingLimits(bytes: 100, lineBytes: 5)
    #expect(
      refusal(of: Array("12345\n123456\n".utf8), limits: limits)
        == .lineTooLong(line: 2, bytes: 6, limit: 5))
  }

  @Test("Each refusal says what is wrong in a sentence") func messages() {
    #expect("\(IngestionError.empty)" == "the input is empty")
    #expect("\(IngestionError.binary(kind: "a PDF file"))".contains("a PDF file, not text"))
    #expect("\(IngestionError.tooLarge(bytes: 11, limit: 10))".contains("11 bytes; at most 10"))
    #expect("\(IngestionError.tooLarge(bytes: nil, limit: 10))".contains("more bytes; at most 10"))
  }
}
