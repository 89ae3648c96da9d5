import Foundation
import LanguageModel

/// The channel's file: what the trainer counted, as text, so that a retraining can be reviewed as a diff.
///
/// ```
/// # comment
/// E <TAB> printed letter <TAB> what the OCR gave (may be empty) <TAB> expected count
/// W <TAB> printed word with its case <TAB> what the OCR gave <TAB> count
/// ```
package struct ChannelFile {
  package var emissions: [[UInt64: Double]]
  package var words: [(printed: String, seen: String, count: Int)]

  package init(emissions: [[UInt64: Double]], words: [(printed: String, seen: String, count: Int)])
  {
    self.emissions = emissions
    self.words = words
  }

  /// Reads a channel file.
  /// - Throws: `ModelError` naming the file and the line.
  package init(path: String) throws(ModelError) {
    let file = try MappedFile(path: path)
    emissions = Array(repeating: [:], count: PrintedSymbol.count)
    words = []
    var line = 0
    for row in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if row.isEmpty || row.first == 0x23 { continue }
      let fields = row.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 4 else {
        throw .malformed(path, "line \(line): four fields are wanted, \(fields.count) are there")
      }
      let printed = String(decoding: fields[1], as: UTF8.self)
      let seen = String(decoding: fields[2], as: UTF8.self)
      let count = String(decoding: fields[3], as: UTF8.self)
      if fields[0].first == 0x45, let scalar = printed.unicodeScalars.first,
        let symbol = PrintedSymbol.id(scalar), let value = Double(count)
      {
        // In steps of a power of two sums are exact, so that they do not depend on a dictionary's order.
        let exact = (value * 1024).rounded() / 1024
        emissions[Int(symbol)][EmissionTable.key(Array(seen.unicodeScalars))] = exact
      } else if fields[0].first == 0x57, let value = Int(count) {
        words.append((printed, seen, value))
      } else {
        throw .malformed(path, "line \(line): neither an emission nor a word")
      }
    }
  }

  /// Writes the file, rows in a fixed order.
  package func write(to path: String, header: String) throws {
    var text = header.split(separator: "\n").map { "# \($0)\n" }.joined()
    for (symbol, table) in emissions.enumerated() {
      guard let letter = PrintedSymbol.letters[symbol].scalar else { continue }
      for (key, count) in table.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
      where count >= 0.25 {
        text += "E\t\(letter)\t\(Self.string(key))\t\(Self.short(count))\n"
      }
    }
    for word in words { text += "W\t\(word.printed)\t\(word.seen)\t\(word.count)\n" }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func short(_ value: Double) -> String {
    value >= 100 ? String(Int(value.rounded())) : String((value * 100).rounded() / 100)
  }

  private static func string(_ key: UInt64) -> String {
    let count = Int(key >> 60)
    var view = String.UnicodeScalarView()
    for index in (0..<count).reversed() {
      if let scalar = Unicode.Scalar(UInt32(key >> (20 * UInt64(index)) & 0xFFFFF)) {
        view.append(scalar)
      }
    }
    return String(view)
  }
}
