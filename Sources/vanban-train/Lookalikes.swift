import Restoration

/// Confusions known by the letters' shapes, which clean typesetting shows too seldom to be counted.
struct Lookalikes {
  private var rows: [(letter: UInt8, string: String, share: Double)] = []

  /// Reads letters, strings and thousandths, by tab.
  init(path: String) throws {
    var number = 0
    var failure: CorpusError?
    try CorpusReader.forEachLine(of: path) { bytes in
      number += 1
      guard bytes.first != 0x23, !bytes.isEmpty else { return }
      let fields = String(decoding: bytes, as: UTF8.self).split(separator: "\t")
      guard fields.count == 3, let thousandths = Double(fields[2]) else {
        failure = .malformed(
          path: path, line: number, reason: "letters, strings and a number are wanted")
        return
      }
      for scalar in fields[0].unicodeScalars {
        guard let letter = PrintedSymbol.id(scalar) else { continue }
        for string in fields[1].split(separator: " ") {
          rows.append((letter, String(string), thousandths / 1000))
        }
      }
    }
    if let failure { throw failure }
  }

  /// Adds each confusion's share of its letter's count.
  func add(to emissions: inout [[UInt64: Double]]) {
    let totals = emissions.map { $0.values.reduce(0, +) }
    for row in rows {
      let key = EmissionTable.key(Array(row.string.unicodeScalars))
      emissions[Int(row.letter)][key, default: 0] += row.share * totals[Int(row.letter)]
    }
  }
}
