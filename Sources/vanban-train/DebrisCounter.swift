import Foundation
import Ingestion
import Restoration
import VietnameseText

/// Counts what debris looks like on aligned pages: what the OCR read where nothing was printed.
struct DebrisCounter {
  /// Sequences of text (0) and debris (1).
  private var follows = [[0, 0], [0, 0]]
  /// By three characters, counts in debris and in text.
  private var trigrams: [[Unicode.Scalar]: [Int]] = [:]
  /// Lines read.
  private(set) var lines = 0
  /// Elements whose nature the alignment told.
  private(set) var elements = 0
  /// Those of them that are debris.
  private(set) var debris = 0

  /// Reads a file of pairs. Every page teaches what text and debris look like; how often debris comes is counted on
  /// the pages of tables only.
  mutating func read(_ path: String, models: Set<String>) throws {
    try PairRow.forEach(of: path) { row in
      guard models.isEmpty || models.contains(row.model) else { return }
      count(printed: row.printed ?? "", seen: row.seen, isTable: row.isTable)
    }
  }

  private mutating func count(printed: String, seen: String, isTable: Bool) {
    lines += 1
    let elements = DebrisElements(line: seen)
    let labels = Self.labels(elements.strings, printed: DebrisElements(line: printed).strings)
    var state: Int? = 0
    for (text, isDebris) in zip(elements.strings, labels) {
      guard let isDebris else {
        state = nil
        continue
      }
      let next = isDebris ? 1 : 0
      self.elements += 1
      debris += next
      if isTable, let state { follows[state][next] += 1 }
      state = next
      let symbols = DebrisModel.symbols(of: text)
      for start in 0..<(symbols.count - 2) {
        trigrams[Array(symbols[start..<(start + 3)]), default: [0, 0]][next] += 1
      }
    }
  }

  /// Of each element, whether it is debris; nil where the alignment does not tell.
  private static func labels(_ seen: [String], printed: [String]) -> [Bool?] {
    let left = printed.map(letters)
    let right = seen.map(letters)
    let skip = 0.55
    var cost = [[Double]](
      repeating: [Double](repeating: .infinity, count: right.count + 1), count: left.count + 1)
    cost[0][0] = 0
    for i in 0...left.count {
      for j in 0...right.count {
        if i > 0 { cost[i][j] = min(cost[i][j], cost[i - 1][j] + skip) }
        if j > 0 { cost[i][j] = min(cost[i][j], cost[i][j - 1] + skip) }
        for (a, b) in [(1, 1), (2, 1), (1, 2)] where i >= a && j >= b {
          cost[i][j] = min(cost[i][j], cost[i - a][j - b] + joint(left, right, i, j, a, b))
        }
      }
    }
    var result = [Bool?](repeating: true, count: right.count)
    var matched = [Int?](repeating: nil, count: right.count)
    // A move back through the table takes 0 … 2 elements from either side.
    var i = left.count
    var j = right.count
    while i > 0 || j > 0 {
      var move = (0, 0)
      for (a, b) in [(1, 1), (2, 1), (1, 2)]
      where i >= a && j >= b && cost[i][j] == cost[i - a][j - b] + joint(left, right, i, j, a, b) {
        move = (a, b)
        break
      }
      if move == (0, 0) { move = i > 0 && cost[i][j] == cost[i - 1][j] + skip ? (1, 0) : (0, 1) }
      if move.0 > 0 { for k in 0..<move.1 { matched[j - 1 - k] = i - 1 } }
      i -= move.0
      j -= move.1
    }
    // Where something printed was lost next to what matches nothing, the one may be the other.
    var start = 0
    while start < right.count {
      guard matched[start] == nil else {
        result[start] = false
        start += 1
        continue
      }
      var end = start
      while end < right.count, matched[end] == nil { end += 1 }
      let before = start > 0 ? (matched[start - 1] ?? -1) : -1
      let after = end < right.count ? (matched[end] ?? left.count) : left.count
      let lost = max(0, after - before - 1)
      for index in start..<end where lost > 0 {
        result[index] = lost >= end - start ? (lost <= 2 ? false : nil) : nil
      }
      start = end
    }
    return result
  }

  private static func joint(
    _ left: [[Unicode.Scalar]], _ right: [[Unicode.Scalar]], _ i: Int, _ j: Int, _ a: Int, _ b: Int
  ) -> Double {
    let one = left[(i - a)..<i].flatMap(\.self)
    let two = right[(j - b)..<j].flatMap(\.self)
    return PairReader.distance(one, two) * Double(a + b) / 2 + (a + b > 2 ? 0.15 : 0)
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    Array(Folding.stripMarks(text).lowercased().unicodeScalars)
  }

  /// Writes the counts; rows in a fixed order.
  func write(to path: String) throws {
    var text = """
      # What debris of rules and specks looks like beside spoilt words, counted by vanban-train debris.
      # N: a state, the state that followed it in a table's line, the count.
      # C: three characters (␣ where a string begins or ends, 0 for any digit), their counts in debris and in text.

      """
    let names = ["text", "debris"]
    for from in 0...1 {
      for to in 0...1 { text += "N\t\(names[from])\t\(names[to])\t\(follows[from][to])\n" }
    }
    let rows = trigrams.filter { $0.value[0] + $0.value[1] > 1 }.map { key, counts in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: key)
      return "C\t\(String(view))\t\(counts[1])\t\(counts[0])\n"
    }
    text += rows.sorted().joined()
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
