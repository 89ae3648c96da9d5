import PlanDocument

/// Cuts valid UTF-8 into lines and pages.
///
/// A line ends with LF, CR LF or CR. A form feed starts a new page and is no text. Blank lines at the end are
/// left out, as the scorers and the contract count lines.
struct LineSplitter {
  /// The most bytes of a line.
  var limit: Int

  struct Result {
    var lines: [SourceLine] = []
    var trailingBlankLines = 0
    var warnings: [PlanWarning] = []
  }

  func split(_ utf8: ArraySlice<UInt8>) throws(IngestionError) -> Result {
    var result = Result()
    var dropped = LineNotes(
      code: "characters-dropped",
      message: "control or invisible characters were left out")
    var replaced = LineNotes(
      code: "undecodable-bytes",
      message: "bytes that are no valid text stand as U+FFFD")
    var page = 1
    var lastWithText = 0
    // Tesseract closes each page with a form feed, the last one too: behind the last line end it begins no line.
    let utf8 = utf8.last == 0x0C ? utf8.dropLast(utf8.reversed().prefix { $0 == 0x0C }.count) : utf8
    var start = utf8.startIndex
    while start < utf8.endIndex {
      var end = start
      var isPlain = true
      while end < utf8.endIndex, utf8[end] != 0x0A, utf8[end] != 0x0D {
        if LineCleaner.mayNeedCleaning(utf8[end]) { isPlain = false }
        end += 1
      }
      let number = result.lines.count + 1
      guard end - start <= limit else {
        throw .lineTooLong(line: number, bytes: end - start, limit: limit)
      }
      let raw = String(decoding: utf8[start..<end], as: UTF8.self)
      if isPlain {
        result.lines.append(SourceLine(number: number, page: page, text: raw))
      } else {
        let cleaned = LineCleaner(raw)
        page += cleaned.leadingPageBreaks
        result.lines.append(SourceLine(number: number, page: page, text: cleaned.text))
        page += cleaned.laterPageBreaks
        if cleaned.dropped > 0 { dropped.note(number) }
        if cleaned.hasReplacement { replaced.note(number) }
      }
      let isBlank = result.lines[number - 1].text.unicodeScalars.allSatisfy(
        \.properties.isWhitespace)
      if !isBlank { lastWithText = number }

      start = end
      if start < utf8.endIndex {
        let isReturn = utf8[start] == 0x0D
        start += 1
        if isReturn, start < utf8.endIndex, utf8[start] == 0x0A { start += 1 }
      }
    }
    result.trailingBlankLines = result.lines.count - lastWithText
    result.lines.removeLast(result.trailingBlankLines)
    result.warnings = dropped.warnings + replaced.warnings
    return result
  }
}
