/// Page numbers: lines that belong to the paper, not to the text.
enum PageFurniture {
  /// The indices of the lines that hold a page's number only.
  ///
  /// A lone number is one where it opens a page and is about that page's number, or, where the OCR kept
  /// no page breaks, where it stands between blank lines and goes on counting. A table's "100" does neither.
  static func pageNumberLines(_ lines: [TextLine]) -> Set<Int> {
    var found: Set<Int> = []
    let hasPages = (lines.last?.page ?? 1) > 1
    var last = 1
    var lastIndex = 0
    var page = 0
    for (index, line) in lines.enumerated() where !line.isBlank {
      let opensPage = line.page != page
      page = line.page
      guard let number = number(line) else { continue }
      let standsAlone =
        (index == 0 || lines[index - 1].isBlank)
        && (index + 1 == lines.count || lines[index + 1].isBlank)
      let isPageNumber =
        hasPages
        ? opensPage && abs(number - line.page) <= 3
        : standsAlone && number > last && number <= last + 3 && index - lastIndex > 12
      guard isPageNumber else { continue }
      found.insert(index)
      last = number
      lastIndex = index
    }
    return found
  }

  /// The number that is all of a line; nil where there is more.
  static func number(_ line: TextLine) -> Int? {
    let words = line.words.filter { $0.shape.first != .mark }
    guard words.count == 1, line.words.count <= 3, let word = words.first else { return nil }
    let digits = word.text.trimmingMarks
    return digits.utf8.count <= 4 ? Int(digits) : nil
  }
}

extension String {
  /// Without dashes, brackets and full stops at its ends.
  var trimmingMarks: String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.isTrimmed { scalars.removeFirst() }
    while let last = scalars.last, last.isTrimmed { scalars.removeLast() }
    return scalars.startIndex == startIndex && scalars.endIndex == endIndex ? self : String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isTrimmed: Bool {
    switch self {
    case "-", "–", "—", ".", ",", ";", ":", "(", ")", "[", "]", "|": true
    default: false
    }
  }
}
