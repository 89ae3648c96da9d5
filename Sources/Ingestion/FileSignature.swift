/// The first bytes by which a file of a well-known binary format gives itself away.
struct FileSignature {
  /// What to call the format in a message.
  var kind: String

  /// Nil where the bytes begin like none of the known formats.
  init?(startOf bytes: [UInt8]) {
    guard let known = Self.known.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
    kind = known.kind
  }

  // What offices keep scans and plans in, and so hand over by mistake.
  private static let known: [(bytes: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document (DOCX, XLSX, ODT)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document (DOC, XLS)"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    (Array("{\\rtf".utf8), "an RTF document"),
  ]
}
