import LanguageModel

/// A heavily spoilt word: some of its letters are spoilt as the channel knows, any other may be anything.
///
/// A mixture, letter by letter, of the channel's emissions with noise. It lets words through that look little like what
/// was seen, so that it is asked for words alone that something else speaks for.
struct DamagedLetters {
  /// What it costs that a word is spoilt so: few are.
  static let entry: Float = 2
  /// What it costs a letter of such a word that it is sound.
  private static let sound: Float = 0.4
  /// By how many characters it became, what it costs that a letter is noise.
  private static let noise: [Float] = [4.5, 5.2, 9, 14]
  /// What it costs the engine to miss a blank between two words.
  static let lostBlank: Float = 3

  private let count: Int
  /// The emission table's row by position and length; below 0 where training never saw the string.
  private let rows: [Int32]
  private let emissions: EmissionTable

  init(_ seen: [Unicode.Scalar], emissions: EmissionTable) {
    count = seen.count
    self.emissions = emissions
    var rows = [Int32](repeating: -1, count: (seen.count + 1) * 4)
    for start in 0...seen.count {
      for length in 0...min(EmissionTable.longest, seen.count - start) {
        let key = EmissionTable.key(seen[start..<(start + length)])
        rows[start * 4 + length] = emissions.row(key) ?? -1
      }
    }
    self.rows = rows
  }

  /// What each beginning of the seen word costs before any letter: all but the empty one is out of reach.
  var start: [Float] {
    var row = [Float](repeating: .infinity, count: count + 1)
    row[0] = 0
    return row
  }

  /// What each beginning of the seen word costs after further letters; nil where none costs as little as the bound.
  func extend(_ row: [Float], by symbols: [UInt8], within bound: Float) -> [Float]? {
    var row = row
    var next = row
    for symbol in symbols {
      for end in next.indices { next[end] = .infinity }
      var least = Float.infinity
      for start in 0...count where row[start] <= bound {
        for length in 0...min(EmissionTable.longest, count - start) {
          var cost = Self.noise[length]
          let known = rows[start * 4 + length]
          if known >= 0 {
            cost = min(
              cost, emissions.cost(row: known, length: length, symbol: symbol) + Self.sound)
          }
          cost += row[start]
          if cost < next[start + length] {
            next[start + length] = cost
            least = min(least, cost)
          }
        }
      }
      guard least <= bound else { return nil }
      swap(&row, &next)
    }
    return row
  }
}
