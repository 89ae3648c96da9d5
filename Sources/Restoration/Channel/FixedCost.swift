/// Costs (negative natural logarithms) in units of 1/512, as 16-bit numbers: eight of them fit a vector register.
enum FixedCost {
  private static let scale: Float = 512
  /// More than any bound. Twice as much still fits 16 bits, so that one sum of two costs cannot overflow.
  static let infinite: Int16 = 16_000

  /// The cost in units.
  @inline(__always)
  static func units(_ cost: Float) -> Int16 {
    // Rounded by hand: the argument is never negative.
    let scaled = cost * scale + 0.5
    return scaled < Float(infinite) ? Int16(scaled) : infinite
  }

  /// The cost of a number of units.
  @inline(__always)
  static func cost(_ units: Int16) -> Float { Float(units) / scale }
}
