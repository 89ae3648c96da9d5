import Crypto
import Foundation
import Lexicon
import PlanDocument

/// The first stage: bytes in, lines of text out, or a clear refusal.
///
/// Takes UTF-8, UTF-16 and UTF-32 with or without a byte order mark, the Vietnamese encodings from before Unicode, and
/// others where ICU recognises them; whatever was converted, replaced or dropped on the way is told in the document's warnings.
public struct SourceReader: Sendable {
  /// The bounds beyond which an input is refused.
  public var limits: ReadingLimits

  private let encodings: LegacyEncodings
  private let alien: AlienLetters

  /// A reader with these bounds and tables; without tables no Vietnamese encoding from before Unicode is recognised,
  /// and no letter of another alphabet is taken for the Latin one that it looks like.
  public init(
    limits: ReadingLimits = .standard, encodings: LegacyEncodings = .none,
    alien: AlienLetters = .none
  ) {
    self.limits = limits
    self.encodings = encodings
    self.alien = alien
  }

  /// A reader with the tables of the folder `Dictionaries`.
  /// - Throws: `LexiconError` naming the file and the line.
  public init(limits: ReadingLimits = .standard, dictionaries: URL) throws {
    self.init(
      limits: limits, encodings: try LegacyEncodings(dictionaries: dictionaries),
      alien: try AlienLetters(dictionaries: dictionaries))
  }

  /// Reads an input; `name` is what the document will be called, usually the file's path.
  public func read(_ bytes: [UInt8], name: String) throws(IngestionError) -> SourceDocument {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: limits.bytes)
    }
    if let signature = FileSignature(startOf: bytes) { throw .binary(kind: signature.kind) }

    var text = try DecodedText(bytes, legacy: encodings)
    if let sound = SoundLetters(text.utf8, alien) {
      text.utf8 = Array(sound.text.utf8)[...]
      text.warnings += sound.warnings
    }
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
