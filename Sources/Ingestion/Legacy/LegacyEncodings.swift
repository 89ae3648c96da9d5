import Foundation
import Lexicon

/// The Vietnamese encodings from before Unicode, as tables: which bytes stand for which letter.
///
/// Old files hold such bytes as they are; texts copied out of them hold what the bytes mean in windows-1252
/// ("TiÕng ViÖt" for TCVN3's "Tiếng Việt").
public struct LegacyEncodings: Sendable {
  /// One encoding: runs of up to four bytes, and the letters that they stand for.
  struct Table: Sendable {
    var name: String
    /// By the bytes, packed with the first one highest.
    var letters: [UInt32: [Unicode.Scalar]] = [:]
    /// The lengths of the runs that begin with a byte, as bits: bit 1 for one byte.
    var lengths = [UInt8](repeating: 0, count: 256)

    /// Whether the encoding writes its marks with ASCII signs behind the letters.
    var isASCII: Bool { lengths[0x80...].allSatisfy { $0 == 0 } }

    /// The letters at a place of a text, and how many units they take; nil where the table has none.
    @inline(__always)
    func match(_ units: ArraySlice<UInt32>, at index: Int) -> (
      letters: [Unicode.Scalar], taken: Int
    )? {
      guard units[index] < 0x100 else { return nil }
      let lengths = self.lengths[Int(units[index])]
      guard lengths != 0 else { return nil }
      var key: UInt32 = 0
      var best: (letters: [Unicode.Scalar], taken: Int)?
      for length in 1...4 where index + length <= units.endIndex {
        let unit = units[index + length - 1]
        guard unit < 0x100 else { break }
        key = key << 8 | unit
        if lengths >> length & 1 == 1, let found = letters[key] { best = (found, length) }
      }
      return best
    }
  }

  /// Those that a text may be in, without windows-1252, which the others fall back on.
  private(set) var tables: [Table] = []
  /// What bytes mean that a table leaves out.
  private(set) var western = Table(name: "windows-1252")

  /// No tables: texts in these encodings are not recognised.
  public static let none = LegacyEncodings()

  private init() {}

  /// Reads `legacy-encodings.tsv`.
  /// - Throws: `LexiconError` naming the line.
  public init(dictionaries: URL) throws {
    let file = try TabSeparatedTable("legacy-encodings.tsv", in: dictionaries, columns: 3)
    for row in file.rows {
      let digits = row.fields[1]
      guard let key = UInt32(digits, radix: 16), digits.utf8.count % 2 == 0,
        !row.fields[2].isEmpty
      else { throw file.error(row, "“\(digits)” are no bytes in hexadecimal") }
      if row.fields[0] == western.name {
        Self.note(key, digits.utf8.count / 2, row.fields[2], in: &western)
      } else {
        if tables.last?.name != row.fields[0] { tables.append(Table(name: row.fields[0])) }
        Self.note(key, digits.utf8.count / 2, row.fields[2], in: &tables[tables.count - 1])
      }
    }
  }

  private static func note(_ key: UInt32, _ length: Int, _ text: String, in table: inout Table) {
    table.letters[key] = Array(text.unicodeScalars)
    table.lengths[Int(key >> (8 * UInt32(length - 1)))] |= 1 << UInt8(length)
  }

  /// The letters that units stand for in an encoding; `nil` is windows-1252.
  func scalars(_ units: ArraySlice<UInt32>, in table: Table?) -> String.UnicodeScalarView {
    var view = String.UnicodeScalarView()
    var index = units.startIndex
    while index < units.endIndex {
      if let match = table?.match(units, at: index) ?? western.match(units, at: index) {
        view.append(contentsOf: match.letters)
        index += match.taken
      } else {
        view.append(Unicode.Scalar(units[index]) ?? "\u{FFFD}")
        index += 1
      }
    }
    return view
  }

  /// The bytes that a text's letters are in windows-1252, one unit each; letters that are none there keep their
  /// scalar values, which are above a byte's.
  func units(of text: String) -> [UInt32] {
    var bytes: [UInt32: UInt32] = [:]
    for (byte, letters) in western.letters { bytes[letters[0].value] = byte }
    return text.unicodeScalars.map { $0.value < 0x100 ? $0.value : bytes[$0.value] ?? $0.value }
  }
}
