import Lexicon
import PlanDocument
import Segmentation

/// Mends the measures and signs of an indicator table by what its other rows say.
///
/// Rows whose names begin alike are measured alike, and a share ("Tỷ lệ …") in per cent. Optical recognition without
/// the sign "≥" writes one of a few others for it; a table that has that sign anywhere was read with it, so that its
/// other signs are the printed ones.
struct TargetMender: Sendable {
  /// The unit of the rows that begin with the same two words, where all that have one agree and two do.
  private var units: [String: String] = [:]
  /// Whether the sign "≥" was read in any cell, or all is as sure as printed text.
  private var readsAtLeast = false
  private let hasOneTarget: Bool
  private let grammar: TargetGrammar

  /// Rows that were read more surely than this are printed text: what stands in them is their author's.
  static let printed = 0.98

  init(_ table: OutlineTable, grammar: TargetGrammar) {
    self.grammar = grammar
    hasOneTarget =
      table.columns.count { role in if case .target = role { true } else { false } } == 1
    var counts: [String: [String: Int]] = [:]
    for row in table.rows {
      for case (.target, let cell) in row.cells where cell.text.contains("≥") {
        readsAtLeast = true
      }
      guard let name = row.cells[.indicator]?.text, let unit = row.cells[.unit]?.text,
        let beginning = Self.beginning(of: name)
      else { continue }
      counts[beginning, default: [:]][unit, default: 0] += 1
    }
    if let confidence = Self.mean(table.rows.map(\.confidence)), confidence > Self.printed {
      readsAtLeast = true
    }
    for (beginning, found) in counts {
      // One row in four may be spoilt itself.
      let all = found.values.reduce(0, +)
      if let best = found.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 2,
        best.value * 4 >= all * 3
      {
        units[beginning] = best.key
      }
    }
  }

  /// The unit that rows with such a name have, where a row's own cannot be it; nil where nothing speaks for another.
  ///
  /// - Parameter read: what the row's unit column says; nil where it is empty.
  func unit(of name: String, read: String?) -> String? {
    let isShare = grammar.namesShare(name)
    let likely = Self.beginning(of: name).flatMap { units[$0] } ?? (isShare ? "%" : nil)
    guard let read else { return likely }
    // "0%": the sign with a ring too many.
    if read.hasSuffix("%"), read.dropLast().allSatisfy(\.isNumber), read.count > 1 { return "%" }
    if !readsAtLeast, let known = grammar.unit(withMarks: read) { return known }
    // A share is measured in per cent, or in some of one thing for each other: never in a bare noun.
    guard isShare, !readsAtLeast || !grammar.namesUnit(read), likely?.hasPrefix("%") ?? false,
      !read.contains(where: { "%‰/".contains($0) })
    else { return nil }
    return likely
  }

  /// The target's text with the sign that was read as another; nil where nothing speaks for it.
  ///
  /// - Parameter beside: the row's other values.
  func mended(_ text: String, unit: String?, beside: [Double] = []) -> String? {
    withoutFigure(text, unit: unit) ?? withoutFigure(text, beside: beside)
      ?? withoutWord(text, unit: unit) ?? withAtLeast(text, unit: unit) ?? whole(text, unit: unit)
  }

  /// "21.400" beside 1.150 and 1.700 is "≥ 1.400": the sign was read as the figure 2.
  private func withoutFigure(_ text: String, beside: [Double]) -> String? {
    guard !readsAtLeast, let first = text.first, Self.atLeast.contains(first), text.count > 1,
      case let rest = text.dropFirst().drop(while: { $0 == " " || $0 == "." }),
      rest.first?.isNumber ?? false, !beside.isEmpty,
      let read = grammar.parse(cell: text)?.value,
      let left = grammar.parse(cell: String(rest))?.value, left > 0
    else { return nil }
    let isFar = beside.allSatisfy { read > Self.far * $0 }
    let isNear = beside.allSatisfy { left < Self.near * $0 && left * Self.near > $0 }
    return isFar && isNear ? "≥ " + rest : nil
  }

  /// What "≥" is read as.
  private static let atLeast: Set<Character> = ["2", "Z"]

  /// How many times another value a misread one is, and a right one at most.
  private static let far = 4.0
  private static let near = 2.5

  /// A share above a hundred per cent that begins with a 2 is one whose sign was read as that figure.
  private func withoutFigure(_ text: String, unit: String?) -> String? {
    guard unit == "%", let first = text.first, Self.atLeast.contains(first), text.count >= 3,
      first == "Z" || Double(text.replacingComma) ?? 0 > 100,
      let rest = Double(String(text.dropFirst()).replacingComma), rest > 0, rest <= 100
    else { return nil }
    return "≥ " + text.dropFirst()
  }

  /// "2 80" and "Z 90" of a share, in a table whose one column of targets leaves no other sense for the figure.
  private func withoutWord(_ text: String, unit: String?) -> String? {
    guard hasOneTarget, !readsAtLeast, unit?.hasPrefix("%") ?? false else { return nil }
    let words = text.split(separator: " ").suffix(2).map(String.init)
    guard words.count == 2, words[0].count == 1, words[0].allSatisfy(Self.atLeast.contains),
      let value = Double(words[1].replacingComma), value > 2, value <= 100
    else { return nil }
    return "≥ " + words[1]
  }

  /// "=30" and, of a share, "> 30": no table prints the one, and few ask for more than a share without that share.
  private func withAtLeast(_ text: String, unit: String?) -> String? {
    guard !readsAtLeast, let first = text.first,
      first == "=" || first == ">" && unit?.hasPrefix("%") ?? false
    else { return nil }
    let rest = text.dropFirst().drop { $0 == " " }
    guard rest.first?.isNumber ?? false else { return nil }
    return "≥ " + rest
  }

  /// "109" of a share is a hundred with a figure that looks like a zero.
  private func whole(_ text: String, unit: String?) -> String? {
    guard unit == "%", !readsAtLeast, text.count == 3, text != "100", text.hasPrefix("10"),
      text.last.map({ "689".contains($0) }) ?? false
    else { return nil }
    return "100"
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func beginning(of name: String) -> String? {
    let words = name.split(separator: " ").prefix(2)
    return words.count == 2 ? words.joined(separator: " ").lowercased() : nil
  }
}

extension String {
  /// With a point for the decimal comma.
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
