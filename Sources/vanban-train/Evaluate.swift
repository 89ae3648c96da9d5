import ArgumentParser
import Foundation
import Ingestion
import Restoration
import VietnameseText

/// `vanban-train evaluate`: the syllable error rate of restoration on pages that training did not see.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Restores held-back pages and counts the syllables that are wrong.")

  @Argument(help: "Files of pairs, as 'Scripts/make-corpus pairs' writes them.")
  var pairs: [String]

  @Option(help: "The folder of the dictionaries.")
  var dictionaries: String = "Dictionaries"

  @Option(help: "The OCR models whose lines count, by comma; all where empty.")
  var models: String = ""

  func run() throws {
    let restorer = try Restorer(dictionaries: URL(fileURLWithPath: dictionaries))
    let wanted = Set(models.split(separator: ",").map(String.init))
    for path in pairs {
      var tally: [String: SyllableErrors] = [:]
      for page in try EvaluationPage.read(path) where wanted.isEmpty || wanted.contains(page.model)
      {
        let restored = restorer.restore(page.source)
        for (index, printed) in page.printed.enumerated() {
          guard let printed else { continue }
          tally["raw \(page.model)", default: SyllableErrors()].add(
            printed: printed, got: page.source.lines[index].text)
          tally["restored \(page.model)", default: SyllableErrors()].add(
            printed: printed, got: restored.lines[index].text)
        }
      }
      for (name, errors) in tally.sorted(by: { $0.key < $1.key }) {
        print("\(path)\t\(name)\tSER \(errors.rate)\tsyllables \(errors.syllables)")
      }
    }
  }
}

/// Counts wrong syllables as the project measures them: runs of letters and digits, without case, line by line.
struct SyllableErrors {
  private(set) var syllables = 0
  private(set) var errors = 0

  /// Errors by syllable, to four places.
  var rate: Double {
    (Double(errors) / Double(max(1, syllables)) * 10_000).rounded() / 10_000
  }

  mutating func add(printed: String, got: String) {
    let left = Self.words(printed)
    let right = Self.words(got)
    syllables += left.count
    var row = Array(0...right.count)
    for (i, word) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (word == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    errors += row[right.count]
  }

  static func words(_ line: String) -> [String] {
    Normalization.nfc(line).split { !$0.isLetter && !$0.isNumber }.map { Folding.fold(String($0)) }
  }
}

extension SyllableErrors {
  /// The places of the restored syllables that are wrong; a printed one that is missing counts with the one before.
  static func wrong(printed left: [String], got right: [String]) -> Set<Int> {
    var costs = [[Int]](
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count {
      for j in 0...right.count {
        if i == 0 || j == 0 {
          costs[i][j] = i + j
        } else {
          costs[i][j] = min(
            costs[i - 1][j] + 1, costs[i][j - 1] + 1,
            costs[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        }
      }
    }
    var wrong: Set<Int> = []
    var i = left.count
    var j = right.count
    while i > 0 || j > 0 {
      if i > 0, j > 0, costs[i][j] == costs[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1) {
        if left[i - 1] != right[j - 1] { wrong.insert(j - 1) }
        i -= 1
        j -= 1
      } else if j > 0, costs[i][j] == costs[i][j - 1] + 1 {
        wrong.insert(j - 1)
        j -= 1
      } else {
        wrong.insert(max(0, j - 1))
        i -= 1
      }
    }
    return wrong
  }
}

/// A page of held-back pairs.
struct EvaluationPage {
  var model: String
  var source: SourceDocument
  /// The printed lines; nil where the engine read what nobody printed.
  var printed: [String?]

  static func read(_ path: String) throws -> [EvaluationPage] {
    var pages: [EvaluationPage] = []
    var last = ""
    try PairRow.forEach(of: path) { row in
      let name = "\(row.page) \(row.model)"
      if name != last {
        let source = SourceDocument(
          name: name, sha256: "", lines: [], pageCount: 1, warnings: [])
        pages.append(EvaluationPage(model: row.model, source: source, printed: []))
        last = name
      }
      let line = pages[pages.count - 1].printed.count + 1
      pages[pages.count - 1].source.lines.append(
        SourceLine(number: line, page: 1, text: row.seen))
      pages[pages.count - 1].printed.append(row.printed)
    }
    return pages
  }
}
