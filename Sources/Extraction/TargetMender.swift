import Lexicon
import PlanDocument
import Segmentation

/// Mends the measures and signs of an indicator table by what its other rows say.
///
/// Rows whose names begin alike are measured alike; and a share above a hundred per cent that begins with a 2 is one
/// whose sign "≥" was read as that figure.
struct TargetMender: Sendable {
  /// The unit of the rows that begin with the same two words, where all that have one agree and two do.
  private var units: [String: String] = [:]

  init(_ table: OutlineTable) {
    var counts: [String: [String: Int]] = [:]
    for row in table.rows {
      guard let name = row.cells[.indicator]?.text, let unit = row.cells[.unit]?.text,
        let beginning = Self.beginning(of: name)
      else { continue }
      counts[beginning, default: [:]][unit, default: 0] += 1
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

  /// The unit that rows with such a name have; nil where they do not agree.
  func unit(of name: String) -> String? { Self.beginning(of: name).flatMap { units[$0] } }

  /// The target's text with the sign that was read as a figure; nil where nothing speaks for it.
  func mended(_ text: String, unit: String?) -> String? {
    guard unit == "%", text.first == "2", text.count >= 3,
      let value = Double(text.replacingComma), value > 100,
      let rest = Double(String(text.dropFirst()).replacingComma), rest > 0, rest <= 100
    else { return nil }
    return "≥ " + text.dropFirst()
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
