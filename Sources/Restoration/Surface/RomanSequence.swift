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
  static func mend(_ lines: inout [LineUnits], damage: LineDamage) {
    var labels: [String: [(line: Int, seen: Seen)]] = [:]
    for index in lines.indices {
      guard let seen = seen(in: lines[index]) else { continue }
      // A label of another form belongs to another list; before headings the stop is easily lost.
      let form = lines[index].caseContext == .capitals ? "." : lines[index].units[0].suffix
      labels[form, default: []].append((index, seen))
    }
    for all in labels.values {
      let list = headings(all) { lines[$0].caseContext == .capitals }
      guard list.count > 1 else { continue }
      let seen = list.map(\.seen)
      let values = seen.map { $0.isSpoilt ? 0 : $0.value }
      for (place, value) in printed(seen).enumerated() {
        let line = list[place].line
        guard value != values[place] || ListLabel.isSpoiltRoman(lines[line].units[0].core) else {
          continue
        }
        guard
          damage[line] == .foreignEngine
            || isBetween(values, place)
        else { continue }
        lines[line].units[0].core = Array(numerals[value].unicodeScalars)
      }
      for (line, _) in list where lines[line].units[0].suffix == "," {
        guard damage[line] == .foreignEngine else { continue }
        lines[line].units[0].suffix = "."
      }
    }
  }

  /// How many headings in capitals show that a document's Roman numerals stand before such.
  private static let leastCapitals = 3

  /// The labels without those that are no Roman numerals: where these stand before capitals, the "I." before anything else
  /// was "1.".
  private static func headings(
    _ labels: [(line: Int, seen: Seen)], isCapital: (Int) -> Bool
  ) -> [(line: Int, seen: Seen)] {
    let others = labels.filter { !isCapital($0.line) }
    guard labels.count - others.count >= leastCapitals,
      others.allSatisfy({ $0.seen == Seen(value: 1) })
    else { return labels }
    return labels.filter { isCapital($0.line) }
  }

  /// What a label seems to say.
  struct Seen: Equatable {
    /// Its value; of a spoilt numeral, how many letters it seems to have had.
    var value: Int
    /// Whether the OCR spoilt the numeral beyond reading ("IU").
    var isSpoilt = false
  }

  /// Whether a label repeats the one before it and the one after it counts on by two.
  private static func isBetween(_ values: [Int], _ place: Int) -> Bool {
    place > 0 && place + 1 < values.count && values[place - 1] == values[place]
      && values[place + 1] == values[place] + 2
  }

  private static func seen(in line: LineUnits) -> Seen? {
    guard let first = line.units.first, first.kind == .label else { return nil }
    // "v)" is a point's letter.
    let isPoint = first.suffix.hasPrefix(")")
    let plain = String(scalars: first.core)
    let text = ListLabel.roman(first.core) ?? (isPoint ? plain : plain.uppercased())
    if let value = numerals.firstIndex(of: text) { return value > 0 ? Seen(value: value) : nil }
    guard !isPoint else { return nil }
    if ListLabel.isStrokes(first.core) { return Seen(value: first.core.count) }
    guard ListLabel.isSpoiltRoman(first.core) else { return nil }
    return Seen(value: ListLabel.strokeCount(first.core), isSpoilt: true)
  }

  /// What a stroke costs that the engine didn't see.
  private static let lostStroke: Float = 3
  /// What a numeral costs that the engine spoilt, and each letter by which it seems longer or shorter.
  private static let spoilt: Float = 3
  private static let spoiltLength: Float = 1.5
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
  static func printed(_ seen: [Seen]) -> [Int] {
    var readings: [[Reading]] = []
    for label in seen {
      let last = readings.last
      readings.append(
        candidates(label).map { printed in
          let lost = damage(label, printed)
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

  /// What it costs that the engine saw a label for a numeral.
  private static func damage(_ label: Seen, _ printed: Int) -> Float {
    guard label.isSpoilt else {
      return Float(numerals[printed].count - numerals[label.value].count) * lostStroke
    }
    return spoilt + spoiltLength * Float(abs(numerals[printed].count - label.value))
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
  private static func candidates(_ label: Seen) -> [Int] {
    guard !label.isSpoilt else { return Array(numerals.indices.dropFirst()) }
    let seen = label.value
    return [seen]
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
