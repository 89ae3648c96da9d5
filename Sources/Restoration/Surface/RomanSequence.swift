import VietnameseText

/// Roman labels that lost a stroke: between "II." and "IV." stands "III.", whatever the page seems to say.
enum RomanSequence {
  /// By their values.
  static let numerals = [
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV",
    "XVI", "XVII", "XVIII", "XIX", "XX",
  ]

  /// Mends the labels of each form ("II.", "II)", "II") that stand at the beginnings of lines.
  ///
  /// Where the page is no foreign engine's, only one that repeats the one before it where the next counts on by two.
  static func mend(_ lines: inout [LineUnits], damage: PageDamage) {
    var labels: [String: [(line: Int, value: Int)]] = [:]
    for index in lines.indices {
      guard let value = value(of: lines[index]) else { continue }
      // A label of another form belongs to another list.
      labels[lines[index].units[0].suffix, default: []].append((index, value))
    }
    for list in labels.values where list.count > 1 {
      let values = list.map(\.value)
      for (place, value) in printed(values).enumerated() where value != values[place] {
        let line = list[place].line
        guard
          damage.damage(ofPage: lines[line].page) == .foreignEngine
            || isBetween(values, place)
        else { continue }
        lines[line].units[0].core = Array(numerals[value].unicodeScalars)
      }
    }
  }

  /// Whether a label repeats the one before it and the one after it counts on by two.
  private static func isBetween(_ values: [Int], _ place: Int) -> Bool {
    place > 0 && place + 1 < values.count && values[place - 1] == values[place]
      && values[place + 1] == values[place] + 2
  }

  private static func value(of line: LineUnits) -> Int? {
    guard let first = line.units.first, first.kind == .label else { return nil }
    let text = ListLabel.roman(first.core) ?? String(scalars: first.core)
    return numerals.firstIndex(of: text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// What a stroke costs that the engine didn't see.
  private static let lostStroke: Float = 3
  /// What a list costs that does not begin with I, and a label that the engine missed.
  private static let missing: Float = 3
  /// What a new list costs, and more where the list before it had a single label.
  private static let restart: Float = 2.5
  private static let single: Float = 3
  /// What a label costs that does not count on.
  private static let backward: Float = 8

  /// The best way to read the labels up to one that was printed with a value.
  private struct Reading {
    var value: Int
    var cost: Float
    /// The place of the label before it among that one's readings.
    var before = 0
  }

  /// The likeliest labels behind those that were seen: they count on, or begin anew, and the engine loses strokes.
  ///
  /// Viterbi over the last label's value.
  static func printed(_ seen: [Int]) -> [Int] {
    var readings: [[Reading]] = []
    for value in seen {
      let last = readings.last
      readings.append(
        candidates(value).map { printed in
          let lost = Float(numerals[printed].count - numerals[value].count) * lostStroke
          guard let last else {
            return Reading(value: printed, cost: lost + (printed == 1 ? 0 : missing))
          }
          let costs = last.map {
            $0.cost + lost + min(goesOn($0.value, printed), begins($0.value, printed))
          }
          let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
          return Reading(value: printed, cost: costs[best], before: best)
        })
    }
    guard let ends = readings.last else { return [] }
    var place = ends.indices.min { ends[$0].cost < ends[$1].cost } ?? 0
    var result: [Int] = []
    for reading in readings.reversed() {
      result.append(reading[place].value)
      place = reading[place].before
    }
    return result.reversed()
  }

  /// What it costs that a label is the next of the list.
  private static func goesOn(_ last: Int, _ value: Int) -> Float {
    if value <= last { return backward }
    return value == last + 1 ? 0 : missing + Float(value - last - 2)
  }

  /// What it costs that a label is another list's first.
  private static func begins(_ last: Int, _ value: Int) -> Float {
    restart + (value == 1 ? 0 : missing) + (last == 1 ? single : 0)
  }

  /// The values whose numerals give the seen one's when they lose strokes; the seen one first.
  private static func candidates(_ seen: Int) -> [Int] {
    [seen]
      + numerals.indices.dropFirst().filter { value in
        let lost = numerals[value].count - numerals[seen].count
        guard lost == 1 || lost == 2 else { return false }
        var rest = numerals[seen][...]
        var dropped = 0
        for letter in numerals[value] {
          if letter == rest.first {
            rest.removeFirst()
          } else if letter == "I" {
            dropped += 1
          } else {
            return false
          }
        }
        return rest.isEmpty && dropped == lost
      }
  }
}
