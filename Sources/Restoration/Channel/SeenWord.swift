/// A seen word as the rows of the emission table that its pieces have, looked up once for all words it is compared with.
struct SeenWord {
  /// How many characters there are.
  let count: Int
  /// The emission table's row by position and length (`position * 4 + length`); below 0 where training never saw
  /// the string.
  private let rows: [Int32]
  private let emissions: EmissionTable
  /// Lanes of a row of costs: one for each position, in whole vectors.
  let lanes: Int

  init(_ scalars: [Unicode.Scalar], emissions: EmissionTable) {
    count = scalars.count
    lanes = (scalars.count + 8) & ~7
    self.emissions = emissions
    rows = emissions.rows(of: scalars)
  }

  /// Fills a table of costs by symbol, length of the string given, and position behind it.
  ///
  /// - Parameters:
  ///   - table: room for `PrintedSymbol.half * 4 * lanes` costs.
  ///   - isUpper: whether the symbols are the upper-case ones.
  func fill(_ table: UnsafeMutablePointer<Int16>, isUpper: Bool) {
    let step = 4 * lanes
    table.update(repeating: FixedCost.infinite, count: Int(PrintedSymbol.half) * step)
    for length in 0...min(EmissionTable.longest, count) {
      for end in length...count {
        fill(
          table + (length * lanes + end), step: step, at: end - length, length: length,
          isUpper: isUpper)
      }
    }
  }

  /// Fills a table of costs of the word's beginning by symbol and length.
  ///
  /// - Parameter table: room for `PrintedSymbol.half * 4` costs.
  func fill(firsts table: UnsafeMutablePointer<Int16>, isUpper: Bool) {
    table.update(repeating: FixedCost.infinite, count: Int(PrintedSymbol.half) * 4)
    for length in 0...min(EmissionTable.longest, count) {
      fill(table + length, step: 4, at: 0, length: length, isUpper: isUpper)
    }
  }

  /// Writes the costs of one piece from each symbol, `step` apart.
  private func fill(
    _ place: UnsafeMutablePointer<Int16>, step: Int, at position: Int, length: Int, isUpper: Bool
  ) {
    let half = Int(PrintedSymbol.half)
    let offset = isUpper ? half : 0
    let row = Int(rows[position * 4 + length])
    emissions.withUnits { units in
      var place = place
      guard row < 0 else {
        var cost = units + (row * PrintedSymbol.count + offset)
        for _ in 0..<half {
          place.pointee = cost.pointee
          place += step
          cost += 1
        }
        return
      }
      let unseen = emissions.unseenUnits(length)
      let one = Int(rows[position * 4 + 1])
      let two = length == 2 ? Int(rows[position * 4 + 5]) : -1
      let joint = FixedCost.units(EmissionTable.joint)
      for symbol in offset..<(offset + half) {
        var cost = unseen
        if two >= 0, one >= 0 {
          // Each is a third of what 16 bits hold at most.
          let parts =
            min(units[one * PrintedSymbol.count + symbol], 8000)
            + min(units[two * PrintedSymbol.count + symbol], 8000)
          cost = min(cost, parts + joint)
        }
        place.pointee = cost
        place += step
      }
    }
  }

  /// Fills a row with what is left of a bound at each position after the least that the characters from there on cost.
  func fill(_ row: UnsafeMutablePointer<Int16>, leftOf bound: Float, isUpper: Bool) {
    let least = leastCosts(isUpper: isUpper)
    for position in 0..<lanes {
      // Lanes behind the word are never within any bound.
      row[position] =
        position <= count
        ? FixedCost.units(bound) &- FixedCost.units(least[position]) : -FixedCost.infinite
    }
  }

  /// By position, a lower bound on the cost of all characters from there on.
  ///
  /// - Parameter isUpper: whether the symbols are the upper-case ones.
  private func leastCosts(isUpper: Bool) -> [Float] {
    var least = [Float](repeating: 0, count: count + 1)
    for position in stride(from: count - 1, through: 0, by: -1) {
      var best = Float.infinity
      for length in 1...min(EmissionTable.longest, count - position) {
        var own = emissions.leastCost(row: rows[position * 4 + length], length, isUpper: isUpper)
        if length == 2, rows[position * 4 + 2] < 0 {
          let one = emissions.leastCost(row: rows[position * 4 + 1], 1, isUpper: isUpper)
          let two = emissions.leastCost(row: rows[position * 4 + 5], 1, isUpper: isUpper)
          own = min(own, EmissionTable.joint + one + two)
        }
        best = min(best, own + least[position + length])
      }
      least[position] = best
    }
    return least
  }
}
