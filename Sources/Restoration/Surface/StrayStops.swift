import Foundation
import LanguageModel

/// Specks behind a word that look like a colon or a full stop: "chủ: trì", "cơ quan. chủ trì".
///
/// A mark is a speck where a word in small letters follows that nearly always follows the one before it and hardly ever
/// begins a clause.
enum StrayStops {
  /// How likely the next word must be as the next, and how much likelier than at a clause's beginning.
  private static let least: Float = log(0.03)
  private static let lead: Float = 5
  private static let marks: Set<String> = [":", "."]

  /// Takes the specks of pages by an engine without Vietnamese off the units.
  static func mend(
    _ lines: inout [LineUnits], _ readings: [Stretch.Reading], model: NGramModel,
    damage: LineDamage
  ) {
    for (reading, next) in zip(readings, readings.dropFirst()) {
      let place = reading.places[reading.places.endIndex - 1]
      let beside = next.places[next.places.startIndex]
      guard damage[place.line] == .foreignEngine, follows(beside, place, lines),
        case let before = lines[place.line].units[place.unit], marks.contains(before.suffix),
        // "giai đoạn I: từ năm 2021"
        before.kind == .word, before.core.contains(where: \.isLower),
        let word = reading.decision.arc.first, reading.decision.arc.second == nil,
        let other = next.decision.arc.first, next.decision.goesOnFrom == nil
      else { continue }
      let unit = lines[beside.line].units[beside.unit]
      guard unit.kind == .word, unit.prefix.isEmpty, unit.core.allSatisfy({ !$0.isUpper }) else {
        continue
      }
      let state = model.extend(reading.decision.before, with: word).next
      let together = model.extend(state, with: other).logProbability
      let apart = model.extend(model.start, with: other).logProbability
      if together > least, together > apart + lead {
        lines[place.line].units[place.unit].suffix = ""
      }
    }
  }

  /// Whether a place is the next word's on the same line.
  private static func follows(
    _ next: Stretch.Place, _ place: Stretch.Place, _ lines: [LineUnits]
  ) -> Bool {
    next.line == place.line && next.unit == place.unit + 1
      && lines[next.line].units[next.unit].token == lines[place.line].units[place.unit].token + 1
  }
}
