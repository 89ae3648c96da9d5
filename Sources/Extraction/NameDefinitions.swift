import Lexicon

extension WordSequence {
  /// The text without the abbreviations that it explains in parentheses or behind a comma: "Bộ Chỉ huy Quân sự tỉnh
  /// (CHQS) và Công an tỉnh", "… (sau đây gọi là Ban Quản lý KKT)", "…, viết tắt là BQLDA; phối hợp: …". A name goes on
  /// behind them, and so does a list.
  ///
  /// What tells who does what stays: "(UBND huyện chủ trì)".
  func withoutDefinitions(_ phrases: TaskPhrases) -> WordSequence {
    var kept = ""
    var copied = text.startIndex
    var index = 0
    while index < words.count {
      guard let end = definitionEnd(at: index, phrases) ?? shortFormEnd(at: index, phrases) else {
        index += 1
        continue
      }
      kept += text[copied..<words[index - 1].range.upperBound]
      copied = words[end].range.upperBound
      index = end + 1
    }
    return copied == text.startIndex ? self : WordSequence(kept + text[copied...])
  }

  /// The index of the last word of a short form that stands behind a comma: "…, viết tắt là BQLDA"; nil where none does.
  private func shortFormEnd(at comma: Int, _ phrases: TaskPhrases) -> Int? {
    guard mark(comma) == ",", comma > 0,
      let first = phrases.end(.definition, self, at: comma + 1)
    else { return nil }
    let end = words.indices[first...].first { words[$0].kind == .mark && mark($0) != "&" }
    return (end ?? words.count) - 1
  }

  /// The index of the parenthesis that closes a definition opened at an index; nil where none is.
  func definitionEnd(at start: Int, _ phrases: TaskPhrases) -> Int? {
    guard mark(start) == "(", start > 0, words[start - 1].kind == .letters else { return nil }
    var end = start + 1
    while words.indices.contains(end), mark(end) != ")" {
      guard end - start <= Self.longestDefinition, !["(", ",", ";", ":", "."].contains(mark(end))
      else { return nil }
      end += 1
    }
    let inside = start + 1..<end
    guard words.indices.contains(end), !inside.isEmpty else { return nil }
    if phrases.end(.definition, self, at: inside.lowerBound) != nil { return end }
    let isShort =
      inside.contains {
        words[$0].isCapitals && words[$0].plain.utf8.count > 1
          // "(hoàn thành trong quý III/2025)"
          && RomanNumeral.value(words[$0]) == nil
      }
      // "HueIDS"
      || inside.count == 1
        && text[words[inside.lowerBound].range].unicodeScalars.count(where: \.isUpper) > 1
    let tellsParts = inside.contains { place in
      [TaskPhrases.Kind.lead, .cooperate, .assign].contains {
        phrases.end($0, self, at: place) != nil
      }
    }
    return isShort && !tellsParts ? end : nil
  }

  private static let longestDefinition = 12
}
