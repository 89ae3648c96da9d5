import Crypto
import PlanDocument

/// The first stage: bytes in, lines of text out, or a clear refusal.
///
/// Takes UTF-8, UTF-16 and UTF-32 with or without a byte order mark, and other encodings where ICU recognises
/// them; whatever was converted, replaced or dropped on the way is told in the document's warnings.
public struct SourceReader: Sendable {
  /// The bounds beyond which an input is refused.
  public var limits: ReadingLimits

  /// A reader with these bounds.
  public init(limits: ReadingLimits = .standard) {
    self.limits = limits
  }

  /// Reads an input; `name` is what the document will be called, usually the file's path.
  public func read(_ bytes: [UInt8], name: String) throws(IngestionError) -> SourceDocument {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    if let signature = FileSignature(startOf: bytes) { throw .binary(kind: signature.kind) }

    let text = try DecodedText(bytes)
    let lines = try LineSplitter(limit: limits.lineBytes).split(text.utf8)
    guard !lines.lines.isEmpty else { throw .blank }

    return SourceDocument(
      name: name, sha256: hexadecimal(SHA256.hash(data: bytes)), lines: lines.lines,
      pageCount: lines.lines.last?.page ?? 1, warnings: text.warnings + lines.warnings,
      trailingBlankLines: lines.trailingBlankLines)
  }

  private func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
