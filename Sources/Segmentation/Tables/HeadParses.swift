/// The parses of a document's lines, each made once: lines that stand together are asked about from each of them.
final class HeadParses {
  private let lines: [TextLine]
  private let words: HeadWords
  /// By the first and the last of the lines; those in between that are not blank belong to it.
  private var known: [Range<Int>: HeadParse] = [:]

  init(_ lines: [TextLine], words: HeadWords) {
    self.lines = lines
    self.words = words
  }

  /// What lines that follow one another, blank ones left out, say as a head.
  func parse(_ block: [Int]) -> HeadParse {
    guard let first = block.first, let last = block.last else {
      return HeadParse([], words: words)
    }
    if let parse = known[first..<last] { return parse }
    let parse = HeadParse(block.map { lines[$0].words }, words: words)
    known[first..<last] = parse
    return parse
  }
}
