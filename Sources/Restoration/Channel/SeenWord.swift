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
    let count = scalars.count
    rows = [Int32](unsafeUninitializedCapacity: (count + 1) * 4) { rows, filled in
      rows.initialize(repeating: -1)
      for position in 0...count {
        var key: UInt64 = 0
        for length in 0...min(EmissionTable.longest, count - position) {
          if length > 0 {
            key = key << 20 | UInt64(scalars[position + length - 1].value & 0xFFFFF)
          }
          rows[position * 4 + length] = emissions.row(key | UInt64(length) << 60) ?? -1
        }
      }
      filled = (count + 1) * 4
    }
  }

  /// Fills a table of costs by symbol, length of the string given, and position behind it.
  ///
  /// - Parameters:
  ///   - table: room for `PrintedSymbol.half * 4 * lanes` costs.
  ///   - isUpper: whether the symbols are the upper-case ones.
  func fill(_ table: UnsafeMutablePointer<Int16>, isUpper: Bool) {
    let half = Int(PrintedSymbol.half)
    let offset = isUpper ? half : 0
    let step = 4 * lanes
    table.update(repeating: FixedCost.infinite, count: half * step)
    emissions.withCosts { costs, unseen in
      for length in 0...min(EmissionTable.longest, count) {
        for end in length...count {
          let row = Int(rows[(end - length) * 4 + length])
          var place = table + (length * lanes + end)
          if row >= 0 {
            var cost = costs.baseAddress.unsafelyUnwrapped + (row * PrintedSymbol.count + offset)
            for _ in 0..<half {
              place.pointee = FixedCost.units(cost.pointee)
              place += step
              cost += 1
            }
          } else {
            for symbol in 0..<half {
              place.pointee = FixedCost.units(
                unseenCost(costs, unseen, at: end - length, length, symbol + offset))
              place += step
            }
          }
        }
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

  /// The cost of a piece from one symbol.
  func cost(at position: Int, length: Int, symbol: Int) -> Int16 {
    var result: Float = 0
    emissions.withCosts { costs, unseen in
      let row = Int(rows[position * 4 + length])
      result =
        row >= 0
        ? costs[row * PrintedSymbol.count + symbol]
        : unseenCost(costs, unseen, at: position, length, symbol)
    }
    return FixedCost.units(result)
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

  @inline(__always)
  private func unseenCost(
    _ costs: UnsafeBufferPointer<Float>, _ unseen: UnsafeBufferPointer<Float>, at position: Int,
    _ length: Int, _ symbol: Int
  ) -> Float {
    guard length == 2 else { return unseen[length] }
    let one = Int(rows[position * 4 + 1])
    let two = Int(rows[position * 4 + 5])
    guard one >= 0, two >= 0 else { return unseen[length] }
    let symbols = PrintedSymbol.count
    let parts = costs[one * symbols + symbol] + costs[two * symbols + symbol]
    return min(unseen[length], EmissionTable.joint + parts)
  }
}
