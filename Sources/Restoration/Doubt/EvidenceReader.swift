import Foundation

/// Collects the evidence for each of a document's decisions, in order.
struct EvidenceReader {
  private let lines: [LineUnits]
  /// By line, whether it lies in a table, and whether it holds rules or specks.
  private let inTable: [Bool]
  private let isMarked: [Bool]

  /// - Parameter tableLines: the lines that lie in a table.
  init(lines: [LineUnits], tableLines: Set<Int>) {
    self.lines = lines
    inTable = lines.indices.map(tableLines.contains)
    isMarked = lines.map { line in line.tokens.contains { $0.kind != .word } }
  }

  /// How many decisions on either side tell how good a place is.
  private static let reach = 4
  private static let doubtful = 2.2

  func evidence(_ readings: [Stretch.Reading]) -> [Evidence] {
    let odds = readings.map { Evidence.odds($0.decision.posterior) }
    let debris = DebrisRuns(readings, lines)
    return readings.indices.map { index in
      var evidence = of(readings[index], odds: odds[index])
      var near = 0.0
      var doubts = 0.0
      var count = 0.0
      for other in (index - Self.reach)...(index + Self.reach)
      where other != index && readings.indices.contains(other) {
        near += min(odds[other], 6)
        doubts += odds[other] < Self.doubtful ? 1 : 0
        count += 1
        guard abs(other - index) == 1 else { continue }
        evidence[.neighbourOdds] = min(
          evidence[.neighbourOdds] == 0 ? 9 : evidence[.neighbourOdds], odds[other])
      }
      evidence[.nearOdds] = count > 0 ? near / count : 6
      evidence[.nearDoubt] = count > 0 ? doubts / count : 0
      if index + 1 < readings.count {
        evidence[.nextLanguage] = Double(min(readings[index + 1].decision.languageCost, 20)) / 10
      }
      evidence[.debrisFollows] = debris.after[index] > 0 ? 1 : 0
      evidence[.debrisAfter] = log1p(debris.after[index])
      evidence[.debrisBefore] = log1p(debris.before[index])
      evidence[.openingDebris] = debris.isOpening[index] ? log1p(debris.before[index]) : 0
      evidence[.lineDebris] = debris.share[index]
      return evidence
    }
  }

  /// What a decision says of itself.
  private func of(_ reading: Stretch.Reading, odds: Double) -> Evidence {
    let decision = reading.decision
    let place = reading.places[reading.places.startIndex]
    let line = lines[place.line]
    let unit = line.units[place.unit]
    let inTable = inTable[place.line]
    var evidence = Evidence()
    evidence[.bias] = 1
    evidence[.odds] = odds
    evidence[.strongOdds] = max(0, odds - 4)
    if let first = reading.first {
      evidence[.firstOdds] = Evidence.odds(Double(first.posterior))
      evidence[.changed] = first.first == decision.arc.first ? 0 : 1
    }
    let second = decision.alternatives.first?.posterior ?? 1e-4
    evidence[.margin] = min(9, log(max(decision.posterior, 1e-6) / max(second, 1e-4)))
    evidence[.channel] = Double(min(decision.arc.cost, 25)) / 10
    evidence[.channelByLetter] =
      Double(min(decision.arc.cost, 25)) / Double(max(1, unit.core.count))
    evidence[.language] = Double(min(decision.languageCost, 20)) / 10
    evidence[.table] = inTable ? 1 : 0
    evidence[.tableOdds] = inTable ? odds : 0
    evidence[.marked] = isMarked[place.line] ? 1 : 0
    evidence[.edge] = place.unit == 0 || place.unit == line.units.count - 1 ? 1 : 0
    evidence[.unknown] = decision.arc.reading == .asSeen && unit.kind == .word ? 1 : 0
    evidence[.figures] = unit.core.contains(where: UnitReader.isDigit) ? 1 : 0
    if case .pair = decision.arc.reading { evidence[.several] = 1 }
    if reading.places.count > 1 { evidence[.several] = 1 }
    evidence[.oneLetter] = unit.core.count == 1 ? 1 : 0
    evidence[.twoLetters] = unit.core.count == 2 ? 1 : 0
    return evidence
  }
}
