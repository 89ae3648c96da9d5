import VietnameseText

/// Tells whether a text is in one of the Vietnamese encodings from before Unicode, and in which.
///
/// A text is in an encoding if, read so, nearly all its marked words have the form of Vietnamese syllables, and do
/// not have it as they stand. Words that an OCR engine spoilt, and those of other languages, do not become syllables
/// by any table.
struct LegacyDetector {
  let encodings: LegacyEncodings
  /// The fewest distinct words with marks that prove anything.
  var least = 8

  /// How many distinct words are looked at: enough to be sure, few enough to be quick.
  private static let enough = 240
  /// Words after which a hopeless encoding is given up.
  private static let glance = 24

  /// The encoding of a text's units; nil where none fits.
  func table(for units: [UInt32]) -> LegacyEncodings.Table? {
    let words = Self.words(units[...])
    let coded = Self.distinct(words.filter { $0.contains { $0 >= 0x80 || $0 < 0x20 } })
    var best: (table: LegacyEncodings.Table, share: Double)?
    if coded.count >= least {
      let asItStands = share(coded, in: nil)
      for table in encodings.tables where !table.isASCII {
        let share = share(coded, in: table)
        if share > best?.share ?? 0.9, share > asItStands + 0.3 { best = (table, share) }
      }
      // Most Vietnamese words have a mark.
      let total = words.count { $0.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A } }
      let marked = words.count { $0.contains { $0 >= 0x80 } }
      if marked * 3 >= total, let best { return best.table }
      return nil
    }
    for table in encodings.tables where table.isASCII {
      let signed = Self.distinct(words.filter { isSigned($0, table) })
      let count = words.count { isSigned($0, table) }
      if signed.count >= least, count * 4 >= words.count, share(signed, in: table) > 0.9 {
        return table
      }
    }
    return nil
  }

  /// Whether a word without other marks holds a letter of an encoding in ASCII.
  private func isSigned(_ word: ArraySlice<UInt32>, _ table: LegacyEncodings.Table) -> Bool {
    word.indices.dropLast().contains { index in
      guard let match = table.match(word, at: index) else { return false }
      return match.letters[0].value >= 0x80
    }
  }

  private static func words(_ units: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    units.split { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  }

  private static func distinct(_ words: [ArraySlice<UInt32>]) -> [ArraySlice<UInt32>] {
    var seen: Set<ArraySlice<UInt32>> = []
    var result: [ArraySlice<UInt32>] = []
    for word in words where seen.insert(word).inserted {
      result.append(word)
      if result.count == enough { break }
    }
    return result
  }

  /// The share of the marked words that have the form of syllables when they are read in an encoding.
  private func share(_ words: [ArraySlice<UInt32>], in table: LegacyEncodings.Table?) -> Double {
    var marked = 0
    var syllables = 0
    for word in words {
      let text = Normalization.nfc(String(encodings.scalars(word, in: table)))
      for piece in text.split(whereSeparator: { !$0.isLetter }) where piece.utf8.count > 1 {
        guard piece.utf8.contains(where: { $0 >= 0x80 }) else { continue }
        marked += 1
        if Syllable(piece.lowercased()) != nil { syllables += 1 }
      }
      if marked >= Self.glance, syllables * 2 < marked { break }
    }
    return marked < least ? 0 : Double(syllables) / Double(marked)
  }
}
