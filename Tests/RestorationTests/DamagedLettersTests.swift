import LanguageModel
import Testing

@testable import Restoration

@Suite("Damaged letters, compared in vectors, cost what comparing them one by one says")
struct DamagedLettersTests {
  private let channel: Channel

  init() throws { channel = try TestRestorer.channel.get() }

  /// The least cost of letters' giving each beginning of what was seen: each piece sound or noise, whichever is less.
  private func costs(_ letters: [UInt8], _ shape: WordShape, _ seen: [Unicode.Scalar]) -> [Float] {
    let noise: [Float] = [4.5, 5.2, 9, 14]
    var row = [Float](repeating: .infinity, count: seen.count + 1)
    row[0] = 0
    for (place, letter) in letters.enumerated() {
      let isUpper = shape == .upper || shape == .title && place == 0
      var next = [Float](repeating: .infinity, count: seen.count + 1)
      for start in 0...seen.count {
        for length in 0...min(3, seen.count - start) {
          var cost = noise[length]
          let key = EmissionTable.key(seen[start..<(start + length)])
          if let known = channel.emissions.row(key) {
            cost = min(
              cost,
              0.4
                + channel.emissions.cost(
                  row: known, length: length,
                  symbol: isUpper ? letter + PrintedSymbol.half : letter))
          }
          next[start + length] = min(next[start + length], row[start] + cost)
        }
      }
      row = next
    }
    return row
  }

  @Test(
    "every beginning within the bound, in every case; nothing where none is",
    arguments: ["gitn", "C>hucdng", "nghiép", "x", "Nghiém thu", "tructhuộcTW"])
  func same(seen: String) throws {
    let scalars = Array(seen.unicodeScalars)
    var damaged = DamagedLetters(scalars, emissions: channel.emissions)
    for word in ["giản", "chương", "nghiệp", "thu", "ở", "trực", "ương"] {
      let id = try #require(channel.vocabulary.id(of: word))
      let letters = try #require(channel.letters(of: id))
      for shape in WordShape.allCases {
        let expected = costs(letters, shape, scalars)
        for bound: Float in [6, 14, 40] {
          let row = damaged.extend(damaged.start, by: letters, shape, within: bound)
          for (place, cost) in expected.enumerated() where cost <= bound {
            #expect(row?[place] == cost)
          }
          let near = (0...scalars.count).count { (row?[$0] ?? .infinity) <= bound }
          #expect(near == expected.count { $0 <= bound })
        }
      }
    }
  }

  @Test("a word goes on where another ended, as in two words that ran together")
  func goesOn() throws {
    let scalars = Array("phancong".unicodeScalars)
    var damaged = DamagedLetters(scalars, emissions: channel.emissions)
    func letters(_ word: String) throws -> [UInt8] {
      let id = try #require(channel.vocabulary.id(of: word))
      return try #require(channel.letters(of: id))
    }
    let one = try letters("phân")
    let two = try letters("công")
    let first = damaged.extend(damaged.start, by: one, .lower, within: 40)
    let row = try #require(first)
    let both = damaged.extend(row, by: two, .lower, within: 40)
    #expect(both?[8] == costs(one + two, .lower, scalars)[8])
  }
}
