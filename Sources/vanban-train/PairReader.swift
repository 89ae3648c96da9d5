import Foundation
import Restoration
import VietnameseText

/// A printed word and what the OCR made of it.
struct WordPair: Hashable {
  var printed: String
  var seen: String

  /// Whether another word clings to the printed one ("Dulich" beside "lịch"): the engine missed a blank, and the word
  /// itself was never read so.
  var isRun: Bool {
    let word = Array(Folding.stripMarks(printed).lowercased().unicodeScalars)
    let letters = Folding.stripMarks(seen).lowercased().unicodeScalars.filter(\.isLetter)
    guard letters.count >= word.count + 2 else { return false }
    let allowed = word.count >= 4 ? 1 : 0
    return [letters.prefix(word.count), letters.suffix(word.count)].contains { end in
      zip(word, end).count { $0 != $1 } <= allowed
    }
  }
}

/// Reads training pairs (`Scripts/make-corpus pairs`) and aligns each line's words.
struct PairReader {
  /// Aligned words with their counts.
  private(set) var pairs: [WordPair: Int] = [:]
  private(set) var lines = 0

  /// Reads a file of pairs; `models` limits it to lines of these OCR models.
  mutating func read(_ path: String, models: Set<String>) throws {
    try PairRow.forEach(of: path) { row in
      guard let printed = row.printed, models.isEmpty || models.contains(row.model) else { return }
      lines += 1
      align(printed: printed, seen: row.seen)
    }
  }

  private mutating func align(printed: String, seen: String) {
    let left = Self.cores(Normalization.nfc(printed))
    let right = Self.cores(Normalization.nfc(seen))
    guard !left.isEmpty, !right.isEmpty, left.count < 80, right.count < 80 else { return }
    // Words align by falling cost; a skipped word costs what two words with nothing in common do.
    let skip = 0.8
    var cost = [[Double]](
      repeating: [Double](repeating: .infinity, count: right.count + 1), count: left.count + 1)
    cost[0][0] = 0
    for i in 0...left.count {
      for j in 0...right.count {
        if i > 0 { cost[i][j] = min(cost[i][j], cost[i - 1][j] + skip) }
        if j > 0 { cost[i][j] = min(cost[i][j], cost[i][j - 1] + skip) }
        if i > 0 && j > 0 {
          cost[i][j] = min(
            cost[i][j], cost[i - 1][j - 1] + Self.distance(left[i - 1].1, right[j - 1].1))
        }
      }
    }
    // A line that does not fit was aligned wrongly by the page: it would teach nonsense.
    guard cost[left.count][right.count] < 0.5 * Double(max(left.count, right.count)) else { return }
    var i = left.count
    var j = right.count
    while i > 0 && j > 0 {
      let distance = Self.distance(left[i - 1].1, right[j - 1].1)
      if cost[i][j] == cost[i - 1][j - 1] + distance {
        if distance < 0.75 {
          pairs[WordPair(printed: left[i - 1].0, seen: right[j - 1].0), default: 0] += 1
        }
        i -= 1
        j -= 1
      } else if cost[i][j] == cost[i - 1][j] + skip {
        i -= 1
      } else {
        j -= 1
      }
    }
  }

  /// The line's words with their mark-stripped lower-case letters.
  private static func cores(_ line: String) -> [(String, [Unicode.Scalar])] {
    var result: [(String, [Unicode.Scalar])] = []
    for (index, token) in line.split(whereSeparator: \.isWhitespace).enumerated() {
      for unit in UnitReader.units(of: token, token: index)
      where unit.kind == .word || unit.kind == .number {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: unit.core)
        let text = String(view)
        result.append((text, Array(Folding.stripMarks(text).lowercased().unicodeScalars)))
      }
    }
    return result
  }

  /// The edit distance by the longer length.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
    if a == b { return 0 }
    var row = Array(0...b.count)
    for i in 1...max(1, a.count) where i <= a.count {
      var diagonal = row[0]
      row[0] = i
      for j in 1...max(1, b.count) where j <= b.count {
        let next = min(row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1))
        diagonal = row[j]
        row[j] = next
      }
    }
    return Double(row[b.count]) / Double(max(a.count, b.count, 1))
  }
}
