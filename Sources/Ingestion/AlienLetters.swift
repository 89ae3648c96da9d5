import Foundation
import Lexicon

/// Letters of other alphabets that look like Latin ones: "о" of a Cyrillic keyboard in "tоàn".
public struct AlienLetters: Sendable {
  private var latin: [Unicode.Scalar: Unicode.Scalar] = [:]

  /// No letter is taken for another.
  public static let none = AlienLetters()

  private init() {}

  /// Reads `homoglyphs.tsv`.
  /// - Throws: `LexiconError` naming the line.
  public init(dictionaries: URL) throws {
    let file = try TabSeparatedTable("homoglyphs.tsv", in: dictionaries, columns: 2)
    for row in file.rows {
      let letters = row.fields.prefix(2).map { Array($0.unicodeScalars) }
      guard letters[0].count == 1, letters[1].count == 1 else {
        throw file.error(row, "a letter and the Latin letter that it looks like are wanted")
      }
      latin[letters[0][0]] = letters[1][0]
    }
  }

  /// The Latin letter that a letter looks like; nil where it looks like none, or is one.
  func latin(for scalar: Unicode.Scalar) -> Unicode.Scalar? { latin[scalar] }

  /// Whether a letter is of an alphabet whose letters may look like Latin ones: Greek or Cyrillic.
  static func isAlien(_ scalar: Unicode.Scalar) -> Bool {
    (0x370...0x3FF).contains(scalar.value) || (0x400...0x52F).contains(scalar.value)
  }
}
